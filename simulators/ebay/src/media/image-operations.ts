import { isObject } from '../http/json.ts';
import type { SellerCall, SellerOperation } from '../http/operation.ts';
import { ebayError, Refusal } from '../http/refusal.ts';
import { photoOf } from '../inventory/pictures.ts';
import type { Photo } from '../world/photo.ts';
import { imageType } from './image-type.ts';

const ROOT = '/commerce/media/v1_beta/image';
/** Beyond this a picture is too large; eBay's page names 12 MB. */
const LARGEST_BYTES = 12 * 1024 * 1024;
const shared = { by: 'seller', host: 'apim', scopes: ['sell.inventory'], pool: 'commerce.media' } as const;

const MESSAGES = {
  190200: 'The image resource was not found.',
  190201: 'The image file size is larger than the limit. Please refer to the documentation.',
  190203:
    'The supplied image is in a format that is not supported. Please refer to the documentation for a list of supported formats.',
  190204: 'No valid image can be downloaded from the provided imageUrl. Please refer to the documentation.',
} as const;

const refuse = (status: number, id: keyof typeof MESSAGES) =>
  new Refusal(status, [ebayError('API_MEDIA', id, 'REQUEST', MESSAGES[id])]);

const shown = ({ imageUrl, expiresAt }: Photo) => ({ imageUrl, expirationDate: expiresAt });

/** Keeps the bytes and gives out an address, as eBay Picture Services do. */
function keep({ world, account, base }: SellerCall, bytes: Buffer) {
  if (bytes.length > LARGEST_BYTES) throw refuse(400, 190201);
  const contentType = imageType(bytes);
  if (!contentType) throw refuse(400, 190203);
  const imageId = `v1|${world.ids.secret(18)}|${Date.parse(world.clock.text())}`.replaceAll('|', '-');
  const photo: Photo = {
    imageId,
    seller: account.username,
    imageUrl: `https://i.ebayimg.example/00/s/${imageId}/$_57.JPG`,
    contentType,
    bytes,
    expiresAt: world.clock.text(world.rules.photoDays * 86_400_000),
  };
  world.photos.set(imageId, photo);
  return { status: 201, headers: { Location: `${base}${ROOT}/${imageId}` }, body: shown(photo) };
}

/** Nothing is fetched from outside: a one-pixel picture stands in for whatever lies at the address. */
const STAND_IN = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);

function fromUrl(call: SellerCall) {
  const imageUrl = isObject(call.body) ? call.body.imageUrl : undefined;
  if (typeof imageUrl !== 'string' || !URL.canParse(imageUrl) || !imageUrl.startsWith('https://')) {
    throw refuse(400, 190204);
  }
  return keep(call, STAND_IN);
}

/** Pictures of listings. */
export const IMAGE_OPERATIONS: SellerOperation[] = [
  {
    ...shared,
    method: 'POST',
    path: `${ROOT}/create_image_from_file`,
    answer(call) {
      const file = call.files.find(({ field }) => field === 'image');
      if (!file) throw refuse(400, 190203);
      return keep(call, file.bytes);
    },
  },
  { ...shared, method: 'POST', path: `${ROOT}/create_image_from_url`, answer: fromUrl },
  {
    ...shared,
    method: 'GET',
    path: `${ROOT}/{image_id}`,
    answer({ world, account, path }) {
      const held = world.photos.get(path.image_id ?? '');
      const photo = held?.seller === account.username ? photoOf(world, held.imageUrl) : undefined;
      if (!photo) throw refuse(404, 190200);
      return { status: 200, body: shown(photo) };
    },
  },
];
