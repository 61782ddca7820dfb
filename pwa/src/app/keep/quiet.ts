/** After a finger has left the list for so long, nobody minds a little work. */
const STILL_MILLISECONDS = 500;

/** The part of the Network Information API that is used; only some browsers have it. */
interface NetworkInformation extends EventTarget {
  readonly saveData?: boolean;
  readonly type?: string;
}

const network = (navigator as { readonly connection?: NetworkInformation }).connection;

/** Whether this network may cost its person money, as far as the browser tells. */
export function isMetered(): boolean {
  return network?.saveData === true || network?.type === 'cellular';
}

/** Calls whenever the network has become another one. */
export function onNetworkChange(listener: () => void, signal: AbortSignal): void {
  network?.addEventListener('change', listener, { signal });
}

/** Knows when nobody scrolls. */
export class Quiet {
  #scrolledAt = 0;

  constructor(signal: AbortSignal) {
    const note = (): void => {
      this.#scrolledAt = performance.now();
    };
    document.addEventListener('scroll', note, { capture: true, passive: true, signal });
  }

  /** Resolves once nobody scrolls and the browser has nothing better to do. */
  async wait(): Promise<void> {
    for (;;) {
      const since = performance.now() - this.#scrolledAt;
      if (this.#scrolledAt === 0 || since > STILL_MILLISECONDS) break;
      await new Promise((resolve) => setTimeout(resolve, STILL_MILLISECONDS - since + 20));
    }
    await new Promise<void>((resolve) => {
      if ('requestIdleCallback' in window) requestIdleCallback(() => resolve(), { timeout: 2_000 });
      else setTimeout(resolve, 50);
    });
  }
}
