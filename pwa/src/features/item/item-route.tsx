import { useQuery } from '@apollo/client/react';
import { useEffect, useMemo, useState } from 'react';
import { describeFailure } from '../../graphql/failure.ts';
import { ItemDocument } from '../../graphql/item.ts';
import { useSession } from '../../graphql/session-context.ts';
import { usePageTitle } from '../../lib/use-page-title.ts';
import { newItemOf } from '../../offline/new-item.ts';
import { useKeptDetails } from '../../offline/use-kept-details.ts';
import { useCommandsOf, useShownItem } from '../../offline/use-shown-item.ts';
import { Button } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { ErrorState } from '../../ui/error-state.tsx';
import { PageBody } from '../../ui/page-body.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import { SkeletonRows } from '../../ui/skeleton.tsx';
import { DeletedItem } from './deleted-item.tsx';
import { ItemPage } from './item-page.tsx';
import { WaitingItem } from './waiting-item.tsx';

interface ItemRouteProps {
  readonly itemId: string;
  /** Where the arrow leads on a phone; undefined where the list stands beside. */
  readonly backTo: string | undefined;
}

/** One item, or why it cannot be shown. */
export function ItemRoute({ itemId, backTo }: ItemRouteProps) {
  const looked = useKeptDetails(itemId);
  const { data, error, loading, refetch } = useQuery(ItemDocument, {
    variables: { id: itemId },
    skip: !looked,
  });
  const waiting = !looked || loading;
  const { user } = useSession();
  const creation = useCommandsOf(itemId).find(({ kind }) => kind === 'createItem');
  const currencyCode = user?.shop.currencyCode ?? 'USD';
  const fresh = useMemo(
    () => (creation ? newItemOf(creation, currencyCode) : null),
    [creation, currencyCode],
  );
  const item = useShownItem(itemId, fresh ?? data?.item);
  const [changing, setChanging] = useState(false);
  const waits = creation !== undefined;
  const [waited, setWaited] = useState(waits);
  if (waits && !waited) setWaited(true);

  // Asked for before it was there, the item is known not to be; what has arrived meanwhile is asked for again.
  useEffect(() => {
    if (waited && !waits) void refetch();
  }, [waited, waits, refetch]);

  usePageTitle(item?.title ?? 'Item');
  if (item?.deletedAt) return <DeletedItem item={item} backTo={backTo} />;
  if (item && (creation || changing)) {
    return <WaitingItem item={item} creation={creation} backTo={backTo} onSheet={setChanging} />;
  }
  if (item) return <ItemPage key={item.id} item={item} backTo={backTo} />;
  return (
    <>
      <PageHeader title="Item" backTo={backTo} backLabel="Back to the inventory" />
      <PageBody width="narrow">
        {waiting ? <SkeletonRows /> : null}
        {!waiting && error ? (
          <ErrorState
            title="The item could not be loaded"
            message={describeFailure(error)}
            retrying={loading}
            onRetry={() => void refetch()}
          />
        ) : null}
        {!waiting && !error ? (
          <EmptyState title="This item is not here" action={<Button to="/">To the inventory</Button>}>
            It may have been deleted, or it belongs to another shop.
          </EmptyState>
        ) : null}
      </PageBody>
    </>
  );
}
