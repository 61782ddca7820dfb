import { gql, InMemoryCache } from '@apollo/client';
import { describe, expect, it } from '@jest/globals';
import { typePolicies } from './type-policies.ts';

describe('the cache', () => {
  it('lends an item to its own query', () => {
    const cache = new InMemoryCache({ typePolicies });
    const data = { __typename: 'InventoryItem', id: '1' };
    cache.writeFragment({ fragment: gql`fragment Known on InventoryItem { id }`, data });
    const query = gql`query Item($id: ID!) { item(id: $id) { id } }`;
    expect(cache.readQuery({ query, variables: { id: '1' } })).toEqual({
      item: { __typename: 'InventoryItem', id: '1' },
    });
  });
});
