import { describe, expect, it } from '@jest/globals';
import {
  createItemCommand,
  itemCommand,
  postItemCommand,
  uploadImageCommand,
} from '../../offline/commands.ts';
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

  it('begin with an item that only a person can mend', () => {
    const words = outboxWords([refused(photo('1')), refused(item)], none, true);
    expect(words).toMatchObject({ text: 'An item was not taken.', tone: 'attention' });
  });

  it('tell a photo, a posting and a change apart', () => {
    expect(outboxWords([refused(photo('1'))], none, true)?.text).toBe('A photo was not taken.');
    const deletion = refused(itemCommand('ana', 'lamp', 'deleteItem', {}));
    expect(outboxWords([deletion], none, true)?.text).toBe('A change was not taken.');
    const post = refused(postItemCommand('ana', 'lamp', ['WEBSITE']));
    expect(outboxWords([post], none, true)?.text).toBe('An item was not posted.');
  });

  it('offer another try only for what rests after a failure', () => {
    const failed = { ...photo('1'), failure: { code: 'X', message: 'No.', errors: [] } };
    expect(outboxWords([failed], none, true)?.retries).toBe(true);
    expect(outboxWords([failed], new Set([failed.id]), true)).toMatchObject({ retries: false, tone: 'calm' });
    expect(outboxWords([failed], none, false)?.retries).toBe(false);
  });

  it('count changes and photos, of a new item the photos alone', () => {
    const sale = itemCommand('ana', 'chair', 'undoSale', { saleId: 's', quantity: 1 });
    const words = outboxWords([sale, photo('1')], none, false);
    expect(words?.text).toBe('1 change and 1 photo kept here until you are back online.');
    const creation = createItemCommand('ana', { id: 'lamp', title: 'Lamp' });
    expect(outboxWords([creation, photo('1')], none, true)?.text).toBe('Sending 1 photo.');
  });

  it('count the photos that are on their way', () => {
    expect(outboxWords([photo('1'), photo('2')], none, true)?.text).toBe('Sending 2 photos.');
  });
});
