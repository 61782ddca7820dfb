import { gql, InMemoryCache } from '@apollo/client';
import { describe, expect, it } from '@jest/globals';
import { typePolicies } from './type-policies.ts';

const QUERY = gql`
  query Items($after: String, $filter: ItemFilter) {
    items(after: $after, filter: $filter) {
      edges { cursor node { id } }
      pageInfo { hasNextPage endCursor }
      totalCount
    }
  }
`;

const page = (ids: string[], hasNextPage: boolean) => ({
  items: {
    __typename: 'InventoryItemConnection',
    edges: ids.map((id) => ({
      __typename: 'InventoryItemEdge',
      cursor: `c${id}`,
      node: { __typename: 'InventoryItem', id },
    })),
    pageInfo: { __typename: 'PageInfo', hasNextPage, endCursor: `c${ids.at(-1)}` },
    totalCount: 4,
  },
});

function write(cache: InMemoryCache, ids: string[], variables: object = {}, more = true): void {
  cache.writeQuery({ query: QUERY, variables, data: page(ids, more) });
}

function ids(cache: InMemoryCache, variables: object = {}): string[] {
  const data = cache.readQuery<ReturnType<typeof page>>({ query: QUERY, variables });
  return data?.items.edges.map((edge) => edge.node.id) ?? [];
}

describe('pages of items', () => {
  it('join behind their cursor, each item once', () => {
    const cache = new InMemoryCache({ typePolicies });
    write(cache, ['1', '2']);
    write(cache, ['2', '3', '4'], { after: 'c2' }, false);
    expect(ids(cache)).toEqual(['1', '2', '3', '4']);
    expect(cache.readQuery<ReturnType<typeof page>>({ query: QUERY })?.items.pageInfo.hasNextPage).toBe(
      false,
    );
  });

  it('begin anew where the first page is fetched again', () => {
    const cache = new InMemoryCache({ typePolicies });
    write(cache, ['1', '2']);
    write(cache, ['3'], { after: 'c2' });
    write(cache, ['0', '1']);
    expect(ids(cache)).toEqual(['0', '1']);
  });

  it('stay apart by filter', () => {
    const cache = new InMemoryCache({ typePolicies });
    write(cache, ['1', '2'], { filter: { search: 'lamp' } });
    write(cache, ['3'], { filter: { search: 'vase' } });
    expect(ids(cache, { filter: { search: 'lamp' } })).toEqual(['1', '2']);
  });

  it('let go of an item that was evicted', () => {
    const cache = new InMemoryCache({ typePolicies });
    write(cache, ['1', '2']);
    cache.evict({ id: 'InventoryItem:1' });
    expect(ids(cache)).toEqual(['2']);
  });

  it('lend an item to its own query', () => {
    const cache = new InMemoryCache({ typePolicies });
    write(cache, ['1']);
    const query = gql`query Item($id: ID!) { item(id: $id) { id } }`;
    expect(cache.readQuery({ query, variables: { id: '1' } })).toEqual({
      item: { __typename: 'InventoryItem', id: '1' },
    });
  });
});
