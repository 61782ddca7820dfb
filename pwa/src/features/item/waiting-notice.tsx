import { countOf } from '../../lib/count-of.ts';
import { useOnline } from '../../lib/use-online.ts';
import type { StoredCommand } from '../../offline/database.ts';
import { useOutbox } from '../../offline/outbox-context.ts';
import { Button } from '../../ui/button.tsx';
import { Notice } from '../../ui/notice.tsx';

interface WaitingNoticeProps {
  readonly creation: StoredCommand;
  readonly photos: number;
}

/** Where a new item is on its way, and what to do where the shop did not take it. */
export function WaitingNotice({ creation, photos }: WaitingNoticeProps) {
  const outbox = useOutbox();
  const online = useOnline();
  if (creation.state === 'refused') {
    return (
      <Notice
        tone="danger"
        title="Your shop did not take this item"
        action={<Button to={`/capture?draft=${creation.itemId}`}>Mend it</Button>}
      >
        {`${creation.failure?.message ?? ''} Everything is kept on this device.`}
      </Notice>
    );
  }
  const kept = `It is safe on this device${photos > 0 ? ` with ${countOf(photos, 'photo')}` : ''}`;
  const going = online ? 'is being sent' : 'is sent by itself when you are back online';
  return (
    <Notice
      title="On its way to your shop"
      action={
        online && creation.failure ? (
          <Button onClick={() => void outbox.retry()}>Try again</Button>
        ) : undefined
      }
    >
      {`${kept}, and ${going}. You can change it until then and after.`}
    </Notice>
  );
}
