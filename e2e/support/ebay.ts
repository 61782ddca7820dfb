import { type EbaySimulator, startEbaySimulator } from '../../simulators/ebay/src/simulator.ts';
import { freePort, type Product, startProduct } from './product.ts';

/** The product with a stand-in for eBay beside it, each knowing the other's address. */
export interface ProductWithEbay {
  readonly product: Product;
  readonly ebay: EbaySimulator;
  remove(): Promise<void>;
}

export async function startProductWithEbay(): Promise<ProductWithEbay> {
  const port = await freePort();
  const ebay = await startEbaySimulator({ acceptUrl: `http://localhost:${port}/connect/ebay` });
  const product = await startProduct({
    port,
    environment: { ...ebay.environment, ORDER_POLL_SECONDS: '5' },
  });
  return {
    product,
    ebay,
    async remove() {
      await product.remove();
      await ebay.close();
    },
  };
}
