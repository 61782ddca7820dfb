import { IconTrash } from '@tabler/icons-react';
import type { ItemDetailsFragment } from '../../graphql/generated/graphql.ts';
import { formatRelativeTime } from '../../lib/dates.ts';
import { Button } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { PageBody } from '../../ui/page-body.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import { useItemActions } from './use-item-actions.ts';

interface DeletedItemProps {
  readonly item: ItemDetailsFragment;
  readonly backTo: string | undefined;
}

/** An item that was deleted: nothing of it is lost, and one touch brings it back. */
export function DeletedItem({ item, backTo }: DeletedItemProps) {
  const { working, restore } = useItemActions(item);
  return (
    <>
      <PageHeader title={item.title} backTo={backTo} backLabel="Back to the inventory" />
      <PageBody width="narrow">
        <EmptyState
          icon={<IconTrash size={40} stroke={1.5} />}
          title="This item is deleted"
          action={
            <Button variant="primary" loading={working} onClick={() => void restore()}>
              Restore it
            </Button>
          }
        >
          {item.deletedAt ? `It was deleted ${formatRelativeTime(item.deletedAt)}. ` : ''}Its photos and
          everything you wrote are kept. Its listings have been taken down.
        </EmptyState>
      </PageBody>
    </>
  );
}
