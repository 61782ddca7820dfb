import { IconCheck } from '@tabler/icons-react';
import classes from './select-box.module.css';

interface SelectBoxProps {
  readonly title: string;
  readonly selected: boolean;
  /** True while choosing: then all of the item is the box, so that any touch of it chooses. */
  readonly selecting: boolean;
  /** `extend` is true where Shift was held. */
  readonly onSelect: (extend: boolean) => void;
}

/** Chooses an item for a bulk action. */
export function SelectBox({ title, selected, selecting, onSelect }: SelectBoxProps) {
  return (
    <label className={classes.box} data-selecting={selecting || undefined}>
      <input
        type="checkbox"
        className={classes.input}
        aria-label={`Choose ${title}`}
        tabIndex={selecting ? 0 : -1}
        checked={selected}
        onChange={(event) => onSelect((event.nativeEvent as MouseEvent).shiftKey === true)}
      />
      <span className={classes.mark} aria-hidden="true">
        {selected ? <IconCheck size={18} stroke={3} /> : null}
      </span>
    </label>
  );
}
