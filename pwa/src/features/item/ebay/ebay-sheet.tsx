import { useQuery } from '@apollo/client/react';
import { useEffect, useState } from 'react';
import { EbayItemDocument } from '../../../graphql/ebay-item.ts';
import { describeFailure } from '../../../graphql/failure.ts';
import { useSession } from '../../../graphql/session-context.ts';
import { DraftKeeper } from '../../../offline/draft-keeper.ts';
import { ErrorState } from '../../../ui/error-state.tsx';
import { Sheet } from '../../../ui/sheet.tsx';
import { SkeletonRows } from '../../../ui/skeleton.tsx';
import type { EbayForm } from './ebay-form.ts';
import type { EbaySheetProps } from './ebay-sheet-props.ts';
import { PrepareSteps } from './prepare-steps.tsx';

/** Everything that is said of an item for eBay only: category, details, and what becomes of it. */
export function EbaySheet(props: EbaySheetProps) {
  const { item, onClose } = props;
  const { userId } = useSession();
  const { data, error, loading, refetch } = useQuery(EbayItemDocument, {
    variables: { id: item.id },
    fetchPolicy: 'network-only',
    nextFetchPolicy: 'cache-first',
  });
  const [keeper, setKeeper] = useState<DraftKeeper<EbayForm> | null>(null);

  useEffect(() => {
    let left = false;
    void DraftKeeper.open<EbayForm>('ebay', item.id, userId ?? '').then((opened) => {
      if (!left) setKeeper(opened);
    });
    return () => {
      left = true;
    };
  }, [item.id, userId]);

  if (data?.item && keeper) return <PrepareSteps {...props} details={data.item} keeper={keeper} />;
  return (
    <Sheet open onClose={onClose} title="Prepare for eBay" desktop="drawer" tall>
      {error ? (
        <ErrorState
          title="The details could not be loaded"
          message={describeFailure(error)}
          retrying={loading}
          onRetry={() => void refetch()}
        />
      ) : (
        <SkeletonRows />
      )}
    </Sheet>
  );
}
