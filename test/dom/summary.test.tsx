import { expect, it, vi } from 'vitest';
import { StorageDouble } from '../unit/storage-double.ts';
import { showInPopup } from './in-popup.ts';

const i18n = { getMessage: (word: string) => word, getUILanguage: () => 'en' };
const events = { addListener: () => undefined, removeListener: () => undefined };
const storage = { ...new StorageDouble().api.storage, onChanged: events };
const api = { storage, i18n, runtime: { id: 'lede' } };
// The polyfill gives out the one of that name, and asks the other whether it is in an extension.
vi.stubGlobal('browser', api);
vi.stubGlobal('chrome', api);

const SENTENCE = { text: 'The bridge is open again.', rank: 1, start: 0, end: 25 };

it.each([
  ['that is too short, that this is all of it', { whole: true, summary: [SENTENCE] }, ['summaryShort']],
  ['without sentences, only that, however short it is', { whole: true, summary: [] }, ['summaryNone']],
  ['that is long and has none', { whole: false, summary: [] }, ['summaryNone']],
])('says of a text %s', async (_, digest, said) => {
  const { Summary } = await import('../../src/popup/summary.tsx');
  const place = await showInPopup(Summary, {
    visit: { view: 'clean' },
    subject: { url: '' },
    digest: { hashtags: [], ...digest },
    summary: { count: 3, canChoose: false, ofSelection: false },
  });
  expect([...place.querySelectorAll('.help')].map(({ textContent }) => textContent)).toEqual(said);
});
