import { NetworkStatus } from '@apollo/client';
import { useApolloClient, useQuery } from '@apollo/client/react';
import { useEffect, useEffectEvent, useRef, useState } from 'react';
import type { ItemFacetsQuery } from '../../graphql/generated/graphql.ts';
import { ItemFacetsDocument } from '../../graphql/inventory.ts';
import { keptInventoryOf } from '../../offline/kept-inventory.ts';
import { type ListQuery, queryKey, toItemFilter } from './list-query.ts';

interface Facets {
  readonly facets: ItemFacetsQuery['itemFacets'] | undefined;
  readonly refetch: () => void;
}

/**
 * How many items each choice would show; the numbers of the last answer stay while new ones are on their way, and
 * without a network those of what this device keeps are told.
 * `onCaughtUp` is told after the client asked anew for everything in view, as it does when a lost connection
 * is back: the list, which is no query of its own, follows then.
 */
export function useFacets(query: ListQuery, onCaughtUp?: () => void): Facets {
  const filter = toItemFilter(query);
  const { data, previousData, error, networkStatus, refetch } = useQuery(ItemFacetsDocument, {
    variables: { filter },
  });
  const caughtUp = useEffectEvent(() => onCaughtUp?.());
  const before = useRef(networkStatus);
  useEffect(() => {
    if (before.current === NetworkStatus.refetch && networkStatus === NetworkStatus.ready) caughtUp();
    before.current = networkStatus;
  }, [networkStatus]);
  const counted = useCounted(query, !data && error !== undefined);
  return {
    facets: data?.itemFacets ?? counted ?? previousData?.itemFacets,
    // What a count misses is told by the list itself; a failed count only stays as it was.
    refetch: () => void refetch().catch(() => undefined),
  };
}

/** Milliseconds before everything that is kept is counted. */
const LEISURE = 500;

/** Counts what this device keeps, where that is wanted. */
function useCounted(query: ListQuery, wanted: boolean): Facets['facets'] {
  const { cache } = useApolloClient();
  const [counted, setCounted] = useState<{ key: string; facets: Facets['facets'] } | null>(null);
  const key = queryKey(query);
  const count = useEffectEvent(async () => {
    const { recallFacets } = await import(/* webpackChunkName: "recall" */ './recall.ts');
    return recallFacets(keptInventoryOf(cache), query);
  });
  useEffect(() => {
    if (!wanted) return;
    let left = false;
    // The list goes first.
    const timer = setTimeout(() => {
      count().then(
        (facets) => {
          if (!left) setCounted({ key, facets });
        },
        () => undefined,
      );
    }, LEISURE);
    return () => {
      left = true;
      clearTimeout(timer);
    };
  }, [key, wanted]);
  return wanted && counted?.key === key ? counted.facets : undefined;
}
