import { IconAdjustmentsHorizontal } from '@tabler/icons-react';
import { IconButton } from '../../ui/icon-button.tsx';
import classes from './filter-button.module.css';

interface FilterButtonProps {
  /** How many filters are in force. */
  readonly count: number;
  readonly onOpen: () => void;
}

/** Opens the filter and says how much is filtered already. */
export function FilterButton({ count, onOpen }: FilterButtonProps) {
  return (
    <span className={classes.place}>
      <IconButton
        label={count > 0 ? `Filter, ${count} in force` : 'Filter'}
        variant="filled"
        className={classes.button}
        aria-haspopup="dialog"
        onClick={onOpen}
      >
        <IconAdjustmentsHorizontal size={22} />
      </IconButton>
      {count > 0 ? (
        <span className={classes.count} aria-hidden="true">
          {count}
        </span>
      ) : null}
    </span>
  );
}
