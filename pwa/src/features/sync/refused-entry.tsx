import { useFragment } from '@apollo/client/react';
import { useState } from 'react';
import { ItemNameFragment } from '../../graphql/item.ts';
import { commandWords } from '../../offline/command-words.ts';
import { payloadOf } from '../../offline/commands.ts';
import type { StoredCommand } from '../../offline/database.ts';
import { useOutbox } from '../../offline/outbox-context.ts';
import { useBrought } from '../../offline/use-brought.ts';
import { Button } from '../../ui/button.tsx';
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx';
import { Notice } from '../../ui/notice.tsx';
import classes from './sync.module.css';

/** One thing that the server would not take: what, of which item, why, and the ways out. */
export function RefusedEntry({ command }: { readonly command: StoredCommand }) {
  const outbox = useOutbox();
  const [asked, setAsked] = useState(false);
  const { id, itemId, kind } = command;
  const isNew = kind === 'createItem';
  const { data, complete } = useFragment({
    fragment: ItemNameFragment,
    from: { __typename: 'InventoryItem', id: itemId },
  });
  useBrought(itemId, complete || isNew);
  const known = complete ? data.title : 'An item';
  const title = isNew ? payloadOf(command, 'createItem').input.title : known;
  return (
    <Notice
      tone="attention"
      title={`${commandWords(command)}: ${title || 'Untitled'}`}
      action={
        <div className={classes.answers}>
          <Button to={isNew ? `/capture?draft=${itemId}` : `/items/${itemId}`}>
            {isNew ? 'Mend it' : command.clash ? 'Choose' : 'Open item'}
          </Button>
          {command.clash ? null : <Button onClick={() => void outbox.retry([id])}>Try again</Button>}
          {isNew ? null : (
            <Button variant="quiet" onClick={() => setAsked(true)}>
              Discard
            </Button>
          )}
        </div>
      }
    >
      <p>{command.failure?.message ?? 'Your shop gave no reason.'}</p>
      <ConfirmDialog
        open={asked}
        onClose={() => setAsked(false)}
        onConfirm={() => void outbox.discard(id)}
        title="Discard this?"
        confirmLabel="Discard"
        danger
      >
        {command.photoId === null
          ? 'Your shop stays as it is. What waits behind it for this item goes on.'
          : 'The photo is on this device alone; it is removed.'}
      </ConfirmDialog>
    </Notice>
  );
}
