import { useEffect, useEffectEvent } from 'react';
import { useSession } from '../../graphql/session-context.ts';
import { leaveFirstSight } from '../../offline/leave-first-sight.ts';

/** Once the list has come to rest, nobody minds a little work. */
const REST_MILLISECONDS = 4_000;

interface Shown {
  /** Whether the screen is how the app begins: the whole inventory, from the top, nothing over it. */
  readonly beginning: () => boolean;
  readonly ids: readonly string[];
  /** Whether there is nothing to wait for: no items, or none that could be fetched. */
  readonly nothing: boolean;
}

/** Keeps what the beginning of the inventory looks like for the next start, and takes away what the last one showed. */
export function useFirstSight({ beginning, ids, nothing }: Shown): void {
  const { userId } = useSession();
  const keep = useEffectEvent(async () => {
    const root = document.getElementById('root');
    if (!userId || !root || !beginning()) return;
    const { keepFirstSight } = await import(
      /* webpackChunkName: "keep-first-sight" */ '../../offline/keep-first-sight.ts'
    );
    if (beginning()) await keepFirstSight(root, userId);
  });

  useEffect(() => {
    if (ids.length === 0) return;
    const timer = setTimeout(() => void keep().catch(() => undefined), REST_MILLISECONDS);
    return () => clearTimeout(timer);
  }, [ids]);

  useEffect(() => {
    const onVisibility = (): void => {
      if (document.visibilityState === 'hidden') void keep().catch(() => undefined);
    };
    document.addEventListener('visibilitychange', onVisibility);
    return () => document.removeEventListener('visibilitychange', onVisibility);
  }, []);

  useEffect(() => {
    if (nothing) leaveFirstSight();
  }, [nothing]);
}
