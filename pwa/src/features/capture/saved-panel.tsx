import { IconCamera } from '@tabler/icons-react';
import { useState } from 'react';
import { countOf } from '../../lib/count-of.ts';
import { useOnline } from '../../lib/use-online.ts';
import { useOutbox, useOutboxSnapshot } from '../../offline/outbox-context.ts';
import { usePhotoUrls } from '../../offline/use-photo-urls.ts';
import { ActionBar } from '../../ui/action-bar.tsx';
import { Button } from '../../ui/button.tsx';
import { Notice } from '../../ui/notice.tsx';
import { PageBody } from '../../ui/page-body.tsx';
import { PhotoTile } from '../../ui/photo-tile.tsx';
import { ProgressRing } from '../../ui/progress-ring.tsx';
import type { DraftSession, DraftSnapshot } from './draft-session.ts';
import classes from './saved-panel.module.css';

interface SavedPanelProps {
  readonly session: DraftSession;
  readonly snapshot: DraftSnapshot;
  readonly onNext: () => void;
  /** Back to the form: the server did not take the item as it is. */
  readonly onReopen: () => void;
}

/** What became of the item, and what to do next. It may be left at any time: sending goes on. */
export function SavedPanel({ session, snapshot, onNext }: SavedPanelProps) {
  const outbox = useOutbox();
  const { commands, sending } = useOutboxSnapshot();
  const online = useOnline();
  const urls = usePhotoUrls(snapshot.photos);
  const [posted, setPosted] = useState(false);
  const mine = commands.filter((command) => command.itemId === session.id);
  const byPhoto = new Map(mine.map((command) => [command.photoId, command]));
  const left = mine.filter((command) => command.photoId !== null && command.state === 'waiting').length;
  const creating = mine.some((command) => command.kind === 'createItem');
  const failing = mine.find((command) => command.state === 'waiting' && command.failure !== null);

  return (
    <>
      <PageBody width="narrow">
        <div className={classes.parts}>
          <ul className={classes.photos}>
            {snapshot.photos.map((photo, index) => {
              const command = byPhoto.get(photo.id);
              const sent = command ? sending.get(command.id) : undefined;
              return (
                <li key={photo.id}>
                  <PhotoTile src={urls.get(photo.id) ?? null} alt={`Photo ${index + 1}`}>
                    {sent === undefined ? null : (
                      <span className={classes.ring}>
                        <ProgressRing value={sent} label={`Sending photo ${index + 1}`} />
                      </span>
                    )}
                  </PhotoTile>
                  {command?.state === 'refused' ? (
                    <p className={classes.problem}>{command.failure?.message}</p>
                  ) : null}
                </li>
              );
            })}
          </ul>
          <p role="status">
            {creating
              ? online
                ? 'Saved on this device. Sending it to the shop…'
                : 'Saved on this device. It is sent when you are back online.'
              : left > 0
                ? `${countOf(left, 'photo')} still to send. You can go on; sending does not stop.`
                : 'Everything is in the shop.'}
          </p>
          {failing ? (
            <Notice
              tone="attention"
              title="Sending has paused"
              action={<Button onClick={() => void outbox.retry()}>Try again</Button>}
            >
              {`${failing.failure?.message ?? ''} Everything is kept on this device and tried again by itself.`}
            </Notice>
          ) : null}
          <div className={classes.next}>
            <Button
              disabled={posted}
              onClick={() => {
                setPosted(true);
                void session.post();
              }}
            >
              {posted ? 'Goes to the website' : 'Post to website'}
            </Button>
            <Button to={`/items/${session.id}`}>Open item</Button>
          </div>
        </div>
      </PageBody>
      <ActionBar>
        <Button variant="camera" icon={<IconCamera size={22} aria-hidden="true" />} onClick={onNext}>
          Next item
        </Button>
      </ActionBar>
    </>
  );
}
