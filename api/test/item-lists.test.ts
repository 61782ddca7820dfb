import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { GraphqlClient } from './support/graphql-client.ts';
import { createItem, UPDATE_ITEM } from './support/items.ts';
import { startTestApp, type TestApp } from './support/test-app.ts';

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app.stop());

const LIST = `query ($first: Int, $after: String, $last: Int, $before: String, $filter: ItemFilter, $orderBy: ItemOrder) {
  items(first: $first, after: $after, last: $last, before: $before, filter: $filter, orderBy: $orderBy) {
    nodes { id title } edges { cursor } totalCount
    pageInfo { hasNextPage hasPreviousPage startCursor endCursor }
  }
}`;

async function titles(seller: GraphqlClient, filter: object, orderBy?: object): Promise<string[]> {
  const { items } = await seller.data(LIST, { filter, orderBy });
  return items.nodes.map((node: { title: string }) => node.title);
}

describe('paging', () => {
  it.each([
    { field: 'CREATED_AT', direction: 'ASC' },
    { field: 'CREATED_AT', direction: 'DESC' },
    { field: 'UPDATED_AT', direction: 'DESC' },
    { field: 'TITLE', direction: 'ASC' },
    { field: 'PRICE', direction: 'ASC' },
    { field: 'PRICE', direction: 'DESC' },
  ])('walks $field $direction forwards and backwards, nothing twice and nothing skipped', async (orderBy) => {
    const seller = await app.seller();
    const count = 23;
    for (let index = 0; index < count; index += 1) {
      // Equal prices and titles, and items without a price, must not lose their place.
      const price = index % 4 === 0 ? null : { amount: String((index % 3) + 1) };
      await createItem(seller, { title: `${index % 2 ? 'b' : 'A'} thing`, price });
    }
    const forwards = await walk(seller, { first: 5, orderBy }, 'after', 'endCursor', 'hasNextPage');
    const backwards = await walk(seller, { last: 5, orderBy }, 'before', 'startCursor', 'hasPreviousPage');
    expect(new Set(forwards).size).toBe(count);
    expect(forwards).toHaveLength(count);
    expect(backwards.toReversed()).toEqual(forwards);
  });

  it('skips nothing and repeats nothing while items are added and others paged', async () => {
    const seller = await app.seller();
    const before = new Set<string>();
    for (let index = 0; index < 30; index += 1) {
      before.add((await createItem(seller, { title: `Old ${index}` })).id);
    }
    const orderBy = { field: 'CREATED_AT', direction: 'DESC' };
    let added = 0;
    const seen = await walk(seller, { first: 4, orderBy }, 'after', 'endCursor', 'hasNextPage', async () => {
      await createItem(seller, { title: `New ${added++}` });
    });
    expect(added).toBeGreaterThan(5);
    expect(new Set(seen).size).toBe(seen.length);
    expect(new Set(seen)).toEqual(before);
  });

  it.each([
    [{ first: 101 }, /from 0 to 100/],
    [{ first: 100_001 }, /from 0 to 100|cost|too/i],
    [{ first: -1 }, /from 0 to 100/],
    [{ last: -1 }, /from 0 to 100/],
    [{ after: 'nonsense' }, /cursor/],
    [{ before: 'x' }, /"last" with "before"/],
  ])('refuses %j', async (variables, message) => {
    const seller = await app.seller();
    const answer = await seller.send(LIST, variables);
    expect(answer.errors?.[0]?.message).toMatch(message);
    expect(answer.data?.items ?? null).toBeNull();
  });

  it('refuses the cursor of another order', async () => {
    const seller = await app.seller();
    await createItem(seller, { title: 'One' });
    const { items } = await seller.data(LIST, {});
    const after = items.pageInfo.endCursor;
    const answer = await seller.send(LIST, { after, orderBy: { field: 'TITLE', direction: 'ASC' } });
    expect(answer.errors?.[0]?.extensions.code).toBe('BAD_USER_INPUT');
  });
});

