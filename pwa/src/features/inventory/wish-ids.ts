import { newRandomId } from '../../lib/identifiers.ts';

/**
 * One id for one wish: where the answer was lost and the same is wished again, the shop knows it again and does
 * nothing twice.
 */
export class WishIds {
  readonly #unanswered = new Map<string, string>();

  /** Sends the wish under its id, which is the one of before until it is answered. */
  async once<Answer>(wish: unknown, send: (commandId: string) => Promise<Answer>): Promise<Answer> {
    const key = JSON.stringify(wish);
    const commandId = this.#unanswered.get(key) ?? newRandomId();
    this.#unanswered.set(key, commandId);
    const answer = await send(commandId);
    this.#unanswered.delete(key);
    return answer;
  }
}
