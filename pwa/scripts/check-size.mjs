import { readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';

/** What the first screen may weigh: JavaScript and CSS together, gzipped. */
const LIMIT_BYTES = 210_000;
const FIRST_ROUTES = { 'sign-in': ['main', 'sign-in'], inventory: ['main', 'workspace', 'inventory'] };

const folder = path.join(path.dirname(fileURLToPath(import.meta.url)), '../dist');

/** Files of the entry and of one route chunk; a file that both need is counted once. */
function filesOf(groups, names) {
  const files = new Set();
  for (const name of names) {
    if (!groups[name])
      throw new Error(`The build has no chunk named ${name}; run npm run build -w pwa first.`);
    for (const file of groups[name]) if (/\.(js|css)$/.test(file)) files.add(file);
  }
  return [...files];
}

const groups = JSON.parse(readFileSync(path.join(folder, 'chunks.stats.json'), 'utf8'));
let largest = 0;
for (const [route, chunks] of Object.entries(FIRST_ROUTES)) {
  const files = filesOf(groups, chunks);
  const sizes = files.map((file) => gzipSync(readFileSync(path.join(folder, file)), { level: 9 }).length);
  const total = sizes.reduce((sum, size) => sum + size, 0);
  largest = Math.max(largest, total);
  process.stdout.write(`First screen, ${route}: ${(total / 1000).toFixed(1)} KB gzipped\n`);
  files.forEach((file, index) => {
    process.stdout.write(`  ${(sizes[index] / 1000).toFixed(1).padStart(6)} KB  ${file}\n`);
  });
}
if (largest > LIMIT_BYTES) {
  process.stderr.write(
    `The first screen is ${((largest - LIMIT_BYTES) / 1000).toFixed(1)} KB over its limit of ${LIMIT_BYTES / 1000} KB.\n`,
  );
  process.exitCode = 1;
}
