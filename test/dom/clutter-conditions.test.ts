import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { cdp, page } from 'vitest/browser';
import { cleanPage, type HiddenSet, readPage } from '../../src/engine.ts';

/** The conditions under which a page is looked at: paper, zoom, forced colours, little motion, right to left. */

const PARAGRAPH =
  'The old bridge over the river was opened again on Monday, after four years in which nobody could cross it, and the first to walk over it was the woman who had closed it. ';
const ARABIC =
  'افتتح الجسر القديم فوق النهر من جديد يوم الاثنين بعد أربع سنوات لم يستطع فيها أحد عبوره، وكانت أول من مشى عليه المرأة التي أغلقته قبل ذلك. ';
const articleOf = (title: string, paragraph: string): string =>
  `<main><article><h1>${title}</h1>${Array.from({ length: 12 }, (_, i) => `<p>${paragraph} ${i}</p>`).join('')}</article></main>`;
const ARTICLE = articleOf('Bridge reopens', PARAGRAPH);
const DIALOG =
  '<div class="veil"></div><div class="box" role="dialog">Subscribe to our newsletter <input type="email"></div>';
const RELATED =
  '<section class="more"><h2>Related stories</h2><a href="/1">Lighthouse keeper retires after forty years</a><br><a href="/2">Ferry company adds a third boat for summer</a></section>';
const STYLE = `.mast{position:sticky;top:0;height:130px;background:#ccc}.column{width:160px;height:400px;background:#eee}.left{float:left}.drawer{position:fixed;right:-160px}
  body{margin:0;font:16px/1.5 serif}main{max-width:700px;margin:auto}.veil{position:fixed;inset:0;background:#0008}
  .box{position:fixed;inset:20%;background:#ccc}.lock{overflow:hidden}`;

interface Session {
  send(method: string, params?: object): Promise<unknown>;
}
const emulate = (features: { name: string; value: string }[], media = ''): Promise<unknown> =>
  (cdp() as unknown as Session).send('Emulation.setEmulatedMedia', { media, features });

let set: HiddenSet | null = null;

function show(body: string): void {
  const sheet = document.createElement('style');
  sheet.dataset.test = '';
  sheet.textContent = STYLE;
  document.head.append(sheet);
  document.body.replaceChildren(...new DOMParser().parseFromString(body, 'text/html').body.childNodes);
}

const isShown = (selector: string): boolean => document.querySelector(selector)!.getClientRects().length > 0;
const canBeRead = (): boolean => {
  const { left, top, width } = document.querySelector('article p')!.getBoundingClientRect();
  return document.elementFromPoint(left + width / 2, Math.max(top, 0) + 8)?.closest('article') !== null;
};

beforeEach(() => scrollTo(0, 0));
afterEach(async () => {
  set?.restore();
  set = null;
  await emulate([]);
  document.querySelector('style[data-test]')?.remove();
  document.body.replaceChildren();
  document.body.removeAttribute('class');
  document.documentElement.removeAttribute('dir');
  document.documentElement.removeAttribute('style');
});

async function cleaned(body = ARTICLE + DIALOG): Promise<void> {
  show(body);
  document.body.className = 'lock';
  const before = document.documentElement.outerHTML;
  set = await cleanPage(document, readPage(document));
  expect(isShown('.box')).toBe(false);
  expect(isShown('.veil')).toBe(false);
  expect(canBeRead()).toBe(true);
  expect(getComputedStyle(document.body).overflowY).not.toBe('hidden');
  set.restore();
  expect(document.documentElement.outerHTML).toBe(before);
  set = await cleanPage(document, readPage(document));
}

describe('cleaning', () => {
  it('stays out of what is printed', async () => {
    await cleaned();
    await emulate([], 'print');
    expect(isShown('.box')).toBe(false);
    expect(isShown('article p')).toBe(true);
  });

  it('works in forced colours, and outlines what is pointed at', async () => {
    await emulate([{ name: 'forced-colors', value: 'active' }]);
    expect(matchMedia('(forced-colors: active)').matches).toBe(true);
    await cleaned();
    set?.peek(set.items.find(({ kind }) => kind === 'newsletter')!.id);
    const { outlineStyle, outlineWidth } = getComputedStyle(document.querySelector('.box')!);
    expect([outlineStyle, outlineWidth]).toEqual(['solid', '3px']);
  });

  it('scrolls at once where little motion is wanted, there and back', async () => {
    await emulate([{ name: 'prefers-reduced-motion', value: 'reduce' }]);
    document.documentElement.style.scrollBehavior = 'smooth';
    await cleaned(ARTICLE + RELATED + DIALOG);
    set?.peek(set.items.find(({ kind }) => kind === 'related')!.id);
    expect(document.querySelector('.more')!.getBoundingClientRect().bottom).toBeLessThanOrEqual(innerHeight);
    expect(scrollY).toBeGreaterThan(0);
    set?.peek(null);
    expect(scrollY).toBe(0);
  });

  it('works in a window as narrow as at 400 %, where a masthead takes half of it', async () => {
    const { innerWidth: width, innerHeight: height } = window;
    await page.viewport(320, 256);
    try {
      await cleaned(`<header class="mast">The Post <a href="/news">News</a></header>${ARTICLE}${DIALOG}`);
      scrollTo(0, 600);
      expect(document.querySelector('.mast')!.getBoundingClientRect().bottom).toBeLessThan(0);
    } finally {
      await page.viewport(width, height);
    }
  });

  it('works from right to left', async () => {
    const { innerWidth: width, innerHeight: height } = window;
    document.documentElement.dir = 'rtl';
    await page.viewport(1100, 700);
    const links = '<a href="/1">حارس المنارة يتقاعد</a><br><a href="/2">قارب ثالث للصيف</a>';
    const columns = ['left', 'drawer'].map((name) => `<div class="column ${name}">${links}</div>`).join('');
    try {
      await cleaned(
        `${columns}${articleOf('إعادة افتتاح الجسر', ARABIC)}<div class="veil"></div><div class="box">اشترك في نشرتنا البريدية <input type="email"></div>`,
      );
      expect(isShown('.left')).toBe(false);
      // It waits outside the window, where a page from right to left begins.
      expect(isShown('.drawer')).toBe(true);
    } finally {
      await page.viewport(width, height);
    }
  });
});
