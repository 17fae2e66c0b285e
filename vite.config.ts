import { readdirSync, readFileSync } from 'node:fs';
import { crx } from '@crxjs/vite-plugin';
import preact from '@preact/preset-vite';
import { defineConfig, type Plugin } from 'vite';
import manifest from './manifest.json' with { type: 'json' };
import { PAGE_SHEET_FILE, RAISED_PAGE_SHEET } from './src/page-sheet.ts';

type Target = 'chrome' | 'firefox';

// The version from which Firefox shows what an extension collects, also on Android.
const FIREFOX = {
  gecko: {
    id: 'lede@lede.example',
    strict_min_version: '142.0',
    data_collection_permissions: { required: ['none'] },
  },
};

/** Firefox's manifest: the same, with an event page in place of the service worker. */
function manifestFor(target: Target): object {
  if (target === 'chrome') return manifest;
  const { background, minimum_chrome_version: _, ...rest } = manifest;
  const { service_worker, ...kind } = background;
  return { ...rest, background: { scripts: [service_worker], ...kind }, browser_specific_settings: FIREFOX };
}

/** The words of pages of ours, where browsers look for them. */
const locales: Plugin = {
  name: 'lede:locales',
  generateBundle() {
    for (const language of readdirSync('src/locales')) {
      const source = readFileSync(`src/locales/${language}/messages.json`, 'utf8');
      this.emitFile({ type: 'asset', fileName: `_locales/${language}/messages.json`, source });
    }
  },
};

/** The button as it looks where a page is cleaned: set by the background, so no manifest names them. */
const icons: Plugin = {
  name: 'lede:icons',
  generateBundle() {
    for (const name of readdirSync('icons').filter((each) => each.startsWith('on-')))
      this.emitFile({ type: 'asset', fileName: `icons/${name}`, source: readFileSync(`icons/${name}`) });
  },
};

const pageSheet: Plugin = {
  name: 'lede:page-sheet',
  generateBundle() {
    this.emitFile({ type: 'asset', fileName: PAGE_SHEET_FILE, source: RAISED_PAGE_SHEET });
  },
};

/** The bundled faces, whose licence asks to go with them. */
const FACES = ['@fontsource-variable/atkinson-hyperlegible-next', '@fontsource/opendyslexic'];

const licences: Plugin = {
  name: 'lede:licences',
  generateBundle() {
    for (const face of FACES) {
      const source = readFileSync(`node_modules/${face}/LICENSE`, 'utf8');
      this.emitFile({ type: 'asset', fileName: `licences/${face.split('/')[1]}.txt`, source });
    }
  },
};

/** Chrome refuses injected scripts with noncharacters such as U+FFFE, which the minifier writes raw, as not being UTF-8. */
const escapeNoncharacters = (code: string): string =>
  code.replace(/[\ufdd0-\ufdef\ufffe\uffff\u2028\u2029]/g, (character) => `\\u${character.charCodeAt(0).toString(16)}`);

/**
 * The ways to markup of Preact, and of what decodes names of characters in labels of Markdown: nothing here uses them, and
 * they are taken out, so that they cannot come in by mistake.
 */
const MARKUP = /\.innerHTML\s*=(?!=)/g;

/** Preact asks the document for new nodes, where a page's `<img name="createTextNode">` would be found instead. */
const MAKERS = /\b(\w+)\.(createElement|createElementNS|createTextNode)\(/g;

/** What our scripts must not do, or must do otherwise, whoever wrote them. */
const amend = (code: string): string =>
  escapeNoncharacters(code.replace(MARKUP, '.textContent=').replace(MAKERS, 'Document.prototype.$2.call($1,'));

/** Scripts that are injected on demand, each built as one classic script. */
const TWINS = [
  'src/cleaner.ts',
  'src/content.ts',
  'src/copy.ts',
  'src/picker/picker.ts',
  'src/files.ts',
  'src/gate/gate.ts',
  'src/key-points.ts',
  'src/faces/atkinson.ts',
  'src/faces/opendyslexic.ts',
  'src/reader/reader.tsx',
  'src/report/report.ts',
  'src/tex.ts',
];

/**
 * Of these a page's first reading and cleaning, and the first opening of the reader view, run nearly all. Chromium compiles
 * what is named so as it loads it, which takes less time than compiling each function when it is first called
 * (https://v8.dev/blog/explicit-compile-hints). The reader view's script mostly comes before it is asked to open.
 */
const RUN_WHOLE = /src\/(?:cleaner|content|reader\/reader)\.js$/;
const COMPILE_WHOLE = '//# allFunctionsCalledOnLoad\n';

/** What the bundler leaves behind, put right. */
const finish: Plugin = {
  name: 'lede:finish',
  enforce: 'post',
  generateBundle: {
    order: 'post',
    handler(_options, bundle) {
      for (const [name, file] of Object.entries(bundle)) {
        if (name === 'manifest.json' && file.type === 'asset') {
          const built = JSON.parse(String(file.source));
          // Added for injected scripts, and it opens them to every site: a page could tell that Lede is installed.
          delete built.web_accessible_resources;
          file.source = JSON.stringify(built, null, 2);
        }
        // An unused twin, as a module, of each script that is injected.
        if (file.type === 'chunk' && TWINS.some((twin) => file.facadeModuleId?.endsWith(twin))) {
          delete bundle[name];
          continue;
        }
        if (file.type === 'chunk') {
          file.code = amend(file.code);
        }
        if (file.type === 'asset' && name.endsWith('.js')) {
          file.source = (RUN_WHOLE.test(name) ? COMPILE_WHOLE : '') + amend(String(file.source));
        }
      }
    },
  },
};

/**
 * What pages of ours load is gathered in few files: each is a trip of its own, and the popup waits for them. What all pages
 * and the background share, and what only pages need to be drawn.
 */
const CHUNKS = [
  { name: 'drawing', test: /node_modules[\\/]preact|src[\\/]design[\\/].*\.tsx?$/, priority: 1 },
  {
    name: 'shared',
    test: /webextension-polyfill|src[\\/](?:messages|sites)[\\/]|src[\\/](?:native|settings|cleaning-settings|words|inject|page-sheet|design[\\/]start-page|article[\\/]length)\.ts$/,
    // First: else what draws would take it along, and the background would load that too.
    priority: 2,
  },
];

export default defineConfig(({ mode }) => {
  const target: Target = mode === 'firefox' ? 'firefox' : 'chrome';
  return {
    plugins: [
      preact(),
      crx({ manifest: manifestFor(target) as never, browser: target }),
      locales,
      licences,
      icons,
      pageSheet,
      finish,
    ],
    build: {
      outDir: `dist/${target}`,
      emptyOutDir: true,
      modulePreload: false,
      target: 'es2022',
      // Pages that the manifest does not name.
      rollupOptions: {
        input: ['src/welcome/welcome.html', 'src/welcome/sample.html'],
        output: { codeSplitting: { groups: CHUNKS } },
      },
    },
  };
});
