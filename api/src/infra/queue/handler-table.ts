import { type CronItem, parseCronItems, type TaskList } from 'graphile-worker';
import type { JobHandler } from '../../shared/job.ts';

type AnyHandler = JobHandler<object>;
export type HandlerTable = ReadonlyMap<string, AnyHandler>;

/** The handlers by their job's name. Throws where a job has two, or one that can be enqueued has none. */
export function handlerTable(
  handlers: readonly JobHandler[],
  enqueued: readonly { readonly name: string }[] = [],
): HandlerTable {
  const table = new Map<string, AnyHandler>();
  for (const handler of handlers as readonly AnyHandler[]) {
    const { name } = handler.definition;
    if (table.has(name)) {
      throw new Error(`The job ${name} has two handlers.`);
    }
    table.set(name, handler);
  }
  const orphans = enqueued.filter(({ name }) => !table.has(name)).map(({ name }) => name);
  if (orphans.length > 0) {
    throw new Error(`Nobody handles these jobs: ${orphans.join(', ')}.`);
  }
  return table;
}

/** The handlers as the queue wants them. */
export function taskList(table: HandlerTable): TaskList {
  const tasks: TaskList = {};
  for (const [name, handler] of table) {
    tasks[name] = async (payload: unknown, { job, abortSignal }) => {
      const attempt = { attempt: job.attempts, maxAttempts: job.max_attempts, signal: abortSignal };
      await handler.handle(payload as object, attempt);
    };
  }
  return tasks;
}

/** Handlers with a schedule, each started once at its time however many workers run. */
export function schedule(table: HandlerTable) {
  const items: CronItem[] = [];
  for (const [name, handler] of table) {
    if (handler.schedule) {
      const options = { backfillPeriod: 0, maxAttempts: 1, jobKey: `schedule:${name}` };
      items.push({ task: name, match: handler.schedule, identifier: name, options });
    }
  }
  return parseCronItems(items);
}
