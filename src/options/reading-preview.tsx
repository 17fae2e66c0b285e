import type { Root } from 'hast';
import { render } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import browser from 'webextension-polyfill';
import atkinson from '../faces/atkinson.ts?script&iife';
import opendyslexic from '../faces/opendyslexic.ts?script&iife';
import { Body } from '../reader/body.tsx';
import { isCursive, isSquare, lookOf, paletteFor } from '../reader/look.ts';
import type { Preferences } from '../reader/preferences.ts';
import typeSheet from '../reader/type.css?inline';
import { usePrefersDark } from '../reader/use-colour-scheme.ts';
import { useFace } from '../reader/use-face.ts';
import { say, uiLanguage } from '../words.ts';
import previewSheet from './reading-preview.css?inline';

const SCRIPTS = { 'face-atkinson': atkinson, 'face-opendyslexic': opendyslexic } as const;

/** What the background puts into pages, this page takes by itself. */
const take = (script: keyof typeof SCRIPTS): Promise<unknown> =>
  new Promise((done) => {
    const element = document.createElement('script');
    element.src = browser.runtime.getURL(SCRIPTS[script]);
    element.onload = done;
    element.onerror = done;
    document.head.append(element);
  });

const text = (value: string) => ({ type: 'text' as const, value });

const sample = (): Root => ({
  type: 'root',
  children: [
    { type: 'element', tagName: 'h2', properties: {}, children: [text(say('sampleTitle'))] },
    {
      type: 'element',
      tagName: 'p',
      properties: {},
      children: [
        text(`${say('sampleText')} `),
        // An anchor that leads nowhere cannot be pressed or reached by key.
        { type: 'element', tagName: 'a', properties: {}, children: [text(say('readerSampleLink'))] },
      ],
    },
    { type: 'element', tagName: 'p', properties: {}, children: [text(say('readerSampleMore'))] },
  ],
});

/** A piece of an article as the reader view sets it. */
export function ReadingPreview({ preferences, labelledBy }: { preferences: Preferences; labelledBy: string }) {
  const host = useRef<HTMLDivElement>(null);
  const palette = paletteFor(preferences, usePrefersDark());
  const loaded = useFace(preferences.face, take);
  useLayoutEffect(() => {
    if (!host.current) return;
    const root = host.current.shadowRoot ?? host.current.attachShadow({ mode: 'open' });
    if (!root.adoptedStyleSheets.length) {
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(`${typeSheet}\n${previewSheet}`);
      root.adoptedStyleSheets = [sheet];
    }
    const words = say('readerSampleMore');
    const lang = uiLanguage();
    const classes = ['article', isSquare(lang) && 'is-cjk', isCursive(lang) && 'is-cursive'].filter(Boolean);
    for (const [name, value] of Object.entries(lookOf(preferences, palette, words, lang)))
      host.current.style.setProperty(name, value);
    render(
      <div class={classes.join(' ')} lang={lang}>
        <Body content={sample()} showing={{ notes: new Map(), onPicture: () => undefined }} />
      </div>,
      root,
    );
  }, [JSON.stringify([preferences, palette, loaded])]);
  // biome-ignore lint/a11y/useSemanticElements: a figure takes no shadow root.
  return <div role="figure" class="reading-preview" ref={host} aria-labelledby={labelledBy} />;
}
