import { useSubscription } from '@apollo/client/react';
import { useEffect, useState } from 'react';
import { ItemChangedDocument, PostingChangedDocument } from '../graphql/live-updates.ts';

/** Waits for the first screen to settle: what is live may arrive a moment later than what is there. */
const DELAY_MILLISECONDS = 1_500;

/** Listens to the changes of the shop; the normalised cache brings them to every screen. */
export function LiveUpdates() {
  const [settled, setSettled] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(true), DELAY_MILLISECONDS);
    return () => clearTimeout(timer);
  }, []);
  return settled ? <Listener /> : null;
}

function Listener() {
  useSubscription(ItemChangedDocument, { ignoreResults: true });
  useSubscription(PostingChangedDocument, { ignoreResults: true });
  return null;
}
