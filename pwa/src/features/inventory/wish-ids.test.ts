import { describe, expect, it } from '@jest/globals';
import { WishIds } from './wish-ids.ts';

describe('WishIds', () => {
  it('sends an unanswered wish again under the same id, and others under their own', async () => {
    const wishes = new WishIds();
    const sent: string[] = [];
    const lost = (id: string) => {
      sent.push(id);
      return Promise.reject(new TypeError('The answer was lost'));
    };
    await expect(wishes.once(['delete', ['a']], lost)).rejects.toThrow('lost');
    await expect(wishes.once(['delete', ['a']], lost)).rejects.toThrow('lost');
    await expect(wishes.once(['delete', ['b']], lost)).rejects.toThrow('lost');
    expect(sent[1]).toBe(sent[0]);
    expect(sent[2]).not.toBe(sent[0]);
  });

  it('takes the same wish for a new one once the first is answered', async () => {
    const wishes = new WishIds();
    const ids = [await wishes.once('lower', async (id) => id), await wishes.once('lower', async (id) => id)];
    expect(ids[0]).not.toBe(ids[1]);
  });
});
