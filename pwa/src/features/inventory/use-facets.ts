import { NetworkStatus } from '@apollo/client';
import { useQuery } from '@apollo/client/react';
import { useEffect, useEffectEvent, useRef } from 'react';
import type { ItemFacetsQuery } from '../../graphql/generated/graphql.ts';
import { ItemFacetsDocument } from '../../graphql/inventory.ts';
import { type ListQuery, toItemFilter } from './list-query.ts';

interface Facets {
  readonly facets: ItemFacetsQuery['itemFacets'] | undefined;
  readonly refetch: () => void;
}

/**
 * How many items each choice would show; the numbers of the last answer stay while new ones are on their way.
 * `onCaughtUp` is told after the client asked anew for everything in view, as it does when a lost connection
 * is back: the list, which is no query of its own, follows then.
 */
export function useFacets(query: ListQuery, onCaughtUp?: () => void): Facets {
  const filter = toItemFilter(query);
  const { data, previousData, networkStatus, refetch } = useQuery(ItemFacetsDocument, {
    variables: { filter },
  });
  const caughtUp = useEffectEvent(() => onCaughtUp?.());
  const before = useRef(networkStatus);
  useEffect(() => {
    if (before.current === NetworkStatus.refetch && networkStatus === NetworkStatus.ready) caughtUp();
    before.current = networkStatus;
  }, [networkStatus]);
  return {
    facets: (data ?? previousData)?.itemFacets,
    // What a count misses is told by the list itself; a failed count only stays as it was.
    refetch: () => void refetch().catch(() => undefined),
  };
}
