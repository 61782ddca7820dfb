import type { Express } from 'express';
import type { JobDefinition, JobHandler } from '../shared/job.ts';

/** What a feature hands to the server and the worker. Each `compose-*.ts` gives one. */
export interface Feature {
  /** Instances of resolver classes. */
  readonly resolvers?: readonly object[];
  /** Routes besides GraphQL. Mounted before the app's own pages. */
  readonly routes?: readonly ((web: Express) => void)[];
  readonly jobs?: readonly JobHandler[];
  /** What it puts into the queue; a job that nobody handles fails the start of a worker. */
  readonly enqueues?: readonly JobDefinition<object>[];
  /** Done beside the first requests, whenever a process starts. A failure is logged and ends nothing. */
  readonly atStart?: readonly (() => Promise<void>)[];
}
