import type browser from 'webextension-polyfill';

/**
 * The browser's own extension API, for scripts that run in pages: the polyfill would be a tenth of what each press injects.
 * Calls return promises in both browsers; only answers to messages that come later differ, and `messages/answer.ts` sees
 * to those.
 */
export const native = ((globalThis as { browser?: unknown }).browser ??
  (globalThis as { chrome?: unknown }).chrome) as typeof browser;