describe('filters', () => {
  it('narrow by each field, and all together', async () => {
    const seller = await app.seller();
    await createItem(seller, {
      title: 'Match',
      status: 'ACTIVE',
      category: 'Lamps',
      condition: 'GOOD',
      brand: 'Acme',
      tags: ['a', 'b'],
      price: { amount: '10' },
    });
    await createItem(seller, { title: 'Other', price: { amount: '99' } });
    const filters = [
      { status: ['ACTIVE', 'SOLD'] },
      { category: ['Lamps'] },
      { condition: ['GOOD', 'FAIR'] },
      { brand: ['Acme'] },
      { tags: ['a', 'b'] },
      { priceMin: '9.99', priceMax: '10' },
      { search: 'match' },
    ];
    for (const filter of [...filters, Object.assign({}, ...filters)]) {
      expect([filter, await titles(seller, filter)]).toEqual([filter, ['Match']]);
    }
    const now = new Date();
    expect(await titles(seller, { createdAfter: now })).toEqual([]);
    expect(await titles(seller, { createdBefore: now })).toHaveLength(2);
    expect(await titles(seller, { tags: ['a', 'missing'] })).toEqual([]);
  });

  it('show one shop nothing of another', async () => {
    const [one, two] = [await app.seller(), await app.seller()];
    await createItem(one, { title: 'Mine alone', sku: 'SECRET1' });
    for (const filter of [{}, { search: 'Mine' }, { search: 'SECRET1' }]) {
      expect(await titles(two, filter)).toEqual([]);
    }
  });
});

describe('search', () => {
  let seller: GraphqlClient;
  beforeAll(async () => {
    seller = await app.seller();
    await createItem(seller, { title: 'Nikon F3 camera', brand: 'Nikon', tags: ['analogue'] });
    await createItem(seller, { title: 'Café poster', description: 'A print of a Nikon advertisement' });
    await createItem(seller, { title: 'Box of cables', sku: 'BX-0042/7', barcode: '4006381333931' });
    await createItem(seller, { title: '100% wool_scarf' });
    await createItem(seller, { title: 'Two brass lamps' });
  });

  it.each([
    ['nikon', 'Nikon F3 camera', 'a word, best match first'],
    ['nik', 'Nikon F3 camera', 'the beginning of a word'],
    ['nicon camera', 'Nikon F3 camera', 'a wrong letter'],
    ['nikkon f3', 'Nikon F3 camera', 'a letter too many'],
    ['camra', 'Nikon F3 camera', 'a letter too few'],
    ['cabels', 'Box of cables', 'swapped letters'],
    ['analouge', 'Nikon F3 camera', 'swapped letters in a tag'],
    ['lmap', 'Two brass lamps', 'swapped letters in a short word'],
    ['barss lmap', 'Two brass lamps', 'swapped letters in each of two words'],
    ['cafe', 'Café poster', 'no accent'],
    ['acfe', 'Café poster', 'swapped letters and no accent'],
    ['0042', 'Box of cables', 'the middle of a SKU'],
    ['bx-0042/7', 'Box of cables', 'a whole SKU'],
    ['4006381333931', 'Box of cables', 'a barcode'],
    ['100%', '100% wool_scarf', 'a sign that is a wildcard elsewhere'],
    ['wool_s', '100% wool_scarf', 'the other wildcard'],
  ])('finds %j → %s (%s)', async (search, title) => {
    expect((await titles(seller, { search }))[0]).toBe(title);
  });

  it.each(['xylophone', 'nikon cables', '%', "'", "\\' OR 1=1", ':*', '!!!'])(
    'finds nothing for %j',
    async (search) => {
      expect(await titles(seller, { search })).toEqual(search === '%' ? ['100% wool_scarf'] : []);
    },
  );

  it('pages through ranked results without repeating', async () => {
    const many = await app.seller();
    for (let index = 0; index < 9; index += 1) {
      await createItem(many, { title: index % 2 ? 'lamp' : 'lamp lamp shade', description: 'lamp' });
    }
    const found = await walk(
      many,
      { first: 2, filter: { search: 'lamp' } },
      'after',
      'endCursor',
      'hasNextPage',
    );
    expect([found.length, new Set(found).size]).toEqual([9, 9]);
  });
});

