import { describe, expect, it } from '@jest/globals';
import { itemCommand, uploadImageCommand } from '../../offline/commands.ts';
import type { StoredPhoto } from '../../offline/database.ts';
import { syncCounts } from './sync-counts.ts';

const photo = (id: string) => uploadImageCommand({ id, ownerId: 'lamp', userId: 'ana' } as StoredPhoto, 0);

describe('syncCounts', () => {
  it('counts changes, photos and what needs a person', () => {
    const moving = photo('1');
    const commands = [
      moving,
      { ...photo('2'), state: 'refused' as const },
      itemCommand('ana', 'lamp', 'deleteItem', {}),
      { ...itemCommand('ana', 'chair', 'restoreItem', {}), state: 'refused' as const },
    ];
    const sending = new Map([[moving.id, 0.5]]);
    expect(syncCounts({ ready: true, commands, sending, confirmedPhotos: 3 })).toEqual({
      changes: 1,
      stuck: 2,
      savedHere: 2,
      sending: 1,
      confirmed: 3,
    });
  });
});
