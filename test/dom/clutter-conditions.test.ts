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
const STYLE = `body{margin:0;font:16px/1.5 serif}main{max-width:700px;margin:auto}.veil{position:fixed;inset:0;background:#0008}
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

  it('works in forced colours', async () => {
    await emulate([{ name: 'forced-colors', value: 'active' }]);
    expect(matchMedia('(forced-colors: active)').matches).toBe(true);
    await cleaned();
  });

  it('scrolls at once where little motion is wanted', async () => {
    await emulate([{ name: 'prefers-reduced-motion', value: 'reduce' }]);
    await cleaned();
    set?.peek(set.items[0]!.id);
    set?.peek(null);
    expect(scrollY).toBe(0);
  });

  it('works in a window as narrow as at 400 %', async () => {
    const { innerWidth: width, innerHeight: height } = window;
    await page.viewport(320, 256);
    await cleaned();
    await page.viewport(width, height);
  });

  it('works from right to left', async () => {
    document.documentElement.dir = 'rtl';
    await cleaned(
      `${articleOf('إعادة افتتاح الجسر', ARABIC)}<div class="veil"></div><div class="box">اشترك في نشرتنا البريدية <input type="email"></div>`,
    );
  });
});
