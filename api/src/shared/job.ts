/** A kind of work in the queue. The name is stored with each job, so it may never change. */
export interface JobDefinition<Payload extends object> {
  readonly name: string;
  /** Only for the type checker: what the payload looks like. Ids only, never data or secrets. */
  readonly payload?: Payload;
}

/** Handles one kind of job. Must be idempotent: a job can run twice. */
export interface JobHandler<Payload extends object = never> {
  readonly definition: Pick<JobDefinition<Payload>, 'name'>;
  /** A cron pattern in UTC for work that comes round, for instance a sweep. Its payload is not to be read. */
  readonly schedule?: string;
  handle(payload: Payload, job: JobAttempt): Promise<void>;
}

/** What a handler may know of the try that it is in. */
export interface JobAttempt {
  readonly attempt: number;
  readonly maxAttempts: number;
  /** Aborted when the worker is asked to stop. */
  readonly signal: AbortSignal;
}
