import { IconMapOff } from '@tabler/icons-react';
import { usePageTitle } from '../lib/use-page-title.ts';
import { Button } from '../ui/button.tsx';
import { EmptyState } from '../ui/empty-state.tsx';

/** For an address that leads nowhere. */
export function NotFound() {
  usePageTitle('Not found');
  return (
    <EmptyState
      heading="h1"
      icon={<IconMapOff size={40} stroke={1.5} />}
      title="There is nothing at this address"
      action={
        <Button variant="primary" to="/">
          To the inventory
        </Button>
      }
    >
      The link may be old, or a letter of it got lost.
    </EmptyState>
  );
}
