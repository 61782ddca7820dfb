import { type ChildProcess, fork } from 'node:child_process';
import { workerFile } from '../infra/worker-file.ts';
import { type PhotoReply, type PhotoTask, READY } from './processing/photo-task.ts';

/** How the wait for an answer ended. */
export type PhotoAnswer = PhotoReply | 'died' | 'too late';

/** Makes photos until it dies. */
export interface PhotoProcess {
  readonly alive: boolean;
  /** Throws where the process does not start at all, which is no fault of the photo. */
  ask(path: string, folder: string, deadlineMs: number): Promise<PhotoAnswer>;
  /** Ends the process, which has nothing in hand. */
  end(): void;
}

/** A process of the system, from its start to its death. It does not keep the server from ending. */
export class PhotoProcessHandle implements PhotoProcess {
  private readonly child: ChildProcess;
  private readonly ready: Promise<void>;
  private lastId = 0;

  constructor() {
    const { filename, execArgv } = workerFile(import.meta.url, './processing/photo-process');
    this.child = fork(filename, [], {
      execArgv: [...execArgv, '--expose-gc'],
      // Secrets are not for this process. Fewer pools of the allocator leave less unused memory behind.
      env: { MALLOC_ARENA_MAX: '2' },
      stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    });
    this.child.setMaxListeners(0);
    this.ready = new Promise((resolve, reject) => {
      const fail = () => reject(new Error('The process that makes photos does not start.'));
      this.child
        .once('message', () => resolve())
        .once('exit', fail)
        .once('error', fail);
    });
    // Whoever asks hears of it; a warm-up does not.
    this.ready.catch(() => {});
    this.release();
  }

  get alive(): boolean {
    return this.child.connected && this.child.exitCode === null;
  }

  async ask(path: string, folder: string, deadlineMs: number): Promise<PhotoAnswer> {
    const { child } = this;
    child.ref();
    child.channel?.ref();
    try {
      await this.ready;
      return await new Promise<PhotoAnswer>((resolve) => {
        const task: PhotoTask = { id: ++this.lastId, path, folder };
        const onMessage = (reply: PhotoReply | typeof READY) => {
          if (reply !== READY && reply.id === task.id) {
            settle(reply);
          }
        };
        const onDeath = () => settle('died');
        const deadline = setTimeout(() => {
          child.kill('SIGKILL');
          settle('too late');
        }, deadlineMs);
        const settle = (answer: PhotoAnswer) => {
          clearTimeout(deadline);
          child.off('message', onMessage).off('exit', onDeath).off('error', onDeath);
          resolve(answer);
        };
        child.on('message', onMessage).on('exit', onDeath).on('error', onDeath);
        if (this.alive) {
          child.send(task, (error) => error && onDeath());
        } else {
          onDeath();
        }
      });
    } finally {
      this.release();
    }
  }

  end(): void {
    if (this.child.connected) {
      this.child.disconnect();
    }
  }

  private release(): void {
    this.child.unref();
    this.child.channel?.unref();
  }
}
