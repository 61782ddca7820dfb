import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const ENTRY = 'api/dist/app/main.js';
const START_LIMIT_MS = 60_000;

/** The whole product as a seller starts it: built, with its own database in a data folder of its own. */
export interface Product {
  readonly url: string;
  readonly dataDir: string;
  /** Ends it as Ctrl-C does, keeping the data folder. */
  stop(): Promise<void>;
  /** Starts it again on the same data and the same port. */
  restart(): Promise<void>;
  /** Ends it and removes its data. */
  remove(): Promise<void>;
}

export interface ProductOptions {
  readonly environment?: Readonly<Record<string, string>>;
  /** Where the address must be known before it starts. */
  readonly port?: number;
  /** Where it was built; this checkout, if not another. */
  readonly root?: string;
}

/** `environment` is added to that of the process, for instance the settings of a simulated marketplace. */
export async function startProduct(options: ProductOptions = {}): Promise<Product> {
  const { environment, port: wanted, root = ROOT } = options;
  if (!existsSync(join(root, ENTRY))) {
    throw new Error(
      'The product is not built: run "npm run build", or "npm test" from the root, which does.',
    );
  }
  const dataDir = await mkdtemp(join(tmpdir(), 'llatria-e2e-'));
  const port = wanted ?? (await freePort());
  const url = `http://localhost:${port}`;
  let child = await start(root, dataDir, port, url, environment);
  const stop = async () => {
    if (child.exitCode === null && child.signalCode === null) {
      const gone = once(child, 'exit');
      child.kill('SIGINT');
      await gone;
    }
  };
  return {
    url,
    dataDir,
    stop,
    async restart() {
      await stop();
      child = await start(root, dataDir, port, url, environment);
    },
    async remove() {
      await stop();
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}

async function start(
  root: string,
  dataDir: string,
  port: number,
  url: string,
  environment: Readonly<Record<string, string>> = {},
): Promise<ChildProcess> {
  const output: string[] = [];
  const child = spawn(process.execPath, [join(root, ENTRY)], {
    cwd: root,
    env: {
      ...process.env,
      NODE_ENV: 'production',
      DATABASE_URL: '',
      HOST: '127.0.0.1',
      PORT: String(port),
      LLATRIA_DATA_DIR: dataDir,
      LOG_LEVEL: 'warn',
      ...environment,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  for (const stream of [child.stdout, child.stderr]) {
    stream?.on('data', (chunk) => output.push(String(chunk)));
  }
  const deadline = Date.now() + START_LIMIT_MS;
  while (!(await isReady(url))) {
    if (Date.now() > deadline || child.exitCode !== null) {
      child.kill('SIGKILL');
      throw new Error(`The product did not start:\n${output.join('')}`);
    }
    await sleep(100);
  }
  return child;
}

const isReady = (url: string): Promise<boolean> =>
  fetch(`${url}/readyz`).then(
    (answer) => answer.ok,
    () => false,
  );

/** A port of this machine that nobody listens on now. */
export async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  if (address === null || typeof address === 'string') {
    throw new Error('No free port was found.');
  }
  return address.port;
}
