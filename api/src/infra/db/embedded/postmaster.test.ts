import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import type { Place } from './place.ts';
import { findPostmaster, stopPostmaster } from './postmaster.ts';
import { identityOf, isAlive } from './process-identity.ts';

let data: string;

beforeEach(async () => {
  data = await mkdtemp(join(tmpdir(), 'llatria-postmaster-'));
});

afterEach(() => rm(data, { recursive: true, force: true }));

/** As PostgreSQL ends: the file goes first, the process a moment later. */
const LINGERS = `
  process.on('SIGINT', () => {
    require('node:fs').rmSync('postmaster.pid');
    setTimeout(() => process.exit(), 400);
  });
  setInterval(() => {}, 1000);
  process.stdout.write('ready');`;

// Told by its command line elsewhere, where a node process is no PostgreSQL.
(process.platform === 'linux' ? test : test.skip)(
  'a stop ends when the process is gone, not when its file is',
  async () => {
    const child = spawn(process.execPath, ['-e', LINGERS], {
      cwd: data,
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    await once(child.stdout, 'data');
    await writeFile(join(data, 'postmaster.pid'), [child.pid, data, 0, 5432, '', '', '', 'ready'].join('\n'));
    const running = await findPostmaster(data);
    if (!running) throw new Error('The process should be taken for a postmaster.');
    const identity = identityOf(running.pid);
    await stopPostmaster({ data } as Place, running);
    await expect(stat(join(data, 'postmaster.pid'))).rejects.toThrow('ENOENT');
    expect(isAlive(identity)).toBe(false);
  },
);
