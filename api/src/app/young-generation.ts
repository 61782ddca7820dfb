import { setFlagsFromString } from 'node:v8';

/**
 * A page of items is some megabytes of objects that live for milliseconds. With V8's default of 16 MB for the
 * young generation many of them are copied before they die; with 64 MB few are. Measured with `npm run bench`:
 * about a fifth more lists a second for some 40 MB. Must be imported before the heap grows.
 */
setFlagsFromString('--max-semi-space-size=64');
