import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type BrowserContext, chromium, type Page } from 'playwright-core';
import { launchOptions } from '../../e2e/support/chromium.ts';

/** A mid-range phone has about a quarter of the speed of a desktop's core. */
const SLOWDOWN = 4;
const SETTLE_MS = 3_000;

const SCREEN = {
  viewport: { width: 390, height: 844 },
  deviceScaleFactor: 2,
  isMobile: true,
  hasTouch: true,
};

/**
 * Notes when the first tile is drawn in a list that is higher than the screen, whoever has drawn it, and when it is
 * the app's own and nothing lies over it.
 */
const WATCH = `
  const shown = (tile) => tile && tile.offsetHeight > 0 && tile.closest('ul').offsetHeight > innerHeight;
  const note = (name, selector, ready) => {
    const look = () => {
      if (shown(document.querySelector(selector)) && ready())
        requestAnimationFrame(() => { window[name] = performance.now(); });
      else requestAnimationFrame(look);
    };
    look();
  };
  note('scrollableAt', '[data-index="0"] a', () => true);
  note('inChargeAt', '#root [data-index="0"] a', () => !document.getElementById('first-sight'));
`;

/** Milliseconds from the start of the app. */
export interface ColdStart {
  /** To a list that can be scrolled. */
  readonly scrollable: number;
  /** To a list that does everything that it can do. */
  readonly inCharge: number;
}

/** A browser with a profile of its own that is closed and opened again, as an app on a phone is. */
export class BenchPhone {
  private constructor(private readonly profile: string) {}

  static async make(): Promise<BenchPhone> {
    return new BenchPhone(await mkdtemp(join(tmpdir(), 'llatria-phone-')));
  }

  /** Starts the browser, slows it down, does something with a page of it and ends it. */
  async use<Result>(
    work: (page: Page, context: BrowserContext) => Promise<Result>,
    slowdown = SLOWDOWN,
    launch: { readonly args?: string[] } = {},
  ): Promise<Result> {
    const options = { ...(await launchOptions(launch)), ...SCREEN, reducedMotion: 'reduce' as const };
    const context = await chromium.launchPersistentContext(this.profile, options);
    try {
      const page = await context.newPage();
      const session = await context.newCDPSession(page);
      await session.send('Emulation.setCPUThrottlingRate', { rate: slowdown });
      return await work(page, context);
    } finally {
      await context.close();
    }
  }

  coldStart(url: string, offline: boolean): Promise<ColdStart> {
    return this.use(async (page, context) => {
      await context.setOffline(offline);
      await page.addInitScript(WATCH);
      // What a browser does for itself after its own start is not measured.
      await page.waitForTimeout(SETTLE_MS);
      await page.goto(url, { waitUntil: 'commit' });
      await page.waitForFunction(() => 'scrollableAt' in globalThis && 'inChargeAt' in globalThis, null, {
        timeout: 60_000,
      });
      return page.evaluate<ColdStart>('({ scrollable: window.scrollableAt, inCharge: window.inChargeAt })');
    });
  }

  remove(): Promise<void> {
    return rm(this.profile, { recursive: true, force: true });
  }
}
