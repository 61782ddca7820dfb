import { once } from 'node:events';

/** Ends the throw-away PostgreSQL; its files go with it. */
export default async function teardown() {
  const child = globalThis.__LLATRIA_TEST_DATABASE__;
  const gone = once(child, 'exit');
  child.stdin.end();
  await gone;
}
