import { mkdtemp, readFile, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp, { type OverlayOptions } from 'sharp';
import { prepareZXingModule, writeBarcode } from 'zxing-wasm/writer';

const require = createRequire(import.meta.url);

/** What stands before the camera for a while: a coloured thing, and codes where there are any. */
export interface Scene {
  readonly colour: string;
  readonly codes?: readonly SceneCode[];
}

interface SceneCode {
  readonly format: 'QRCode' | 'Code128' | 'EAN13';
  readonly text: string;
  /** Its width, as a part of that of the picture. */
  readonly width: number;
}

const FRAMES_A_SECOND = 30;
const SECONDS = 3;

/** A file for Chromium's stand-in of a camera, which shows these scenes one after the other, again and again. */
export async function cameraFile(
  scenes: readonly Scene[],
  size: { readonly width: number; readonly height: number } = { width: 1280, height: 960 },
): Promise<string> {
  const wasmBinary = await readFile(require.resolve('zxing-wasm/writer/zxing_writer.wasm'));
  await prepareZXingModule({
    overrides: { wasmBinary: new Uint8Array(wasmBinary).buffer },
    fireImmediately: true,
  });
  const pictures = await Promise.all(scenes.map((scene) => draw(scene, size)));
  const frames = pictures.flatMap((picture) => Array<Buffer>(FRAMES_A_SECOND * SECONDS).fill(picture));
  const file = join(await mkdtemp(join(tmpdir(), 'llatria-camera-')), 'scenes.mjpeg');
  await writeFile(file, Buffer.concat(frames));
  return file;
}

/** Settings of a browser that has this camera, and asks nobody. */
export function withCamera(file: string): { readonly args: string[] } {
  return {
    args: [
      '--use-fake-device-for-media-stream',
      '--use-fake-ui-for-media-stream',
      `--use-file-for-fake-video-capture=${file}`,
    ],
  };
}

async function draw(
  { colour, codes = [] }: Scene,
  { width, height }: { readonly width: number; readonly height: number },
): Promise<Buffer> {
  const overlays = await Promise.all(codes.map((code, index) => drawCode(code, width, index)));
  return sharp({ create: { width, height, channels: 3, background: colour } })
    .composite(overlays)
    .jpeg({ quality: 90 })
    .toBuffer();
}

async function drawCode(code: SceneCode, width: number, index: number): Promise<OverlayOptions> {
  const { image, error } = await writeBarcode(code.text, { format: code.format, scale: 4 });
  if (!image) throw new Error(`The code could not be drawn: ${error}`);
  const drawn = await sharp(Buffer.from(await image.arrayBuffer()))
    .resize({ width: Math.round(width * code.width), kernel: 'nearest' })
    .png()
    .toBuffer();
  return { input: drawn, left: Math.round(width * 0.3), top: 120 + index * 320 };
}
