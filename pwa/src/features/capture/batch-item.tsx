import { useState } from 'react';
import { useSession } from '../../graphql/session-context.ts';
import { isUnsent } from '../../offline/unsent-work.ts';
import { Button } from '../../ui/button.tsx';
import { MoneyField } from '../../ui/money-field.tsx';
import { SkeletonRows } from '../../ui/skeleton.tsx';
import { TextField } from '../../ui/text-field.tsx';
import classes from './batch.module.css';
import { BatchPhotos } from './batch-photos.tsx';
import type { BatchEntry } from './batch-store.ts';
import { type ChosenPhotos, itemRemoved, itemsJoined } from './sort-out.ts';
import { giving, removing, type SortingOut, splitting } from './sorting-out.ts';
import { useBatchFields } from './use-batch-fields.ts';
import { useBatchItem } from './use-batch-item.ts';

interface BatchItemProps {
  readonly entry: BatchEntry;
  readonly number: number;
  readonly before: BatchEntry | undefined;
  readonly after: BatchEntry | undefined;
  readonly onSortOut: (change: SortingOut) => void;
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
  // What is leaving just now cannot be chosen; what the shop has, can.
  const here = pending.filter(({ command }) => isUnsent(command)).map(({ photo }) => photo.id);
  const images = item.images.filter((image) => chosen.includes(image.id));
  const ids = here.filter((photoId) => chosen.includes(photoId));
  const photos: ChosenPhotos = { itemId: id, ids, images };
  const order = item.images.map((image) => image.id);

  function sortOut(change: SortingOut): void {
    setChosen([]);
    onSortOut(change);
  }

  return (
    <section aria-label={`Item ${number}`} className={classes.item}>
      <div className={classes.heading}>
        <h2>Item {number}</h2>
        {item.sku ? <p className={classes.sku}>{item.sku}</p> : null}
      </div>
      <BatchPhotos
        images={item.images}
        pending={pending}
        free={[...order, ...here]}
        chosen={[...images.map((image) => image.id), ...ids]}
        onToggle={(photoId) =>
          setChosen(
            chosen.includes(photoId) ? chosen.filter((each) => each !== photoId) : [...chosen, photoId],
          )
        }
      />
      {ids.length + images.length > 0 ? (
        <div className={classes.actions}>
          {before ? (
            <Button onClick={() => sortOut(giving(photos, { entry: before, number: number - 1 }, order))}>
              {`To item ${number - 1}`}
            </Button>
          ) : null}
          {after ? (
            <Button onClick={() => sortOut(giving(photos, { entry: after, number: number + 1 }, order))}>
              {`To item ${number + 1}`}
            </Button>
          ) : null}
          <Button onClick={() => sortOut(splitting(photos, order))}>New item</Button>
          {images.length === 0 ? (
            <Button variant="quiet" onClick={() => sortOut(removing(photos))}>
              Remove
            </Button>
          ) : null}
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
              sortOut({
                message: `Joined with item ${number - 1}.`,
                itemIds: [id, before.id],
                rewrite: (work) => itemsJoined(work, id, before.id),
              })
            }
          >
            {`Join with item ${number - 1}`}
          </Button>
        ) : null}
        {unsent ? (
          <Button
            variant="quiet"
            onClick={() =>
              sortOut({
                message: `Item ${number} deleted.`,
                itemIds: [id],
                rewrite: (work) => itemRemoved(work, id),
              })
            }
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
