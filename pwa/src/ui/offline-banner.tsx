import { IconCloudOff } from '@tabler/icons-react';
import { useLayoutEffect } from 'react';
import { useOnline } from '../lib/use-online.ts';
import classes from './offline-banner.module.css';

/**
 * Says, while there is no network, that what is on the screen is what was last seen. Whether it shows is up to
 * the page, so that it stands there from the first moment: `public/theme.js` says so before the app does.
 */
export function OfflineBanner() {
  const online = useOnline();
  useLayoutEffect(() => {
    document.documentElement.toggleAttribute('data-offline', !online);
  }, [online]);
  return (
    <div role="status" data-first-sight="stays">
      <p className={classes.banner}>
        <IconCloudOff size={18} aria-hidden="true" />
        You are offline. This is what was last seen here.
      </p>
    </div>
  );
}
