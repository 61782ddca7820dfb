import { existsSync } from 'node:fs';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildSchema, findBreakingChanges } from 'graphql';
import { fromRoot } from './paths.mjs';
import { npmRun, StepFailed } from './steps.mjs';

/** The agreement with other programs, kept outside this repository where there is one. */
const AGREED = fromRoot('..', 'shared', 'core-contract.graphql');

/** `schema.graphql` is what the resolvers say, to the letter. */
export async function schemaIsCurrent() {
  const folder = await mkdtemp(join(tmpdir(), 'llatria-schema-'));
  try {
    const emitted = join(folder, 'schema.graphql');
    await npmRun('schema:emit', 'api', emitted);
    const [fresh, committed] = await Promise.all([read(emitted), read(fromRoot('schema.graphql'))]);
    if (fresh === committed) return;
    throw new StepFailed(
      'schema.graphql is not what the resolvers emit. Run "npm run schema:emit -w api" and commit the result.\n' +
        firstDifference(committed, fresh),
    );
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** Whoever was written against the agreed contract works against ours. */
export async function schemaKeepsTheContract() {
  if (!existsSync(AGREED)) return 'not compared: ../shared/core-contract.graphql is not beside this checkout';
  const [agreed, ours] = await Promise.all([read(AGREED), read(fromRoot('schema.graphql'))]);
  const broken = findBreakingChanges(buildSchema(agreed), buildSchema(ours));
  if (broken.length === 0) return undefined;
  throw new StepFailed(broken.map((change) => `${change.type}: ${change.description}`).join('\n'));
}

/** The app's generated types are what its operations and the contract give. */
export async function codegenIsCurrent() {
  const folder = fromRoot('pwa/src/graphql/generated');
  const before = await contents(folder);
  await npmRun('codegen', 'pwa');
  const after = await contents(folder);
  const names = new Set([...before.keys(), ...after.keys()]);
  const stale = [...names].filter((name) => before.get(name) !== after.get(name));
  if (stale.length === 0) return;
  throw new StepFailed(
    `These were stale and are written anew: commit them.\n${stale.map((name) => `  ${name}`).join('\n')}`,
  );
}

async function contents(folder) {
  const names = await readdir(folder).catch(() => []);
  return new Map(await Promise.all(names.map(async (name) => [name, await read(join(folder, name))])));
}

const read = (file) => readFile(file, 'utf8');

function firstDifference(left, right) {
  const [ours, theirs] = [left.split('\n'), right.split('\n')];
  const line = ours.findIndex((text, index) => text !== theirs[index]);
  const at = line < 0 ? ours.length : line;
  return `First at line ${at + 1}:\n  committed: ${ours[at] ?? '(ends)'}\n  resolvers: ${theirs[at] ?? '(ends)'}`;
}
