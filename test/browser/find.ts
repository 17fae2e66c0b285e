import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { homedir } from 'node:os';
import { delimiter, join } from 'node:path';
import process from 'node:process';

/** As long as a browser may take to start, in ms. */
export const START_MS = 90_000;

export type BrowserName = 'chromium' | 'firefox';

interface Place {
  variable: string;
  commands: readonly string[];
  files: readonly string[];
  debianPackage: string;
}

const programFiles = [process.env.PROGRAMFILES, process.env['PROGRAMFILES(X86)'], process.env.LOCALAPPDATA].filter(
  (folder) => folder !== undefined,
);

// Chrome itself comes last: since version 137 its branded builds take no unpacked extension from the command line.
const PLACES: Record<BrowserName, Place> = {
  chromium: {
    variable: 'CHROMIUM_PATH',
    commands: ['chromium', 'chromium-browser', 'microsoft-edge', 'google-chrome'],
    files: [
      '/Applications/Chromium.app/Contents/MacOS/Chromium',
      '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
      '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
      ...programFiles.flatMap((folder) => [
        join(folder, 'Chromium/Application/chrome.exe'),
        join(folder, 'Microsoft/Edge/Application/msedge.exe'),
        join(folder, 'Google/Chrome/Application/chrome.exe'),
      ]),
    ],
    debianPackage: 'chromium',
  },
  firefox: {
    variable: 'FIREFOX_PATH',
    commands: ['firefox', 'firefox-esr'],
    files: [
      '/Applications/Firefox.app/Contents/MacOS/firefox',
      ...programFiles.map((folder) => join(folder, 'Mozilla Firefox/firefox.exe')),
    ],
    debianPackage: 'firefox-esr',
  },
};

const CACHE = join(homedir(), '.cache', 'lede', 'browsers');

/** Path of the browser that this machine already has, or null. A wrong path in the environment is an error. */
export function findBrowser(name: BrowserName): string | null {
  const place = PLACES[name];
  const named = process.env[place.variable];
  if (named) {
    if (existsSync(named)) return named;
    throw new Error(`${place.variable} names '${named}', and there is no such file`);
  }
  const folders = (process.env.PATH ?? '').split(delimiter);
  const onPath = place.commands.flatMap((command) => folders.map((folder) => join(folder, command)));
  return [...onPath, ...place.files].find((file) => existsSync(file)) ?? null;
}

/** Path of the browser; installs one where there is none. */
export async function findOrInstallBrowser(name: BrowserName): Promise<string> {
  const found = findBrowser(name);
  if (found) return found;
  if (process.getuid?.() === 0 && existsSync('/etc/debian_version')) {
    console.log(`Installing ${PLACES[name].debianPackage} …`);
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
    const apt = (...args: string[]) => execFileSync('apt-get', args, { env, stdio: ['ignore', 'ignore', 'inherit'] });
    apt('update');
    apt('install', '-y', '--no-install-recommends', PLACES[name].debianPackage);
    const installed = findBrowser(name);
    if (installed) return installed;
  }
  return download(name);
}

async function download(name: BrowserName): Promise<string> {
  const { Browser, detectBrowserPlatform, install, resolveBuildId } = await import('@puppeteer/browsers');
  const browser = name === 'chromium' ? Browser.CHROME : Browser.FIREFOX;
  const platform = detectBrowserPlatform();
  if (!platform) throw new Error(`No ${name} is built for this system; set ${PLACES[name].variable}`);
  console.log(`Downloading ${name} …`);
  const buildId = await resolveBuildId(browser, platform, name === 'chromium' ? 'stable' : 'esr');
  const { executablePath } = await install({ browser, buildId, cacheDir: CACHE });
  return executablePath;
}
