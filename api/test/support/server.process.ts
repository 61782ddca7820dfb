import 'reflect-metadata';
import { type FileHandle, open } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { composeApp } from '../../src/app/container.ts';
import { openFoundation } from '../../src/app/open-foundation.ts';
import { startServer } from '../../src/app/server.ts';
import { createLogger } from '../../src/infra/http/logger.ts';
import { LocalStorage } from '../../src/infra/storage/local/local-storage.ts';
import { testEnvironment } from './test-environment.ts';

/** Where the storage of a server stops for good with one file of a photo. */
export interface StoragePoint {
  /** Of the photo. */
  readonly sha256: string;
  readonly name: string;
  readonly when: 'half written' | 'stored';
}

/**
 * A server to be killed or loaded, whose storage stops where it is told to. Its arguments are the address of the
 * database, the data folder and the points as JSON. Prints its port once it serves, then a line for each point
 * reached.
 */
const [databaseUrl = '', dataDir = '', points = '[]'] = process.argv.slice(2);
const plan = JSON.parse(points) as StoragePoint[];

/** Files that stay open, as those of a server in the middle of its work. */
const opened: FileHandle[] = [];

const stop = (): Promise<never> => {
  process.stdout.write('reached\n');
  return new Promise(() => {});
};

async function writeHalf(path: string, content: Buffer | Readable): Promise<void> {
  const bytes = content instanceof Readable ? await buffer(content) : content;
  const file = await open(path, 'wx');
  opened.push(file);
  await file.write(bytes.subarray(0, Math.ceil(bytes.length / 2)));
  await stop();
}

class StoppingStorage extends LocalStorage {
  constructor(private readonly folder: string) {
    super(folder);
  }

  override async put(key: string, content: Buffer | Readable): Promise<void> {
    const point = plan.find(({ sha256, name }) => key.endsWith(`/${sha256}/${name}`));
    if (point?.when === 'half written') {
      await new LocalStorage(this.folder, writeHalf).put(key, content);
    }
    await super.put(key, content);
    if (point) {
      await stop();
    }
  }
}

const environment = testEnvironment(databaseUrl, { LLATRIA_DATA_DIR: dataDir, DATABASE_POOL_SIZE: '15' });
const foundation = await openFoundation(environment, createLogger(environment));
// Statements wait in this database for as long as it takes to bring every upload to its point.
foundation.database.pool.on('acquire', (client) => void client.query('SET statement_timeout = 0'));
const app = composeApp({ ...foundation, storage: new StoppingStorage(join(dataDir, 'photos')) });
const { port } = await startServer(foundation, app);
process.stdout.write(`${port}\n`);
