import { countOf } from '../../lib/count-of.ts';
import { Button } from '../../ui/button.tsx';
import { Notice } from '../../ui/notice.tsx';
import { PageBody } from '../../ui/page-body.tsx';

/** Leads back to items that were photographed in one go and are not sorted out yet. */
export function BatchLine({ count }: { readonly count: number }) {
  return (
    <PageBody width="narrow">
      <Notice action={<Button to="/capture?batch">Sort out</Button>}>
        {`${countOf(count, 'item')} of this batch ${count === 1 ? 'is' : 'are'} saved. The camera goes on with item ${count + 1}.`}
      </Notice>
    </PageBody>
  );
}
