import { Logger as GraphileLogger } from 'graphile-worker';
import type { Logger } from 'pino';
import { plainError } from './plain-error.ts';

/** Puts the queue's own sentences into our log. Of their details only ids and the error: payloads stay out. */
export function queueLogger(log: Logger): GraphileLogger {
  return new GraphileLogger((scope) => (level, message, meta) => {
    const details = {
      part: 'queue',
      ...(scope.taskIdentifier && { job: scope.taskIdentifier }),
      ...(scope.jobId && { jobId: scope.jobId }),
      ...(meta?.error instanceof Error && { err: plainError(meta.error) }),
    };
    if (level === 'error') {
      log.error(details, message);
    } else if (level === 'warning') {
      log.warn(details, message);
    } else {
      log.debug(details, message);
    }
  });
}
