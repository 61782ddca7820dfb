import { once } from 'node:events';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer, request, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import express from 'express';
import { pino } from 'pino';
import { jsonErrors, notFound } from './json-errors.ts';
import { staticApp } from './static-app.ts';

const SCRIPT = 'console.log("the app")';
const HTML = { accept: 'text/html,application/xhtml+xml' };

let folder: string;
let server: Server;
let url: string;

async function serve(root: string): Promise<[Server, string]> {
  const web = express();
  web.use(staticApp(root), notFound, jsonErrors(pino({ level: 'silent' })));
  const http = createServer(web).listen(0, '127.0.0.1');
  await once(http, 'listening');
  return [http, `http://127.0.0.1:${(http.address() as AddressInfo).port}`];
}

beforeAll(async () => {
  const parent = await mkdtemp(join(tmpdir(), 'llatria-static-'));
  folder = join(parent, 'dist');
  await mkdir(join(folder, 'assets'), { recursive: true });
  await writeFile(join(parent, 'secret.txt'), 'secret');
  await writeFile(join(folder, 'index.html'), '<title>Llatria</title>');
  await writeFile(join(folder, 'service-worker.js'), 'self');
  await writeFile(join(folder, '.hidden'), 'secret');
  await writeFile(join(folder, 'assets/main.0123456789ab.js'), SCRIPT);
  await writeFile(join(folder, 'assets/main.0123456789ab.js.br'), brotliCompressSync(SCRIPT));
  [server, url] = await serve(folder);
});
afterAll(async () => {
  server.close();
  await rm(join(folder, '..'), { recursive: true });
});

const get = (path: string, headers: Record<string, string> = {}) => fetch(url + path, { headers });

describe('the files of the app', () => {
  it('come compressed where they are, and whole where the browser wants it', async () => {
    const packed = await get('/assets/main.0123456789ab.js', { 'accept-encoding': 'gzip, deflate, br' });
    expect(packed.headers.get('content-encoding')).toBe('br');
    expect(packed.headers.get('content-type')).toMatch(/javascript/);
    expect(packed.headers.get('vary')).toMatch(/accept-encoding/i);
    expect(await packed.text()).toBe(SCRIPT);
    const plain = await get('/assets/main.0123456789ab.js', { 'accept-encoding': 'identity' });
    expect(plain.headers.get('content-encoding')).toBeNull();
    expect(await plain.text()).toBe(SCRIPT);
  });

  it('are kept for a year where their name is a hash, and asked for again where it is not', async () => {
    const cached = async (path: string) => (await get(path)).headers.get('cache-control');
    expect(await cached('/assets/main.0123456789ab.js')).toBe('public, max-age=31536000, immutable');
    expect(await cached('/service-worker.js')).toBe('no-cache');
    expect(await cached('/')).toBe('no-cache');
  });

  it('are nothing outside of their folder, nor hidden in it', async () => {
    for (const path of [
      '/../secret.txt',
      '/%2e%2e/secret.txt',
      '/..%5csecret.txt',
      '/.hidden',
      '/%00',
      '/%E0%A4%A',
    ]) {
      const text = await new Promise<string>((resolve, reject) => {
        // fetch would tidy the path up.
        const sent = request(url, { path }, async (response) => {
          let body = '';
          for await (const chunk of response) body += chunk;
          resolve(`${response.statusCode} ${body}`);
        });
        sent.on('error', reject).end();
      });
      expect(text).toMatch(/^4\d\d .*errors/);
      expect(text).not.toContain('secret');
    }
  });
});

describe('an address of the app', () => {
  it('shows its first page to a person, and is not found by a program', async () => {
    expect(await (await get('/items/some-id', HTML)).text()).toContain('Llatria');
    expect((await get('/items/some-id', { accept: 'application/json' })).status).toBe(404);
    expect((await fetch(`${url}/items/some-id`, { method: 'POST', headers: HTML })).status).toBe(404);
  });

  it('of the server is never the app', async () => {
    for (const path of [
      '/graphql',
      '/images/x',
      '/s/nobody',
      '/playground/x',
      '/healthz',
      '/readyz',
      '/metrics',
    ]) {
      expect((await get(path, HTML)).status).toBe(404);
    }
  });

  it('says what to do where the app is not built', async () => {
    const [empty, address] = await serve(join(folder, 'nowhere'));
    const response = await fetch(address, { headers: HTML });
    expect(response.status).toBe(503);
    expect(await response.text()).toContain('npm run build');
    empty.close();
  });
});
