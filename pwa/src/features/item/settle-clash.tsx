import { editedFields } from '../../graphql/edited-fields.ts';
import { settleClash } from '../../graphql/follow-item.ts';
import type { ItemDetailsFragment } from '../../graphql/generated/graphql.ts';
import { changedFields } from '../../graphql/item-values.ts';
import { payloadOf } from '../../offline/commands.ts';
import type { StoredCommand } from '../../offline/database.ts';
import { useOutbox } from '../../offline/outbox-context.ts';
import { ClashSheet } from './clash-sheet.tsx';

interface SettleClashProps {
  /** An edit that was refused, with the server's copy. */
  readonly command: StoredCommand;
  readonly currencyCode: string;
  readonly onClose: () => void;
}

/** Lets a person choose, field by field, between an edit that was made offline and what came from elsewhere. */
export function SettleClash({ command, currencyCode, onClose }: SettleClashProps) {
  const outbox = useOutbox();
  const { edit } = payloadOf(command, 'editItem');
  const theirs = command.clash as ItemDetailsFragment;
  return (
    <ClashSheet
      edit={edit}
      theirs={theirs}
      currencyCode={currencyCode}
      onClose={onClose}
      onChosen={(takeTheirs) => {
        const settled = settleClash(edit, theirs, takeTheirs);
        const nothingLeft = changedFields(settled.base, settled.values).length === 0;
        const payload = { edit: settled, shown: editedFields(settled, currencyCode) };
        void (nothingLeft ? outbox.discard(command.id) : outbox.replace(command.id, payload));
        onClose();
      }}
    />
  );
}
