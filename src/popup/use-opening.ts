import type { ElementContent, RootContent } from 'hast';
import { useEffect, useState } from 'preact/hooks';
import type { Article } from '../article/types.ts';
import type { Visit } from '../messages/types.ts';
import { say } from '../words.ts';
import { stateOf } from './state-words.ts';

/** Enough to know the place by. */
const WORDS = 8;
const CHARACTERS = 60;

/** As in `formats/nodes.ts`, from where it would be one more file that the popup fetches before it shows anything. */
function textIn(node: RootContent | ElementContent): string {
  if (node.type === 'text') return node.value;
  return node.type === 'element' ? node.children.map(textIn).join('') : '';
}

/** The first words of the article's text, cut between words where the script has spaces. */
function firstWords({ content }: Article): string {
  const first = content.children.find((child) => child.type === 'element' && child.tagName === 'p');
  const text = first ? textIn(first).trim() : '';
  const words = text.split(/\s+/);
  const cut = words.slice(0, WORDS).join(' ').slice(0, CHARACTERS);
  return cut.length < text.length ? `${cut}…` : cut;
}

/**
 * What a screen reader is told once the page is read: how it stands, and where the article starts; and the way to tell something
 * else where there is none. Empty at first: what a live region already says when it appears is not spoken.
 */
export function useOpening(visit: Visit | null): [heard: string, hear: (told: string) => void] {
  const [heard, hear] = useState('');
  const isThere = visit !== null;
  useEffect(() => {
    if (!visit?.article) return;
    const start = firstWords(visit.article);
    const told = stateOf(visit, visit.view);
    hear(start ? say('heardOpening', told, start) : told);
  }, [isThere, visit?.article?.title]);
  return [heard, hear];
}
