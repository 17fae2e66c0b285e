import { h, render } from 'preact';
import { afterAll, expect, it, vi } from 'vitest';
import { cleanPage, readPage } from '../../../src/engine.ts';
import type { Visit } from '../../../src/messages/types.ts';
import { faultsInElement } from './audit.ts';
import { Canary, painted } from './canary.ts';
import { pretendExtension } from './extension.ts';
import { OPENING, pageOfText, withPage } from './pages.ts';
import { type Payload, TEXTS } from './payloads.ts';

const asked = vi.hoisted(() => ({ answer: (_question: { ask: string }): unknown => undefined }));
// It names built files, which there are none of here.
vi.mock('../../../src/inject.ts', () => ({
  Restricted: class extends Error {},
  askPage: async (_tab: number, question: { ask: string }) => asked.answer(question),
  injectInto: async () => undefined,
  runFile: async () => undefined,
}));

/** Every so many payloads one: each takes a whole popup. */
const STEP = 4;
const PATIENCE_MS = 120_000;

const canary = new Canary();
afterAll(() => {
  for (const name of ['browser', 'chrome', 'ran']) Reflect.deleteProperty(globalThis, name);
});

/** What the script in the page would tell of it. */
const visitOf = (payload: Payload): Promise<Visit> =>
  withPage(pageOfText(payload), async (page) => {
    const reading = readPage(page);
    const set = await cleanPage(page, reading);
    const items = set.items.map((item) => ({ ...item, excerpt: payload.markup }));
    set.restore();
    const article = reading && {
      ...reading.article,
      url: 'https://example.org/story',
      byline: payload.markup,
      siteName: payload.markup,
      gate: { kind: 'paid' as const, note: payload.markup },
    };
    return { view: 'clean', article, isPart: false, unread: null, items, undecided: false, remembers: true };
  });

it(
  'shows hostile text as text in the popup',
  async () => {
    pretendExtension((question) => asked.answer(question));
    const { App } = await import('../../../src/popup/app.tsx');
    const found: string[] = [];
    const room = document.createElement('div');
    document.body.append(room);
    for (const payload of TEXTS.filter((_, at) => at % STEP === 0)) {
      const visit = await visitOf(payload);
      asked.answer = ({ ask }) => (ask === 'selection' ? null : visit);
      render(h(App, null), room);
      await expect.poll(() => room.querySelector('section[aria-busy=false]')).not.toBe(null);
      room.querySelector<HTMLElement>('button[aria-controls=hidden]')?.click();
      await painted(window);
      expect(room.querySelector('h1')?.textContent).toBe(visit.article!.title);
      expect(room.textContent).toContain(OPENING.slice(0, 30));
      const ours = ['button', 'input', 'svg', 'path', 'select', 'textarea', 'circle', 'rect'];
      found.push(...faultsInElement(room, ours).map((fault) => `${fault} in ${payload.markup}`));
      // What is ours may have handlers of ours, but no attribute that runs.
      for (const element of room.querySelectorAll(ours.join()))
        found.push(...element.getAttributeNames().filter((name) => name.startsWith('on')));
      render(null, room);
    }
    room.remove();
    expect(found).toEqual([]);
    expect(canary.ran).toEqual([]);
  },
  PATIENCE_MS,
);
