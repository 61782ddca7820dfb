import type { Database, Transaction, TransactionGuard } from '../infra/db/database.ts';
import type { Clock } from '../shared/clock.ts';
import { clientId } from '../shared/identifiers.ts';
import { Refusal, refuse } from '../shared/user-error.ts';
import { CommandRecord } from './command-record.entity.ts';
import { fingerprintOf } from './fingerprint.ts';

/** What a client asks to be done once. Without an id nothing is remembered. */
export interface GivenCommand {
  readonly shopId: string;
  readonly id: string | null | undefined;
  /** The mutation. */
  readonly kind: string;
  readonly input: unknown;
  /** Where in the arguments the id stands, if not in `commandId`. */
  readonly idField?: string;
}

/** How the answer of a kind of mutation is remembered: by the ids that it named. */
export interface AnswerForm<Answer, Kept extends object> {
  keep(answer: Answer): Kept;
  /** The same answer, showing the things as they are now. */
  recall(shopId: string, kept: Kept): Promise<Answer>;
}

/** Does the work, or gives the answer that it had. The work hands the guard to its transaction. */
export type Once<Answer> = (
  command: GivenCommand,
  work: (guard?: TransactionGuard<Answer>) => Promise<Answer>,
) => Promise<Answer>;

type Entry = Pick<CommandRecord, 'shopId' | 'id' | 'fingerprint'> & { readonly idField: string };

/** Another request carried out the same command at the same time. */
class TwinError extends Error {
  override readonly name = 'TwinError';
}

/** Remembers the commands that were carried out, in the transactions that carried them out. */
export class CommandLedger {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /**
   * A way to do something once. Refuses COMMAND_ID_REUSED where the id stood for something else. What is refused
   * is not remembered: it changed nothing, and may be granted later.
   */
  for<Answer, Kept extends object>(form: AnswerForm<Answer, Kept>): Once<Answer> {
    return async (command, work) => {
      if (command.id == null) {
        return work();
      }
      const idField = command.idField ?? 'commandId';
      const entry: Entry = {
        shopId: command.shopId,
        id: clientId(command.id, idField),
        fingerprint: fingerprintOf(command.kind, command.input),
        idField,
      };
      const recall = async () => {
        const kept = await this.find(entry);
        return kept && form.recall(entry.shopId, kept as Kept);
      };
      const earlier = await recall();
      if (earlier) {
        return earlier;
      }
      try {
        return await work(this.guard(entry, form));
      } catch (error) {
        const twin = error instanceof TwinError || error instanceof Refusal ? await recall() : null;
        if (twin) {
          return twin;
        }
        throw error;
      }
    };
  }

  private async find(entry: Entry): Promise<object | null> {
    const { shopId, id } = entry;
    const record = await this.database.source.manager.findOneBy(CommandRecord, { shopId, id });
    if (record && !record.fingerprint.equals(entry.fingerprint)) {
      refuse(
        'COMMAND_ID_REUSED',
        'This id stood for something else before. Nothing was changed; send it again with an id of its own.',
        { field: [entry.idField] },
      );
    }
    return record?.answer ?? null;
  }

  /** The row comes first: the same command, sent twice at once, waits here for its twin. */
  private guard<Answer, Kept extends object>(
    { shopId, id, fingerprint }: Entry,
    form: AnswerForm<Answer, Kept>,
  ): TransactionGuard<Answer> {
    return {
      before: async (tx: Transaction) => {
        const rows: unknown[] = await tx.query(
          `INSERT INTO command_records (shop_id, id, fingerprint, done_at) VALUES ($1, $2, $3, $4)
           ON CONFLICT DO NOTHING RETURNING id`,
          [shopId, id, fingerprint, this.clock.now()],
        );
        if (rows.length === 0) {
          throw new TwinError('The command is being carried out, or was.');
        }
      },
      after: async (tx: Transaction, answer: Answer) => {
        await tx.update(CommandRecord, { shopId, id }, { answer: form.keep(answer) });
      },
    };
  }
}
