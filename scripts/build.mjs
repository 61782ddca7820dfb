/** `npm run build`: what `npm start` would build, for images and for trying it out. */
import { buildWhatChanged } from './lib/build.mjs';

await buildWhatChanged();
