import { spawnSync } from 'node:child_process';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { claim, exclusively } from './claims.ts';
import { identityOf, isAlive } from './process-identity.ts';

let home: string;
const place = () => ({ home, data: '', socketDir: '', account: null, binaries: Object.create(null) });

beforeEach(async () => {
  home = await mkdtemp(join(tmpdir(), 'llatria-claims-'));
});

afterEach(async () => {
  await rm(home, { recursive: true, force: true });
});

/** The identity of a process that has ended. */
function dead(): string {
  const { pid } = spawnSync(process.execPath, ['-e', '']);
  return `${pid} `;
}

test('the last living claim is told that it was the last', async () => {
  const first = await claim(place());
  const second = await claim(place());
  expect(first.release()).toBe(false);
  expect(second.release()).toBe(true);
});

test('claims of ended processes count for nothing', async () => {
  await mkdir(join(home, 'users'));
  await writeFile(join(home, 'users', 'gone'), dead());
  expect((await claim(place())).release()).toBe(true);
});

test('a process that got the number of an ended one is told apart', () => {
  expect(isAlive(identityOf(process.pid))).toBe(true);
  expect(isAlive(`${process.pid} another-start`)).toBe(false);
});

test('one at a time', async () => {
  const order: string[] = [];
  await Promise.all(
    ['a', 'b', 'c'].map((name) =>
      exclusively(home, async () => {
        order.push(`${name} in`);
        await new Promise((resolve) => setTimeout(resolve, 20));
        order.push(`${name} out`);
      }),
    ),
  );
  for (let index = 0; index < order.length; index += 2) {
    expect(order[index]?.[0]).toBe(order[index + 1]?.[0]);
  }
});

test('a lock of an ended process is taken over', async () => {
  await writeFile(join(home, 'lock'), `${dead()} x`);
  expect(await exclusively(home, async () => 'done')).toBe('done');
});
