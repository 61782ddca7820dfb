import type { Page } from 'playwright-core';
import { cameraFile, withCamera } from '../../e2e/support/fake-camera.ts';
import { photoFile } from '../../e2e/support/photos.ts';
import type { BenchPhone } from './bench-phone.ts';
import { median } from './load.ts';

const PHOTOS = 5;
const SHOTS = 15;

/** What Chromium's stand-in of a camera shows. */
const SHOT = { width: 1280, height: 960 };

/** The name under which the camera screen notes each shot. */
const MEASURE = 'llatria: shutter to device';

/** Notes when a chosen photo reaches the app, and when the device's own store has it. */
const WATCH = `
  window.kept = [];
  let chosen = 0;
  addEventListener('change', (event) => {
    if (!event.target.files || event.target.files.length === 0) return;
    const start = performance.now();
    const wanted = ++chosen;
    const request = indexedDB.open('llatria');
    request.onsuccess = () => {
      const look = () => {
        const counting = request.result.transaction('photos').objectStore('photos').count();
        counting.onsuccess = () => {
          if (counting.result < wanted) return setTimeout(look, 5);
          window.kept.push(performance.now() - start);
          request.result.close();
        };
      };
      look();
    };
  }, true);
`;

/** From the choice to the disk: photos of twelve megapixels, one after the other, on a slow phone without a network. */
export async function timeOfPhotos(
  phone: BenchPhone,
  url: string,
  print: (line: string) => void,
): Promise<void> {
  const file = await photoFile('bench', '#a08060');
  const times = await phone.use(async (page, context) => {
    await page.goto(url);
    await page.locator('[data-index="0"] a').waitFor();
    await context.setOffline(true);
    await page.addInitScript(WATCH);
    await page.goto(`${url}/capture`);
    for (let photo = 1; photo <= PHOTOS; photo++) {
      await page.getByLabel('Add photos').setInputFiles(file);
      await keptPhotos(page, photo);
    }
    return page.evaluate<number[]>('window.kept');
  });
  print(`offline  photo of 12 MP from the choice to the disk: ${figures(times)}`);
}

/** From the shutter to the disk: shots of the live camera, one after the other, on a slow phone without a network. */
export async function timeOfShots(
  phone: BenchPhone,
  url: string,
  print: (line: string) => void,
): Promise<void> {
  const camera = withCamera(await cameraFile([{ colour: '#a08060' }], SHOT));
  const times = await phone.use(
    async (page, context) => {
      await context.grantPermissions(['camera'], { origin: url });
      await page.goto(url);
      await page.locator('#root [data-index="0"] a').waitFor();
      await context.setOffline(true);
      await page.getByRole('link', { name: 'Add item' }).first().click();
      await page.getByRole('dialog', { name: 'Camera' }).waitFor();
      for (let shot = 1; shot <= SHOTS; shot++) {
        await page.getByRole('button', { name: 'Take the photo' }).click();
        await page.getByText(`· ${shot} photo`).waitFor();
        await page.waitForFunction(
          ([name, wanted]) => performance.getEntriesByName(name, 'measure').length >= wanted,
          [MEASURE, shot] as const,
        );
      }
      return page.evaluate(
        (name) => performance.getEntriesByName(name, 'measure').map(({ duration }) => duration),
        MEASURE,
      );
    },
    undefined,
    camera,
  );
  print(
    `offline  shot of ${SHOT.width}×${SHOT.height} from the shutter to the disk: ${figures(times)} (aim: under 300)`,
  );
}

function figures(times: number[]): string {
  return `${Math.round(median(times))} ms (${Math.round(Math.min(...times))} to ${Math.round(Math.max(...times))})`;
}

async function keptPhotos(page: Page, count: number): Promise<void> {
  const arrived = (wanted: number) => (globalThis as unknown as { kept: number[] }).kept.length >= wanted;
  await page.waitForFunction(arrived, count, { timeout: 60_000 });
}
