import { restore, save } from './saved-state.ts';
import type { World } from './world.ts';

const REST_MS = 300;

/** Keeps a world in a file: taken up at the start, written a moment after a change and at the end. */
export class StateKeeper {
  readonly #world: World;
  readonly #file: string | undefined;
  #timer: NodeJS.Timeout | undefined;

  /** Without a file nothing is kept. @throws Error where the file is not a saved state. */
  constructor(world: World, file: string | undefined) {
    this.#world = world;
    this.#file = file;
    if (file) restore(world, file);
  }

  /** Many changes at once are written once. */
  changed(): void {
    if (!this.#file || this.#timer) return;
    this.#timer = setTimeout(() => this.flush(), REST_MS);
  }

  /** Writes what has changed and is not written yet. */
  flush(): void {
    if (!this.#file || !this.#timer) return;
    clearTimeout(this.#timer);
    this.#timer = undefined;
    save(this.#world, this.#file);
  }
}
