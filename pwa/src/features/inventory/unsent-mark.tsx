import { useCommandsOf } from '../../offline/use-shown-item.ts';
import classes from './unsent-mark.module.css';

/** Says of an item in the list that the shop does not know all of it yet. */
export function UnsentMark({ id }: { readonly id: string }) {
  return useCommandsOf(id).length > 0 ? <span className={classes.mark}>Not synced yet</span> : null;
}
