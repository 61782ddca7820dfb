import { type ReactNode, useId } from 'react';
import classes from './settings-section.module.css';

interface SettingsSectionProps {
  readonly title: string;
  /** What belongs here, in a sentence. */
  readonly description?: ReactNode;
  readonly children: ReactNode;
}

/** One subject of the settings: its name, and beside it on a desk what can be set. */
export function SettingsSection({ title, description, children }: SettingsSectionProps) {
  const titleId = useId();
  return (
    <section className={classes.section} aria-labelledby={titleId}>
      <div>
        <h2 id={titleId} className={classes.title}>
          {title}
        </h2>
        {description ? <p className={classes.description}>{description}</p> : null}
      </div>
      <div className={classes.card}>{children}</div>
    </section>
  );
}
