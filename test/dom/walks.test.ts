import fc from 'fast-check';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { ATTRIBUTE } from '../../src/clutter/sheet.ts';
import { cleanPage, likeness } from '../../src/engine.ts';
import { PAGE_SHEET } from '../../src/page-sheet.ts';
import type { ReaderLink } from '../../src/session.ts';
import { pretendExtension } from './hostile/extension.ts';

/** How many walks: `npm run walks -- --walks 5000 --seed 7` takes more, or one again. */
const WALKS = Number(import.meta.env.VITE_LEDE_WALKS ?? 120);
const SEED = Number(import.meta.env.VITE_LEDE_SEED ?? Math.floor(Math.random() * 2 ** 31));
const PATIENCE_MS = 60_000 + WALKS * 2000;

const SENTENCE =
  'The tide came in over the flats before six, and the women who dig there for cockles walked home with their skirts wet.';

/** What stands on a page besides its article. Every element that a walk may touch has an id. */
const PARTS: readonly ((id: string) => string)[] = [
  (id) =>
    `<div id="${id}" class="over" style="position:fixed; inset:10%; z-index:9; background:#eee">Subscribe to our newsletter<input type="email"><button>Subscribe</button></div>`,
  (id) =>
    `<div id="${id}" class="bar" style="position:fixed;bottom:0;left:0;right:0;background:#ddd">We use cookies to improve your experience. <button>Accept all cookies</button></div>`,
  (id) =>
    `<header id="${id}" style="position:sticky;top:0;background:#fff"><nav><a href="/n">News</a> <a href="/s">Sport</a></nav></header>`,
  (id) =>
    `<aside id="${id}"><h3>More from us</h3><ul><li><a href="/1">A story about the sea and its boats</a></li><li><a href="/2">A story about the land and its ploughs</a></li></ul></aside>`,
  (id) => `<dialog id="${id}"><p>Sign in to read on</p><button>Sign in</button></dialog>`,
  (id) => `<div id="${id}" inert aria-hidden="true" title="last"><p>Advertisement</p></div>`,
  (id) => `<section id="${id}" style="height:300px"><h2>Comments</h2><p>First!</p></section>`,
];
const LOCKS = ['', 'overflow:hidden', 'position:fixed;width:100%;overflow:hidden', 'filter:blur(4px)'] as const;

interface Made {
  paragraphs: number;
  parts: readonly number[];
  lock: number;
}
const pages: fc.Arbitrary<Made> = fc.record({
  paragraphs: fc.integer({ min: 5, max: 14 }),
  parts: fc.array(fc.nat(PARTS.length - 1), { maxLength: 6 }),
  lock: fc.nat(LOCKS.length - 1),
});

function markupOf({ paragraphs, parts }: Made): string {
  const text = Array.from({ length: paragraphs }, (_, i) => `<p id="p${i}">${SENTENCE} It was the ${i + 2}. time.</p>`);
  const around = parts.map((part, at) => PARTS[part]!(`part${at}`));
  const half = Math.floor(around.length / 2);
  return `${around.slice(0, half).join('')}<main id="main"><h1 id="h">The tide</h1>${text.join('')}<button id="focus">Listen</button></main>${around.slice(half).join('')}<div style="height:900px"></div>`;
}

/** What the page does by itself. Done to the page and to its twin, which nobody cleans. */
type PageAct = (page: Document, at: number) => void;
const byId = (page: Document, id: string): HTMLElement | null => page.querySelector(`#${id}`);
const PAGE_ACTS: Readonly<Record<string, PageAct>> = {
  insertOver: (page, at) => page.body.insertAdjacentHTML('beforeend', PARTS[at % PARTS.length]!(`late${at}`)),
  insertText: (page, at) => byId(page, 'main')?.insertAdjacentHTML('beforeend', `<p id="more${at}">${SENTENCE}</p>`),
  remove: (page, at) => byId(page, `part${at}`)?.remove(),
  removeText: (page, at) => byId(page, `p${at}`)?.remove(),
  move: (page, at) => {
    const part = byId(page, `part${at}`);
    if (part) page.body.prepend(part);
  },
  style: (page, at) => {
    const part = byId(page, `part${at}`);
    part?.style.setProperty('outline-width', `${at}px`);
    // Chromium makes the attribute of it when somebody asks, and only then has it its place among the others.
    part?.getAttribute('style');
  },
  name: (page, at) => byId(page, `part${at}`)?.setAttribute('class', `named${at}`),
  lock: (page) => page.body.style.setProperty('overflow', 'hidden'),
  unlock: (page) => page.body.style.removeProperty('overflow'),
};

interface Step {
  act: string;
  at: number;
}
const OURS = ['clean', 'restore', 'toggle', 'reader', 'leave', 'show', 'hide', 'choose', 'peek', 'automatic'];
const BOTH = ['navigate', 'wait', 'rest', 'takeAttribute'];
const steps: fc.Arbitrary<Step[]> = fc.array(
  fc.record({
    act: fc.oneof(
      { weight: 5, arbitrary: fc.constantFrom(...OURS) },
      { weight: 3, arbitrary: fc.constantFrom(...Object.keys(PAGE_ACTS)) },
      { weight: 1, arbitrary: fc.constantFrom(...BOTH) },
    ),
    at: fc.nat(6),
  }),
  { minLength: 1, maxLength: 12 },
);

