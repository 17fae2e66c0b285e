import words from '../../../src/locales/en/messages.json';

type Listener = (...args: unknown[]) => unknown;
type Stored = Record<string, unknown>;

/** Every call that has no answer here answers with nothing, as a browser does that has nothing to say. */
const silent = (known: object): object =>
  new Proxy(known, {
    get: (target, name) => (name in target ? target[name as keyof typeof target] : async () => undefined),
  });

const event = () => {
  const listeners = new Set<Listener>();
  return {
    addListener: (listener: Listener) => listeners.add(listener),
    removeListener: (listener: Listener) => listeners.delete(listener),
    hasListener: (listener: Listener) => listeners.has(listener),
  };
};

const area = (stored: Stored) =>
  silent({
    async get(keys: string | string[] | Stored | null) {
      if (keys === null) return { ...stored };
      const names = typeof keys === 'string' ? [keys] : Array.isArray(keys) ? keys : Object.keys(keys);
      return Object.fromEntries(names.filter((name) => name in stored).map((name) => [name, stored[name]]));
    },
    async set(values: Stored) {
      Object.assign(stored, structuredClone(values));
    },
    async remove(keys: string | string[]) {
      for (const key of [keys].flat()) delete stored[key];
    },
  });

/** What `$NAME$` and `$1` stand for in our words. */
function message(name: string, values: string | string[] = []): string {
  const known = words as Record<string, { message: string; placeholders?: Record<string, { content: string }> }>;
  const word = Object.hasOwn(known, name) ? known[name] : undefined;
  const filled = (content: string): string => content.replace(/\$(\d)/g, (_, at) => [values].flat()[at - 1] ?? '');
  return (word?.message ?? '').replace(/\$(\w+?)\$/g, (whole, placeholder: string) => {
    const content = word?.placeholders?.[placeholder.toLowerCase()]?.content;
    return content === undefined ? whole : filled(content);
  });
}

/**
 * Puts an extension API into this window, for pages and scripts of ours that are imported after it. Questions to the page
 * in the tab are answered by `answer`.
 */
export function pretendExtension(answer: (question: { ask: string }) => unknown): void {
  const runtime = silent({ id: 'lede', getURL: (path: string) => `/${path}`, onMessage: event() });
  const api = silent({
    runtime,
    i18n: { getMessage: message, getUILanguage: () => 'en-GB' },
    storage: { sync: area({}), local: area({}), session: area({}), onChanged: event() },
    extension: { inIncognitoContext: true },
    tabs: silent({
      query: async () => [{ id: 1, url: 'https://example.org/story', active: true }],
      sendMessage: async (_tab: number, question: { ask: string }) => answer(question),
      onUpdated: event(),
      onActivated: event(),
    }),
    permissions: silent({ contains: async () => false, onAdded: event(), onRemoved: event() }),
    commands: silent({ getAll: async () => [] }),
    scripting: silent({ executeScript: async () => [{ result: undefined }] }),
    action: silent({}),
  });
  Object.defineProperty(globalThis, 'browser', { value: api, configurable: true });
  Object.defineProperty(globalThis, 'chrome', { value: api, configurable: true, writable: true });
}
