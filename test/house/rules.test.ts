import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { describe, expect, it } from 'vitest';
import manifest from '../../manifest.json';

const SRC = resolve(import.meta.dirname, '../../src');

const entries = readdirSync(SRC, { recursive: true, withFileTypes: true });
const pathOf = (entry: (typeof entries)[number]) =>
  relative(SRC, join(entry.parentPath, entry.name)).split(sep).join('/');
const folders = entries.filter((entry) => entry.isDirectory()).map(pathOf);
const sources = entries
  .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name))
  .map((entry) => ({ path: pathOf(entry), text: readFileSync(join(entry.parentPath, entry.name), 'utf8') }));

/** A room of the house: the first folder of a path, or the file itself where it stands at the top. */
const roomOf = (path: string) => path.split('/')[0]?.replace(/\.tsx?$/, '') ?? '';

/** Who may import whom: what the rooms may see besides themselves. Entries are free, but may not see each other. */
const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  verdict: [],
  phrases: [],
  page: ['verdict', 'phrases'],
  article: ['page', 'verdict', 'phrases'],
  clutter: ['page', 'verdict', 'phrases', 'slices'],
  slices: [],
  segments: [],
  digest: ['article/types', 'segments', 'slices', 'verdict'],
  formats: ['article/types', 'phrases', 'segments'],
  reader: [
    'article/types',
    'article/ranges',
    'article/mathml',
    'formats',
    'digest/sentences',
    'digest/types',
    'faces/types',
    'messages',
    'highlight',
    'native',
    'page/ours',
    'page/dom',
    'words',
    'world',
    'turns',
    'record',
    'save-file',
  ],
  debug: ['page', 'article', 'clutter', 'verdict'],
  messages: [
    'article/types',
    'clutter/types',
    'clutter/kinds',
    'digest/types',
    'verdict',
    'sites/automatic',
    'sites/rules',
    'native',
    'record',
  ],
  'cleaning-settings': ['record', 'clutter/kinds', 'clutter/types', 'native'],
  settings: ['cleaning-settings', 'stored', 'turns', 'native'],
  sites: ['record', 'stored', 'turns', 'clutter/element-rule', 'clutter/types', 'native'],
  'page-rules': ['clutter/element-rule', 'clutter/types', 'messages/answer', 'sites/records', 'sites/rules'],
  wishes: ['engine', 'session', 'cleaning-settings'],
  session: ['engine', 'highlight', 'messages', 'address-watch', 'page/dom'],
  'address-watch': ['pause'],
  pause: [],
  highlight: ['page/dom', 'page/scroller'],
  world: ['record'],
  'save-file': ['formats/copies', 'page/dom'],
  turns: [],
  record: [],
  stored: ['native'],
  'copy-options': ['formats/compose', 'words'],
  'pending-copy': ['record'],
  'page-sheet': ['clutter/sheet', 'highlight', 'reader/stage-sheet'],
  native: [],
  words: ['locales', 'native'],
  engine: ['page', 'article', 'clutter', 'digest', 'formats', 'verdict'],
};
const ENTRIES = [
  'gate',
  'content',
  'copy',
  'picker',
  'report',
  'files',
  'key-points',
  'tex',
  'background',
  'popup',
  'options',
  'welcome',
];

interface Import {
  from: string;
  to: string;
}

const imports: Import[] = sources.flatMap(({ path, text }) =>
  // '?script' names a built file, and brings nothing in.
  [...text.replace(/^.*\?script.*$/gm, '').matchAll(/(?:from|import\(|import)\s*'(\.[^']+)'/g)].map((match) => ({
    from: path,
    to: relative(SRC, resolve(SRC, dirname(path), match[1] ?? ''))
      .split(sep)
      .join('/')
      .replace(/\?.*$/, '')
      .replace(/\.tsx?$/, ''),
  })),
);

function isAllowed({ from, to }: Import): boolean {
  const room = roomOf(from);
  if (room === roomOf(to)) return true;
  if (ENTRIES.includes(room)) return !ENTRIES.includes(roomOf(to)) || room === 'background';
  const allowed = MAY_IMPORT[room];
  // A room that is not in the table is shared by the pages of ours, as the words and the design tokens are.
  if (!allowed) return !ENTRIES.includes(roomOf(to));
  return allowed.some((place) => to === place || to.startsWith(`${place}/`));
}

describe('import directions', () => {
  it('finds the imports that it judges', () => {
    expect(imports.length).toBeGreaterThan(10);
  });

  it('are those of the table', () => {
    expect(imports.filter((each) => !isAllowed(each))).toEqual([]);
  });

  it('let only entries read settings', () => {
    const readers = imports.filter(({ to }) => to.endsWith('settings')).map(({ from }) => roomOf(from));
    const others = [...new Set(readers)].filter((room) => !ENTRIES.includes(room));
    expect(others.sort()).toEqual(['settings', 'wishes']);
  });
});

