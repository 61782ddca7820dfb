import { IconArrowUp } from '@tabler/icons-react';
import { wholeNumber } from '../../lib/count-of.ts';
import classes from './news-button.module.css';

/** Offers what is new above, where it would have moved what is being read. */
export function NewsButton({ count, onShow }: { readonly count: number; readonly onShow: () => void }) {
  return (
    <div className={classes.place} role="status">
      {count > 0 ? (
        <button type="button" className={classes.button} onClick={onShow}>
          <IconArrowUp size={18} aria-hidden="true" />
          {wholeNumber(count)} new
        </button>
      ) : null}
    </div>
  );
}
