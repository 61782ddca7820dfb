import { useEffect, useRef, useState } from 'react';
import type { StoredPhoto } from '../../offline/database.ts';
import type { Sign } from './camera-sign.tsx';
import type { CaptureRun } from './capture-run.ts';
import { CodeReader } from './code-reader.ts';
import { type Reading, readingOf } from './code-reading.ts';

const SETTING = 'llatria.labels';

function labelsAreOn(): boolean {
  try {
    return localStorage.getItem(SETTING) !== 'off';
  } catch {
    return true;
  }
}

interface Codes {
  /** Whether a label in a photo begins another item; remembered on this device. */
  readonly labels: boolean;
  readonly toggleLabels: () => void;
  /** Looks for codes in photos that are on the device, in the order of the calls. */
  readonly look: (photos: readonly StoredPhoto[]) => Promise<void>;
}

/** What the labels and bar codes in photos do. Their program is fetched when the camera is opened. */
export function useCodes(run: CaptureRun, onSign: (sign: Sign) => void): Codes {
  const [labels, setLabels] = useState(labelsAreOn);
  const reader = useRef<CodeReader | null>(null);

  useEffect(() => {
    const opened = new CodeReader();
    reader.current = opened;
    return () => {
      reader.current = null;
      opened.close();
    };
  }, []);

  async function follow(photo: StoredPhoto, reading: Reading): Promise<void> {
    const key = photo.id;
    if (reading.kind === 'product') {
      const undo = await run.productCode(photo.id, reading.barcode);
      if (undo) onSign({ key, text: `Barcode ${reading.barcode} read.`, onUndo: () => void undo() });
    } else if (!labels) return;
    else if (reading.kind === 'unclear') {
      onSign({ key, text: 'Two labels in one photo: neither was used.', onUndo: null });
    } else {
      const read = await run.label(photo.id, reading.sku, !reading.closeUp);
      if (!read) return;
      const words = {
        begins: `${reading.sku}: item ${run.number} begins.`,
        set: `${reading.sku} is the SKU of this item.`,
        same: `${reading.sku}: still this item.`,
      };
      onSign({ key, text: words[read.effect], onUndo: () => void read.undo().catch(() => undefined) });
    }
  }

  return {
    labels,
    toggleLabels() {
      const next = !labels;
      setLabels(next);
      try {
        localStorage.setItem(SETTING, next ? 'on' : 'off');
      } catch {
        // Storage is forbidden: it holds until the camera is closed.
      }
      onSign({
        key: `labels ${next}`,
        text: next ? 'Labels start a new item.' : 'Labels do nothing now.',
        onUndo: null,
      });
    },
    async look(photos) {
      for (const photo of photos) {
        const reading = readingOf((await reader.current?.read(photo.blob)) ?? []);
        if (reading) await follow(photo, reading).catch(() => undefined);
      }
    },
  };
}
