import { makePhoto } from './make-photo.ts';
import { PhotoProblem } from './photo-problem.ts';
import { type PhotoReply, type PhotoTask, READY } from './photo-task.ts';

/** Above this, after its work, a process ends: HEIC's decoder never gives back what it grew to. */
const MAX_IDLE_BYTES = 220_000_000;

/** Runs as a process of its own, and ends with the server that started it. */
process.on('message', (task: PhotoTask) => {
  void work(task);
});
process.on('disconnect', () => process.exit(0));
// A signal to the whole group is for the server, which waits for the photo in hand.
process.on('SIGINT', () => {});
process.on('SIGTERM', () => {});
process.send?.(READY);

async function work(task: PhotoTask): Promise<void> {
  const reply = await makePhoto(task.path, task.folder).then(
    (made): PhotoReply => ({ id: task.id, made }),
    (error: unknown): PhotoReply => ({ id: task.id, ...failure(error) }),
  );
  // Pixels lie outside of the heap, so the collector does not know how much it would free.
  globalThis.gc?.();
  process.send?.(reply, () => {
    if (process.memoryUsage.rss() > MAX_IDLE_BYTES) {
      process.exit(0);
    }
  });
}

function failure(error: unknown): Omit<PhotoReply, 'id'> {
  if (error instanceof PhotoProblem) {
    return { problem: { code: error.code, message: error.message } };
  }
  const { code, stack } = error as NodeJS.ErrnoException;
  return { error: { code: code ?? null, stack: stack ?? String(error) } };
}
