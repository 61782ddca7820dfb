import { describe, expect, it } from '@jest/globals';
import { createItemCommand, postItemCommand, uploadImageCommand } from '../../offline/commands.ts';
import type { StoredCommand, StoredPhoto } from '../../offline/database.ts';
import { outboxWords } from './outbox-words.ts';

const photo = (id: string) => uploadImageCommand({ id, ownerId: 'lamp', userId: 'ana' } as StoredPhoto, 0);
const refused = (command: StoredCommand): StoredCommand => ({ ...command, state: 'refused' });
const item = createItemCommand('ana', { id: 'chair', title: 'Chair' });
const none = new Set<string>();

describe('outboxWords', () => {
  it('are silent where there is nothing to say', () => {
    expect(outboxWords([], none, true)).toBeNull();
    expect(outboxWords([], none, false)).toBeNull();
  });

  it('lead first to an item that only a person can mend', () => {
    const words = outboxWords([refused(photo('1')), refused(item)], none, true);
    expect(words).toMatchObject({ text: 'An item was not taken.', leadsTo: '/capture?draft=chair' });
  });

  it('lead to the item of a photo or posting that was refused', () => {
    expect(outboxWords([refused(photo('1'))], none, true)?.leadsTo).toBe('/items/lamp');
    const post = refused(postItemCommand('ana', 'lamp', ['WEBSITE']));
    expect(outboxWords([post], none, true)?.text).toBe('An item was not posted.');
  });

  it('offer another try only for what rests after a failure', () => {
    const failed = { ...photo('1'), failure: { code: 'X', message: 'No.', errors: [] } };
    expect(outboxWords([failed], none, true)?.retries).toBe(true);
    expect(outboxWords([failed], new Set([failed.id]), true)).toMatchObject({ retries: false, tone: 'calm' });
    expect(outboxWords([failed], none, false)?.retries).toBe(false);
  });

  it('count the photos that are on their way', () => {
    expect(outboxWords([item, photo('1'), photo('2')], none, true)?.text).toBe('Sending 2 photos.');
  });
});