describe('itemFacets', () => {
  const FACETS = `query ($filter: ItemFilter) {
    itemFacets(filter: $filter) {
      total status { value count } category { value count } condition { value count }
      platform { value count } tags { value count }
    }
  }`;

  it('counts each choice as if it were not chosen yet', async () => {
    const seller = await app.seller();
    await createItem(seller, { title: 'a', status: 'ACTIVE', category: 'Lamps', tags: ['x', 'y'] });
    await createItem(seller, { title: 'b', status: 'ACTIVE', category: 'Chairs', condition: 'GOOD' });
    await createItem(seller, { title: 'c', status: 'DRAFT', category: 'Lamps', tags: ['x'] });
    const { itemFacets } = await seller.data(FACETS, { filter: { status: ['ACTIVE'] } });
    expect(itemFacets).toEqual({
      total: 2,
      status: [
        { value: 'ACTIVE', count: 2 },
        { value: 'DRAFT', count: 1 },
      ],
      category: [
        { value: 'Chairs', count: 1 },
        { value: 'Lamps', count: 1 },
      ],
      condition: [{ value: 'GOOD', count: 1 }],
      platform: [],
      tags: [
        { value: 'x', count: 1 },
        { value: 'y', count: 1 },
      ],
    });
  });
});

describe('itemChanges', () => {
  const CHANGES = `query ($after: String, $first: Int) {
    itemChanges(after: $after, first: $first) { items { id title } deletedIds cursor hasMore }
  }`;

  it('brings a device up to date, deletions included, in pages', async () => {
    const seller = await app.seller();
    const made = [];
    for (let index = 0; index < 7; index += 1) {
      made.push(await createItem(seller, { title: `Item ${index}` }));
    }
    const first = (await seller.data(CHANGES, { first: 5 })).itemChanges;
    expect([first.items.length, first.hasMore]).toEqual([5, true]);
    const second = (await seller.data(CHANGES, { first: 5, after: first.cursor })).itemChanges;
    expect([second.items.length, second.hasMore]).toEqual([2, false]);

    await seller.data(UPDATE_ITEM, { input: { id: made[0].id, title: 'Changed' } });
    await seller.data('mutation ($id: ID!) { deleteItem(id: $id) { deletedId } }', { id: made[1].id });
    const third = (await seller.data(CHANGES, { after: second.cursor })).itemChanges;
    expect(third.items.map((item: { title: string }) => item.title)).toEqual(['Changed']);
    expect(third.deletedIds).toEqual([made[1].id]);
    const fourth = (await seller.data(CHANGES, { after: third.cursor })).itemChanges;
    expect(fourth).toEqual({ items: [], deletedIds: [], cursor: third.cursor, hasMore: false });
  });

  it('skips nothing while others write', async () => {
    const seller = await app.seller();
    const made = new Set<string>();
    const seen = new Set<string>();
    let cursor: string | null = null;
    const writers = Array.from({ length: 4 }, async () => {
      for (let index = 0; index < 10; index += 1) {
        made.add((await createItem(seller, { title: 'Busy' })).id);
      }
    });
    let writing = true;
    const all = Promise.all(writers).then(() => {
      writing = false;
    });
    while (writing) {
      cursor = await follow(seller, cursor, seen);
    }
    await all;
    await follow(seller, cursor, seen);
    expect(seen).toEqual(made);
  });

  async function follow(seller: GraphqlClient, after: string | null, seen: Set<string>): Promise<string> {
    const { itemChanges } = await seller.data(CHANGES, { after });
    for (const item of itemChanges.items) {
      seen.add(item.id);
    }
    return itemChanges.cursor;
  }
});

/** Follows the pages to the end and gives the ids in the order in which they came. */
async function walk(
  seller: GraphqlClient,
  variables: object,
  argument: 'after' | 'before',
  cursor: 'endCursor' | 'startCursor',
  more: 'hasNextPage' | 'hasPreviousPage',
  between: () => Promise<void> = async () => {},
): Promise<string[]> {
  const ids: string[] = [];
  let place: string | null = null;
  for (;;) {
    const page: { nodes: { id: string }[]; pageInfo: Record<string, never> } = (
      await seller.data(LIST, { ...variables, [argument]: place })
    ).items;
    const found = page.nodes.map((node) => node.id);
    ids.push(...(argument === 'before' ? found.reverse() : found));
    if (!page.pageInfo[more]) {
      return ids;
    }
    place = page.pageInfo[cursor] ?? null;
    await between();
  }
}
