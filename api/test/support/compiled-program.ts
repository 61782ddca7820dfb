import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Options, transform } from '@swc/core';

const ROOT = fileURLToPath(new URL('../../..', import.meta.url));

const OPTIONS = {
  swcrc: false,
  sourceMaps: 'inline',
  module: { type: 'es6' },
  jsc: {
    parser: { syntax: 'typescript', decorators: true },
    transform: { legacyDecorator: true, decoratorMetadata: true, useDefineForClassFields: false },
    target: 'es2022',
    // The types of this version do not know it yet.
    rewriteRelativeImportExtensions: true,
  },
} as Options;

/** Programs of this folder as plain JavaScript, for tests that start and kill them over and over. */
export interface CompiledPrograms {
  /** Where a program lies that is called so without its ending. */
  path(name: string): string;
  remove(): Promise<void>;
}

/** Compiles them once: a loader that does it at every start takes longer than the program itself. */
export async function compilePrograms(): Promise<CompiledPrograms> {
  const target = join(ROOT, '.cache', `test-programs-${process.pid}`);
  for (const folder of ['api/src', 'api/test/support']) {
    const files = await readdir(join(ROOT, folder), { recursive: true });
    const sources = files.filter((file) => /\.ts$/.test(file) && !/\.test\.ts$/.test(file));
    for (const file of sources) await compile(join(ROOT, folder, file), join(target, folder, file));
  }
  return {
    path: (name) => join(target, 'api/test/support', `${name}.js`),
    remove: () => rm(target, { recursive: true, force: true }),
  };
}

async function compile(source: string, target: string): Promise<void> {
  const { code } = await transform(await readFile(source, 'utf8'), { ...OPTIONS, filename: source });
  await mkdir(dirname(target), { recursive: true });
  await writeFile(target.replace(/\.ts$/, '.js'), code);
}
