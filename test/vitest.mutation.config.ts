import process from 'node:process';
import { defineConfig } from 'vitest/config';

/** Names of the tests that are near the mutants; all where none are named. */
const tests = process.env.LEDE_TESTS?.split(' ') ?? ['**/*'];

// What mutants are tried by: the tests that need no browser, and no built extension.
export default defineConfig({
  root: new URL('..', import.meta.url).pathname,
  test: {
    environment: 'node',
    include: tests.map((name) => `test/unit/${name}.test.ts`),
    setupFiles: ['test/vitest.mutation.setup.ts'],
  },
});
