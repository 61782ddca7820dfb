import { useQuery } from '@apollo/client/react';
import { IconCamera } from '@tabler/icons-react';
import { useState } from 'react';
import { ItemDocument } from '../../graphql/item.ts';
import { useSession } from '../../graphql/session-context.ts';
import { formatMoney } from '../../lib/money.ts';
import { useMediaQuery } from '../../lib/use-media-query.ts';
import { useOnline } from '../../lib/use-online.ts';
import { useOutbox, useOutboxSnapshot } from '../../offline/outbox-context.ts';
import { ActionBar } from '../../ui/action-bar.tsx';
import { Button } from '../../ui/button.tsx';
import { FileButton } from '../../ui/file-button.tsx';
import { Notice } from '../../ui/notice.tsx';
import { PageBody } from '../../ui/page-body.tsx';
import { PostingStatusBadge } from '../../ui/status-badge.tsx';
import type { DraftSession, DraftSnapshot, NewPhoto } from './draft-session.ts';
import classes from './saved-panel.module.css';
import { SavedPhotos } from './saved-photos.tsx';
import { savedWords } from './saved-words.ts';
import { cameraIsOffered } from './use-camera.ts';

interface SavedPanelProps {
  readonly session: DraftSession;
  readonly snapshot: DraftSnapshot;
  readonly urls: ReadonlyMap<string, string>;
  readonly onNext: () => void;
  /** For the next item, where its first photo comes from the phone's own camera. */
  readonly onNextPhotos: (photos: readonly NewPhoto[]) => void;
}

/** What became of the item, and what to do next. It may be left at any time: sending goes on. */
export function SavedPanel({ session, snapshot, urls, onNext, onNextPhotos }: SavedPanelProps) {
  const outbox = useOutbox();
  const { user } = useSession();
  const { commands, sending } = useOutboxSnapshot();
  const online = useOnline();
  const held = useMediaQuery('(pointer: coarse)');
  const [asked, setAsked] = useState(false);
  const mine = commands.filter((command) => command.itemId === session.id);
  const creating = mine.some((command) => command.kind === 'createItem');
  const posting = mine.find((command) => command.kind === 'postItem');
  const failing = mine.find(
    ({ id, state, failure }) => state === 'waiting' && failure !== null && !sending.has(id),
  );
  // Only what the device has just learnt of the item: the answer to its creation is in the cache already.
  const { data } = useQuery(ItemDocument, {
    variables: { id: session.id },
    skip: creating,
    fetchPolicy: 'cache-first',
  });
  const item = data?.item;
  const website = item?.postings.find(({ platform }) => platform === 'WEBSITE');
  const { title } = snapshot.values;
  const amount = snapshot.values.price;
  const price = item?.price ?? (amount && user ? { amount, currencyCode: user.shop.currencyCode } : null);
  const next = <IconCamera size={22} aria-hidden="true" />;

  return (
    <>
      <PageBody width="narrow">
        <div className={classes.parts}>
          <div>
            <h2 className={classes.title}>{item?.title ?? (title || 'Untitled item')}</h2>
            {price ? <p className={classes.price}>{formatMoney(price)}</p> : null}
          </div>
          <SavedPhotos
            photos={snapshot.photos}
            urls={urls}
            commands={mine}
            onRemove={(id) => void session.removePhoto(id)}
          />
          <p role="status" className={classes.words}>
            {savedWords(mine, online)}
          </p>
          {failing && online ? (
            <Notice
              tone="attention"
              title="Sending has paused"
              action={<Button onClick={() => void outbox.retry()}>Try again</Button>}
            >
              {`${failing.failure?.message ?? ''} Everything is kept on this device and tried again by itself.`}
            </Notice>
          ) : null}
          {posting?.state === 'refused' ? (
            <Notice tone="attention" title="It could not be posted to the website">
              {posting.failure?.message ?? ''}
            </Notice>
          ) : null}
          <div className={classes.next}>
            {website ? (
              <p className={classes.posted}>
                Website <PostingStatusBadge status={website.status} />
              </p>
            ) : (
              <Button
                disabled={asked && posting?.state !== 'refused'}
                onClick={() => {
                  setAsked(true);
                  void (posting ? outbox.retry([posting.id]) : session.post()).catch(() => setAsked(false));
                }}
              >
                {asked && posting?.state !== 'refused' ? 'Will be posted' : 'Post to website'}
              </Button>
            )}
            <Button to={`/items/${session.id}`}>Open item</Button>
          </div>
        </div>
      </PageBody>
      <ActionBar>
        {held && !cameraIsOffered() ? (
          <FileButton
            variant="camera"
            camera
            icon={next}
            onFiles={(files) => onNextPhotos(files.map((file) => ({ name: file.name, blob: file })))}
          >
            Next item
          </FileButton>
        ) : (
          <Button variant="camera" icon={next} onClick={onNext}>
            Next item
          </Button>
        )}
      </ActionBar>
    </>
  );
}
