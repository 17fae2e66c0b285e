/** Has pages of ours say the names of their messages. To be imported before anything of theirs, which asks when it is loaded. */
const i18n = { getMessage: (word: string) => word, getUILanguage: () => 'en' };
Object.defineProperty(globalThis, 'chrome', { value: { i18n, runtime: { id: 'lede' } }, configurable: true });
