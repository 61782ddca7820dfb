import { useCallback, useMemo } from 'react';
import { useLocation, useNavigate } from 'react-router';
import { type ListQuery, readQuery, writeQuery } from './list-query.ts';

interface ListQueryState {
  readonly query: ListQuery;
  /** The query as it stands in the address, to carry along in links. */
  readonly searchText: string;
  /** Changes parts of the query. `replace` leaves no step behind for the back button. */
  readonly change: (change: Partial<ListQuery>, options?: { readonly replace?: boolean }) => void;
}

/** What the address asks of the inventory; an open item stays open when it changes. */
export function useListQuery(): ListQueryState {
  const { search: searchText, pathname } = useLocation();
  const navigate = useNavigate();
  const query = useMemo(() => readQuery(new URLSearchParams(searchText)), [searchText]);
  const change = useCallback<ListQueryState['change']>(
    (part, options) => {
      const search = writeQuery({ ...query, ...part }).toString();
      void navigate({ pathname, search }, { replace: options?.replace ?? false });
    },
    [query, pathname, navigate],
  );
  return { query, searchText, change };
}
