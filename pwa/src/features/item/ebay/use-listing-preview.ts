import { useApolloClient } from '@apollo/client/react';
import { useCallback, useState } from 'react';
import { ListingPreviewDocument } from '../../../graphql/ebay-item.ts';
import { describeFailure } from '../../../graphql/failure.ts';
import type { ListingPreviewQuery } from '../../../graphql/generated/graphql.ts';

export type Preview = NonNullable<ListingPreviewQuery['listingPreview']['preview']>;

interface ListingPreviewState {
  readonly preview: Preview | null;
  readonly trouble: string | null;
  readonly asking: boolean;
  /** Asks the server anew; null where it could not say. */
  readonly ask: () => Promise<Preview | null>;
}

/** What eBay would get of the item right now. Never from a cache: it depends on too much. */
export function useListingPreview(itemId: string): ListingPreviewState {
  const client = useApolloClient();
  const [preview, setPreview] = useState<Preview | null>(null);
  const [trouble, setTrouble] = useState<string | null>(null);
  const [asking, setAsking] = useState(false);

  const ask = useCallback(async (): Promise<Preview | null> => {
    setAsking(true);
    setTrouble(null);
    try {
      const { data } = await client.query({
        query: ListingPreviewDocument,
        variables: { itemId, platform: 'EBAY' },
        fetchPolicy: 'no-cache',
      });
      const answer = data?.listingPreview;
      setPreview(answer?.preview ?? null);
      if (!answer?.preview) setTrouble(answer?.userErrors.map(({ message }) => message).join(' ') ?? null);
      return answer?.preview ?? null;
    } catch (error) {
      setTrouble(describeFailure(error, 'Nothing was changed.'));
      return null;
    } finally {
      setAsking(false);
    }
  }, [client, itemId]);

  return { preview, trouble, asking, ask };
}
