import { useQuery } from '@apollo/client/react';
import { describeFailure } from '../../graphql/failure.ts';
import { ItemDocument } from '../../graphql/item.ts';
import { formatMoney } from '../../lib/money.ts';
import { usePageTitle } from '../../lib/use-page-title.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { ErrorState } from '../../ui/error-state.tsx';
import { PageBody } from '../../ui/page-body.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import { PhotoTile } from '../../ui/photo-tile.tsx';
import { SkeletonRows } from '../../ui/skeleton.tsx';

interface ItemRouteProps {
  readonly itemId: string;
  /** Where the arrow leads on a phone; undefined where the list stands beside. */
  readonly backTo: string | undefined;
}

/** One item. */
export function ItemRoute({ itemId, backTo }: ItemRouteProps) {
  const { data, error, loading, refetch } = useQuery(ItemDocument, { variables: { id: itemId } });
  const item = data?.item;
  usePageTitle(item?.title ?? 'Item');
  return (
    <>
      <PageHeader
        title={item?.title ?? 'Item'}
        subtitle={item?.price ? formatMoney(item.price) : undefined}
        backTo={backTo}
        backLabel="Back to the inventory"
      />
      <PageBody width="narrow">
        {!data && error ? (
          <ErrorState
            title="The item could not be loaded"
            message={describeFailure(error)}
            retrying={loading}
            onRetry={() => void refetch()}
          />
        ) : null}
        {!data && !error ? <SkeletonRows /> : null}
        {data && !item ? (
          <EmptyState title="This item is not here">It may have been deleted on another device.</EmptyState>
        ) : null}
        {item ? (
          <>
            <PhotoTile
              src={item.coverImage?.url ?? null}
              thumbhash={item.coverImage?.thumbhash}
              alt={item.title}
              eager
            />
            <p>{item.description}</p>
          </>
        ) : null}
      </PageBody>
    </>
  );
}
