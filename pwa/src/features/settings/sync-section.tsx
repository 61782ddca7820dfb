import { countOf } from '../../lib/count-of.ts';
import { useOutboxSnapshot } from '../../offline/outbox-context.ts';
import { Button } from '../../ui/button.tsx';
import classes from './settings.module.css';
import { SettingsSection } from './settings-section.tsx';

/** Where to see what of this device's work has reached the shop. */
export function SyncSection() {
  const { commands } = useOutboxSnapshot();
  const text =
    commands.length === 0
      ? 'Everything done on this device is in your shop.'
      : `${countOf(commands.length, 'change')} of this device wait for your shop.`;
  return (
    <SettingsSection title="Sync" description={text}>
      <Button className={classes.save} to="/sync">
        See what waits
      </Button>
    </SettingsSection>
  );
}
