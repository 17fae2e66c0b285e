import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { commands } from 'vitest/browser';
import { parse as parseYaml } from 'yaml';
import type { Article } from '../../../src/article/types.ts';
import { cleanPage, readPage, toText } from '../../../src/engine.ts';
import { copyMarkdown } from '../../../src/formats/copies.ts';
import { fileNameOf } from '../../../src/formats/file-name.ts';
import { faultsInElement } from './audit.ts';
import { Canary, open, painted, paste } from './canary.ts';
import { pretendExtension } from './extension.ts';
import { OPENING, pageOfMarkup, pageOfText, withPage } from './pages.ts';
import { MARKUP, TEXTS } from './payloads.ts';
import { grouped, markupsOf, OPTIONS, readFrom, TOGETHER } from './ways.ts';

declare module 'vitest/browser' {
  interface BrowserCommands {
    watchLeaks: () => Promise<void>;
    leaks: () => Promise<{ address: string; type: string }[]>;
  }
}

const canary = new Canary();

/** Thousands of pages are shown. */
const PATIENCE_MS = 180_000;

const articles: { of: string; article: Article }[] = [];

beforeAll(() => commands.watchLeaks());
afterAll(() => {
  for (const name of ['browser', 'chrome', 'ran']) Reflect.deleteProperty(globalThis, name);
});

it('has a canary that sings', async () => {
  const bare = MARKUP.filter(({ markup }) => /^<img src=x on(?:error|load)=/.test(markup));
  await paste(bare.map(({ markup }) => markup));
  expect(canary.ran.length).toBeGreaterThan(0);
  canary.ran.length = 0;
});

describe('hostile text in every field', () => {
  it.each(['language', 'mutation', 'swallowing', 'handler', 'address'])(
    'of kind %s stays text',
    async (kind) => {
      const payloads = TEXTS.filter((payload) => payload.kind === kind);
      expect(payloads.length).toBeGreaterThan(10);
      const found: string[] = [];
      const pieces: string[] = [];
      const files: string[] = [];
      for (const payload of payloads) {
        const article = await readFrom(pageOfText(payload));
        expect(toText(article!)).toContain(OPENING);
        articles.push({ of: payload.markup, article: article! });
        const { markups, file, faults } = markupsOf(article!);
        found.push(...faults.map((fault) => `${fault} in ${payload.markup}`));
        pieces.push(...markups);
        files.push(file);
      }
      await paste(pieces);
      await open(files);
      expect(found).toEqual([]);
      expect(canary.ran).toEqual([]);
    },
    PATIENCE_MS,
  );

  it('is no more than text in front matter', () => {
    const names = new Set(['title', 'author', 'published', 'modified', 'source', 'site', 'lang']);
    for (const { article } of articles) {
      const { text } = copyMarkdown({ article, isPart: false }, { ...OPTIONS, frontMatter: true });
      const [, facts = ''] = /^---\n([\s\S]*?)\n---\n/.exec(text) ?? [];
      const read: Record<string, unknown> = parseYaml(facts);
      expect(Object.keys(read).filter((name) => !names.has(name))).toEqual([]);
      expect(read.title).toBe(article.title.replace(/\p{Cs}/gu, '\ufffd'));
    }
  });

  it('is no more than a name in the names of files', () => {
    const paths = [
      '../../etc/passwd',
      '..\\..\\autoexec.bat',
      '/etc/shadow',
      'C:\\boot',
      '\\\\host\\share',
      'CON',
      '-CON',
      'nul',
      'aux.md',
      'LPT1.txt',
      '.htaccess',
      '...',
      '. .',
      '~/.ssh/id',
      '-rf',
      '$(reboot)',
      '`reboot`',
      'a\u0000b',
      'a\nb',
      '\u202ecod.exe',
      'a'.repeat(400),
      '字'.repeat(200),
      '👩‍👩‍👧'.repeat(40),
      '%2e%2e%2fpasswd',
      'name. ',
      'name|<>:"?*',
      '\ud800',
      'desktop.ini',
      '',
    ];
    const bad = /[\p{Cc}/\\:*?"<>|\u202a-\u202e\u2066-\u2069]|^[.~\s-]|^(?:con|prn|aux|nul|com\d|lpt\d)\.|\p{Cs}/iu;
    for (const title of [...paths, ...TEXTS.map(({ markup }) => markup)]) {
      const name = fileNameOf(title, 'html');
      expect(name).not.toMatch(bad);
      expect(name).toMatch(/[^.]\.html$/);
      expect(new TextEncoder().encode(name).length).toBeLessThan(200);
    }
  });

  it('pollutes no prototype', () => {
    expect(({} as Record<string, unknown>).polluted).toBeUndefined();
    expect(([] as unknown as Record<string, unknown>).polluted).toBeUndefined();
  });
});

describe('hostile markup in the body', () => {
  it.each(['handler', 'address', 'mutation', 'swallowing'])(
    'of kind %s leaves nothing that runs',
    async (kind) => {
      const payloads = MARKUP.filter((payload) => payload.kind === kind);
      const found: string[] = [];
      const pieces: string[] = [];
      let read = 0;
      for (const group of grouped(payloads, TOGETHER)) {
        const article = await readFrom(pageOfMarkup(group));
        if (!article) continue;
        read++;
        const { markups, faults } = markupsOf(article);
        found.push(...faults.map((fault) => `${fault} in ${group.map(({ markup }) => markup).join(' ')}`));
        pieces.push(...markups);
        articles.push({ of: group.map(({ markup }) => markup).join(' '), article });
      }
      await paste(pieces);
      expect(found).toEqual([]);
      expect(canary.ran).toEqual([]);
      expect(read).toBeGreaterThan(0.8 * grouped(payloads, TOGETHER).length);
    },
    PATIENCE_MS,
  );

  it('is found, named and put back', async () => {
    for (const payload of MARKUP.filter(({ kind }) => kind === 'mutation')) {
      await withPage(pageOfMarkup([payload]), async (page) => {
        const before = page.documentElement.outerHTML;
        const set = await cleanPage(page, readPage(page));
        set.restore();
        expect(page.documentElement.outerHTML).toBe(before);
      });
    }
    expect(canary.ran).toEqual([]);
  });
});

describe('pages of ours', () => {
  it(
    'show it as text in the reader view',
    async () => {
      pretendExtension(() => undefined);
      await import('../../../src/reader/reader.tsx');
      const roots: ShadowRoot[] = [];
      const { attachShadow } = Element.prototype;
      Element.prototype.attachShadow = function (options) {
        roots.push(attachShadow.call(this, options));
        return roots.at(-1)!;
      };
      const found: string[] = [];
      for (const { of, article } of articles) {
        await globalThis.ledeReader!.open(article, () => undefined);
        const body = roots.at(-1)!.querySelector('main')!;
        found.push(...faultsInElement(body, ['button', 'svg', 'path', 'input']).map((fault) => `${fault} in ${of}`));
      }
      await painted(window);
      globalThis.ledeReader!.close();
      Element.prototype.attachShadow = attachShadow;
      expect(articles.length).toBeGreaterThan(300);
      expect(found).toEqual([]);
      expect(canary.ran).toEqual([]);
    },
    PATIENCE_MS,
  );
});

it('asks for nothing but pictures that the article has', async () => {
  const leaks = await commands.leaks();
  expect(leaks.length).toBeGreaterThan(0);
  expect(leaks.filter(({ type }) => type !== 'image')).toEqual([]);
});
