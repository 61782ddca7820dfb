import { useState } from 'react';
import { commandWords } from '../../offline/command-words.ts';
import type { StoredCommand } from '../../offline/database.ts';
import { useOutbox } from '../../offline/outbox-context.ts';
import { Button } from '../../ui/button.tsx';
import { Notice } from '../../ui/notice.tsx';
import classes from './not-synced.module.css';

interface RefusedChangeProps {
  readonly command: StoredCommand;
  /** Where the form can mend it. */
  readonly onMend: (() => void) | undefined;
  /** Where it was changed in two places. */
  readonly onChoose: (() => void) | undefined;
}

/** A change that the server would not take: why, and what can be done about it. */
export function RefusedChange({ command, onMend, onChoose }: RefusedChangeProps) {
  const outbox = useOutbox();
  const [working, setWorking] = useState(false);

  function run(work: Promise<void>): void {
    setWorking(true);
    void work.finally(() => setWorking(false));
  }

  return (
    <Notice
      tone="attention"
      title={`${commandWords(command)} was not taken`}
      action={
        <div className={classes.answers}>
          {onChoose ? (
            <Button variant="primary" onClick={onChoose}>
              Choose
            </Button>
          ) : (
            <Button loading={working} onClick={() => run(outbox.retry([command.id]))}>
              Try again
            </Button>
          )}
          {onMend && !onChoose ? (
            <Button
              onClick={() => {
                onMend();
                run(outbox.discard(command.id));
              }}
            >
              Edit
            </Button>
          ) : null}
          <Button variant="quiet" onClick={() => run(outbox.discard(command.id))}>
            Discard
          </Button>
        </div>
      }
    >
      {command.failure?.message ?? 'Your shop gave no reason.'}
    </Notice>
  );
}
