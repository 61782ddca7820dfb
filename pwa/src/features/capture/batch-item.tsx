import { useState } from 'react';
import { useSession } from '../../graphql/session-context.ts';
import type { Rewrite } from '../../offline/kept-work.ts';
import { isUnsent } from '../../offline/unsent-work.ts';
import { Button } from '../../ui/button.tsx';
import { MoneyField } from '../../ui/money-field.tsx';
import { SkeletonRows } from '../../ui/skeleton.tsx';
import { TextField } from '../../ui/text-field.tsx';
import classes from './batch.module.css';
import { BatchPhotos } from './batch-photos.tsx';
import type { BatchEntry } from './batch-store.ts';
import { itemRemoved, itemSplit, itemsJoined, photoRemoved, photosGiven } from './sort-out.ts';
import { useBatchFields } from './use-batch-fields.ts';
import { useBatchItem } from './use-batch-item.ts';

interface BatchItemProps {
  readonly entry: BatchEntry;
  readonly number: number;
  readonly before: BatchEntry | undefined;
  readonly after: BatchEntry | undefined;
  /** Makes something else of these items; the message says what was done. */
  readonly onSortOut: (message: string, itemIds: readonly string[], rewrite: Rewrite) => void;
}

/** One item of the batch, with what is made of it here. */
export function BatchItem(props: BatchItemProps) {
  const { item, pending, unsent } = useBatchItem(props.entry.id);
  if (!item) return <SkeletonRows count={1} />;
  if (item.deletedAt) return <p className={classes.gone}>{`Item ${props.number} was deleted.`}</p>;
  return <KnownItem {...props} item={item} pending={pending} unsent={unsent} />;
}

type KnownItemProps = BatchItemProps & {
  readonly item: NonNullable<ReturnType<typeof useBatchItem>['item']>;
  readonly pending: ReturnType<typeof useBatchItem>['pending'];
  readonly unsent: boolean;
};

function KnownItem({ entry, number, before, after, item, pending, unsent, onSortOut }: KnownItemProps) {
  const { user } = useSession();
  const { fields, kept, change, leave } = useBatchFields(item);
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const { id } = entry;
  // What has left meanwhile cannot be chosen any more.
  const free = pending.filter(({ command }) => isUnsent(command)).map(({ photo }) => photo.id);
  const ids = free.filter((photoId) => chosen.includes(photoId));
  const photos = ids.length === 1 ? 'Photo' : `${ids.length} photos`;

  function sortOut(message: string, itemIds: readonly string[], rewrite: Rewrite): void {
    setChosen([]);
    onSortOut(message, itemIds, rewrite);
  }
  const give = (to: BatchEntry, toNumber: number): void =>
    sortOut(`${photos} moved to item ${toNumber}.`, [id, to.id], (work) => photosGiven(work, ids, to.id));

  return (
    <section aria-label={`Item ${number}`} className={classes.item}>
      <div className={classes.heading}>
        <h2>Item {number}</h2>
        {item.sku ? <p className={classes.sku}>{item.sku}</p> : null}
      </div>
      <BatchPhotos
        images={item.images}
        pending={pending}
        free={free}
        chosen={ids}
        onToggle={(photoId) =>
          setChosen(ids.includes(photoId) ? ids.filter((each) => each !== photoId) : [...ids, photoId])
        }
      />
      {ids.length > 0 ? (
        <div className={classes.actions}>
          {before ? (
            <Button onClick={() => give(before, number - 1)}>{`To item ${number - 1}`}</Button>
          ) : null}
          {after ? <Button onClick={() => give(after, number + 1)}>{`To item ${number + 1}`}</Button> : null}
          <Button
            onClick={() => sortOut(`${photos} made an item.`, [id], (work) => itemSplit(work, id, ids))}
          >
            New item
          </Button>
          <Button
            variant="quiet"
            onClick={() =>
              sortOut(`${photos} removed.`, [id], (work) =>
                ids.reduce<typeof work | null>((left, photoId) => left && photoRemoved(left, photoId), work),
              )
            }
          >
            Remove
          </Button>
        </div>
      ) : null}
      <div className={classes.fields}>
        <TextField
          label="Title"
          value={fields.title}
          placeholder={item.title}
          error={kept ? undefined : 'There was no room on this device to keep this.'}
          onChange={(event) => change({ title: event.currentTarget.value })}
          onBlur={leave}
        />
        <MoneyField
          label="Price"
          value={fields.price}
          currencyCode={user?.shop.currencyCode ?? 'USD'}
          onChange={(price) => change({ price })}
          onLeave={leave}
        />
      </div>
      <div className={classes.closing}>
        {before && unsent ? (
          <Button
            variant="quiet"
            onClick={() =>
              sortOut(`Joined with item ${number - 1}.`, [id, before.id], (work) =>
                itemsJoined(work, id, before.id),
              )
            }
          >
            {`Join with item ${number - 1}`}
          </Button>
        ) : null}
        {unsent ? (
          <Button
            variant="quiet"
            onClick={() => sortOut(`Item ${number} deleted.`, [id], (work) => itemRemoved(work, id))}
          >
            Delete
          </Button>
        ) : (
          <Button variant="quiet" to={`/items/${id}`}>
            Open item
          </Button>
        )}
      </div>
    </section>
  );
}
