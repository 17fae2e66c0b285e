import { afterEach, describe, expect, it } from 'vitest';
import { findClutter } from '../../../src/clutter/find.ts';
import { cleanPage, type HiddenSet, readPage } from '../../../src/engine.ts';
import { couldBeArticle } from '../../../src/page/gate.ts';
import { CLOSING, OPENING, withPage } from './pages.ts';

const PAGE = `<!doctype html><html lang="en"><head><title>The late ferry</title><style>body{margin:0;font:16px serif}main{width:640px;margin:auto}.over{position:fixed;inset:10%;background:#eee;z-index:9}</style></head><body><main><h1>The late ferry</h1>${`<p>${OPENING}</p>`.repeat(8)}<p>${CLOSING}</p></main><div id="room"></div></body></html>`;

/** Laying out more than a hundred thousand pictures takes a browser seconds. */
const PATIENCE_MS = 60_000;

let set: HiddenSet | null = null;
afterEach(() => {
  set?.restore();
  set = null;
});

/** Puts levels of elements into a room, in pieces: one by one a browser takes a square of the depth. */
function deepen(room: Element, levels: number): Element {
  let at = room;
  for (let i = 0; i < levels / 400; i++) {
    const top = room.ownerDocument.createElement('div');
    let inner: Element = top;
    for (let j = 1; j < 400; j++) inner = inner.appendChild(room.ownerDocument.createElement('div'));
    at.append(top);
    at = inner;
  }
  return at;
}

function lay(page: Document, count: number): void {
  for (let i = 0; i < count; i++) {
    const over = page.createElement('div');
    over.className = `over n${i}`;
    over.textContent = 'Subscribe to our newsletter';
    page.body.append(over);
  }
}

describe('a page of more than any page has', () => {
  it('is read and cleaned where hidden elements stand in 40,000 levels', () =>
    withPage(PAGE, async (page) => {
      const room = page.querySelector<HTMLElement>('#room')!;
      room.hidden = true;
      deepen(room, 40_000).append('The bottom of it all.');
      lay(page, 1);
      const reading = readPage(page);
      expect(reading?.article.title).toBe('The late ferry');
      set = await cleanPage(page, reading);
      expect(set.items.map(({ state }) => state)).toEqual(['hidden']);
      set.restore();
      expect(page.querySelector('.over')!.getClientRects().length).toBe(1);
    }));

  it('is asked for its looks so many times as it has closed things, however deep these stand in one another', () =>
    withPage(
      PAGE.replace('</main>', `${'<details><summary>More</summary><p>A line of text</p>'.repeat(200)}</main>`),
      (page) => {
        const view = page.defaultView!;
        const { getComputedStyle } = view;
        let asked = 0;
        view.getComputedStyle = (...of) => {
          asked++;
          return getComputedStyle.apply(view, of);
        };
        expect(readPage(page)?.article.title).toBe('The late ferry');
        expect(asked).toBeGreaterThan(100);
        expect(asked).toBeLessThan(20_000);
      },
    ));

  it(
    'is read with all its pictures where more stand in one place than a call takes arguments',
    () =>
      withPage(PAGE, (page) => {
        const room = page.createElement('div');
        room.style.display = 'contents';
        for (let i = 0; i < 130_000; i++) {
          const picture = page.createElement('img');
          picture.setAttribute('data-src', `/${i}.jpg`);
          room.append(picture);
        }
        page.querySelector('p')!.after(room);
        const { children } = readPage(page)!.article.content;
        expect(children.filter((child) => child.type === 'element' && child.tagName === 'figure')).toHaveLength(
          130_000,
        );
      }),
    PATIENCE_MS,
  );

  it('is read where its structured data end in blanks without an end', () =>
    withPage(
      PAGE.replace(
        '<style>',
        `<script type="application/ld+json">{"@type":"NewsArticle" -->${' '.repeat(1_900_000)}x</script><style>`,
      ),
      (page) => expect(readPage(page)?.article.title).toBe('The late ferry'),
    ));

  it.each([
    ['words with hyphens', `/${'a-'.repeat(30_000)}/b/c`],
    ['one word', `/${'a'.repeat(300_000)}/b/c`],
  ])('is glanced at whatever its address is: %s', (_, address) => {
    const before = location.href;
    history.replaceState(history.state, '', address);
    const { could } = couldBeArticle(document);
    history.replaceState(history.state, '', before);
    expect(could).toBe(false);
  });

  it('has so many of its layers hidden and no more, and all are back again', () =>
    withPage(PAGE, async (page) => {
      lay(page, 700);
      const before = page.documentElement.outerHTML;
      set = await cleanPage(page, readPage(page));
      expect(set.items.length).toBe(300);
      set.restore();
      expect(page.documentElement.outerHTML).toBe(before);
    }));

  it('lets the page have its turn after each piece of work', () =>
    withPage(PAGE, async (page) => {
      const reading = readPage(page)!;
      const pausesWith = async (layers: number): Promise<number> => {
        lay(page, layers);
        let pauses = 0;
        const known = { region: reading.region, kept: reading.kept, title: reading.title, isPaid: false };
        const { findings } = await findClutter(page, {
          known,
          mode: 'tidy',
          keep: new Set(),
          drop: new Set(),
          pause: async () => {
            pauses++;
          },
        });
        expect(findings.length).toBeLessThanOrEqual(1000);
        for (const over of page.querySelectorAll('.over')) over.remove();
        return pauses;
      };
      const few = await pausesWith(1);
      // One after each layer that is judged, however many more there are.
      expect(await pausesWith(900)).toBeGreaterThan(few + 900);
      expect(await pausesWith(3000)).toBeLessThan(few + 3000);
    }));
});
