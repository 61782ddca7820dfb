import { IconCloudOff } from '@tabler/icons-react';
import { useOnline } from '../lib/use-online.ts';
import classes from './offline-banner.module.css';

/** Says, while there is no network, that what is on the screen is what was last seen. */
export function OfflineBanner() {
  const online = useOnline();
  return (
    <div role="status">
      {online ? null : (
        <p className={classes.banner}>
          <IconCloudOff size={18} aria-hidden="true" />
          You are offline. This is what was last seen here.
        </p>
      )}
    </div>
  );
}
