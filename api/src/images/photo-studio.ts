import { type PhotoProcess, PhotoProcessHandle } from './photo-process-handle.ts';
import type { MadePhoto } from './processing/make-photo.ts';
import { brokenImage, PhotoProblem } from './processing/photo-problem.ts';
import { Semaphore } from './semaphore.ts';

export interface StudioSettings {
  /** A process without work ends after so long. */
  readonly idleMs: number;
  /** A phone's photo takes one to three seconds; what takes this long is made to take long. */
  readonly deadlineMs: number;
}

const SETTINGS: StudioSettings = { idleMs: 20_000, deadlineMs: 60_000 };

/**
 * Makes the files of photos in a process of its own, one photo at a time. What unpacks files of strangers is
 * large native code: where it crashes, hangs or grows, the server does not.
 */
export class PhotoStudio {
  private readonly slot = new Semaphore(1);
  private running: PhotoProcess | null = null;
  private idle: NodeJS.Timeout | null = null;

  constructor(
    private readonly settings: StudioSettings = SETTINGS,
    private readonly start: () => PhotoProcess = () => new PhotoProcessHandle(),
  ) {}

  /** Starts the process, so that it is ready when the photo has arrived. */
  warmUp(): void {
    this.process();
    this.endLater();
  }

  /** Makes the files of a photo in the folder. Throws `PhotoProblem` where the photo cannot be taken. */
  make(path: string, folder: string): Promise<MadePhoto> {
    return this.slot.run(async () => {
      if (this.idle) {
        clearTimeout(this.idle);
      }
      try {
        return await this.makeNow(path, folder);
      } finally {
        this.endLater();
      }
    });
  }

  private async makeNow(path: string, folder: string): Promise<MadePhoto> {
    let answer = await this.process().ask(path, folder, this.settings.deadlineMs);
    if (answer === 'died') {
      // It may have been killed for another reason than this photo.
      answer = await this.process().ask(path, folder, this.settings.deadlineMs);
    }
    if (answer === 'died' || answer === 'too late') {
      throw brokenImage();
    }
    if (answer.made) {
      return answer.made;
    }
    if (answer.problem) {
      throw new PhotoProblem(answer.problem.code, answer.problem.message);
    }
    throw Object.assign(new Error(answer.error?.stack), { code: answer.error?.code });
  }

  private process(): PhotoProcess {
    if (!this.running?.alive) {
      this.running = this.start();
    }
    return this.running;
  }

  private endLater(): void {
    if (this.idle) {
      clearTimeout(this.idle);
    }
    this.idle = setTimeout(() => {
      this.running?.end();
      this.running = null;
    }, this.settings.idleMs).unref();
  }
}
