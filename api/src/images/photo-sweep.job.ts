import type { JobHandler } from '../shared/job.ts';
import type { PhotoSweep } from './photo-sweep.ts';

/** Removes unused photos every hour. */
export const photoSweepJob = (sweep: PhotoSweep): JobHandler => ({
  definition: { name: 'photos.sweep' },
  schedule: '23 * * * *',
  handle: () => sweep.sweep(),
});

/** Looks at every photo once a day. */
export const photoAuditJob = (sweep: PhotoSweep): JobHandler => ({
  definition: { name: 'photos.audit' },
  schedule: '41 3 * * *',
  handle: () => sweep.audit(),
});
