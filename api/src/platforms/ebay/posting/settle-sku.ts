import { PlatformFailure } from '../../platform-failure.ts';
import { ebaySku } from '../listing/ebay-sku.ts';
import type { EbayJob } from './ebay-job.ts';

/**
 * The SKU of the item at eBay, recorded before eBay is first called and kept for good. One that the seller named is
 * checked first: what eBay has under it already is somebody's listing, and is not overwritten.
 */
export async function settleSku(job: EbayJob, named: string | undefined): Promise<string> {
  const { context, api } = job;
  let { sku } = job.recorded;
  if (sku?.checked) {
    return sku.value;
  }
  sku = { value: named ?? ebaySku(context.listing.sku, context.itemId), checked: named === undefined };
  await context.record('sku', sku);
  if (!sku.checked) {
    if ((await api.itemTitle(sku.value)) !== null) {
      await context.record('sku', null);
      throw taken(sku.value);
    }
    await context.record('sku', { ...sku, checked: true });
  }
  return sku.value;
}

function taken(sku: string): PlatformFailure {
  return new PlatformFailure({
    code: 'SKU_TAKEN',
    message: `eBay has something else under the SKU ${sku} already. It was not touched. Choose another SKU for eBay, or leave it empty.`,
    retryable: false,
    outcome: 'refused',
    fields: ['details.sku'],
  });
}
