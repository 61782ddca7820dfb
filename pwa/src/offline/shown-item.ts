import type { CommandKind, CommandPayloads, ShownFields } from './commands.ts';
import type { StoredCommand } from './database.ts';

/** What a command makes of the item, as far as the screens show it. */
type Step<Kind extends CommandKind> = (
  item: ShownFields,
  payload: CommandPayloads[Kind],
  command: StoredCommand,
) => ShownFields;

const STEPS: { readonly [Kind in CommandKind]?: Step<Kind> } = {
  // The version stays that of the edit, which may hide something newer: whoever goes on from what they see here
  // has not seen that, and must not write over it unasked.
  editItem: (item, { shown, edit }) => ({
    ...shown,
    version: Math.min(item.version ?? edit.version, edit.version),
  }),
  changeItem: (_item, { shown }) => shown,
  setStatus: (_item, { status }) => ({ status }),
  deleteItem: (item, _payload, { createdAt }) => ({
    deletedAt: item.deletedAt ?? new Date(createdAt).toISOString(),
  }),
  restoreItem: () => ({ deletedAt: null }),
  markSold: sold,
  undoSale: unsold,
  orderImages: (item, { imageIds }) => withImages(item, (images) => inOrder(images, imageIds)),
  moveImages: (item, { toItemId, images, first }) =>
    item.id === toItemId ? withImagesGiven(item, images, first) : withImagesTaken(item, images),
  deleteImage(item, { imageId }) {
    return withImagesTaken(item, [{ id: imageId }]);
  },
  endPosting: (item, { postingId }) => ({
    postings: item.postings?.map((posting) =>
      posting.id === postingId ? { ...posting, status: 'ENDING', error: null } : posting,
    ),
  }),
};

/**
 * The item with what waits for the server on top, so that a screen shows at once, and after a reload, what its
 * person did. Fields that the item does not have here are left out: a tile knows less than a page. What was
 * refused is not shown as done.
 */
export function shownItem<Item extends object>(item: Item, commands: readonly StoredCommand[]): Item {
  let shown = item;
  for (const command of commands) {
    if (command.state !== 'waiting') continue;
    const step = STEPS[command.kind as CommandKind] as Step<CommandKind> | undefined;
    const changes =
      step?.(shown as ShownFields, command.payload as CommandPayloads[CommandKind], command) ?? {};
    const known = Object.entries(changes).filter(([field, value]) => field in shown && value !== undefined);
    if (known.length > 0) shown = { ...shown, ...Object.fromEntries(known) };
  }
  return shown;
}

function sold(
  item: ShownFields,
  { input, quantity }: CommandPayloads['markSold'],
  { createdAt }: StoredCommand,
): ShownFields {
  // The answer has come, and the command is about to go.
  if (item.status === 'SOLD' || item.sales?.some(({ id }) => id === input.saleId)) return {};
  const left = Math.max(0, (item.quantity ?? 1) - quantity);
  const soldAt = input.soldAt ?? new Date(createdAt).toISOString();
  const money = (value: typeof input.price) =>
    value ? { amount: value.amount, currencyCode: item.price?.currencyCode ?? '' } : null;
  const sale = {
    id: input.saleId,
    platform: input.platform ?? null,
    quantity,
    price: item.price?.currencyCode ? money(input.price) : null,
    fees: null,
    shippingCost: null,
    soldAt,
    buyerName: null,
    externalOrderId: null,
    oversold: false,
    carrier: null,
    trackingNumber: null,
  };
  return {
    quantity: left,
    sales: [sale, ...(item.sales ?? [])],
    ...(left === 0 && { status: 'SOLD' as const, soldAt }),
  };
}

function unsold(item: ShownFields, { saleId, quantity }: CommandPayloads['undoSale']): ShownFields {
  if (item.sales && !item.sales.some(({ id }) => id === saleId)) return {};
  return {
    quantity: (item.quantity ?? 0) + quantity,
    sales: item.sales?.filter(({ id }) => id !== saleId),
    ...(item.status === 'SOLD' && { status: 'ACTIVE' as const, soldAt: null }),
  };
}

type Images = NonNullable<ShownFields['images']>;

function withImages(item: ShownFields, change: (images: Images) => Images): ShownFields {
  if (!item.images) return {};
  const images = change(item.images);
  return { images, coverImage: coverOf(images[0]) };
}

function coverOf(image: Images[number] | undefined): NonNullable<ShownFields['coverImage']> | null {
  return image ? { id: image.id, thumbhash: image.thumbhash, url: image.thumbnailUrl } : null;
}

/** A tile knows the cover alone, and not what follows it. */
function withImagesTaken(item: ShownFields, taken: readonly { readonly id: string }[]): ShownFields {
  const stays = (image: { readonly id: string }): boolean => !taken.some(({ id }) => id === image.id);
  if (!item.images) return item.coverImage && !stays(item.coverImage) ? { coverImage: null } : {};
  return withImages(item, (images) => images.filter(stays));
}

function withImagesGiven(item: ShownFields, given: Readonly<Images>, first: boolean): ShownFields {
  if (!item.images) return first || !item.coverImage ? { coverImage: coverOf(given[0]) } : {};
  return withImages(item, (images) => {
    // The answer has come, and the command is about to go.
    const coming = given.filter((image) => !images.some(({ id }) => id === image.id));
    return first ? [...coming, ...images] : [...images, ...coming];
  });
}

/** The photos in the order of these ids; those that are not named follow as they stood. */
function inOrder(images: Images, ids: readonly string[]): Images {
  const named = ids.flatMap((id) => images.find((image) => image.id === id) ?? []);
  return [...named, ...images.filter(({ id }) => !ids.includes(id))];
}
