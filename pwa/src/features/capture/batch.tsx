import { IconCamera } from '@tabler/icons-react';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { countOf } from '../../lib/count-of.ts';
import { usePageTitle } from '../../lib/use-page-title.ts';
import { NO_ROOM } from '../../offline/words.ts';
import { ActionBar } from '../../ui/action-bar.tsx';
import { Button } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { PageBody } from '../../ui/page-body.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import { useToasts } from '../../ui/toast-context.ts';
import classes from './batch.module.css';
import { BatchItem } from './batch-item.tsx';
import type { BatchEntry } from './batch-store.ts';
import type { CaptureRun } from './capture-run.ts';
import { SendingLine } from './sending-line.tsx';
import type { SortingOut } from './sorting-out.ts';

interface BatchProps {
  readonly run: CaptureRun;
  readonly entries: readonly BatchEntry[];
}

const TOO_LATE =
  'Some of it is in your shop already, or on its way, so it was left as it is. Open the item to change it.';

/** What was photographed in one go, to be sorted out now or later. All of it is saved already. */
export function Batch({ run, entries }: BatchProps) {
  usePageTitle('Sort out');
  const navigate = useNavigate();
  const toasts = useToasts();
  const [closing, setClosing] = useState(false);

  async function sortOut({ message, itemIds, rewrite, back }: SortingOut): Promise<void> {
    try {
      const undo = await run.sortOut(itemIds, rewrite);
      if (!undo) {
        toasts.show({ tone: 'danger', message: TOO_LATE });
        return;
      }
      const onAction = (): void =>
        void undo()
          .then(
            async (undone) => undone || (back && (await run.sortOut(back.itemIds, back.rewrite)) !== null),
          )
          .then(
            (undone) => undone || toasts.show({ tone: 'danger', message: TOO_LATE }),
            () => toasts.show({ tone: 'danger', message: NO_ROOM }),
          );
      toasts.show({ message, action: { label: 'Undo', onAction } });
    } catch {
      toasts.show({ tone: 'danger', message: NO_ROOM });
    }
  }

  async function close(): Promise<void> {
    setClosing(true);
    await run.closeBatch().catch(() => undefined);
    void navigate('/');
  }

  if (entries.length === 0) {
    return (
      <>
        <PageHeader title="Sort out" backTo="/" backLabel="Back to the inventory" />
        <PageBody width="narrow">
          <EmptyState title="Nothing to sort out" action={<Button to="/capture">Add item</Button>}>
            Items that you photograph in one go are listed here.
          </EmptyState>
        </PageBody>
      </>
    );
  }
  return (
    <>
      <PageHeader
        title={countOf(entries.length, 'item')}
        subtitle={<SendingLine />}
        backTo="/"
        backLabel="Back to the inventory"
      />
      <PageBody width="narrow">
        <p className={classes.intro}>
          All saved. Give names and prices now, or later from the inventory. Touch a photo to move it.
        </p>
        <ol className={classes.items}>
          {entries.map((entry, index) => (
            <li key={entry.id}>
              <BatchItem
                entry={entry}
                number={index + 1}
                before={entries[index - 1]}
                after={entries[index + 1]}
                onSortOut={(change) => void sortOut(change)}
              />
            </li>
          ))}
        </ol>
      </PageBody>
      <ActionBar>
        <Button to="/capture" icon={<IconCamera size={22} aria-hidden="true" />}>
          Go on
        </Button>
        <Button variant="primary" loading={closing} onClick={() => void close()}>
          Finish
        </Button>
      </ActionBar>
    </>
  );
}
