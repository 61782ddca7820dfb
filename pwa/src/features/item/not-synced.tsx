import { useState } from 'react';
import type { Edit } from '../../graphql/follow-item.ts';
import type { ItemDetailsFragment } from '../../graphql/generated/graphql.ts';
import { countOf } from '../../lib/count-of.ts';
import { useOnline } from '../../lib/use-online.ts';
import { payloadOf } from '../../offline/commands.ts';
import type { StoredCommand } from '../../offline/database.ts';
import { useCommandsOf } from '../../offline/use-shown-item.ts';
import { Notice } from '../../ui/notice.tsx';
import classes from './not-synced.module.css';
import { RefusedChange } from './refused-change.tsx';
import { SettleClash } from './settle-clash.tsx';

interface NotSyncedProps {
  readonly item: ItemDetailsFragment;
  readonly currencyCode: string;
  /** Opens the form with what was refused, so that it can be mended. */
  readonly onMend: (edit: Edit) => void;
}

/** Says of an item what of it the shop does not know yet, and what it would not take. */
export function NotSynced({ item, currencyCode, onMend }: NotSyncedProps) {
  const online = useOnline();
  const [chosen, setChosen] = useState<string | null>(null);
  // Photos have a notice of their own.
  const changes = useCommandsOf(item.id).filter(({ photoId }) => photoId === null);
  const refused = changes.filter(({ state }) => state === 'refused');
  const waiting = changes.length - refused.length;
  const clash = refused.find(({ id }) => id === chosen);

  function mend(command: StoredCommand): void {
    onMend(payloadOf(command, 'editItem').edit);
  }

  return (
    <>
      {refused.map((command) => (
        <RefusedChange
          key={command.id}
          command={command}
          onMend={command.kind === 'editItem' ? () => mend(command) : undefined}
          onChoose={command.clash ? () => setChosen(command.id) : undefined}
        />
      ))}
      {waiting > 0 ? (
        <div className={classes.waiting}>
          <Notice title="Not synced yet">
            {`${countOf(waiting, 'change')} kept on this device, ${
              refused.length > 0
                ? 'waiting for the one above.'
                : online
                  ? 'on the way to your shop.'
                  : 'sent by itself when you are back online.'
            }`}
          </Notice>
        </div>
      ) : null}
      {clash ? (
        <SettleClash command={clash} currencyCode={currencyCode} onClose={() => setChosen(null)} />
      ) : null}
    </>
  );
}
