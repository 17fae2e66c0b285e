/** Imported first where what an extension shows is shown in a plain page: every word is its own name. */
Object.assign(globalThis, {
  browser: { i18n: { getMessage: (word: string) => word, getUILanguage: () => 'en' }, runtime: {}, storage: {} },
});
