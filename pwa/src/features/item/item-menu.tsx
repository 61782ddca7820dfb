import { IconArchive, IconArrowBackUp, IconPhotoEdit, IconTag, IconTrash } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import type { ItemStatus } from '../../graphql/generated/graphql.ts';
import { Sheet } from '../../ui/sheet.tsx';
import classes from './item-menu.module.css';

interface ItemMenuProps {
  readonly status: ItemStatus;
  readonly onClose: () => void;
  readonly onPhotos: () => void;
  readonly onStatus: (status: ItemStatus) => void;
  readonly onDelete: () => void;
}

/** What is done to an item more rarely. */
export function ItemMenu({ status, onClose, onPhotos, onStatus, onDelete }: ItemMenuProps) {
  return (
    <Sheet open onClose={onClose} title="This item">
      <ul className={classes.menu}>
        <Entry icon={<IconPhotoEdit size={22} />} onChoose={onPhotos}>
          Change the photos
        </Entry>
        {status === 'DRAFT' || status === 'ARCHIVED' ? (
          <Entry icon={<IconTag size={22} />} onChoose={() => onStatus('ACTIVE')}>
            Put it up for sale
          </Entry>
        ) : null}
        {status === 'ACTIVE' ? (
          <Entry icon={<IconArrowBackUp size={22} />} onChoose={() => onStatus('DRAFT')}>
            Back to the drafts
          </Entry>
        ) : null}
        {status === 'ARCHIVED' ? null : (
          <Entry icon={<IconArchive size={22} />} onChoose={() => onStatus('ARCHIVED')}>
            Archive it
          </Entry>
        )}
        <Entry icon={<IconTrash size={22} />} danger onChoose={onDelete}>
          Delete it
        </Entry>
      </ul>
    </Sheet>
  );
}

interface EntryProps {
  readonly icon: ReactNode;
  readonly danger?: boolean;
  readonly onChoose: () => void;
  readonly children: ReactNode;
}

function Entry({ icon, danger = false, onChoose, children }: EntryProps) {
  return (
    <li>
      <button type="button" className={classes.entry} data-danger={danger || undefined} onClick={onChoose}>
        <span aria-hidden="true">{icon}</span>
        {children}
      </button>
    </li>
  );
}
