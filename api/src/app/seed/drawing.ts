import sharp from 'sharp';
import { type Motif, motifs } from './motifs.ts';

/** What to draw: a thing in its colours, on a table in a room. */
export interface Drawing {
  readonly motif: Motif;
  readonly colour: string;
  readonly accent: string;
  readonly room: string;
  /** 0 the whole thing; 1 nearer and from the side; 2 a detail. */
  readonly view: number;
}

const WIDTH = 1600;
const HEIGHT = 1200;
const VIEWS = ['', 'translate(-30 -10) scale(1.28) rotate(-4 200 150)', 'translate(-190 -130) scale(2.1)'];

/** Draws a photo of 1600 × 1200 as JPEG: real bytes that go through the same way as a phone's. */
export function drawPhoto(drawing: Drawing): Promise<Buffer> {
  const { motif, colour, accent, room, view } = drawing;
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${HEIGHT}" viewBox="0 0 400 300">
    <defs>
      <radialGradient id="light" cx="0.35" cy="0.2" r="0.95">
        <stop offset="0" stop-color="#fff" stop-opacity="0.75"/><stop offset="1" stop-color="#000" stop-opacity="0.2"/>
      </radialGradient>
      <linearGradient id="shade" x1="0" x2="1"><stop offset="0" stop-color="#fff" stop-opacity="0.3"/>
        <stop offset="0.55" stop-color="#fff" stop-opacity="0"/><stop offset="1" stop-color="#000" stop-opacity="0.3"/>
      </linearGradient>
      <filter id="soft" x="-50%" y="-50%" width="200%" height="200%"><feGaussianBlur stdDeviation="7"/></filter>
    </defs>
    <rect width="400" height="300" fill="${room}"/>
    <rect y="214" width="400" height="86" fill="#000" opacity="0.12"/>
    <rect width="400" height="300" fill="url(#light)"/>
    <g transform="${VIEWS[view] ?? ''}">
      <ellipse cx="206" cy="240" rx="96" ry="13" fill="#000" opacity="0.4" filter="url(#soft)"/>
      ${motifs[motif](colour, accent)}
    </g>
  </svg>`;
  return sharp(Buffer.from(svg)).jpeg({ quality: 88 }).toBuffer();
}
