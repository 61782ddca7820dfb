import type { Browser, BrowserContext, Page } from 'playwright-core';

/** A phone in one hand. */
const PHONE = { viewport: { width: 390, height: 844 }, deviceScaleFactor: 2, isMobile: true, hasTouch: true };

/** A desktop screen. */
const DESKTOP = { viewport: { width: 1280, height: 800 } };

export interface ScreenOptions {
  readonly desktop?: boolean;
  readonly colourScheme?: 'light' | 'dark';
}

/** A browser profile of its own, as a person with a device has. */
export async function openContext(browser: Browser, options: ScreenOptions = {}): Promise<BrowserContext> {
  const context = await browser.newContext({
    ...(options.desktop ? DESKTOP : PHONE),
    colorScheme: options.colourScheme ?? 'light',
    reducedMotion: 'reduce',
  });
  context.setDefaultTimeout(15_000);
  return context;
}

/** A page that fails its test where a script of ours throws. */
export async function openPage(context: BrowserContext): Promise<{ page: Page; scriptErrors: string[] }> {
  const page = await context.newPage();
  const scriptErrors: string[] = [];
  page.on('pageerror', (error) => scriptErrors.push(error.message));
  return { page, scriptErrors };
}

/** Waits until the app is installed and would open without a network. */
export async function installed(page: Page): Promise<void> {
  await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
  await page.reload();
  await page.waitForFunction(() => navigator.serviceWorker.controller !== null);
  // What was seen is written to the device a moment after it was.
  await page.waitForTimeout(2_500);
}
