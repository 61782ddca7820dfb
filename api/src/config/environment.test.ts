import { readFile } from 'node:fs/promises';
import { expect, it } from '@jest/globals';
import { loadEnvironment } from './environment.ts';

const ROOT = new URL('../../../', import.meta.url);
const readRoot = (name: string): Promise<string> => readFile(new URL(name, ROOT), 'utf8');

/** Set by the image and by jest, not by a person. */
const NOT_FOR_PEOPLE = ['NODE_ENV'];
/** Where a document shows an example instead of the default. */
const WITHOUT_DEFAULT = /^(S3_|DATABASE_URL$)/;

/** Every variable that the program reads, whatever the others say. */
function variablesRead(): string[] {
  const names = new Set<string>();
  for (const driver of ['local', 's3']) {
    const source = new Proxy<NodeJS.ProcessEnv>(
      {},
      {
        get: (_target, name) => {
          names.add(String(name));
          return name === 'STORAGE_DRIVER' ? driver : 'given';
        },
      },
    );
    // Most values are wrong, which is told when all are read.
    expect(() => loadEnvironment(source)).toThrow('The configuration has problems');
  }
  return [...names].filter((name) => !NOT_FOR_PEOPLE.includes(name)).sort();
}

/** The documented variables, each with the value that stands beside it. */
const documents: [string, () => Promise<Map<string, string>>][] = [
  [
    '.env.example',
    async () => {
      const lines = (await readRoot('.env.example')).matchAll(/^(?:# )?([A-Z][A-Z0-9_]+)=(.*)$/gm);
      return new Map([...lines].map(([, name = '', value = '']) => [name, value]));
    },
  ],
  [
    "the README's table",
    async () => {
      const quoted = (text: string) => [...text.matchAll(/`([^`]+)`/g)].map(([, inner = '']) => inner);
      const variables = new Map<string, string>();
      for (const [, first = '', second = '', third = ''] of (await readRoot('README.md')).matchAll(
        /^\| (`[A-Z_]+`.*?) \| (.*?) \| (.*) \|$/gm,
      )) {
        const defaults = quoted(second);
        for (const [index, name] of quoted(first).entries()) {
          variables.set(name, defaults[index] ?? '');
        }
        for (const name of quoted(third).filter((text) => text.startsWith('S3_'))) {
          variables.set(name, '');
        }
      }
      return variables;
    },
  ],
];

/** What docker compose reads and the program does not. */
const OF_COMPOSE = ['ACME_EMAIL', 'GARAGE_RPC_SECRET', 'LLATRIA_DOMAIN', 'POSTGRES_PASSWORD'];

it.each(documents)(
  '%s names every variable that is read, and no other, with its default',
  async (_name, read) => {
    const documented = await read();
    const names = [...documented.keys()].filter((name) => !OF_COMPOSE.includes(name));
    expect(names.sort()).toEqual(variablesRead());
    const defaults = [...documented].filter(([name]) => !WITHOUT_DEFAULT.test(name));
    expect(loadEnvironment(Object.fromEntries(defaults))).toEqual(loadEnvironment({}));
  },
);
