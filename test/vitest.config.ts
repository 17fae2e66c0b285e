import process from 'node:process';
import { playwright } from '@vitest/browser-playwright';
import { defineConfig } from 'vitest/config';
import { corpusPages } from './browser/corpus-pages.ts';
import { findOrInstallBrowser } from './browser/find.ts';
import { leaks, watchLeaks } from './browser/leaks.ts';

/** Scripts that are injected are files of the build, of which there is none here: what asks for one gets its name. */
const injected = {
  name: 'lede:injected',
  enforce: 'pre' as const,
  load: (id: string) => (id.endsWith('?script&iife') ? `export default ${JSON.stringify(id)}` : null),
};

/** A condition that comes true is waited for as long as a busy machine may need: no test measures time. */
const PATIENT = { poll: { timeout: 20_000 } };

// Kept apart from vite.config.ts: the extension's build must not run in tests.
export default defineConfig(async () => ({
  root: new URL('..', import.meta.url).pathname,
  test: {
    projects: [
      {
        test: {
          name: 'unit',
          environment: 'node',
          include: ['test/{unit,house}/**/*.test.ts'],
          // The longest articles take about a second each; on a busy machine they take several times as long.
          testTimeout: 30_000,
        },
      },
      {
        test: {
          name: 'pages',
          environment: 'node',
          include: ['test/pages/*.test.ts'],
          testTimeout: 30_000,
          hookTimeout: 60_000,
        },
      },
      {
        test: {
          name: 'e2e',
          environment: 'node',
          include: ['test/e2e/*.test.ts'],
          // The longest start a second browser, or a command that does; each waits for single things much shorter.
          testTimeout: 240_000,
          hookTimeout: 240_000,
          expect: PATIENT,
          fileParallelism: false,
        },
      },
      {
        plugins: [injected],
        // Found before the first test: a package that turns up later reloads the page under the tests.
        optimizeDeps: { entries: ['test/dom/**/*.test.ts', 'src/engine.ts'] },
        test: {
          name: 'dom',
          include: ['test/dom/**/*.test.{ts,tsx}'],
          // Run by commands of their own.
          exclude: process.env.LEDE_LONGER ? [] : ['test/dom/{walks,fuzz}.test.ts'],
          testTimeout: 30_000,
          expect: PATIENT,
          browser: {
            enabled: true,
            commands: { watchLeaks, leaks, corpusPages },
            headless: true,
            screenshotFailures: false,
            provider: playwright({
              launchOptions: {
                executablePath: await findOrInstallBrowser('chromium'),
                args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--disable-background-networking'],
              },
            }),
            instances: [{ browser: 'chromium' as const }],
          },
        },
      },
    ],
  },
}));
