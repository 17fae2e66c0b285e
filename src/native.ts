import type browser from 'webextension-polyfill';

/**
 * The browser's own extension API, for scripts that run in pages: the polyfill would be a tenth of what each press injects.
 * Calls return promises in both browsers; only answers to messages that come later differ, and `messages/answer.ts` sees
 * to those. Where there is no `browser` of its own, that name finds a frame of the page that is called so.
 */
export const native = (globalThis as unknown as Record<string, typeof browser>)[
  Object.hasOwn(globalThis, 'browser') ? 'browser' : 'chrome'
]!;
