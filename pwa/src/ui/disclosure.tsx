import { IconChevronDown } from '@tabler/icons-react';
import { type ReactNode, useState } from 'react';
import classes from './disclosure.module.css';

interface DisclosureProps {
  readonly title: ReactNode;
  readonly open?: boolean;
  /** Called the first time it is opened, for what is only then asked for. */
  readonly onFirstOpen?: () => void;
  readonly children: ReactNode;
}

/** What is needed rarely, behind its name. The browser's own details element. */
export function Disclosure({ title, open = false, onFirstOpen, children }: DisclosureProps) {
  const [seen, setSeen] = useState(open);
  return (
    <details
      className={classes.details}
      open={open}
      onToggle={(event) => {
        if (!event.currentTarget.open || seen) return;
        setSeen(true);
        onFirstOpen?.();
      }}
    >
      <summary className={classes.summary}>
        <span>{title}</span>
        <IconChevronDown size={20} aria-hidden="true" className={classes.sign} />
      </summary>
      <div className={classes.content}>{children}</div>
    </details>
  );
}
