import { expect } from '@jest/globals';
import type { Page } from 'playwright-core';
import { keptCards, keptDetails } from './device.ts';
import { eventually } from './eventually.ts';
import type { ShopApi } from './shop-api.ts';

/** What the app shows of an item, but for the addresses of photos, whose signatures differ. */
const SERVED = `{ items(first: 100) { nodes {
  id version title description sku quantity condition conditionNotes category brand model barcode tags status
  storageLocation notes createdAt updatedAt soldAt deletedAt
  price { amount currencyCode } cost { amount currencyCode } attributes { name values }
  coverImage { id thumbhash } images { id position width height thumbhash }
  postings { id platform status externalUrl attempts }
  sales { id platform quantity price { amount currencyCode } soldAt oversold }
} } }`;

/**
 * Waits until this device has every item of the shop just as the shop has it: what lists show of it and, where its
 * page was known, what that shows. What is kept is what Apollo's cache has, written down when it changes.
 */
export async function expectKeptAsServed(page: Page, shop: ShopApi): Promise<void> {
  await eventually(async () => {
    const { items } = await shop.ask(SERVED);
    const served = new Map<string, unknown>(items.nodes.map((item: { id: string }) => [item.id, item]));
    const [cards, details] = await Promise.all([keptCards(page), keptDetails(page)]);
    expect(cards.map(({ id }) => id).sort()).toEqual([...served.keys()].sort());
    const kept = [
      ...cards.map(({ id, card }) => [id, card] as const),
      ...details.map(({ id, details: item }) => [id, item] as const),
    ];
    for (const [id, item] of kept) {
      const there = served.get(id);
      expect(partOf(item, there)).toEqual(partOf(there, item));
    }
  }, 30_000);
}

/** As much of a value as the other one has fields for. */
function partOf(value: unknown, other: unknown): unknown {
  if (Array.isArray(value) && Array.isArray(other)) {
    return value.map((each, place) => partOf(each, other[place] ?? each));
  }
  if (!isObject(value) || !isObject(other)) return value;
  const fields = Object.entries(value).filter(([name]) => name in other);
  return Object.fromEntries(fields.map(([name, field]) => [name, partOf(field, other[name])]));
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
