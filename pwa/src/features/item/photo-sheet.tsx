import { IconArrowRight } from '@tabler/icons-react';
import { useRef, useState } from 'react';
import type { ItemDetailsFragment } from '../../graphql/generated/graphql.ts';
import { useOutbox } from '../../offline/outbox-context.ts';
import type { PendingPhoto } from '../../offline/use-pending-photos.ts';
import { usePhotoUrls } from '../../offline/use-photo-urls.ts';
import { Button } from '../../ui/button.tsx';
import { Notice } from '../../ui/notice.tsx';
import { PhotoProblem } from '../../ui/photo-problem.tsx';
import { PhotoSending } from '../../ui/photo-sending.tsx';
import { PhotoStrip } from '../../ui/photo-strip.tsx';
import { PhotoTile } from '../../ui/photo-tile.tsx';
import { Sheet } from '../../ui/sheet.tsx';
import classes from './photo-sheet.module.css';
import { PhotoSources } from './photo-sources.tsx';
import { usePhotoActions } from './use-photo-actions.ts';

interface PhotoSheetProps {
  readonly item: ItemDetailsFragment;
  readonly pending: readonly PendingPhoto[];
  readonly onClose: () => void;
  /** Where photos of it go to another item. */
  readonly onMove: () => void;
}

/** Adds photos to an item, puts them in order, replaces and removes them. */
export function PhotoSheet({ item, pending, onClose, onMove }: PhotoSheetProps) {
  const { problem, add, arrange, remove, replace } = usePhotoActions(item);
  const outbox = useOutbox();
  const urls = usePhotoUrls(pending.map(({ photo }) => photo));
  const [asked, setAsked] = useState<string | null>(null);
  const chooser = useRef<HTMLInputElement>(null);
  const askedNumber = item.images.findIndex(({ id }) => id === asked) + 1;

  return (
    <Sheet
      open
      onClose={onClose}
      title="Photos"
      desktop="drawer"
      footer={<PhotoSources onFiles={(files) => void add(files)} />}
    >
      <div className={classes.parts}>
        {problem ? <Notice tone="danger">{problem}</Notice> : null}
        {asked && askedNumber > 0 ? (
          <Notice
            tone="attention"
            title={`Remove photo ${askedNumber}?`}
            action={
              <div className={classes.answers}>
                <Button
                  variant="danger"
                  onClick={() => {
                    setAsked(null);
                    void remove(asked);
                  }}
                >
                  Remove
                </Button>
                <Button onClick={() => chooser.current?.click()}>Replace</Button>
                <Button variant="quiet" onClick={() => setAsked(null)}>
                  Keep
                </Button>
              </div>
            }
          >
            It leaves the listings, too. If you have a better one, let that take its place.
          </Notice>
        ) : null}
        <input
          ref={chooser}
          type="file"
          accept="image/*"
          hidden
          aria-label="The photo that takes its place"
          onChange={(event) => {
            const [file] = event.currentTarget.files ?? [];
            event.currentTarget.value = '';
            if (file && asked) void replace(asked, file);
            setAsked(null);
          }}
        />
        {item.images.length === 0 && pending.length === 0 ? (
          <p className={classes.none}>No photos yet. Items with three or four sell best.</p>
        ) : null}
        <PhotoStrip
          photos={item.images.map(({ id, thumbnailUrl, thumbhash }) => ({
            id,
            src: thumbnailUrl,
            thumbhash,
          }))}
          onArrange={(ids) => void arrange(ids)}
          onRemove={setAsked}
        />
        {item.images.length > 0 ? (
          <Button
            variant="quiet"
            className={classes.move}
            icon={<IconArrowRight size={20} aria-hidden="true" />}
            onClick={onMove}
          >
            Move to another item
          </Button>
        ) : null}
        {pending.length > 0 ? (
          <ul className={classes.pending} aria-label="Photos on their way">
            {pending.map(({ photo, command, progress }, index) => (
              <li key={photo.id}>
                <PhotoTile src={urls.get(photo.id) ?? null} alt={`Photo ${item.images.length + index + 1}`}>
                  <PhotoSending
                    state={progress === undefined ? command.state : 'sending'}
                    progress={progress}
                    number={item.images.length + index + 1}
                  />
                </PhotoTile>
              </li>
            ))}
          </ul>
        ) : null}
        {pending.map(({ photo, command, progress }, index) =>
          command.failure && progress === undefined ? (
            <PhotoProblem
              key={photo.id}
              number={item.images.length + index + 1}
              message={command.failure.message}
              retriedByItself={command.state === 'waiting'}
              onRetry={() => void outbox.retry([command.id])}
              onRemove={() => void outbox.discard(command.id)}
            />
          ) : null,
        )}
      </div>
    </Sheet>
  );
}
