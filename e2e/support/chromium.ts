import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { type Browser, chromium, type LaunchOptions } from 'playwright-core';
import { unpackedChromium } from './bundled-chromium.ts';

/** A browser that runs on this machine, and what its process needs in its environment. */
export interface FoundChromium {
  executablePath: string;
  environment: Record<string, string>;
}

const NAMES = [
  'chromium',
  'chromium-browser',
  'google-chrome-stable',
  'google-chrome',
  'chrome',
  'microsoft-edge',
];

const MAC_APPLICATIONS = ['Google Chrome', 'Chromium', 'Microsoft Edge'];

const INSTALL =
  'Install Chromium or Google Chrome (on Debian and Ubuntu: apt-get install chromium), ' +
  'or name one in CHROMIUM_PATH.';

let found: Promise<FoundChromium> | null = null;

/**
 * `CHROMIUM_PATH`, else an installed Chrome or Chromium, else the one that npm brought (Linux).
 * @throws with one sentence that says what to install where there is none.
 */
export function findChromium(): Promise<FoundChromium> {
  found ??= search();
  return found;
}

async function search(): Promise<FoundChromium> {
  const named = process.env.CHROMIUM_PATH;
  if (named) {
    if (!existsSync(named)) throw new Error(`CHROMIUM_PATH names ${named}, which is not there.`);
    return { executablePath: named, environment: {} };
  }
  for (const executablePath of installedOnes()) {
    // Some systems have a script of this name that only says how to install the browser.
    if (process.platform === 'win32' || complaint(executablePath, {}) === null) {
      return { executablePath, environment: {} };
    }
  }
  if (process.platform === 'linux' && (process.arch === 'x64' || process.arch === 'arm64')) return bundled();
  throw new Error(`No browser was found for the tests. ${INSTALL}`);
}

function installedOnes(): string[] {
  if (process.platform === 'darwin') {
    return MAC_APPLICATIONS.map((name) => `/Applications/${name}.app/Contents/MacOS/${name}`).filter(
      existsSync,
    );
  }
  if (process.platform === 'win32') {
    const roots = ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA'].map((name) => process.env[name]);
    const programs = ['Google/Chrome/Application/chrome.exe', 'Microsoft/Edge/Application/msedge.exe'];
    return roots.flatMap((root) => (root ? programs.map((file) => join(root, file)) : [])).filter(existsSync);
  }
  const folders = (process.env.PATH ?? '').split(delimiter).filter(Boolean);
  return NAMES.flatMap((name) => folders.map((folder) => join(folder, name))).filter(existsSync);
}

/** What the program says against running here; null where it runs. */
function complaint(executablePath: string, environment: Record<string, string>): string | null {
  const result = spawnSync(executablePath, ['--version', '--no-sandbox'], {
    env: { ...process.env, ...environment },
    encoding: 'utf8',
    timeout: 20_000,
  });
  return result.status === 0 ? null : (result.error?.message ?? result.stderr);
}

async function bundled(): Promise<FoundChromium> {
  const folder = await unpackedChromium();
  const executablePath = join(folder, 'chromium');
  const fonts: Record<string, string> = existsSync('/etc/fonts/fonts.conf')
    ? {}
    : { FONTCONFIG_PATH: join(folder, 'fonts') };
  const libraries = [join(folder, 'al2023', 'lib'), process.env.LD_LIBRARY_PATH].filter(Boolean).join(':');
  const withLibraries: Record<string, string> = { ...fonts, LD_LIBRARY_PATH: libraries };
  if (complaint(executablePath, fonts) === null) return { executablePath, environment: fonts };
  const problem = complaint(executablePath, withLibraries);
  if (problem === null) return { executablePath, environment: withLibraries };
  throw new Error(`The browser that npm brought does not run here (${problem.trim()}). ${INSTALL}`);
}

/** Without these it calls home, many times a second where the network is closed. */
const QUIET = [
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-domain-reliability',
  '--disable-quic',
  '--disable-sync',
  '--no-default-browser-check',
  '--no-first-run',
  '--no-pings',
];

/** For `launch` and `launchPersistentContext` of Playwright. Root has no sandbox to put the browser in. */
export async function launchOptions(options: LaunchOptions = {}): Promise<LaunchOptions> {
  const { executablePath, environment } = await findChromium();
  return {
    ...options,
    executablePath,
    chromiumSandbox: process.platform !== 'linux',
    args: ['--disable-gpu', '--disable-dev-shm-usage', ...QUIET, ...(options.args ?? [])],
    env: { ...definedVariables(), ...environment, ...options.env },
  };
}

function definedVariables(): Record<string, string> {
  const entries = Object.entries(process.env).flatMap(([name, value]) =>
    value === undefined ? [] : [[name, value]],
  );
  return Object.fromEntries(entries) as Record<string, string>;
}

export async function launchBrowser(options: LaunchOptions = {}): Promise<Browser> {
  return chromium.launch(await launchOptions(options));
}
