/** Everything that can be wrong without running the product. One line for each step; output where it fails. */
import { buildWhatChanged } from './lib/build.mjs';
import { codegenIsCurrent, schemaIsCurrent, schemaKeepsTheContract } from './lib/contract.mjs';
import { npmRun, runSteps, tool } from './lib/steps.mjs';

const tsc = (project) => tool('typescript/bin/tsc', '--noEmit', '-p', project);
const nothing = () => undefined;

const passed = await runSteps([
  ['types: server, benchmarks', () => tsc('tsconfig.json').then(nothing)],
  ['types: app', () => npmRun('typecheck', 'pwa').then(nothing)],
  ['types: end-to-end tests', () => tsc('e2e').then(nothing)],
  ['types: simulators', () => tsc('simulators/ebay').then(nothing)],
  ['lint and format', () => tool('@biomejs/biome/bin/biome', 'ci', '--colors=off', '.').then(nothing)],
  ['import rules', () => npmRun('check:imports').then(nothing)],
  ['unused code and packages', () => tool('knip/bin/knip.js', '--no-config-hints').then(nothing)],
  ['contract: schema.graphql is emitted', schemaIsCurrent],
  ['contract: nothing agreed is missing', schemaKeepsTheContract],
  ['generated types', codegenIsCurrent],
  ['migrations match the entities', () => npmRun('migration:check').then(nothing)],
  [
    'size of the first screen',
    () =>
      buildWhatChanged({ quiet: true })
        .then(() => npmRun('size', 'pwa'))
        .then(firstScreens),
  ],
]);

function firstScreens(output) {
  return output
    .split('\n')
    .filter((line) => line.startsWith('First screen'))
    .join('; ');
}

process.stdout.write(passed ? 'Everything is in order.\n' : 'Not in order: see above.\n');
process.exitCode = passed ? 0 : 1;