const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

const stateOf = (page: Document) => ({
  root: [...page.documentElement.attributes].map(({ name, value }) => `${name}=${value}`),
  body: page.body.outerHTML,
  beside: [...page.documentElement.children].map(({ localName }) => localName),
});

let address: string;
let Session: typeof import('../../src/session.ts').Session;
const sheet = new CSSStyleSheet();
beforeAll(async () => {
  pretendExtension(() => undefined);
  await import('../../src/reader/reader.tsx');
  ({ Session } = await import('../../src/session.ts'));
  address = location.href;
  sheet.replaceSync(PAGE_SHEET);
});
afterAll(() => {
  history.replaceState(null, '', address);
  document.body.replaceChildren();
  for (const name of ['browser', 'chrome']) Reflect.deleteProperty(globalThis, name);
});

const reader: ReaderLink = {
  open: (article, onLeave) => globalThis.ledeReader!.open(article, onLeave),
  mark: (start, end) => globalThis.ledeReader!.mark(start, end),
  close: () => globalThis.ledeReader!.close(),
};

async function walk(made: Made, path: readonly Step[], scroll: number): Promise<void> {
  const lock = LOCKS[made.lock]!;
  const twin = new DOMParser().parseFromString('<!doctype html><body></body>', 'text/html');
  const sheets = document.adoptedStyleSheets;
  document.adoptedStyleSheets = [...sheets, sheet];
  for (const page of [document, twin]) {
    for (const { name } of [...page.documentElement.attributes]) page.documentElement.removeAttribute(name);
    page.documentElement.lang = 'en';
    for (const { name } of [...page.body.attributes]) page.body.removeAttribute(name);
    if (lock) page.body.setAttribute('style', lock);
    page.body.innerHTML = markupOf(made);
  }
  // Modal dialogs are open before anybody presses anything.
  for (const dialog of document.querySelectorAll('dialog')) dialog.showModal();
  for (const dialog of twin.querySelectorAll('dialog')) dialog.setAttribute('open', '');
  const focused = document.querySelector<HTMLElement>('#focus')!;
  if (!made.parts.includes(4)) focused.focus({ preventScroll: true });
  const focus = document.activeElement?.id;
  scrollTo(0, scroll);
  const place = scrollY;

  const session = new Session({
    cleaner: async () => ({ clean: cleanPage, likeness }),
    wishes: async () => ({}),
    remembers: true,
    reader,
    onChange: () => undefined,
  });
  const running: unknown[] = [];
  for (const { act, at } of path) {
    const { items } = session.visit;
    const id = items[at % Math.max(1, items.length)]?.id ?? 'none';
    if (Object.hasOwn(PAGE_ACTS, act)) for (const page of [document, twin]) PAGE_ACTS[act]!(page, at);
    else if (act === 'navigate') history.pushState(null, '', `${address.split('?')[0]}?walk=${at}`);
    else if (act === 'wait') await Promise.all(running);
    else if (act === 'rest') await pause(60);
    else if (act === 'takeAttribute') session.elementOf(id)?.removeAttribute(ATTRIBUTE);
    else if (act === 'show' || act === 'hide') session[act](id);
    else if (act === 'peek') session.peek(at % 2 ? id : null);
    else if (act === 'choose') {
      const element = document.querySelector(`#part${at}`);
      if (element) session.choose(element);
    } else if (act === 'reader') running.push(session.openReader());
    else if (act === 'leave') session.leaveReader();
    else if (act === 'automatic') running.push(session.automatic(at % 2 ? 'clean' : 'reader'));
    else if (act === 'restore') session.restore();
    else if (act === 'clean') running.push(session.clean());
    else running.push(session.toggle());
  }
  if (path.length % 2) await Promise.all(running);
  session.end();
  await Promise.all(running);
  // The events of what was opened again come as tasks of their own.
  await pause(0);
  document.adoptedStyleSheets = sheets;
  try {
    expect(stateOf(document)).toEqual(stateOf(twin));
    expect(document.adoptedStyleSheets).toEqual(sheets);
    expect([...CSS.highlights.keys()]).toEqual([]);
    const stayed = !path.some(({ act }) => /^(?:insert|remove|move|lock|unlock|style|name)/.test(act));
    if (stayed)
      expect({ focus: document.activeElement?.id, scroll: Math.round(scrollY) }).toEqual({
        focus,
        scroll: Math.round(place),
      });
  } finally {
    for (const dialog of document.querySelectorAll('dialog[open]')) (dialog as HTMLDialogElement).close();
    document.body.removeAttribute('style');
    document.body.replaceChildren();
    history.replaceState(null, '', address);
  }
}

it(
  `leaves any page as it would have been, whatever was done on it (seed ${SEED})`,
  async () => {
    await fc.assert(
      fc.asyncProperty(pages, steps, fc.constantFrom(0, 0, 240), (made, path, scroll) => walk(made, path, scroll)),
      { numRuns: WALKS, seed: SEED, interruptAfterTimeLimit: PATIENCE_MS - 10_000, markInterruptAsFailure: true },
    );
  },
  PATIENCE_MS,
);
