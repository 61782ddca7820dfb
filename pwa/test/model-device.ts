import type { ApolloClient } from '@apollo/client';
import { createCommandHandlers } from '../src/app/outbox/command-handlers.ts';
import { editedFields } from '../src/graphql/edited-fields.ts';
import { beginEdit, type Edit, settleClash } from '../src/graphql/follow-item.ts';
import type { ItemDetailsFragment } from '../src/graphql/generated/graphql.ts';
import { changedFields, type ItemField, type ItemValues } from '../src/graphql/item-values.ts';
import { type CommandKind, type CommandPayloads, itemCommand, payloadOf } from '../src/offline/commands.ts';
import type { StoredCommand } from '../src/offline/database.ts';
import { startable } from '../src/offline/outbox-order.ts';
import { shownItem } from '../src/offline/shown-item.ts';
import type { ModelRequest } from './model-server.ts';

/** A request on its way, and how its answer finds back. */
export interface Travelling {
  readonly request: ModelRequest;
  readonly answer: (payload: Record<string, unknown>) => void;
  readonly lose: () => void;
}

const CURRENCY = 'EUR';

/** A phone: what it was told, what it has not sent, and the app's own rules between the two. */
export class ModelDevice {
  readonly copies = new Map<string, ItemDetailsFragment>();
  commands: StoredCommand[] = [];
  /** Commands that a person gave up after they were refused. */
  readonly givenUp = new Set<string>();
  /** Every command that was ever given here. */
  readonly given = new Set<string>();
  /** What a person had seen of the field of an edit when they made it. */
  readonly seenBy = new Map<string, Map<string, Set<string>>>();
  readonly #seen = new Map<string, Set<string>>();
  readonly #running = new Set<string>();
  readonly #handlers: ReturnType<typeof createCommandHandlers>;

  constructor(
    readonly name: string,
    send: (travelling: Travelling) => void,
  ) {
    this.#handlers = createCommandHandlers({ client: this.#client(send), uploadFile: null as never });
  }

  learn(item: ItemDetailsFragment): void {
    this.copies.set(item.id, item);
    this.#look(item.id);
  }

