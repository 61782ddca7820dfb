import { execFile } from 'node:child_process';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { promisify } from 'node:util';
import { afterAll, describe, expect, it } from '@jest/globals';
import sharp from 'sharp';
import { type PhotoAnswer, PhotoProcessHandle } from './photo-process-handle.ts';
import { PhotoStudio } from './photo-studio.ts';

const folder = await mkdtemp(join(tmpdir(), 'llatria-studio-'));
afterAll(() => rm(folder, { recursive: true, force: true }));

const SETTINGS = { idleMs: 60_000, deadlineMs: 60_000 };
const MADE = { facts: { width: 1 } as never, names: [] };

/** Processes that answer one after another, and how many were started. */
function scripted(...answers: (PhotoAnswer | Error)[]) {
  const seen = { started: 0, ended: 0, busy: 0, mostBusy: 0 };
  const start = () => {
    seen.started += 1;
    let alive = true;
    return {
      get alive() {
        return alive;
      },
      async ask() {
        seen.busy += 1;
        seen.mostBusy = Math.max(seen.mostBusy, seen.busy);
        await sleep(5);
        seen.busy -= 1;
        const answer = answers.shift() ?? { id: 1, made: MADE };
        alive = typeof answer === 'object';
        if (answer instanceof Error) {
          throw answer;
        }
        return answer;
      },
      end() {
        seen.ended += 1;
        alive = false;
      },
    };
  };
  return { seen, start };
}

describe('the studio', () => {
  it('makes one photo at a time, in one process', async () => {
    const { seen, start } = scripted();
    const studio = new PhotoStudio(SETTINGS, start);
    studio.warmUp();
    await Promise.all(Array.from({ length: 5 }, () => studio.make('a', 'b')));
    expect(seen).toMatchObject({ started: 1, mostBusy: 1 });
  });

  it('tries a photo again whose process died, once', async () => {
    const once = scripted('died');
    expect(await new PhotoStudio(SETTINGS, once.start).make('a', 'b')).toEqual(MADE);
    expect(once.seen.started).toBe(2);
    const twice = scripted('died', 'died');
    const studio = new PhotoStudio(SETTINGS, twice.start);
    await expect(studio.make('a', 'b')).rejects.toMatchObject({ code: 'BROKEN_IMAGE' });
    expect(await studio.make('c', 'd')).toEqual(MADE);
    expect(twice.seen.started).toBe(3);
  });

  it('takes a photo for broken that takes too long, and goes on with a new process', async () => {
    const { seen, start } = scripted('too late');
    const studio = new PhotoStudio(SETTINGS, start);
    await expect(studio.make('a', 'b')).rejects.toMatchObject({ code: 'BROKEN_IMAGE' });
    expect(await studio.make('a', 'b')).toEqual(MADE);
    expect(seen.started).toBe(2);
  });

  it('hands on what is wrong with the photo, and what is wrong with the machine', async () => {
    const { start } = scripted(
      { id: 1, problem: { code: 'UNSUPPORTED_TYPE', message: 'This file is a text.' } },
      { id: 2, error: { code: 'ENOSPC', stack: 'Error: no space' } },
      new Error('The process that makes photos does not start.'),
    );
    const studio = new PhotoStudio(SETTINGS, start);
    await expect(studio.make('a', 'b')).rejects.toMatchObject({
      name: 'PhotoProblem',
      code: 'UNSUPPORTED_TYPE',
    });
    await expect(studio.make('a', 'b')).rejects.toMatchObject({ code: 'ENOSPC' });
    await expect(studio.make('a', 'b')).rejects.toThrow('does not start');
    expect(await studio.make('a', 'b')).toEqual(MADE);
  });

  it('ends a process that has nothing to do, and starts another when it has', async () => {
    const { seen, start } = scripted();
    const studio = new PhotoStudio({ ...SETTINGS, idleMs: 10 }, start);
    await studio.make('a', 'b');
    await sleep(60);
    expect(seen).toMatchObject({ started: 1, ended: 1 });
    await studio.make('a', 'b');
    expect(seen.started).toBe(2);
  });
});

describe('the process', () => {
  const photo = join(folder, 'photo');

  it('makes a photo, answers for a bad one, and ends when it is told to', async () => {
    await writeFile(
      photo,
      await sharp({ create: { width: 30, height: 20, channels: 3, background: 'red' } })
        .jpeg()
        .toBuffer(),
    );
    const handle = new PhotoProcessHandle();
    const made = await handle.ask(photo, folder, 30_000);
    expect(made).toMatchObject({ made: { facts: { width: 30, height: 20, contentType: 'image/jpeg' } } });
    expect((await readdir(folder)).sort()).toEqual([
      'full.jpg',
      'full.webp',
      'medium.webp',
      'original.jpg',
      'photo',
      'thumbnail.webp',
    ]);
    await writeFile(photo, 'no photo');
    expect(await handle.ask(photo, folder, 30_000)).toMatchObject({ problem: { code: 'UNSUPPORTED_TYPE' } });
    expect(await handle.ask(join(folder, 'none'), folder, 30_000)).toMatchObject({
      error: { code: 'ENOENT' },
    });
    handle.end();
    while (handle.alive) {
      await sleep(10);
    }
    expect(await handle.ask(photo, folder, 30_000)).toBe('died');
  });

  it('is killed when its time is up', async () => {
    const handle = new PhotoProcessHandle();
    expect(await handle.ask(photo, folder, 0)).toBe('too late');
    while (handle.alive) {
      await sleep(10);
    }
  });

  it('knows no secret of the server, and ends with it', async () => {
    const script = `
      import { readFileSync } from 'node:fs';
      import { PhotoProcessHandle } from ${JSON.stringify(new URL('./photo-process-handle.ts', import.meta.url))};
      const handle = new PhotoProcessHandle();
      await handle.ask('none', 'none', 30000);
      const { pid } = handle.child;
      const environment = process.platform === 'linux' ? readFileSync('/proc/' + pid + '/environ', 'utf8') : '';
      console.log(JSON.stringify({ pid, environment }));
      process.kill(process.pid, 'SIGKILL');`;
    const started = await promisify(execFile)(
      process.execPath,
      ['--import', '@swc-node/register/esm-register', '--input-type=module', '--eval', script],
      { env: { ...process.env, JWT_SECRET: 'the secret of the server' } },
    ).catch((error: { stdout: string }) => error);
    const { pid, environment } = JSON.parse(started.stdout) as { pid: number; environment: string };
    expect(environment).not.toContain('the secret of the server');
    for (let tries = 0; tries < 500 && (await isRunning(pid)); tries++) {
      await sleep(10);
    }
    expect(await isRunning(pid)).toBe(false);
  });
});

/** A process that ended but was not yet fetched by its parent runs no more. */
async function isRunning(pid: number): Promise<boolean> {
  const state = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => '');
  if (/\) Z /.test(state)) {
    return false;
  }
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}
