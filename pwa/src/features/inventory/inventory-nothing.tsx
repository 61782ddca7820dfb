import { IconBuildingWarehouse, IconSearchOff, IconTrashOff } from '@tabler/icons-react';
import { describeFailure } from '../../graphql/failure.ts';
import { Button } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { ErrorState } from '../../ui/error-state.tsx';
import type { ListSnapshot } from './item-list.ts';

interface InventoryNothingProps {
  readonly snapshot: ListSnapshot;
  /** Whether a search or filter may be why there is nothing. */
  readonly narrowed: boolean;
  readonly deleted: boolean;
  readonly onRetry: () => void;
  readonly onClear: () => void;
}

/** Says why there is nothing to see and what would change that. */
export function InventoryNothing({ snapshot, narrowed, deleted, onRetry, onClear }: InventoryNothingProps) {
  if (snapshot.status === 'failed') {
    return (
      <ErrorState
        title="The inventory could not be loaded"
        message={describeFailure(snapshot.error, 'Your items are safe on the server.')}
        retrying={snapshot.refreshing}
        onRetry={onRetry}
      />
    );
  }
  if (narrowed) {
    return (
      <EmptyState
        icon={deleted ? <IconTrashOff size={40} stroke={1.5} /> : <IconSearchOff size={40} stroke={1.5} />}
        title={deleted ? 'No deleted items' : 'Nothing found'}
        action={
          <Button variant="primary" onClick={onClear}>
            Show everything
          </Button>
        }
      >
        {deleted
          ? 'What you delete waits here until you bring it back.'
          : 'No item fits. Fewer letters or fewer filters may find it.'}
      </EmptyState>
    );
  }
  return (
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
  );
}
