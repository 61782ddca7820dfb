import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import sharp, { type Sharp } from 'sharp';
import type { GraphqlAnswer, GraphqlClient } from './graphql-client.ts';

/** Stands in the EXIF data of test photos; where it shows up, metadata was not removed. */
export const CANARY = 'CanaryCamera';

export interface PhotoOptions {
  readonly width?: number;
  readonly height?: number;
  readonly orientation?: number;
  /** Photos of different seeds have different bytes. */
  readonly seed?: number;
  /** As much as a photo has, so that files get the size of photos. */
  readonly grain?: boolean;
}

/** Four fields of colour, so that a test sees which way up a photo is: red, green / blue, white. */
export const CORNERS = {
  topLeft: [255, 0, 0],
  topRight: [0, 255, 0],
  bottomLeft: [0, 0, 255],
  bottomRight: [255, 255, 255],
} as const;

/** Draws a photo with the four fields; `seed` varies its middle. Pixels as they lie in the file. */
export function drawPhoto({ width = 640, height = 480, seed = 0, grain = false }: PhotoOptions = {}): Sharp {
  const field = (x: number, y: number, colour: readonly number[]) =>
    `<rect x="${x}" y="${y}" width="${width / 2}" height="${height / 2}" fill="rgb(${colour})"/>`;
  const drawing = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}">
    ${field(0, 0, CORNERS.topLeft)}${field(width / 2, 0, CORNERS.topRight)}
    ${field(0, height / 2, CORNERS.bottomLeft)}${field(width / 2, height / 2, CORNERS.bottomRight)}
    <circle cx="${width / 2}" cy="${height / 2}" r="${Math.min(width, height) / 8}" fill="hsl(${(seed * 47) % 360},60%,${40 + (seed % 7) * 3}%)"/>
  </svg>`;
  const image = sharp(Buffer.from(drawing));
  const drawn = grain
    ? image.composite([{ input: noise(width, height), raw: { width, height, channels: 4 } }])
    : image;
  return drawn.removeAlpha();
}

/** Grey grain of which most shows through; the same for the same size. */
function noise(width: number, height: number): Buffer {
  const pixels = Buffer.alloc(width * height * 4);
  let state = 1;
  for (let at = 0; at < pixels.length; at += 4) {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    pixels.fill(state >> 16, at, at + 3);
    pixels[at + 3] = 40;
  }
  return pixels;
}

/** Writes the camera, the place and the orientation into the photo's metadata, as a phone does. */
export const withMetadata = (image: Sharp, orientation = 1): Sharp =>
  image
    .withMetadata({ orientation })
    .withExifMerge({
      IFD0: { Make: CANARY },
      IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '51/1 30/1 3230/100' },
    })
    .withXmp(
      `<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description creator="${CANARY}"/></rdf:RDF></x:xmpmeta>`,
    );

/** A JPEG as a phone takes it, with metadata. */
export const phoneJpeg = (options: PhotoOptions = {}): Promise<Buffer> =>
  withMetadata(drawPhoto(options), options.orientation).jpeg({ chromaSubsampling: '4:4:4' }).toBuffer();

/** A small file that the test suite cannot make itself: no free library packs HEIC. */
export const heicWithGps = (): Promise<Buffer> =>
  readFile(new URL('../fixtures/display-p3-with-gps.heic', import.meta.url));

export const sha256 = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex');

/** The colour in the middle of each quarter, the right way up, in sRGB. */
export async function cornersOf(bytes: Buffer): Promise<Record<keyof typeof CORNERS, number[]>> {
  const { data, info } = await sharp(bytes)
    .autoOrient()
    .toColourspace('srgb')
    .removeAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true });
  const at = (x: number, y: number) => {
    const offset = (Math.floor(y * info.height) * info.width + Math.floor(x * info.width)) * info.channels;
    return [...data.subarray(offset, offset + 3)];
  };
  return {
    topLeft: at(0.1, 0.1),
    topRight: at(0.9, 0.1),
    bottomLeft: at(0.1, 0.9),
    bottomRight: at(0.9, 0.9),
  };
}

/** The largest difference of a channel between two sets of corners. */
export function difference(
  left: Record<string, readonly number[]>,
  right: Record<string, readonly number[]>,
): number {
  return Math.max(
    ...Object.entries(left).flatMap(([corner, colour]) =>
      colour.map((value, channel) => Math.abs(value - (right[corner]?.[channel] ?? 999))),
    ),
  );
}

const IMAGE_FIELDS = `id position width height byteSize sha256 thumbhash contentType createdAt
  thumbnail: url(size: THUMBNAIL) medium: url full: url(size: FULL) original: url(size: ORIGINAL)`;

export const UPLOAD = `mutation ($input: UploadImageInput!, $file: Upload!) {
  uploadImage(input: $input, file: $file) { image { ${IMAGE_FIELDS} } userErrors { code message field retryable } } }`;

export const REPLACE = `mutation ($input: ReplaceImageInput!, $file: Upload!) {
  replaceImage(input: $input, file: $file) { image { ${IMAGE_FIELDS} } userErrors { code message field retryable } } }`;

/** What `UPLOAD` asks for. */
export interface UploadedImage {
  readonly id: string;
  readonly position: number;
  readonly width: number;
  readonly height: number;
  readonly byteSize: number;
  readonly sha256: string;
  readonly thumbhash: string;
  readonly contentType: string;
  readonly createdAt: string;
  readonly thumbnail: string;
  readonly medium: string;
  readonly full: string;
  readonly original: string;
}

export interface UploadPayload {
  readonly image: UploadedImage | null;
  readonly userErrors: { code: string; message: string; field: string[] | null; retryable: boolean }[];
}

/** Makes an item and gives its id. */
export async function makeItem(seller: GraphqlClient, title = 'A thing'): Promise<string> {
  const data = await seller.data(
    'mutation ($input: CreateItemInput!) { createItem(input: $input) { item { id } } }',
    { input: { title } },
  );
  return data.createItem.item.id;
}

/** Sends a photo and gives the whole payload. */
export async function upload(
  seller: GraphqlClient,
  input: object,
  bytes: Buffer,
  name = 'photo.jpg',
): Promise<UploadPayload> {
  const answer: GraphqlAnswer = await seller.upload(UPLOAD, { input }, blob(bytes), name);
  if (answer.errors) {
    throw new Error(answer.errors.map(({ message }) => message).join('\n'));
  }
  return answer.data.uploadImage;
}

/** Sends a photo that must be taken, and gives its image. */
export async function uploaded(
  seller: GraphqlClient,
  itemId: string,
  bytes: Buffer,
  input = {},
  name = 'photo.jpg',
): Promise<UploadedImage> {
  const { image, userErrors } = await upload(seller, { itemId, ...input }, bytes, name);
  if (!image) {
    throw new Error(`The photo was refused: ${JSON.stringify(userErrors)}`);
  }
  return image;
}

export const blob = (bytes: Buffer): Blob => new Blob([new Uint8Array(bytes)]);

/** The bytes behind an address that must answer. */
export async function fetchBytes(url: string): Promise<Buffer> {
  const response = await fetch(url);
  if (!response.ok) {
    throw new Error(`${url} answered ${response.status}`);
  }
  return Buffer.from(await response.arrayBuffer());
}
