import type { ElementContent } from 'hast';
import { h, render } from 'preact';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { Article } from '../../src/article/types.ts';
import type { Controls } from '../../src/reader/view.tsx';
import { StorageDouble } from '../unit/storage-double.ts';

// What a reader does in the moment in which the reader view appears, before the browser has painted it twice.

const storage = new StorageDouble();
const i18n = { getMessage: (word: string) => word, getUILanguage: () => 'en' };
const api = { ...storage.api, i18n, runtime: { id: 'lede' }, extension: { inIncognitoContext: false } };
vi.stubGlobal('browser', api);
vi.stubGlobal('chrome', api);

const paragraph = (id: string, ...children: ElementContent[]): ElementContent => ({
  type: 'element',
  tagName: 'p',
  properties: { id },
  children: [...children, { type: 'text', value: 'The ferry left the quay an hour late on Monday. '.repeat(9) }],
});
const LINK: ElementContent = {
  type: 'element',
  tagName: 'a',
  properties: { href: '#end' },
  children: [{ type: 'text', value: 'to the end' }],
};
const ARTICLE = {
  url: 'https://news.example/ferry',
  title: 'The late ferry',
  authors: [],
  tags: [],
  words: 900,
  content: {
    type: 'root',
    children: [paragraph('begin', LINK), ...Array.from({ length: 9 }, (_, i) => paragraph(`p${i}`)), paragraph('end')],
  },
} as unknown as Article;

/** Voices that the browser has, and tells of as soon as it does. */
const synth = Object.assign(new EventTarget(), { all: [] as object[], getVoices: () => synth.all, cancel: () => {} });

let dialog: HTMLElement;
beforeEach(() => {
  storage.reset();
  synth.all = [];
  vi.stubGlobal('speechSynthesis', synth);
  dialog = document.createElement('div');
  dialog.style.cssText = 'height: 300px; width: 400px; overflow: auto';
  document.body.append(dialog);
});
afterEach(() => {
  render(null, dialog);
  dialog.remove();
});

async function open() {
  const { View } = await import('../../src/reader/view.tsx');
  const controls: Controls = { onKey: () => undefined, mark: () => false, onClose: () => undefined };
  const stored = { everywhere: {}, here: null };
  render(h(View, { article: ARTICLE, isPart: false, stored, dialog, controls, onLeave: () => undefined }), dialog);
  return controls;
}

it('follows a link within the article itself, not by the address of the page', async () => {
  await open();
  const press = new MouseEvent('click', { bubbles: true, cancelable: true });
  dialog.querySelector('.body a')!.dispatchEvent(press);
  expect(press.defaultPrevented).toBe(true);
});

it('remembers the place to which the reader scrolls, and fades the bar', async () => {
  const controls = await open();
  dialog.scrollTop = 400;
  dialog.dispatchEvent(new Event('scroll'));
  await expect.poll(() => dialog.querySelector('.bar.is-quiet')).not.toBeNull();
  controls.onClose();
  await expect.poll(() => Object.keys(storage.all.local.readerPlaces ?? {})).toHaveLength(1);
});

it('offers to read aloud where the browser finds its voices', async () => {
  await open();
  const button = () => dialog.querySelector('[aria-label=readerAloud]');
  expect(button()).toBeNull();
  synth.all = [{ voiceURI: 'a', name: 'Anna', lang: 'en-GB', localService: true, default: true }];
  synth.dispatchEvent(new Event('voiceschanged'));
  await expect.poll(button).not.toBeNull();
});
