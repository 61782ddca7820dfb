import { afterAll, afterEach, beforeAll, beforeEach } from '@jest/globals';
import type { Browser, BrowserContext, LaunchOptions } from 'playwright-core';
import { launchBrowser } from './chromium.ts';
import { openContext, openPage, type ScreenOptions } from './phone.ts';
import { type Product, type ProductOptions, startProduct } from './product.ts';
import { Seller } from './seller.ts';
import { openNetwork, type UnsteadyNetwork } from './unsteady-network.ts';

/** What a story needs before it begins. Each part is there from the first test of the file on, and goes after the last. */
export interface Stage {
  product: Product;
  /** Leads to the product, by an address of its own. */
  network: UnsteadyNetwork;
  browser: Browser;
  /** A browser profile of its own. */
  phone: BrowserContext;
  /** Somebody who is new to the shop, on a page of the phone; by the address of the product if not another. */
  newSeller(url?: string): Promise<Seller>;
}

interface StageOptions {
  readonly screen?: ScreenOptions;
  /** `test`: a new phone for each test. */
  readonly phoneFor?: 'file' | 'test';
  /** Asked before the product starts. */
  readonly productOptions?: () => Promise<ProductOptions>;
  /** Asked before the browser starts. */
  readonly browserOptions?: () => Promise<LaunchOptions>;
}

/** Sets the stage for the tests of the file that calls it. */
export function openStage({
  screen,
  phoneFor = 'file',
  productOptions,
  browserOptions,
}: StageOptions = {}): Stage {
  let people = 0;
  const stage = {
    async newSeller(url = stage.product.url) {
      people += 1;
      const { page } = await openPage(stage.phone);
      return new Seller(page, url, `seller${people}@example.com`);
    },
  } as Stage;
  const openPhone = async () => {
    stage.phone = await openContext(stage.browser, screen);
  };
  beforeAll(async () => {
    stage.product = await startProduct(await productOptions?.());
    stage.network = await openNetwork(stage.product.url);
    stage.browser = await launchBrowser(await browserOptions?.());
    if (phoneFor === 'file') await openPhone();
  });
  afterAll(async () => {
    await stage.browser?.close();
    await stage.network?.close();
    await stage.product?.remove();
  });
  if (phoneFor === 'test') {
    beforeEach(openPhone);
    afterEach(() => stage.phone.close());
  }
  return stage;
}