describe('source', () => {
  const where = (pattern: RegExp, among = sources) =>
    among.filter(({ text }) => pattern.test(text)).map(({ path }) => path);

  it('never turns text into markup or code', () => {
    expect(
      where(
        /\.(?:inner|outer)HTML\s*=|insertAdjacentHTML|document\.write|dangerouslySetInnerHTML|\beval\(|new Function\(/,
      ),
    ).toEqual([]);
  });

  it('makes no request', () => {
    expect(where(/\bfetch\(|XMLHttpRequest|sendBeacon|WebSocket|EventSource/)).toEqual([]);
  });

  it('names no site in its rules', () => {
    const judging = sources.filter(({ path }) => /^(?:page|article|clutter|digest|phrases|verdict)/.test(path));
    const host = /\b(?!schema\.org|w3\.org|creativecommons\.org)[a-z0-9-]+\.(?:com|org|net|co\.uk|de|fr|io|news|tv)\b/;
    expect(where(host, judging)).toEqual([]);
  });

  it('asks no page by patterns that take long to compile', () => {
    const reading = sources.filter(
      // Drawings are few, and what XML cannot hold is best said so.
      ({ path }) => /^(?:page|article|clutter|phrases)\//.test(path) && !path.endsWith('/drawing.ts'),
    );
    expect(where(/^(?!\s*\*).*\\[pP]\{/m, reading)).toEqual([]);
  });

  it('has no room for what has no name', () => {
    expect(folders.filter((folder) => /(?:^|\/)(?:utils?|helpers?|common|misc|lib)$/.test(folder))).toEqual([]);
  });

  it('has every folder named in its README', () => {
    const readme = readFileSync(join(SRC, 'README.md'), 'utf8');
    // Those below are named after their languages.
    const rooms = folders.filter((folder) => !folder.startsWith('locales/'));
    expect(rooms.filter((folder) => !readme.includes(`${folder.split('/').at(-1)}/`))).toEqual([]);
  });
});

describe('style sheets', () => {
  const sheets = entries
    .filter((entry) => entry.isFile() && entry.name.endsWith('.css'))
    .map((entry) => ({ path: pathOf(entry), text: readFileSync(join(entry.parentPath, entry.name), 'utf8') }));
  const namesIn = (text: string, pattern: RegExp) => [...text.matchAll(pattern)].map(([, name = '']) => name);

  it('use no name that neither their room nor the design defines', () => {
    const definedIn = (room: string) =>
      [...sheets, ...sources]
        .filter(({ path }) => roomOf(path) === room)
        .flatMap(({ text }) => namesIn(text, /(--[\w-]+)['"`\]]*\s*[:,]/g));
    const unknown = sheets.flatMap(({ path, text }) => {
      // The preview stands in the reader view's own colours.
      const known = ['design', roomOf(path), ...(path.endsWith('/reading-preview.css') ? ['reader'] : [])];
      const defined = new Set(known.flatMap(definedIn));
      return namesIn(text, /var\((--[\w-]+)\)/g)
        .filter((name) => !defined.has(name))
        .map((name) => `${path}: ${name}`);
    });
    expect(sheets.length).toBeGreaterThan(10);
    expect(unknown).toEqual([]);
  });

  it('let text of our pages follow the size that the reader set', () => {
    const ours = sheets.filter(({ path }) => /^(?:design|popup|options|welcome)\//.test(path));
    const fixed = /\bfont(?:-size)?:[^;]*\d(?:px|pt)\b/;
    // A site that is made up, and the reader view's own type.
    const others = /\/(?:sample|reading-preview)\.css$/;
    expect(ours.filter(({ path, text }) => !others.test(path) && fixed.test(text)).map(({ path }) => path)).toEqual([]);
  });

  it('leave a page its word on an element, in whichever order the build loads them', () => {
    const { text } = sheets.find(({ path }) => path === 'design/tokens.css') ?? { text: '' };
    expect(text).toMatch(/@layer reset/);
    expect(namesIn(text, /^((?:h\d|p|ul|ol|fieldset|\*)(?= [{,]|,))/gm)).toEqual([]);
  });
});

describe('manifest', () => {
  it('may be allowed sites later, one by one, and has none at install', () => {
    expect(manifest.optional_host_permissions).toEqual(['*://*/*']);
  });

  it.each(['host_permissions', 'content_scripts', 'externally_connectable'])('has no %s', (key) => {
    expect(manifest).not.toHaveProperty(key);
  });

  it('shows pages nothing', () => {
    expect(manifest).not.toHaveProperty('web_accessible_resources');
  });
});
