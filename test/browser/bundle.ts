import { resolve } from 'node:path';
import { build } from 'vite';

/** Bundles a module into one classic script, to be evaluated in a page. */
export async function bundleScript(entry: string): Promise<string> {
  const output = await build({
    configFile: false,
    logLevel: 'error',
    define: { 'process.env.NODE_ENV': '"production"' },
    build: {
      write: false,
      target: 'es2022',
      minify: true,
      lib: { entry, formats: ['iife'], name: '_', fileName: 'script' },
    },
  });
  const [first] = Array.isArray(output) ? output : [output];
  const chunk = first && 'output' in first ? first.output[0] : undefined;
  if (!chunk) throw new Error(`nothing was built from ${entry}`);
  return chunk.code;
}

/** The engine as a script that sets `globalThis.lede` to its face. */
export const bundleEngine = (): Promise<string> => bundleScript(resolve(import.meta.dirname, 'engine-global.ts'));
