import { afterAll, describe, expect, it } from 'vitest';
import { cleanPage, readPage, readSelected, whyUnread } from '../../../src/engine.ts';
import { article, root } from '../../unit/tree.ts';
import { pretendExtension } from './extension.ts';
import { pageOfNames } from './names.ts';
import { withPage } from './pages.ts';

/** What a page may do to itself between one thing that is asked of it and the next. */
const ACTS: Readonly<Record<string, (page: Document) => void>> = {
  'writes itself anew': (page) => {
    page.open();
    page.write(pageOfNames(false));
    page.close();
  },
  'is opened to be written, and is not': (page) => void page.open(),
  'takes its root away': (page) => page.documentElement.remove(),
  'puts a root of its own into the place of that': (page) =>
    page.replaceChild(page.createElementNS('urn:mill', 'mill'), page.documentElement),
  'takes its body away': (page) => page.body.remove(),
  'has frames in place of its body': (page) => page.body.replaceWith(page.createElement('frameset')),
  'empties itself': (page) => page.body.replaceChildren(),
  'empties each text': (page) => {
    for (const paragraph of page.querySelectorAll('p')) paragraph.firstChild!.nodeValue = '';
  },
  'moves all to the document of a frame': (page) => {
    const frame = page.createElement('iframe');
    page.body.append(frame);
    frame.contentDocument!.body.append(...page.body.children);
  },
  'moves all to the document of a frame, and back': (page) => {
    const frame = page.createElement('iframe');
    page.body.append(frame);
    const all = [...page.body.children].filter((child) => child !== frame);
    frame.contentDocument!.body.append(...all);
    page.body.append(...all);
    frame.remove();
  },
  'moves all into a template': (page) => {
    const template = page.createElement('template');
    template.content.append(...page.body.children);
    page.body.append(template);
  },
  'moves all into a shadow root': (page) => {
    const host = page.createElement('x-host');
    host.attachShadow({ mode: 'open' }).append(...page.body.children);
    page.body.append(host);
  },
};

/** Marks of ours on a page that was there once, wherever its parts are now. */
const marksOn = (parts: readonly Element[]): string[] =>
  parts.flatMap((part) =>
    [...part.attributes].filter(({ name }) => name.startsWith('data-lede')).map(({ name }) => name),
  );

describe('a page that acts while it is worked on', () => {
  const faults: string[] = [];
  const note = (event: ErrorEvent | PromiseRejectionEvent) =>
    faults.push(String('reason' in event ? event.reason : event.message));
  addEventListener('error', note);
  addEventListener('unhandledrejection', note);
  afterAll(() => {
    removeEventListener('error', note);
    removeEventListener('unhandledrejection', note);
  });

  it.each(Object.entries(ACTS))('and %s leaves nothing of ours behind', async (_, act) => {
    for (const at of ['read', 'cleaning', 'cleaned', 'shown', 'restored'])
      await withPage(pageOfNames(false), async (page) => {
        const parts = [...page.querySelectorAll('*')];
        const actAt = (now: string): void => {
          if (now === at) act(page);
        };
        const reading = readPage(page)!;
        // Made when it is first asked for.
        const { title, content } = reading.article;
        actAt('read');
        const cleaning = cleanPage(page, reading);
        actAt('cleaning');
        const set = await cleaning;
        actAt('cleaned');
        for (const { id } of set.items) {
          set.peek(id);
          set.show(id);
        }
        actAt('shown');
        for (const { id } of set.items) set.hide(id);
        set.restore();
        actAt('restored');
        expect(marksOn(parts)).toEqual([]);
        reading.rangesOf(0, 20);
        readSelected(page, reading);
        expect(title).toBe('The mill turns');
        expect(content.children.length).toBeGreaterThan(3);
        const again = readPage(page);
        if (!again) whyUnread(page);
        (await cleanPage(page, again)).restore();
      });
    expect(faults).toEqual([]);
  });
});

it('opens no reader view over a page without a root, and says so', async () => {
  pretendExtension(() => undefined);
  await import('../../../src/reader/reader.tsx');
  const page = document.documentElement;
  page.remove();
  try {
    expect(
      await globalThis.ledeReader!.open(article(root(), { url: 'https://example.org/story' }), () => undefined),
    ).toBe(false);
  } finally {
    document.append(page);
    for (const name of ['browser', 'chrome']) Reflect.deleteProperty(globalThis, name);
  }
});
