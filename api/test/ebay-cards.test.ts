import { afterAll, beforeAll, expect, jest, test } from '@jest/globals';
import { type EbayApp, EbayShop, startEbayApp } from './support/ebay-shop.ts';

jest.setTimeout(120_000);

let ebay: EbayApp;
let shop: EbayShop;

beforeAll(async () => {
  ebay = await startEbayApp();
  await ebay.work();
  shop = await EbayShop.open(ebay);
  await shop.client.data('{ ebaySetup { setup { ready } } }');
});
afterAll(() => ebay.stop());

interface Descriptor {
  readonly id: string;
  readonly required: boolean;
  readonly values: readonly { readonly id: string }[];
}

test('a graded trading card says who graded it, how, and under which number', async () => {
  const { id } = await shop.item({ title: 'Pokémon Charizard Base Set Holo Card' });
  const { facts } = await shop.describe(id);
  const graded = facts.conditions.find(({ name }: { name: string }) => name === 'Graded');
  expect(
    graded.descriptors.map(({ name, required }: { name: string; required: boolean }) => [name, required]),
  ).toEqual([
    ['Professional Grader', true],
    ['Grade', true],
    ['Certification Number', false],
  ]);

  const { conditionId } = graded;
  await shop.describe(id, { conditionId });
  const refused = await shop.poster.post(id, ['EBAY']);
  expect(refused.userErrors.map(({ code }: { code: string }) => code)).toEqual([
    'DESCRIPTOR_REQUIRED',
    'DESCRIPTOR_REQUIRED',
  ]);

  const conditionDescriptors = graded.descriptors.map((descriptor: Descriptor) => ({
    descriptorId: descriptor.id,
    value: descriptor.values[0]?.id ?? '01234567',
  }));
  const { saved } = await shop.describe(id, { conditionId, conditionDescriptors });
  expect(saved.userErrors).toEqual([]);
  const { item } = await shop.client.data(
    'query ($id: ID!) { item(id: $id) { ebay { conditionId conditionDescriptors { descriptorId value } } } }',
    { id },
  );
  expect(item.ebay).toEqual({ conditionId, conditionDescriptors });

  await shop.poster.post(id, ['EBAY']);
  const { externalId } = await shop.poster.reach(id, 'LIVE', 'EBAY');
  const { sku } = shop.listing(externalId);
  const { body } = ebay.simulator.world.account('lamp-lady').items.get(sku) ?? {};
  expect(body).toMatchObject({
    condition: 'LIKE_NEW',
    conditionDescriptors: [
      { name: graded.descriptors[0].id, values: [graded.descriptors[0].values[0].id] },
      { name: graded.descriptors[1].id, values: [graded.descriptors[1].values[0].id] },
      { name: graded.descriptors[2].id, additionalInfo: '01234567' },
    ],
  });
});
