import 'reflect-metadata';
import { setTimeout as sleep } from 'node:timers/promises';
import { loadEnvironment } from '../../config/environment.ts';
import { createLogger } from '../../infra/http/logger.ts';
import { ItemStatus } from '../../shared/enums.ts';
import { composeApp } from '../container.ts';
import { openFoundation } from '../open-foundation.ts';
import { startServer } from '../server.ts';
import { startWorker } from '../worker.ts';
import { catalogue, type Ware } from './catalogue.ts';
import { drawPhoto } from './drawing.ts';
import { SeedClient } from './seed-client.ts';

const EMAIL = 'demo@llatria.example';
const PASSWORD = 'demo demo demo';
const POSTING_LIMIT_MS = 60_000;

const print = (line: string) => process.stdout.write(`${line}\n`);

/** Makes the demo shop through the API itself; on the second run it finds it and changes nothing. */
async function seed(): Promise<void> {
  const environment = { ...loadEnvironment(), port: 0, host: '127.0.0.1', logLevel: 'error' as const };
  const foundation = await openFoundation(environment, createLogger(environment));
  const app = composeApp(foundation);
  const server = await startServer(foundation, app);
  const worker = await startWorker(foundation, app);
  try {
    const client = new SeedClient(`http://127.0.0.1:${server.port}`);
    if (await register(client)) {
      await fill(client);
      print(`The demo shop is ready. Sign in as ${EMAIL} with the password "${PASSWORD}".`);
    } else {
      print(`The demo shop is there already: ${EMAIL}, password "${PASSWORD}".`);
    }
  } finally {
    await server.stop();
    await worker.stop();
    await foundation.close();
  }
}

/** False where the demo seller exists. */
async function register(client: SeedClient): Promise<boolean> {
  const payload = await client.ask(
    'mutation ($input: RegisterInput!) { register(input: $input) { accessToken refreshToken userErrors { code message } } }',
    { input: { email: EMAIL, password: PASSWORD, name: 'Demo', shopName: 'The Second Shelf' } },
  );
  if (!payload.accessToken) {
    return false;
  }
  client.signIn(payload.accessToken);
  return true;
}

async function fill(client: SeedClient): Promise<void> {
  const active: string[] = [];
  for (const [index, ware] of catalogue.entries()) {
    const id = await addItem(client, ware);
    if (ware.status === ItemStatus.ACTIVE) {
      active.push(id);
    }
    if (ware.status === ItemStatus.SOLD) {
      await client.ask(
        'mutation ($input: MarkSoldInput!) { markSold(input: $input) { userErrors { message } } }',
        { input: { itemId: id, price: { amount: ware.price }, fees: { amount: '2.50' } } },
      );
    }
    if ((index + 1) % 10 === 0) {
      print(`Made ${index + 1} of ${catalogue.length} items.`);
    }
  }
  print('Posting to the website …');
  for (const itemId of active) {
    await client.ask(
      'mutation ($input: PostItemInput!) { postItem(input: $input) { userErrors { message } } }',
      { input: { itemId, platforms: ['WEBSITE'] } },
    );
  }
  await untilPosted(client, active.length);
}

async function addItem(client: SeedClient, ware: Ware): Promise<string> {
  const { motif, colour, accent, room, photos, price, cost, status, ...fields } = ware;
  const { item } = await client.ask(
    'mutation ($input: CreateItemInput!) { createItem(input: $input) { item { id } userErrors { message } } }',
    {
      input: {
        ...fields,
        price: { amount: price },
        cost: { amount: cost },
        status: status === ItemStatus.DRAFT ? ItemStatus.DRAFT : ItemStatus.ACTIVE,
      },
    },
  );
  for (let view = 0; view < photos; view += 1) {
    await client.upload(item.id, view, await drawPhoto({ motif, colour, accent, room, view }));
  }
  return item.id;
}

/** The worker posts in the background; the demo is complete when its website is. */
async function untilPosted(client: SeedClient, count: number): Promise<void> {
  const deadline = Date.now() + POSTING_LIMIT_MS;
  for (;;) {
    const items = await client.ask('{ items(filter: { postedOn: WEBSITE }) { totalCount } }');
    if (items.totalCount >= count) {
      return;
    }
    if (Date.now() > deadline) {
      throw new Error(`Only ${items.totalCount} of ${count} items were posted in a minute.`);
    }
    await sleep(250);
  }
}

seed().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exit(1);
});
