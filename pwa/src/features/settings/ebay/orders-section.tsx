import { useMutation, useQuery } from '@apollo/client/react';
import { useEffect, useState } from 'react';
import { OrderPollsDocument, PollOrdersDocument } from '../../../graphql/ebay-setup.ts';
import { describeFailure } from '../../../graphql/failure.ts';
import { formatRelativeTime } from '../../../lib/dates.ts';
import { Button } from '../../../ui/button.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { useToasts } from '../../../ui/toast-context.ts';
import classes from '../settings.module.css';
import { SettingsSection } from '../settings-section.tsx';

/** While the page is open, what it says of the orders is at most this old. */
const REFRESH_MILLISECONDS = 15_000;

/** After "Look now" the answer is waited for more closely, for this long. */
const CLOSELY_MILLISECONDS = 10_000;

/** When the orders were last read, and a way not to wait. */
export function OrdersSection() {
  const toasts = useToasts();
  const [closely, setClosely] = useState(false);
  const { data } = useQuery(OrderPollsDocument, { pollInterval: closely ? 2_000 : REFRESH_MILLISECONDS });
  const [pollOrders, { loading }] = useMutation(PollOrdersDocument);
  const poll = data?.orderPolls.find(({ platform }) => platform === 'EBAY');

  useEffect(() => {
    if (!closely) return;
    const timer = setTimeout(() => setClosely(false), CLOSELY_MILLISECONDS);
    return () => clearTimeout(timer);
  }, [closely]);

  async function look(): Promise<void> {
    try {
      const { data: answer } = await pollOrders({ variables: { platform: 'EBAY' } });
      const [problem] = answer?.pollOrders.userErrors ?? [];
      toasts.show(
        problem
          ? { tone: 'danger', message: problem.message }
          : { message: 'Orders are being read. Sales appear at their items within seconds.' },
      );
      setClosely(true);
    } catch (error) {
      toasts.show({ tone: 'danger', message: describeFailure(error, 'They are read at the usual time.') });
    }
  }

  return (
    <SettingsSection
      title="Orders"
      description="Sales at eBay arrive by themselves: the item is marked sold and comes down everywhere else."
    >
      {poll?.error ? (
        <Notice tone="attention" title="The last look failed">
          {`${poll.error} Nothing is lost: it is tried again by itself.`}
        </Notice>
      ) : null}
      <p className={classes.rowDetail} role="status">
        {poll?.polledAt ? `Last read ${momentOf(poll.polledAt, 'just now')}.` : 'Not read yet.'}
        {poll
          ? ` Next look ${momentOf(poll.nextAt, 'within a minute')}.`
          : ' The first look follows within minutes.'}
      </p>
      <Button className={classes.save} loading={loading} onClick={() => void look()}>
        Look now
      </Button>
    </SettingsSection>
  );
}

/** When something was or will be; `near` where a minute tells nothing. */
function momentOf(instant: string, near: string): string {
  return Math.abs(Date.parse(instant) - Date.now()) < 60_000 ? near : formatRelativeTime(instant);
}
