import { createHash, X509Certificate } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { violations } from '../support/axe.ts';
import { launchBrowser } from '../support/chromium.ts';
import { openContext, openPage } from '../support/phone.ts';
import { type Product, startProduct } from '../support/product.ts';
import { Seller } from '../support/seller.ts';

let product: Product;
let browser: Browser;
let page: Page;
/** The machine as a phone calls it: a host that no browser trusts by itself, as it does localhost. */
let plain: string;

beforeAll(async () => {
  product = await startProduct({ environment: { HTTPS: 'true', HTTPS_PORT: '0' } });
  const certificate = new X509Certificate(await readFile(join(product.dataDir, 'tls', 'server.crt')));
  const name = /DNS:([^,]+\.local)/.exec(certificate.subjectAltName ?? '')?.[1] ?? '';
  plain = `http://${name}:${new URL(product.url).port}`;
  const key = certificate.publicKey.export({ format: 'der', type: 'spki' });
  const pin = createHash('sha256').update(key).digest('base64');
  browser = await launchBrowser({
    // In the place of multicast DNS, and of the touches in a phone's settings.
    args: [`--host-resolver-rules=MAP ${name} 127.0.0.1`, `--ignore-certificate-errors-spki-list=${pin}`],
  });
  page = (await openPage(await openContext(browser))).page;
});
afterAll(async () => {
  await browser?.close();
  await product?.remove();
});

/** What a browser offers to a page in a secure context alone. */
const offered = (from: Page) =>
  from.evaluate(() => ({
    secure: window.isSecureContext,
    camera: 'mediaDevices' in navigator,
    offline: 'serviceWorker' in navigator,
  }));

/** Each step stands on the one before, as in life. */
describe('a phone on the home network', () => {
  it('gets neither camera nor service worker over plain HTTP', async () => {
    await page.goto(`${plain}/trust`);
    expect(await offered(page)).toEqual({ secure: false, camera: false, offline: false });
  });

  it.each(['light', 'dark'] as const)('reads how to trust the machine, %s', async (colourScheme) => {
    const other = await openPage(await openContext(browser, { colourScheme }));
    await other.page.goto(`${plain}/trust`);
    await other.page.getByRole('heading', { level: 1, name: /Open Llatria safely/ }).waitFor();
    await other.page.getByText('iPhone and iPad').click();
    await other.page.getByText('Certificate Trust Settings').waitFor();
    expect(await violations(other.page)).toEqual([]);
    await other.page.context().close();
  });

  it('opens the app over HTTPS, with everything that a browser has', async () => {
    await page.getByRole('link', { name: 'Open Llatria over HTTPS' }).click();
    await page.waitForURL(/^https:/);
    expect(await offered(page)).toEqual({ secure: true, camera: true, offline: true });
    const live = page.waitForEvent('websocket');
    await new Seller(page, new URL(page.url()).origin, 'phone@example.com').register('At home');
    expect((await live).url()).toMatch(/^wss:/);
    const worker = await page.evaluate(async () => (await navigator.serviceWorker.ready).active?.scriptURL);
    expect(worker).toMatch(/^https:/);
  });

  it('stays signed in there, while another signs in over plain HTTP', async () => {
    const { page: other } = await openPage(page.context());
    await new Seller(other, plain, 'desk@example.com').register('At the desk');
    await page.reload();
    await page.getByRole('heading', { level: 1, name: 'At home' }).waitFor();
    await other.reload();
    await other.getByRole('heading', { level: 1, name: 'At the desk' }).waitFor();
  });

  it('shows the page of trust to an app that is installed, too', async () => {
    await page.goto(`${new URL(page.url()).origin}/trust`);
    await page.getByRole('heading', { level: 1, name: /Open Llatria safely/ }).waitFor();
  });
});
