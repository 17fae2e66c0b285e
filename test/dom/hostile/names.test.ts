import { describe, expect, it } from 'vitest';
import { describeElement } from '../../../src/clutter/likeness.ts';
import { cleanPage, digest, likeness, readPage, readSelected, toText, whyUnread } from '../../../src/engine.ts';
import { couldBeArticle } from '../../../src/page/gate.ts';
import { Placeholders } from '../../../src/report/placeholder.ts';
import { redactPage } from '../../../src/report/redact.ts';
import { pageOfNames } from './names.ts';
import { withPage } from './pages.ts';

/** All that the engine says of a page, and what it does to it. */
async function everythingOf(page: Document) {
  const root = Object.getOwnPropertyDescriptor(Document.prototype, 'documentElement')!.get!.call(page) as Element;
  const before = root.outerHTML;
  const reading = readPage(page)!;
  const text = toText(reading.article);
  const ranges = reading.rangesOf(0, 20).map(String);
  const set = await cleanPage(page, reading);
  const kinds = set.items.map(({ kind, state }) => `${kind} ${state}`);
  const rules = set.items.map(({ id }) => {
    const element = set.elementOf(id)!;
    return likeness(describeElement(element), element) > 0;
  });
  const [first] = set.items;
  set.peek(first!.id);
  set.peek(null);
  set.show(first!.id);
  set.hide(first!.id);
  const chosen = set.choose(set.elementOf(first!.id)!);
  set.restore();
  const summary = (await digest({ title: reading.article.title, text })).summary.map((sentence) => sentence.text);
  const could = couldBeArticle(page).could;
  const selected = readSelected(page, reading);
  const report = redactPage(page, new Placeholders()).documentElement.outerHTML.length > 500;
  const restored = root.outerHTML === before;
  const unread = whyUnread(page);
  return {
    text,
    title: reading.article.title,
    ranges,
    kinds,
    rules,
    chosen,
    summary,
    could,
    selected,
    report,
    restored,
    unread,
  };
}

describe('a page whose names shadow everything that a script may read', () => {
  it('is read, cleaned, digested and put back as one without them', async () => {
    const plain = await withPage(pageOfNames(false), everythingOf);
    const shadowed = await withPage(pageOfNames(true), everythingOf);
    expect(plain.kinds.length).toBeGreaterThan(1);
    expect(plain.restored).toBe(true);
    expect(shadowed).toEqual(plain);
  });

  it('does shadow them', async () => {
    await withPage(pageOfNames(true), (page) => {
      expect(typeof page.querySelector).not.toBe('function');
    });
  });
});

/** Names of elements that scripts know as more than names. */
const NAMED =
  'a body br button canvas details dialog embed fieldset form frame frameset html iframe img input label link main math object option picture pre script select slot source style summary svg table td template textarea time title video x-y'.split(
    ' ',
  );

describe('a page whose elements have the names of others, but are none of HTML', () => {
  it.each(['http://www.w3.org/2000/svg', 'http://www.w3.org/1998/Math/MathML', 'urn:mill'])(
    'is read, cleaned and put back: %s',
    (namespace) =>
      withPage(pageOfNames(false), async (page) => {
        const plain = readPage(page)!.article.title;
        for (const where of [page.querySelector('p')!.parentElement!, page.body, page.documentElement])
          for (const name of NAMED) {
            const made = page.createElementNS(namespace, name);
            for (const attribute of ['open', 'popover', 'src', 'href', 'value']) made.setAttribute(attribute, '');
            made.setAttribute('style', 'position:fixed;inset:10%');
            made.append('Subscribe to our newsletter');
            where.append(made);
          }
        const before = page.documentElement.outerHTML;
        const reading = readPage(page);
        expect(reading?.article.title).toBe(plain);
        const set = await cleanPage(page, reading);
        expect(set.items.length).toBeGreaterThan(0);
        set.restore();
        expect(page.documentElement.outerHTML).toBe(before);
        expect(couldBeArticle(page).could).toBe(true);
        redactPage(page, new Placeholders());
      }),
  );
});
