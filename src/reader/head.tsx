/** @jsxImportSource preact */
import type { Root } from 'hast';
import { useState } from 'preact/hooks';
import type { Article } from '../article/types.ts';
import { formatDate } from '../formats/dates.ts';
import { minutesOf } from '../formats/minutes.ts';
import { textRuns } from '../formats/text.ts';
import { say, sayRow, uiLanguage } from '../words.ts';
import { uiDirection } from './direction.ts';
import { pictureOf } from './figure.tsx';
import { leadOf } from './pictures.ts';

/** Longer descriptions, in characters, are not shown as a deck. */
const LONGEST_DECK = 320;
/** A description is dropped if its first `SAME` characters occur in the first `OPENING` characters of the text. */
const OPENING = 1500;
const OPENING_BLOCKS = 30;
const SAME = 50;
/** In CSS pixels: lead images that are narrower are logos. */
const LEAST_LEAD = 400;

/** The plain text of the first blocks; extracting that of a whole long article would be too slow. */
export const openingOf = ({ children }: Root): string =>
  textRuns({ type: 'root', children: children.slice(0, OPENING_BLOCKS) }).text;

const fold = (text: string): string => text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, ' ');

/** The publisher's description, if it is short, not cut off, and repeats neither title nor opening; else empty. */
function deckOf({ excerpt, title, content }: Article): string {
  const deck = excerpt?.trim() ?? '';
  if (!deck || deck.length > LONGEST_DECK || /…$|\.\.\.$/.test(deck)) return '';
  const opening = fold(openingOf(content).slice(0, OPENING));
  const start = fold(deck).slice(0, SAME).trim();
  return opening.includes(start) || fold(title).includes(start) ? '' : deck;
}

interface Props {
  article: Article;
  /** Whether only the selected part of the article is shown. */
  isPart?: boolean;
  /** Shows the whole article, where there is one. */
  onWhole?: (() => void) | undefined;
}

/** What stands above the text: site, title, deck, authors, date, reading time, notices and lead image. */
export function Head({ article, isPart = false, onWhole }: Props) {
  const [leads, setLeads] = useState(true);
  const { title, authors, byline, siteName, published, words, gate, url } = article;
  const by = sayRow(authors) || byline;
  const deck = deckOf(article);
  const lead = leadOf(article.content, article.image);
  return (
    <header>
      <p class="source">
        <a href={url} dir="auto" rel="noreferrer">
          {siteName ?? new URL(url).hostname.replace(/^www\./, '')}
        </a>
      </p>
      <h1 dir="auto">{title}</h1>
      {deck && (
        <p class="deck" dir="auto">
          {deck}
        </p>
      )}
      <p class="facts" lang={uiLanguage()}>
        {by && (
          <span class="by" dir="auto">
            {by}
          </span>
        )}
        {published && (
          <time dateTime={published} dir={uiDirection()}>
            {formatDate(published, uiLanguage())}
          </time>
        )}
        <span dir={uiDirection()}>{say('minutes', minutesOf(words, uiLanguage()))}</span>
      </p>
      {isPart && (
        <p class="notice" lang={uiLanguage()} dir={uiDirection()}>
          {say('readerPart')}{' '}
          {onWhole && (
            <button type="button" onClick={onWhole}>
              {say('readerWhole')}
            </button>
          )}
        </p>
      )}
      {gate && (
        <p class="notice" lang={uiLanguage()}>
          {say(gate.kind === 'paid' ? 'gatePaid' : 'gateRegistration')}
        </p>
      )}
      {lead && leads && (
        <figure class="lead">
          <img
            {...pictureOf(lead)}
            loading="eager"
            alt=""
            onError={() => setLeads(false)}
            onLoad={({ currentTarget }) => setLeads(currentTarget.naturalWidth >= LEAST_LEAD)}
          />
        </figure>
      )}
    </header>
  );
}
