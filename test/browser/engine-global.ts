import * as engine from '../../src/engine.ts';

// What tests and benchmarks call inside a page.
declare global {
  var lede: typeof engine;
}
globalThis.lede = engine;
