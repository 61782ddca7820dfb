import { Component, lazy, type ReactNode, Suspense, useEffect, useState } from 'react';

const LateBanners = lazy(async () => ({
  default: (await import(/* webpackChunkName: "late-banners" */ './late-banners.tsx')).LateBanners,
}));

/** Lets the first screen settle: accounts and room can wait a moment, photos cannot. */
const DELAY_MILLISECONDS = 1_200;

/** Looks after the shop's platform accounts and the room on the device without weighing on the first screen. */
export function LateNotices({ path }: { readonly path: string }) {
  const [settled, setSettled] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(true), DELAY_MILLISECONDS);
    return () => clearTimeout(timer);
  }, []);
  return settled ? (
    <Quiet>
      <Suspense fallback={null}>
        <LateBanners path={path} />
      </Suspense>
    </Quiet>
  ) : null;
}

/** Offline the part may not be there; the app goes on without it. */
class Quiet extends Component<{ readonly children: ReactNode }, { readonly failed: boolean }> {
  override state = { failed: false };

  static getDerivedStateFromError(): { failed: boolean } {
    return { failed: true };
  }

  override render(): ReactNode {
    return this.state.failed ? null : this.props.children;
  }
}
