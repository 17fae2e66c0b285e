import fc from 'fast-check';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { isCall } from '../../src/messages/calls.ts';
import { isNews, isQuestion, isVisit, isWant, WANTED } from '../../src/messages/types.ts';

type Listener = (message: unknown, sender: object, reply: (answer: unknown) => void) => unknown;
const listeners = new Set<Listener>();
const api = {
  runtime: {
    id: 'lede',
    onMessage: {
      addListener: (listener: Listener) => listeners.add(listener),
      removeListener: (listener: Listener) => listeners.delete(listener),
    },
  },
};
vi.mock('../../src/native.ts', () => ({ native: api }));
vi.mock('webextension-polyfill', () => ({ default: api }));
const { answer } = await import('../../src/messages/answer.ts');
const { answerCalls, hear, hearDecisions, hearWants } = await import('../../src/messages/hear.ts');
const { isDecision } = await import('../../src/sites/rules.ts');

const OURS = { id: 'lede' };
const IN_PAGE = { id: 'lede', tab: { id: 1 }, frameId: 0, url: 'https://a.example/' };
/** Whoever is none of ours, or ours in a place from which nothing of the kind is asked. */
const STRANGERS: readonly object[] = [
  {},
  { id: 'other' },
  { id: '' },
  { id: 'Lede' },
  { origin: 'https://page.example' },
];

const anything = fc.anything({ withNullPrototype: true, withBigInt: true, withMap: true, withSet: true });
const almost = fc.record(
  {
    ask: fc.oneof(fc.constantFrom('visit', 'show', 'mark', 'peek', '__proto__', 'toString', 'constructor'), anything),
    want: fc.oneof(fc.constantFrom('reader', 'files', '__proto__', 'length', '../content'), anything),
    call: fc.oneof(fc.constantFrom('automatic', 'enter', '__proto__'), anything),
    news: fc.oneof(fc.constant('visit'), anything),
    id: anything,
    clean: anything,
    start: anything,
    end: anything,
    address: anything,
    visit: anything,
  },
  { requiredKeys: [] },
);

beforeEach(() => listeners.clear());

describe('what is taken for a message', () => {
  it('is one of the known kinds with parts of the known types, whatever else comes', () => {
    fc.assert(
      fc.property(fc.oneof(almost, anything), (message) => {
        if (isQuestion(message)) {
          const asked = message as unknown as Record<string, unknown>;
          expect(['show', 'hide', 'remember', 'forget'].includes(message.ask) ? typeof asked.id : 'string').toBe(
            'string',
          );
          if (message.ask === 'mark') expect([asked.start, asked.end].every(Number.isInteger)).toBe(true);
          if (message.ask === 'visit') expect([true, false, 'soon']).toContain(asked.clean);
        }
        if (isCall(message)) expect(typeof message.address).toBe('string');
        if (isWant(message)) expect(WANTED).toContain(message.want);
        if (isNews(message)) expect(Array.isArray(message.visit.items)).toBe(true);
        expect(typeof isVisit(message)).toBe('boolean');
      }),
      { numRuns: 2000 },
    );
  });
});

describe('a script in a page', () => {
  it('answers our own pages, and nobody else', async () => {
    const done = vi.fn(() => 'done');
    answer(new Proxy({}, { get: () => done }) as never);
    const [listener] = listeners;
    for (const sender of [...STRANGERS, IN_PAGE])
      expect(listener!({ ask: 'clean' }, sender, () => undefined)).toBe(undefined);
    expect(done).not.toHaveBeenCalled();
    const reply = await new Promise((resolve) => expect(listener!({ ask: 'clean' }, OURS, resolve)).toBe(true));
    expect(reply).toBe('done');
  });

  it('does nothing for what is no question, and tells errors', async () => {
    const failing = vi.fn(() => Promise.reject(new Error('no')));
    answer(new Proxy({}, { get: () => failing }) as never);
    const [listener] = listeners;
    fc.assert(
      fc.property(fc.oneof(almost, anything), (message) => {
        fc.pre(!isQuestion(message));
        expect(listener!(message, OURS, () => undefined)).toBe(undefined);
      }),
    );
    expect(failing).not.toHaveBeenCalled();
    expect(await new Promise((resolve) => listener!({ ask: 'clean' }, OURS, resolve))).toEqual({ error: 'Error: no' });
  });
});

describe('our pages and the background', () => {
  it('hear scripts of ours in main frames, and nobody else', async () => {
    const heard = vi.fn(async () => true);
    hear(heard as never);
    hearWants(heard);
    hearDecisions(heard as never);
    answerCalls(heard as never);
    const visit = { view: 'clean', article: null, unread: null, items: [], remembers: true };
    const messages = [
      { news: 'visit', visit },
      { want: 'reader' },
      { call: 'enter', address: 'https://a.example/' },
      { decide: 'hide', rules: [] },
    ];
    const foreign = [...STRANGERS, OURS, ...STRANGERS.map((sender) => ({ ...IN_PAGE, ...sender, id: 'other' }))];
    for (const listener of listeners) {
      for (const message of messages) for (const sender of foreign) listener(message, sender, () => undefined);
      fc.assert(
        fc.property(fc.oneof(almost, anything), (message) => {
          fc.pre(!isNews(message) && !isWant(message) && !isCall(message) && !isDecision(message));
          listener(message, IN_PAGE, () => undefined);
        }),
      );
    }
    expect(heard).not.toHaveBeenCalled();
    // What puts scripts into pages is asked for from main frames only.
    for (const listener of listeners)
      for (const message of messages.slice(1)) listener(message, { ...IN_PAGE, frameId: 3 }, () => undefined);
    expect(heard).not.toHaveBeenCalled();
    for (const listener of listeners) for (const message of messages) listener(message, IN_PAGE, () => undefined);
    expect(heard).toHaveBeenCalledTimes(4);
    // Nor is anything kept of a private window.
    for (const listener of listeners)
      listener(messages[3], { ...IN_PAGE, tab: { id: 1, incognito: true } }, () => undefined);
    expect(heard).toHaveBeenCalledTimes(4);
  });
});
