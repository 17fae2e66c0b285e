import type { ElementContent } from 'hast';
import { type ComponentChild, h } from 'preact';
import type { Article } from '../article/types.ts';
import { type CopyOptions, compose, wholeOf } from '../formats/compose.ts';
import { say, uiLanguage } from '../words.ts';

/** An article of our own, in the language of the page, to show what a template makes of one. */
const sample = (): Article => ({
  url: 'https://news.example/2026/bridge',
  title: say('sampleTitle'),
  authors: ['Ann Example', 'Bo Muster'],
  siteName: 'News Example',
  published: '2026-05-03',
  modified: '2026-05-04',
  lang: uiLanguage(),
  tags: [],
  words: 0,
  content: {
    type: 'root',
    children: [
      { type: 'element', tagName: 'p', properties: {}, children: [{ type: 'text', value: say('sampleText') }] },
    ],
  },
});

/** Nodes of a composed article as they are pasted; links lead nowhere here. */
function shown(node: ElementContent, key: number): ComponentChild {
  if (node.type === 'text') return node.value;
  if (node.type !== 'element') return null;
  const children = node.children.map(shown);
  if (node.tagName === 'br') return h('br', { key });
  if (node.tagName === 'a') return h('span', { key, class: 'link' }, children);
  // The page has a first heading of its own.
  if (node.tagName === 'h1') return h('p', { key, class: 'title' }, children);
  return h(node.tagName, { key }, children);
}

/** What a copy looks like with the reader's templates, as he types. */
export function CopyPreview({ options, labelledBy }: { options: CopyOptions; labelledBy: string }) {
  return (
    <figure class="copy-preview" aria-labelledby={labelledBy} dir="auto">
      {wholeOf(compose(sample(), options)).map(shown)}
    </figure>
  );
}
