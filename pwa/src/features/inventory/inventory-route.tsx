import { useQuery } from '@apollo/client/react';
import { IconBuildingWarehouse } from '@tabler/icons-react';
import { Link } from 'react-router';
import { describeFailure } from '../../graphql/failure.ts';
import { ItemsDocument } from '../../graphql/inventory.ts';
import { useSession } from '../../graphql/session-context.ts';
import { countOf } from '../../lib/count-of.ts';
import { formatMoney } from '../../lib/money.ts';
import { usePageTitle } from '../../lib/use-page-title.ts';
import { Button } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { ErrorState } from '../../ui/error-state.tsx';
import { PageBody } from '../../ui/page-body.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import { PhotoTile } from '../../ui/photo-tile.tsx';
import { SkeletonTiles } from '../../ui/skeleton.tsx';
import { ItemStatusBadge } from '../../ui/status-badge.tsx';
import classes from './inventory-route.module.css';

interface InventoryRouteProps {
  /** The item that is open beside the list or in front of it. */
  readonly selectedItemId: string | null;
}

/** Everything in the shop. */
export function InventoryRoute({ selectedItemId }: InventoryRouteProps) {
  usePageTitle(selectedItemId ? '' : 'Inventory');
  const { user } = useSession();
  const { data, error, loading, refetch } = useQuery(ItemsDocument, { variables: { first: 50 } });
  const connection = data?.items;
  return (
    <>
      <PageHeader
        title={user?.shop.name ?? 'Inventory'}
        subtitle={connection ? countOf(connection.totalCount, 'item') : undefined}
      />
      <PageBody>
        {!connection && error ? (
          <ErrorState
            title="The inventory could not be loaded"
            message={describeFailure(error)}
            retrying={loading}
            onRetry={() => void refetch()}
          />
        ) : null}
        {!connection && !error ? <SkeletonTiles /> : null}
        {connection?.edges.length === 0 ? (
          <EmptyState
            icon={<IconBuildingWarehouse size={40} stroke={1.5} />}
            title="The shelf is empty"
            action={
              <Button variant="camera" to="/capture">
                Photograph the first thing
              </Button>
            }
          >
            Take a photo, fill in what you know, and it is here.
          </EmptyState>
        ) : null}
        <ul className={classes.tiles}>
          {connection?.edges.map(({ node }) => (
            <li key={node.id}>
              <Link
                to={`/items/${node.id}`}
                className={classes.tile}
                aria-current={node.id === selectedItemId ? 'true' : undefined}
              >
                <PhotoTile src={node.coverImage?.url ?? null} thumbhash={node.coverImage?.thumbhash} alt="" />
                <span className={classes.title}>{node.title}</span>
                <span className={classes.line}>
                  <span className={classes.price}>{node.price ? formatMoney(node.price) : 'No price'}</span>
                  {node.status === 'ACTIVE' ? null : <ItemStatusBadge status={node.status} />}
                </span>
              </Link>
            </li>
          ))}
        </ul>
      </PageBody>
    </>
  );
}
