import {
  IconArrowBackUp,
  IconCash,
  IconCircleDot,
  IconTag,
  IconTrash,
  IconWorldUpload,
} from '@tabler/icons-react';
import type { ReactNode } from 'react';
import classes from './selection-bar.module.css';

export type BulkTool = 'status' | 'price' | 'tags' | 'post' | 'delete' | 'restore';

interface SelectionBarProps {
  /** Deleted items can only be brought back. */
  readonly deleted: boolean;
  readonly busy: string | null;
  readonly onTool: (tool: BulkTool) => void;
}

const TOOLS: readonly { readonly tool: BulkTool; readonly label: string; readonly icon: ReactNode }[] = [
  { tool: 'status', label: 'Status', icon: <IconCircleDot size={22} aria-hidden="true" /> },
  { tool: 'price', label: 'Price', icon: <IconCash size={22} aria-hidden="true" /> },
  { tool: 'tags', label: 'Tags', icon: <IconTag size={22} aria-hidden="true" /> },
  { tool: 'post', label: 'Post', icon: <IconWorldUpload size={22} aria-hidden="true" /> },
  { tool: 'delete', label: 'Delete', icon: <IconTrash size={22} aria-hidden="true" /> },
];

const DELETED_TOOLS: typeof TOOLS = [
  { tool: 'restore', label: 'Bring back', icon: <IconArrowBackUp size={22} aria-hidden="true" /> },
];

/** What can be done with the chosen items. On a phone it takes the place of the navigation, under the thumb. */
export function SelectionBar({ deleted, busy, onTool }: SelectionBarProps) {
  return (
    <div className={classes.bar} role="toolbar" aria-label="With the chosen items">
      {busy ? (
        <p className={classes.busy} role="status">
          {busy}
        </p>
      ) : (
        (deleted ? DELETED_TOOLS : TOOLS).map(({ tool, label, icon }) => (
          <button
            key={tool}
            type="button"
            className={classes.tool}
            data-tool={tool}
            onClick={() => onTool(tool)}
          >
            {icon}
            {label}
          </button>
        ))
      )}
    </div>
  );
}
