import { describeFailure } from '../../graphql/failure.ts';
import { countOf, wholeNumber } from '../../lib/count-of.ts';
import { Button } from '../../ui/button.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Sheet } from '../../ui/sheet.tsx';
import type { BulkOutcome } from './bulk-run.ts';
import classes from './bulk-sheets.module.css';

interface BulkReportProps {
  readonly outcome: BulkOutcome;
  /** What was done to those that went well, for instance "changed". */
  readonly verb: string;
  readonly titleOf: (id: string) => string;
  readonly onClose: () => void;
}

const MOST_SHOWN = 100;

/** Says which items of a bulk action were left as they were, and why. They stay chosen. */
export function BulkReport({ outcome, verb, titleOf, onClose }: BulkReportProps) {
  const { done, refused, unsent, error } = outcome;
  const left = wholeNumber(refused.length + unsent.length);
  return (
    <Sheet
      open
      onClose={onClose}
      title={
        done.length === 0 ? `Nothing was ${verb}` : `${countOf(done.length, 'item')} ${verb}, ${left} not`
      }
      footer={
        <Button variant="primary" onClick={onClose}>
          Back to the list
        </Button>
      }
    >
      <div className={classes.report}>
        {unsent.length > 0 ? (
          <Notice tone="attention">
            {describeFailure(error, `${countOf(unsent.length, 'item')} were not reached and stay chosen.`)}
          </Notice>
        ) : null}
        {refused.length > 0 ? (
          <ul className={classes.failures}>
            {refused.slice(0, MOST_SHOWN).map(({ id, message }) => (
              <li key={id}>
                <p className={classes.failureTitle}>{titleOf(id)}</p>
                <p className={classes.failureMessage}>{message}</p>
              </li>
            ))}
          </ul>
        ) : null}
        {refused.length > MOST_SHOWN ? (
          <p>And {countOf(refused.length - MOST_SHOWN, 'more', 'more')}.</p>
        ) : null}
        {refused.length > 0 ? (
          <p className={classes.failureMessage}>They stay chosen, as they were.</p>
        ) : null}
      </div>
    </Sheet>
  );
}
