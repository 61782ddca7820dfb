import { useMutation, useQuery } from '@apollo/client/react';
import { IconDeviceDesktop, IconDeviceMobile } from '@tabler/icons-react';
import { useState } from 'react';
import { describeFailure } from '../../graphql/failure.ts';
import { RevokeSessionDocument, SessionsDocument } from '../../graphql/settings.ts';
import { formatRelativeTime } from '../../lib/dates.ts';
import { Button } from '../../ui/button.tsx';
import { Notice } from '../../ui/notice.tsx';
import { SkeletonRows } from '../../ui/skeleton.tsx';
import { useToasts } from '../../ui/toast-context.ts';
import { deviceName, isHandheld } from './device-name.ts';
import classes from './settings.module.css';
import { SettingsSection } from './settings-section.tsx';

/** Where this account is signed in, and a way to end what is not wanted there. */
export function SessionsSection() {
  const toasts = useToasts();
  const { data, error, loading, refetch } = useQuery(SessionsDocument);
  const [revoke] = useMutation(RevokeSessionDocument);
  const [ending, setEnding] = useState<string | null>(null);
  const sessions = [...(data?.sessions ?? [])].sort(
    (one, other) =>
      Number(other.current) - Number(one.current) || other.lastUsedAt.localeCompare(one.lastUsedAt),
  );

  async function end(id: string, name: string): Promise<void> {
    setEnding(id);
    try {
      const answer = await revoke({
        variables: { id },
        update: (cache, result) => {
          const revokedId = result.data?.revokeSession.revokedId;
          if (revokedId) cache.evict({ id: cache.identify({ __typename: 'Session', id: revokedId }) });
        },
      });
      const [problem] = answer.data?.revokeSession.userErrors ?? [];
      if (problem) {
        toasts.show({ tone: 'danger', message: problem.message });
        void refetch();
      } else {
        toasts.show({ message: `${name} is signed out.` });
      }
    } catch (failure) {
      toasts.show({ tone: 'danger', message: describeFailure(failure, `${name} is still signed in.`) });
    } finally {
      setEnding(null);
    }
  }

  return (
    <SettingsSection title="Devices" description="Where you are signed in. End what you do not know.">
      {!data && error ? (
        <Notice
          tone="attention"
          action={
            <Button loading={loading} onClick={() => void refetch()}>
              Try again
            </Button>
          }
        >
          {describeFailure(error)}
        </Notice>
      ) : null}
      {!data && !error ? <SkeletonRows count={2} /> : null}
      {sessions.length > 0 ? (
        <ul className={classes.rows}>
          {sessions.map(({ id, userAgent, current, lastUsedAt }) => {
            const name = deviceName(userAgent);
            const Sign = isHandheld(userAgent) ? IconDeviceMobile : IconDeviceDesktop;
            return (
              <li key={id} className={classes.row}>
                <Sign size={24} stroke={1.5} aria-hidden="true" className={classes.sign} />
                <div className={classes.rowText}>
                  <p className={classes.rowTitle}>{name}</p>
                  <p className={classes.rowDetail}>
                    {current ? 'This device' : `Used ${formatRelativeTime(lastUsedAt)}`}
                  </p>
                </div>
                {current ? null : (
                  <Button
                    loading={ending === id}
                    aria-label={`End the session of ${name}`}
                    onClick={() => void end(id, name)}
                  >
                    End
                  </Button>
                )}
              </li>
            );
          })}
        </ul>
      ) : null}
    </SettingsSection>
  );
}
