import type { Payload } from './payloads.ts';

/** The page's own scripts and handlers stay still and it loads nothing, but its markup is parsed as where scripts are on. */
const STILL = `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">`;

const escaped = (text: string): string =>
  text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');

export const OPENING =
  'The ferry to the outer islands left the quay an hour late on Monday, with forty people and one goat on board.';
const SECOND =
  'Its captain had waited for a doctor who was held up on the road, and nobody who was on deck that morning complained.';
const THIRD =
  'By noon the wind had turned, and the islands, which had been without post for a week, had their letters again.';
export const CLOSING =
  'The company says that it will run a second boat from the first of May, when the birds come back and the visitors with them.';

/** A page with a text in every place from which an article takes something. */
export function pageOfText({ markup: text }: Payload): string {
  const t = escaped(text);
  const data = JSON.stringify({
    '@context': 'https://schema.org',
    '@type': 'NewsArticle',
    headline: text,
    description: text,
    author: [{ '@type': 'Person', name: text }],
    publisher: { name: text },
    keywords: [text],
    inLanguage: text,
    url: text,
    image: text,
    datePublished: text,
    // Computed, for as a plain name it would be this object's own prototype and not be written down.
    ['__proto__']: { polluted: true },
    mainEntity: { ['__proto__']: { polluted: true, headline: text }, '@type': '__proto__', name: text },
    constructor: { prototype: { polluted: true } },
  }).replaceAll('<', '\\u003c');
  return `<!doctype html><html lang="${t}" dir="${t}"><head>${STILL}<title>${t}</title>
<meta name="description" content="${t}"><meta property="og:title" content="${t}"><meta property="og:site_name" content="${t}">
<meta name="author" content="${t}"><meta name="keywords" content="${t}"><meta property="article:tag" content="${t}">
<meta property="article:published_time" content="${t}"><link rel="canonical" href="${t}"><link rel="next" href="${t}">
<script type="application/ld+json">${data}</script></head><body>
<nav><a href="/a">News</a> <a href="/b">Sport</a></nav>
<main><h1>${t}</h1><p class="byline" rel="author">By ${t}</p><time datetime="${t}">${t}</time>
<p>${OPENING}</p><p>${t}</p><h2>${t}</h2><p>${SECOND} ${t}</p>
<figure><img src="https://example.org/boat.jpg" width="600" height="400" alt="${t}" title="${t}"><figcaption>${t}</figcaption></figure>
<blockquote>${t}</blockquote><pre><code class="language-${t}">${t}</code></pre>
<ul><li>${t}</li><li>${THIRD}</li></ul><table><tr><th>Year</th><th>${t}</th></tr><tr><td>1999</td><td>${t}</td></tr><tr><td>2001</td><td>41</td></tr></table>
<p id="${t}">${THIRD} <a href="#${t}" title="${t}">${t}</a> <a href="${t}">link</a></p><p>${CLOSING}</p><p>#${t}</p><a rel="tag" href="/tag">${t}</a></main>
<aside class="newsletter" aria-label="${t}" style="position:fixed;bottom:0;left:0;right:0"><h3>${t}</h3><form><input type="email" placeholder="${t}"><button>Subscribe to our newsletter ${t}</button></form></aside>
</body></html>`;
}

/** A page in whose text, captions and head some markup stands as it is. */
export function pageOfMarkup(payloads: readonly Payload[]): string {
  const places = payloads.map(
    ({ markup }, at) =>
      `<p>${at % 2 ? SECOND : THIRD} It was carried over in the ${at + 1}. crossing of the year, as the log has it.</p>${markup}`,
  );
  return `<!doctype html><html lang="en"><head>${STILL}<title>The late ferry</title></head><body>
<nav><a href="/a">News</a> <a href="/b">Sport</a></nav><main><h1>The late ferry</h1><p>${OPENING}</p><p>${SECOND}</p>${places.join('\n')}<p>${CLOSING}</p></main></body></html>`;
}

/** Shows a page in a frame of this window, laid out, and calls back as soon as it is there; then it is gone. */
export async function withPage<T>(markup: string, use: (page: Document) => T | Promise<T>): Promise<T> {
  const frame = document.createElement('iframe');
  frame.width = '1000';
  frame.height = '700';
  frame.srcdoc = markup;
  const loaded = new Promise((resolve) => frame.addEventListener('load', resolve, { once: true }));
  document.body.append(frame);
  await loaded;
  try {
    return await use(frame.contentDocument!);
  } finally {
    frame.remove();
  }
}
