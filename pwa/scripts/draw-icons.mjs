import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import sharp from 'sharp';

/** Draws the icons of `public/icons` from the mark. To be run after the mark has changed; the result is committed. */
const folder = path.join(path.dirname(fileURLToPath(import.meta.url)), '../public/icons');

const SPRUCE = '#0e4a3e';
const MARIGOLD = '#f6b42c';
const TAG =
  'M16 6h23.5a8 8 0 0 1 5.7 2.3l10.5 10.6A8 8 0 0 1 58 24.5V48a10 10 0 0 1-10 10H16A10 10 0 0 1 6 48V16A10 10 0 0 1 16 6Z';
const BARS = 'M17 20a4 4 0 0 1 8 0v25a4 4 0 0 1-8 0Zm13 13a4 4 0 0 1 8 0v12a4 4 0 0 1-8 0Z';

const mark = `<path fill="${MARIGOLD}" d="${TAG}"/><path fill="${SPRUCE}" d="${BARS}"/>
  <circle cx="41.5" cy="22" r="7" fill="${SPRUCE}"/><circle cx="43.6" cy="19.9" r="2.1" fill="#fff3d6"/>`;

/** The mark on spruce, as large as `scale` of the edge; `radius` rounds the ground, in parts of 64. */
function icon(scale, radius) {
  const offset = (64 - 64 * scale) / 2;
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 64 64" width="512" height="512">
  <rect width="64" height="64" rx="${radius}" fill="${SPRUCE}"/>
  <g transform="translate(${offset} ${offset}) scale(${scale})">${mark}</g>
</svg>
`;
}

const png = (svg, edge, name) =>
  sharp(Buffer.from(svg))
    .resize(edge, edge)
    .png({ compressionLevel: 9, palette: true })
    .toFile(path.join(folder, name));

const favicon = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 64 64">
  <title>Llatria</title>
  ${mark}
</svg>
`;

await writeFile(path.join(folder, 'favicon.svg'), favicon);
await png(icon(0.74, 15), 192, 'icon-192.png');
await png(icon(0.74, 15), 512, 'icon-512.png');
await png(icon(0.58, 0), 512, 'icon-maskable-512.png');
await png(icon(0.7, 0), 180, 'apple-touch-icon.png');
