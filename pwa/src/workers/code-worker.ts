import { prepareZXingModule, type ReadResult, readBarcodes } from 'zxing-wasm/reader';
import type { CodeReply, CodeRequest, FoundCode } from '../lib/code-messages.ts';
import { fitInto } from '../lib/photo-size.ts';

declare const self: DedicatedWorkerGlobalScope;

/** Enough for a label of a few centimetres beside the thing; more pixels cost time and find little. */
const EDGE = 1_600;
const MOST_CODES = 8;
const LABELS = ['QRCode', 'Code128'] as const;
const PRODUCTS = ['EAN13', 'EAN8', 'UPCA', 'UPCE'] as const;

/** The program that reads codes is served by Llatria itself: by default it would come from a foreign network. */
const program = fetch(new URL('zxing-wasm/reader/zxing_reader.wasm', import.meta.url))
  .then((response) => response.arrayBuffer())
  .then((wasmBinary) => prepareZXingModule({ overrides: { wasmBinary }, fireImmediately: true }));

async function pixelsOf(blob: Blob): Promise<ImageData> {
  const picture = await createImageBitmap(blob, { imageOrientation: 'from-image' });
  try {
    const { width, height } = fitInto(picture, EDGE);
    const context = new OffscreenCanvas(width, height).getContext('2d', { alpha: false });
    if (!context) throw new Error('This browser gives no drawing context');
    context.drawImage(picture, 0, 0, width, height);
    return context.getImageData(0, 0, width, height);
  } finally {
    picture.close();
  }
}

function shareOf({ position }: ReadResult, { width, height }: ImageData): number {
  const corners = [position.topLeft, position.topRight, position.bottomLeft, position.bottomRight];
  const span = (values: readonly number[]): number => Math.max(...values) - Math.min(...values);
  return Math.max(span(corners.map(({ x }) => x)) / width, span(corners.map(({ y }) => y)) / height);
}

async function look(blob: Blob): Promise<FoundCode[]> {
  await program;
  const pixels = await pixelsOf(blob);
  const results = await readBarcodes(pixels, {
    formats: [...LABELS, ...PRODUCTS],
    maxNumberOfSymbols: MOST_CODES,
    textMode: 'Plain',
  });
  return results
    .filter(({ isValid, contentType }) => isValid && contentType === 'Text')
    .map((result) => ({
      kind: (LABELS as readonly string[]).includes(result.format) ? 'label' : 'product',
      text: result.text,
      share: shareOf(result, pixels),
    }));
}

/** One photo at a time: the answers keep the order of the shots. */
let turn: Promise<void> = Promise.resolve();

self.addEventListener('message', ({ data }: MessageEvent<CodeRequest>) => {
  turn = turn.then(async () => {
    const codes = await look(data.blob).catch(() => []);
    self.postMessage({ id: data.id, codes } satisfies CodeReply);
  });
});
