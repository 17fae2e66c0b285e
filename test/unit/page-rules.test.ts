import { beforeEach, describe, expect, it, vi } from 'vitest';
import { ruleOf } from './element-rules.ts';
import { StorageDouble } from './storage-double.ts';

type Listener = (message: unknown, sender: object) => unknown;
const listeners: Listener[] = [];
const storage = new StorageDouble();
/** The tab whose scripts send. */
let sender: object = {};
const api = {
  ...storage.api,
  runtime: {
    id: 'lede',
    onMessage: { addListener: (listener: Listener) => void listeners.push(listener) },
    sendMessage: async (message: unknown) => listeners[0]?.(structuredClone(message), sender),
  },
};
vi.mock('../../src/native.ts', () => ({ native: api }));
vi.mock('webextension-polyfill', () => ({ default: api }));

const ADDRESS = 'https://www.news.example/a';
const IN_PAGE = { id: 'lede', tab: { id: 1, incognito: false }, frameId: 0, url: ADDRESS };

/** Our scripts as each tab has them for itself. */
async function inNewTab() {
  vi.resetModules();
  const { PageRules } = await import('../../src/page-rules.ts');
  return PageRules.of(ADDRESS, false)!;
}

beforeEach(async () => {
  storage.reset();
  sender = IN_PAGE;
  listeners.length = 0;
  vi.resetModules();
  const { hearDecisions } = await import('../../src/messages/hear.ts');
  const { keepDecision } = await import('../../src/sites/rules.ts');
  hearDecisions(keepDecision);
});

describe('the rules of a page', () => {
  it('are none in a private window, and on what is no page of a site', async () => {
    const { PageRules } = await import('../../src/page-rules.ts');
    expect(PageRules.of(ADDRESS, true)).toBeNull();
    expect(PageRules.of('file:///a.html', false)).toBeNull();
    expect(PageRules.of(ADDRESS, false)?.site).toBe('news.example');
  });

  it('are all kept where two tabs of a site decide at the same moment', async () => {
    const [one, other] = [await inNewTab(), await inNewTab()];
    await Promise.all([one.add('hide', ruleOf('a')), other.add('hide', ruleOf('b')), one.add('show', ruleOf('c'))]);
    expect(await one.load()).toEqual({ hide: [ruleOf('a'), ruleOf('b')], show: [ruleOf('c')] });
    await Promise.all([
      one.removeWhere(({ text }) => text !== 'b'),
      other.add('hide', ruleOf('d')),
      other.removeWhere(({ text }) => text === 'none'),
    ]);
    expect(await other.load()).toEqual({ hide: [ruleOf('b'), ruleOf('d')], show: [] });
  });

  it('say why one could not be kept', async () => {
    const rules = await inNewTab();
    storage.failsAt = 1;
    await expect(rules.add('hide', ruleOf('a'))).rejects.toThrow('QUOTA_BYTES quota exceeded');
  });

  it('are refused where nobody keeps them any more', async () => {
    const rules = await inNewTab();
    listeners.length = 0;
    await expect(rules.add('hide', ruleOf('a'))).rejects.toThrow();
  });

  it.each([
    ['another extension', { id: 'other' }],
    ['a private window', { tab: { id: 1, incognito: true } }],
    ['a page of ours', { tab: undefined }],
    ['a frame', { frameId: 3 }],
    ['a page without an address', { url: undefined }],
    ['a page that is of no site', { url: 'file:///a.html' }],
  ])('are not taken from %s', async (_what, other) => {
    const rules = await inNewTab();
    sender = { ...IN_PAGE, ...other };
    await expect(rules.add('hide', ruleOf('a'))).rejects.toThrow();
    expect(storage.all.local).toEqual({});
  });

  it.each([
    ['of no known kind', { decide: 'drop', rules: [ruleOf('a')] }],
    ['that are no list', { decide: 'hide', rules: ruleOf('a') }],
    ['among which one is none', { decide: 'hide', rules: [ruleOf('a'), { ...ruleOf('b'), tag: 'div,main' }] }],
  ])('are not taken where they come in a message with rules %s', (_what, message) => {
    expect(listeners[0]?.(message, IN_PAGE)).toBe(undefined);
    expect(storage.all.local).toEqual({});
  });
});