  shown(id: string): ItemDetailsFragment | undefined {
    const copy = this.copies.get(id);
    return copy && shownItem(copy, this.#of(id));
  }

  give<Kind extends CommandKind>(itemId: string, kind: Kind, payload: CommandPayloads[Kind]): StoredCommand {
    const command = itemCommand(this.name, itemId, kind, payload);
    this.commands.push(command);
    this.given.add(kind === 'createItem' ? itemId : command.id);
    return command;
  }

  edit(id: string, change: Partial<ItemValues>): void {
    const item = this.shown(id);
    if (!item || item.deletedAt) return;
    this.#look(id);
    const begun = beginEdit(item);
    const edit: Edit = { ...begun, values: { ...begun.values, ...change } };
    if (changedFields(edit.base, edit.values).length === 0) return;
    const command = this.give(id, 'editItem', { edit, shown: editedFields(edit, CURRENCY) });
    this.#noteSeen(command.id, id, Object.keys(change));
    this.#look(id);
  }

  /** Begins to send whatever may be sent. */
  start(): void {
    for (const command of startable(this.commands, this.#running, Date.now(), 4)) {
      this.#running.add(command.id);
      this.#replace(command.id, { startedAt: 1 });
      void this.#run({ ...command, startedAt: 1 });
    }
  }

  /** A person looks into the inbox: keeps their own in a clash, or takes the other's; gives up what has no use. */
  settle(takesTheirs: boolean): void {
    const refused = this.commands.find(({ state }) => state === 'refused');
    if (!refused) return;
    const theirs = refused.clash as ItemDetailsFragment | undefined;
    if (!theirs) {
      this.#giveUp(refused.id);
      return;
    }
    const { edit } = payloadOf(refused, 'editItem');
    const fields = changedFields(edit.base, edit.values);
    const settled = settleClash(edit, theirs, new Set<ItemField>(takesTheirs ? fields : []));
    if (changedFields(settled.base, settled.values).length === 0) {
      this.#giveUp(refused.id);
      return;
    }
    this.learn(theirs);
    this.#noteSeen(refused.id, refused.itemId, fields);
    // The sheet shows both copies, whatever later edits put on top of them on the screen.
    for (const [field, seen] of this.seenBy.get(refused.id) ?? []) {
      seen.add(asSeen(theirs[field as keyof ItemDetailsFragment]));
    }
    const payload = { edit: settled, shown: editedFields(settled, CURRENCY) };
    this.#replace(refused.id, { payload, state: 'waiting', failure: null, clash: undefined });
  }

  async #run(command: StoredCommand): Promise<void> {
    const handle = this.#handlers[command.kind as CommandKind];
    const outcome = await handle(command, {
      onProgress: () => undefined,
      signal: new AbortController().signal,
    });
    this.#running.delete(command.id);
    if (outcome.kind === 'done') {
      this.commands = this.commands
        .filter(({ id }) => id !== command.id)
        .map((later) =>
          outcome.carryOver && later.itemId === command.itemId && later.startedAt === undefined
            ? { ...later, payload: outcome.carryOver(later.kind, later.payload) }
            : later,
        );
    } else {
      const refused = outcome.kind === 'refused';
      this.#replace(command.id, {
        state: refused ? 'refused' : 'waiting',
        failure: outcome.failure,
        clash: refused ? outcome.clash : undefined,
      });
    }
  }

  #of(id: string): StoredCommand[] {
    return this.commands.filter(({ itemId }) => itemId === id);
  }

  #giveUp(id: string): void {
    const command = this.commands.find((each) => each.id === id);
    this.commands = this.commands.filter((each) => each.id !== id);
    this.givenUp.add(command?.kind === 'createItem' ? command.itemId : id);
  }

  #replace(id: string, part: Partial<StoredCommand>): void {
    this.commands = this.commands.map((command) => (command.id === id ? { ...command, ...part } : command));
  }

  /** Remembers what the screen shows of an item now. */
  #look(id: string): void {
    const item = this.shown(id);
    for (const field of ['title', 'price', 'notes', 'brand'] as const) {
      const key = `${id} ${field}`;
      const values = this.#seen.get(key) ?? new Set<string>();
      values.add(asSeen(field === 'price' ? item?.price?.amount : item?.[field]));
      this.#seen.set(key, values);
    }
  }

  #noteSeen(commandId: string, itemId: string, fields: readonly string[]): void {
    const seen = fields.map((field) => [field, new Set(this.#seen.get(`${itemId} ${field}`))] as const);
    this.seenBy.set(commandId, new Map(seen));
  }

  #client(send: (travelling: Travelling) => void): ApolloClient {
    const mutate = ({ mutation, variables }: { mutation: unknown; variables: ModelRequest['variables'] }) =>
      new Promise((resolve, reject) => {
        const [definition] = (mutation as { definitions: { name: { value: string } }[] }).definitions;
        const name = definition?.name.value ?? '';
        const field = name.charAt(0).toLowerCase() + name.slice(1);
        send({
          request: { name, variables: structuredClone(variables) },
          answer: (payload) => {
            if (payload.item) this.learn(payload.item as ItemDetailsFragment);
            resolve({ data: { [field]: payload } });
          },
          lose: () => reject(new TypeError('lost')),
        });
      });
    const cache = {
      identify: ({ id }: { id: string }) => id,
      readFragment: () => null,
      modify: ({ id, fields }: { id: string; fields: { deletedAt: (before: unknown) => string | null } }) => {
        const copy = this.copies.get(id);
        if (copy) this.copies.set(id, { ...copy, deletedAt: fields.deletedAt(copy.deletedAt) });
      },
    };
    return { mutate, cache, refetchQueries: () => undefined } as unknown as ApolloClient;
  }
}

/** A value of a field as text that can be compared. */
export function asSeen(value: unknown): string {
  const amount = (value as { amount?: string } | null)?.amount;
  return String(amount ?? value ?? '');
}
