import { useQuery } from '@apollo/client/react';
import { AccountTroubleDocument } from '../../../graphql/connection.ts';
import { formatMoment } from '../../../lib/dates.ts';
import { Notice } from '../../../ui/notice.tsx';

/** Says until when eBay wants to be left alone, and that work goes on by itself. */
export function PauseNotice() {
  const { data } = useQuery(AccountTroubleDocument);
  const pause = data?.accountPauses.find(({ platform }) => platform === 'EBAY');
  if (!pause) return null;
  return (
    <Notice tone="attention" title={`eBay is paused until ${formatMoment(pause.until)}`}>
      {`${pause.message} What waits is kept and goes on by itself.`}
    </Notice>
  );
}
