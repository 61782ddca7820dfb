/**
 * Runs every suite and adds up their reports. `npm test -- api` runs one; further arguments go to jest.
 * The last line is always "N passed, N failed".
 */
import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { buildWhatChanged } from './lib/build.mjs';
import { fromRoot, ROOT } from './lib/paths.mjs';

/** A suite's folder, by the name that it is chosen and counted by. */
const FOLDERS = { api: 'api', pwa: 'pwa', 'ebay-simulator': 'simulators/ebay', e2e: 'e2e' };
const SUITES = Object.keys(FOLDERS);
const LONGEST_SUITE_MS = 30 * 60_000;
const REPORTS = fromRoot('reports');
/** eBay's own files: not part of this repository, and needed by comparisons alone. */
const SPECS = process.env.EBAY_SPECS_DIR ?? fromRoot('..', 'shared', 'contracts', 'ebay');

const chosen = process.argv.slice(2).filter((argument) => SUITES.includes(argument));
const jestArguments = process.argv.slice(2).filter((argument) => !SUITES.includes(argument));

function jest(suite, report) {
  const args = [
    '--experimental-vm-modules',
    '--disable-warning=ExperimentalWarning',
    fromRoot('node_modules/jest/bin/jest.js'),
    '--config',
    fromRoot(FOLDERS[suite], 'jest.config.mjs'),
    '--json',
    `--outputFile=${report}`,
    ...jestArguments,
  ];
  return new Promise((resolve) => {
    const child = spawn(process.execPath, args, {
      cwd: fromRoot(FOLDERS[suite]),
      // With --json the report would also go to standard output; what people read is on the other one.
      stdio: ['ignore', 'ignore', 'inherit'],
      env: { ...process.env, NODE_ENV: 'test' },
    });
    // Something that jest waits for in vain must not keep a build machine for hours.
    const patience = setTimeout(() => child.kill('SIGKILL'), LONGEST_SUITE_MS);
    child.once('error', () => resolve(1));
    child.once('close', (code) => {
      clearTimeout(patience);
      resolve(code ?? 1);
    });
  });
}

/** What jest says it did. Whatever it cannot account for counts as one failure. */
function count(suite, report, exitCode) {
  if (!existsSync(report)) {
    process.stdout.write(`${suite}: jest ended without a report.\n`);
    return { passed: 0, failed: 1 };
  }
  const result = JSON.parse(readFileSync(report, 'utf8'));
  const passed = result.numPassedTests;
  let failed = result.numFailedTests + result.numRuntimeErrorTestSuites;
  if (passed + failed === 0) {
    process.stdout.write(`${suite}: no test ran.\n`);
    failed = 1;
  }
  if (exitCode !== 0 && failed === 0) {
    process.stdout.write(`${suite}: every test passed, and jest ended with code ${exitCode}.\n`);
    failed = 1;
  }
  listSkipped(suite, result);
  return { passed, failed };
}

function listSkipped(suite, result) {
  const skipped = result.testResults
    .flatMap((file) => file.assertionResults)
    .filter(({ status }) => status !== 'passed' && status !== 'failed');
  for (const test of skipped) process.stdout.write(`${suite}: not run (${test.status}): ${test.fullName}\n`);
}

async function run(suite) {
  process.stdout.write(`\n── ${suite}\n`);
  const report = fromRoot('reports', `${suite}.json`);
  rmSync(report, { force: true });
  if (suite === 'e2e') {
    try {
      await buildWhatChanged();
    } catch (error) {
      process.stdout.write(`The product could not be built:\n${error.message}\n`);
      return { passed: 0, failed: 1 };
    }
  }
  return count(suite, report, await jest(suite, report));
}

process.chdir(ROOT);
mkdirSync(REPORTS, { recursive: true });
const total = { passed: 0, failed: 0 };
for (const suite of chosen.length > 0 ? chosen : SUITES) {
  const { passed, failed } = await run(suite);
  process.stdout.write(`${suite}: ${passed} passed, ${failed} failed.\n`);
  total.passed += passed;
  total.failed += failed;
}
if (!existsSync(join(SPECS, 'sell_inventory_v1_oas3.json'))) {
  process.stdout.write(
    `\nNot run: what compares Llatria and its stand-in with eBay's own OpenAPI files, since they are not in ${SPECS}. EBAY_SPECS_DIR names their folder.\n`,
  );
}
process.exitCode = total.failed === 0 ? 0 : 1;
process.stdout.write(`\n${total.passed} passed, ${total.failed} failed\n`);
