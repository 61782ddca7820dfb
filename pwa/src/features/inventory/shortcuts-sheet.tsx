import { Sheet } from '../../ui/sheet.tsx';
import classes from './shortcuts-sheet.module.css';

const SHORTCUTS: readonly { readonly keys: readonly string[]; readonly what: string }[] = [
  { keys: ['j', 'k'], what: 'Next and previous item' },
  { keys: ['↑', '↓', '←', '→'], what: 'Move in the list' },
  { keys: ['Enter'], what: 'Open the item' },
  { keys: ['/'], what: 'Search' },
  { keys: ['f'], what: 'Filter' },
  { keys: ['x'], what: 'Choose the item' },
  { keys: ['Shift', 'click'], what: 'Choose a range' },
  { keys: ['Ctrl', 'a'], what: 'Choose all' },
  { keys: ['Esc'], what: 'Leave the choice' },
  { keys: ['r'], what: 'Load anew' },
  { keys: ['?'], what: 'This help' },
];

/** The keys that work in the inventory. */
export function ShortcutsSheet({ onClose }: { readonly onClose: () => void }) {
  return (
    <Sheet open onClose={onClose} title="Keys">
      <dl className={classes.keys}>
        {SHORTCUTS.map(({ keys, what }) => (
          <div key={what} className={classes.line}>
            <dt>
              {keys.map((key) => (
                <kbd key={key} className={classes.key}>
                  {key}
                </kbd>
              ))}
            </dt>
            <dd className={classes.what}>{what}</dd>
          </div>
        ))}
      </dl>
    </Sheet>
  );
}
