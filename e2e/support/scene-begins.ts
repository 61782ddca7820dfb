import type { Page } from 'playwright-core';

/** Waits until this scene has just begun in the live picture. */
export async function sceneBegins(page: Page, colour: string): Promise<void> {
  const wanted = [1, 3, 5].map((place) => Number.parseInt(colour.slice(place, place + 2), 16));
  await page.waitForFunction(
    (rgb) => {
      const video = document.querySelector('video');
      if (!video?.videoWidth) return false;
      const canvas = document.createElement('canvas');
      canvas.width = 8;
      canvas.height = 8;
      const context = canvas.getContext('2d');
      context?.drawImage(video, 0, 0, 8, 8);
      const seen = context?.getImageData(0, 0, 1, 1).data ?? [];
      const here = rgb.every((value, index) => Math.abs(value - (seen[index] ?? 0)) < 40);
      const state = window as { sceneWasElsewhere?: boolean };
      if (!here) state.sceneWasElsewhere = true;
      if (!here || !state.sceneWasElsewhere) return false;
      state.sceneWasElsewhere = false;
      return true;
    },
    wanted,
    { polling: 50, timeout: 60_000 },
  );
}
