import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import sharp from 'sharp';
import { launchBrowser } from './support/chromium.ts';
import { openContext } from './support/phone.ts';
import { startProduct } from './support/product.ts';
import { Seller } from './support/seller.ts';

const ROOT = fileURLToPath(new URL('..', import.meta.url));

/** Takes the pictures of the README and of the app's manifest, over the demo shop. */
async function takeScreenshots(): Promise<void> {
  const product = await startProduct();
  const browser = await launchBrowser();
  try {
    await seed(product.dataDir);
    await mkdir(`${ROOT}docs/screenshots`, { recursive: true });
    await mkdir(`${ROOT}pwa/public/screenshots`, { recursive: true });
    await onPhone(browser, product.url);
    await onDesktop(browser, product.url);
  } finally {
    await browser.close();
    await product.remove();
  }
}

/** The demo shop, made beside the running server in the same data folder. */
async function seed(dataDir: string): Promise<void> {
  const child = spawn(process.execPath, ['api/dist/app/seed/seed.js'], {
    cwd: ROOT,
    env: { ...process.env, DATABASE_URL: '', LLATRIA_DATA_DIR: dataDir, LOG_LEVEL: 'error' },
    stdio: 'inherit',
  });
  const [code] = await once(child, 'exit');
  if (code !== 0) {
    throw new Error('The demo shop could not be made.');
  }
}

async function onPhone(browser: Browser, url: string): Promise<void> {
  const { context, page } = await signedIn(browser, url, false);
  await picture(page, `docs/screenshots/inventory-phone.png`);
  await picture(page, `pwa/public/screenshots/inventory-phone.png`, 1);
  const photo = await page.locator('img[src*="/images/"]').first().getAttribute('src');
  const file = Buffer.from(await (await fetch(new URL(photo ?? '', url))).arrayBuffer());
  await page.goto(`${url}/capture`);
  await page.getByLabel('Add photos').setInputFiles({
    name: 'photo.jpg',
    mimeType: 'image/jpeg',
    buffer: await sharp(file).resize(1600).jpeg().toBuffer(),
  });
  await page.getByLabel('Title').fill('Enamel bowl, set of three');
  await page.getByLabel('Price', { exact: true }).fill('33');
  await page.getByRole('button', { name: 'Good', exact: true }).click();
  await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
  await page.waitForTimeout(1500);
  await picture(page, `docs/screenshots/capture-phone.png`);
  await picture(page, `pwa/public/screenshots/capture-phone.png`, 1);
  await page.goto(`${url}/s/the-second-shelf`);
  await page.waitForTimeout(1500);
  await picture(page, `docs/screenshots/storefront-phone.png`);
  await context.close();
}

async function onDesktop(browser: Browser, url: string): Promise<void> {
  const { context, page } = await signedIn(browser, url, true);
  await page.locator('a[href*="/items/"]').first().click();
  await page.waitForTimeout(2500);
  await picture(page, `docs/screenshots/inventory-desktop.png`);
  await picture(page, `pwa/public/screenshots/inventory-desktop.png`, 1);
  await context.close();
}

async function signedIn(
  browser: Browser,
  url: string,
  desktop: boolean,
): Promise<{ context: BrowserContext; page: Page }> {
  const context = await openContext(browser, { desktop });
  const page = await context.newPage();
  await new Seller(page, url, 'demo@llatria.example').signIn('demo demo demo');
  await page.getByRole('heading', { name: 'The Second Shelf' }).waitFor();
  await page.waitForTimeout(3000);
  return { context, page };
}

/** Eight bits of colour are enough for a screen, and a third of the bytes. */
async function picture(page: Page, path: string, scale: 1 | 2 = 2): Promise<void> {
  const shot = await page.screenshot({ scale: scale === 1 ? 'css' : 'device' });
  await sharp(shot).png({ palette: true, quality: 90 }).toFile(`${ROOT}${path}`);
}

await takeScreenshots();
