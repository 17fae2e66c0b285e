import { createReadStream } from 'node:fs';
import type { ServerResponse } from 'node:http';
import { resolve } from 'node:path';
import { readerArticles } from './reader-articles.ts';
import { type Server, serve } from './serve.ts';

const PAGES = resolve(import.meta.dirname, '../pages');
const PICTURE = resolve(import.meta.dirname, '../../icons/128.png');

const PARAGRAPHS =
  '<p>The old bridge over the river was opened again on Monday, after four years in which nobody could cross it, and the first to walk over it was the woman who had closed it.</p>'.repeat(
    6,
  );
const articleOf = (rest: string) =>
  `<!doctype html><html lang="en"><title>Bridge reopens</title><main><h1>Bridge reopens</h1>${PARAGRAPHS}${rest}</main></html>`;

/** A word that no line can hold, as addresses and file names in titles are. */
const UNBREAKABLE = `Ministry-publishes-${'report-on-the-state-of-the-bridges-'.repeat(4)}v2.pdf`;

/** A team of thirty, at a paper whose name is a sentence. */
const TEAM = ['Ada', 'Bruno', 'Cleo', 'Dario', 'Edda', 'Fritz'].flatMap((first) =>
  ['Moreau', 'Lindqvist', 'Okonkwo', 'Hallgrímsdóttir', 'van der Meer'].map((last) => `${first} ${last}`),
);
const LONG_NAME = 'The Courier of the United Harbour Towns and Islands of the Southern Estuary and its Tributaries';
const CREDITS = `<script type="application/ld+json">${JSON.stringify({
  '@context': 'https://schema.org',
  '@type': 'NewsArticle',
  headline: 'Bridge reopens',
  datePublished: '2026-03-02T08:00:00Z',
  author: TEAM.map((name) => ({ '@type': 'Person', name })),
  publisher: { '@type': 'Organization', name: LONG_NAME },
})}</script><meta property="og:site_name" content="${LONG_NAME}">`;

/** The page folders, and pages that bring the popup into its rarer states. */
export const serveStates = (): Promise<Server> =>
  serve(PAGES, {
    ...readerArticles,
    '/paged': (response) => response.end(articleOf('<a href="/paged/2">Next page</a>')),
    '/part-framed': (response: ServerResponse) => {
      const elsewhere = `http://127.0.0.1:${response.socket?.localPort}`;
      response.end(articleOf(`<iframe src="${elsewhere}/short" style="width:100%;aspect-ratio:1"></iframe>`));
    },
    '/short': (response) =>
      response.end(
        `<!doctype html><html lang="en"><title>Bridge reopens</title><article><h1>Bridge reopens</h1><p>By Ada Moreau</p><p>The old bridge over the river was opened again on Monday.</p><p>The mayor crossed it first, and some two hundred people from both banks walked behind her in the rain.</p></article></html>`,
      ),
    '/untidy': (response) =>
      response.end(articleOf('').replaceAll('Bridge reopens', UNBREAKABLE).replace('<main>', '<main dir="ltr">')),
    '/crowded': (response) => response.end(articleOf('').replace('<main>', `${CREDITS}<main>`)),
    '/picture.png': (response) => createReadStream(PICTURE).pipe(response),
    '/empty': (response) => response.end('<!doctype html><title>Empty</title>'),
    '/framed': (response: ServerResponse) => {
      const elsewhere = `http://127.0.0.1:${response.socket?.localPort}`;
      response.end(
        `<!doctype html><title>Framed</title><iframe src="${elsewhere}/paged" style="width:95vw;height:95vh"></iframe>`,
      );
    },
    '/loading': (response) => {
      response.write(
        `<!doctype html><html lang="en"><title>Bridge reopens</title><main><h1>Bridge reopens</h1>${'<!-- -->'.repeat(200)}`,
      );
    },
  });
