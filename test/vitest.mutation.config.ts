import { defineConfig } from 'vitest/config';

// What mutants are tried by: the tests that need no browser, and no built extension.
export default defineConfig({
  root: new URL('..', import.meta.url).pathname,
  test: { environment: 'node', include: ['test/unit/**/*.test.ts'], setupFiles: ['test/vitest.mutation.setup.ts'] },
});
