/** The stand-in for eBay beside a server that is being tried out, as a program of its own. */
import { fork } from 'node:child_process';
import { join, resolve } from 'node:path';
import { fromRoot, ROOT, TYPESCRIPT } from './paths.mjs';

const START_LIMIT_MS = 30_000;

/** Starts the simulator and makes this process's environment that of a server that takes it for eBay. */
export async function startDemo() {
  const { PUBLIC_URL, PORT = '4000', LLATRIA_DATA_DIR = './.data' } = process.env;
  const origin = (PUBLIC_URL || `http://localhost:${PORT}`).replace(/\/+$/, '');
  const child = fork(fromRoot('simulators', 'ebay', 'src', 'main.ts'), {
    cwd: ROOT,
    execArgv: TYPESCRIPT,
    env: {
      ...process.env,
      EBAY_SIMULATOR_STATE: join(resolve(LLATRIA_DATA_DIR), 'demo-ebay.json'),
      EBAY_SIMULATOR_ACCEPT_URL: `${origin}/connect/ebay`,
    },
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
  const { url, environment } = await told(child);
  // It must not keep this process alive; it ends with it, as its channel closes.
  child.unref();
  child.channel?.unref();
  Object.assign(process.env, environment);
  process.env.ORDER_POLL_SECONDS ||= '15';
  process.stdout.write(`\n  A stand-in for eBay is running. What its buyers see: ${url}/\n`);
}

/** What the simulator says once it is ready. */
function told(child) {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => {
      child.kill();
      reject(new Error('The stand-in for eBay did not start in time.'));
    }, START_LIMIT_MS);
    child.once('message', (message) => {
      clearTimeout(timer);
      resolve(message);
    });
    child.once('exit', () => {
      clearTimeout(timer);
      reject(
        new Error('The stand-in for eBay could not start, so nothing was started. Try again without --demo.'),
      );
    });
  });
}
