/** Long strings of one piece over and over, and all the fields of a page, or of a file of choices, in which somebody may put one. */

/** What a string is made of: whatever a pattern of ours might try in more than one way. */
export const PIECES: readonly string[] = [
  ...' aA-1#./(–"“é日|:{$\\<_\'?;\t@&%*=^~`>!,+[]',
  'a ',
  '1.',
  'ab-',
  'a,',
  'by ',
  '12 may ',
  '&amp;',
  '\u00a0',
  '\u00ad',
  '\u200b',
  '@a',
  'A. ',
  '[1]',
  '© ',
  '%41',
  '=a',
  'min ',
  'a\n',
  '\n',
  '#a ',
  'A B ',
  'a. B',
  'l’',
  '가',
  'ก',
  '👩‍👩‍👧',
  'e\u0301',
  'https://a.example/ ',
  '2022-05-12T',
  '![a](',
  '<!--',
  '](',
  'a|',
  'Read more: ',
  'and ',
  ', and ',
];

export interface Field {
  name: string;
  where: 'head' | 'body' | 'file';
  make: (text: string) => string;
}

/** As it stands in markup: what would end the place in which it stands is written out. */
const plain = (text: string): string => text.replaceAll('"', '&quot;').replaceAll('<', '&lt;');
const inHead = (name: string, make: (text: string) => string): Field => ({
  name,
  where: 'head',
  make: (text) => make(plain(text)),
});
const inBody = (name: string, make: (text: string) => string): Field => ({
  name,
  where: 'body',
  make: (text) => make(plain(text)),
});
const meta = (name: string): Field =>
  inHead(`meta ${name}`, (text) => `<meta property="${name}" name="${name}" content="${text}">`);
const dataOf = (text: string): string => {
  const shape = {
    '@type': 'NewsArticle',
    headline: text,
    alternativeHeadline: text,
    author: { '@type': 'Person', name: text, url: text },
    publisher: { name: text },
    datePublished: text,
    dateModified: text,
    expires: text,
    articleBody: text,
    articleSection: text,
    description: text,
    keywords: text,
    image: text,
    inLanguage: text,
    isAccessibleForFree: text,
    hasPart: { cssSelector: text },
  };
  return `<script type="application/ld+json">${JSON.stringify(shape).replaceAll('<', '\\u003c')}</script>`;
};
const over = (inner: string, attributes = ''): string =>
  `<div style="position:fixed;inset:10% 20%;background:#eee" ${attributes}>${inner}</div>`;

export const FIELDS: readonly Field[] = [
  inHead('title', (text) => `<title>${text}</title>`),
  inHead('title with a site', (text) => `<title>The bridge | ${text} - ${text}</title>`),
  ...[
    'og:title',
    'og:site_name',
    'og:description',
    'description',
    'author',
    'article:author',
    'article:published_time',
    'date',
    'keywords',
    'news_keywords',
    'og:image',
    'og:locale',
    'og:url',
    'robots',
  ].map(meta),
  { name: 'structured data', where: 'head', make: dataOf },
  { name: 'broken structured data', where: 'head', make: (text) => dataOf(text).replace('}</script>', '</script>') },
  {
    name: 'structured data with something behind',
    where: 'head',
    make: (text) => dataOf('a').replace('</script>', ` -->${plain(text)}x</script>`),
  },
  inHead('canonical link', (text) => `<link rel="canonical" href="/${text}"><link rel="next" href="/${text}2">`),
  inHead('base', (text) => `<base href="https://example.org/${text}">`),
  inHead('style sheet', (text) => `<style>.x::after{content:"${text.replace(/["\\\n]/g, '')}"}</style>`),
  inBody('headline', (text) => `<h1>${text}</h1>`),
  inBody('standfirst', (text) => `<h2 class="standfirst">${text}</h2>`),
  inBody('byline', (text) => `<p class="byline">by ${text}</p>`),
  inBody('byline with a date', (text) => `<p class="byline author">Posted min ${text} x</p>`),
  inBody(
    'line of writers',
    (text) => `<p class="authors"><a rel="author" href="/a">${text}</a>, <span itemprop="author">${text}</span></p>`,
  ),
  inBody('about the writer', (text) => `<p>About ${text} ${text}</p>`),
  inBody('credits', (text) => `<p>${text} is a writer. Photo: ${text} / ${text}</p>`),
  inBody('date', (text) => `<div class="date">12 May 2022 ${text}</div>`),
  inBody('time', (text) => `<time datetime="${text}">${text}</time>`),
  inBody('update', (text) => `<p class="updated">Updated: ${text} 12 May 2022. Expires ${text}</p>`),
  inBody('paragraph', (text) => `<p>${text}</p>`),
  inBody('text without a paragraph', (text) => `${text}<br><br>${text}`),
  inBody('name of an element', (text) => `<x-${text.replace(/[^a-z]/g, '')}>Text</x-${text.replace(/[^a-z]/g, '')}>`),
  inBody('subheading', (text) => `<h2>${text}</h2>`),
  inBody('list item', (text) => `<ul><li>${text}</li><li>${text}</li><li>x</li></ul>`),
  inBody('numbered item', (text) => `<ol start="${text}"><li>${text}</li><li value="${text}">x</li></ol>`),
  inBody('term', (text) => `<dl><dt>${text}</dt><dd>${text}</dd></dl>`),
  inBody('caption', (text) => `<figure><img src="a.png"><figcaption>${text}</figcaption></figure>`),
  inBody(
    'picture',
    (text) =>
      `<img width="600" height="400" src="/x.jpg?${text}" alt="${text}" title="${text}" srcset="${text} 2x, ${text} 3x" sizes="${text}" data-src="${text}">`,
  ),
  inBody('srcset', (text) => `<picture><source srcset="${text}" media="${text}"><img alt="x"></picture>`),
  inBody(
    'drawing',
    (text) => `<svg viewBox="${text}" width="90" height="90"><path d="${text}"/><text>${text}</text></svg>`,
  ),
  inBody('quotation', (text) => `<blockquote cite="${text}">${text}</blockquote>`),
  inBody('pull quote', (text) => `<aside class="pullquote"><p>${text}</p></aside>`),
  inBody('code', (text) => `<pre><code class="language-${text}">${text}</code></pre><p><code>${text}</code></p>`),
  inBody(
    'note',
    (text) => `<p>Text<sup><a href="#${text}">${text}</a></sup></p><ol><li id="${text}">${text}</li></ol>`,
  ),
  inBody(
    'formula',
    (text) =>
      `<p>\\(${text}\\) and $$${text}$$</p><span class="katex"><annotation encoding="application/x-tex">${text}</annotation></span><script type="math/tex">${text}</script>`,
  ),
  inBody('MathML', (text) => `<math alttext="${text}"><mi>${text}</mi><mo>${text}</mo><mn>${text}</mn></math>`),
  inBody(
    'table',
    (text) => `<table><caption>${text}</caption><tr><th>${text}</th></tr><tr><td>${text}</td></tr></table>`,
  ),
  inBody(
    'spans of cells',
    (text) =>
      `<table><tr><td colspan="${text}" rowspan="${text}" headers="${text}">1</td></tr><tr><td>2</td></tr></table>`,
  ),
  inBody('link', (text) => `<p>See <a href="/${text}" title="${text}">${text}</a> there</p>`),
  inBody('foreign link', (text) => `<p>See <a href="${text}">x</a> and <a href="https://${text}">y</a></p>`),
  inBody('next page', (text) => `<a rel="next" href="/${text}2">2</a><a href="/page-${text}/2">next</a>`),
  inBody(
    'links of tags',
    (text) => `<div class="tags">Tags: <a href="/tag/${text}">${text}</a> <a rel="tag">${text}</a></div>`,
  ),
  inBody('line of hashtags', (text) => `<p>#bridge #${text} #river ${text}</p>`),
  inBody('share row', (text) => `<div class="share"><a href="/${text}" aria-label="${text}">Share ${text}</a></div>`),
  inBody(
    'related',
    (text) => `<aside class="related"><h3>Read more</h3><a href="/x">${text}</a><a href="/y">${text}</a></aside>`,
  ),
  inBody('comments', (text) => `<section id="comments" class="comments"><h3>Comments</h3><p>${text}</p></section>`),
  inBody('comment of markup', (text) => `<!-- ${text.replaceAll('-', '').replaceAll('>', '')} --><p>x</p>`),
  inBody('frame', (text) => `<iframe src="https://www.example.com/embed/${text}" title="${text}"></iframe>`),
  inBody('film', (text) => `<video src="${text}" poster="${text}" title="${text}"><track label="${text}"></video>`),
  inBody(
    'classes and ids',
    (text) => `<div class="${text}" id="${text}"><p>Some text that stands here and there.</p></div>`,
  ),
  inBody(
    'style',
    (text) => `<div style="${text};background:url(${text})"><p style="${text}">Some text of it.</p></div>`,
  ),
  inBody('lang and dir', (text) => `<div lang="${text}" dir="${text}"><p lang="${text}">Some text of it.</p></div>`),
  inBody(
    'roles',
    (text) => `<div role="${text}" itemprop="${text}" aria-label="${text}"><p>Some text of it.</p></div>`,
  ),
  inBody(
    'labels',
    (text) => `<section aria-label="${text}" aria-labelledby="${text}" title="${text}"><p>Some text.</p></section>`,
  ),
  inBody(
    'data',
    (text) => `<div data-name="${text}" data-testid="${text}" data-component="${text}"><p>Text of it.</p></div>`,
  ),
  inBody('details', (text) => `<details open><summary>${text}</summary><p>${text}</p></details>`),
  inBody('dialog', (text) =>
    over(
      `<div role="dialog"><p>Sign in ${text}</p><button>${text}</button></div>`,
      `class="modal ${text}" aria-label="${text}"`,
    ),
  ),
  inBody('consent', (text) =>
    over(
      `<h2>${text}</h2><p>We use cookies. ${text}</p><button>Accept ${text}</button><a href="${text}">Privacy ${text}</a>`,
      'id="cookie-consent"',
    ),
  ),
  inBody(
    'bar',
    (text) => `<div style="position:fixed;bottom:0;left:0;right:0;height:80px" class="bar ${text}">${text}</div>`,
  ),
  inBody('form', (text) =>
    over(
      `<form action="${text}" name="${text}"><label>${text}<input type="email" placeholder="${text}" value="${text}" name="${text}"></label><textarea>${text}</textarea><select><option>${text}</select></form>`,
    ),
  ),
  inBody('gate', (text) => `<div class="paywall ${text}">Subscribe to continue reading ${text}</div>`),
  inBody(
    'skip links and menus',
    (text) => `<nav><a href="#x">${text}</a><ul><li><a href="/${text}">${text}</a></ul></nav>`,
  ),
];

/** One thing for every so many characters of a long string. */
const CHARACTERS_EACH = 20;
const many = (name: string, make: (i: number) => string, around: [string, string] = ['', '']): Field => ({
  name: `many of ${name}`,
  where: 'body',
  make: (text) =>
    around[0] + Array.from({ length: text.length / CHARACTERS_EACH }, (_, i) => make(i)).join('') + around[1],
});

/** The same of things that are small, and many: here the string only tells how many. */
export const MANY: readonly Field[] = [
  many('paragraphs', () => '<p>a</p>'),
  many('paragraphs of other words', (i) => `<p>Word${i}. A</p>`),
  many('lines', (i) => `${i}<br>`),
  many('spans', (i) => `<span class="n${i}">a </span>`, ['<p>', '</p>']),
  many('marks in one another', () => '<b><i>a', ['<p>', '</p>']),
  many('links', (i) => `<a href="/${i}">a</a> `, ['<p>', '</p>']),
  many('items', (i) => `<li>a${i}</li>`, ['<ul>', '</ul>']),
  many('lists in one another', () => '<ul><li>a'),
  many('quotations in one another', () => '<blockquote>a'),
  many('cells', () => '<td>a', ['<table><tr>', '</table>']),
  many('rows', (i) => `<tr><td>${i}<td>b`, ['<table>', '</table>']),
  many('tables in one another', () => '<table><tr><td>a'),
  many('notes', (i) => `<sup id="r${i}"><a href="#n${i}">${i}</a></sup><p id="n${i}"><a href="#r${i}">^</a> a</p>`),
  many('pictures', (i) => `<figure><img src="/${i}.png" alt="a"><figcaption>a${i}</figcaption></figure>`),
  many('headings', (i) => `<h2>Part ${i}</h2>`),
  many('lines of writers', (i) => `<p class="byline">By Ann Example${i}</p>`),
  many('writers', (i) => `<a rel="author" href="/w/${i}">Ann Example${i}</a>, `, ['<p class="byline">By ', '</p>']),
  many('dates', (i) => `<time datetime="2022-05-${(i % 28) + 1}">${(i % 28) + 1} May 2022</time>`),
  many('tags', (i) => `<a rel="tag" href="/tag/${i}">tag ${i}</a>`, ['<div class="tags">', '</div>']),
  many('hashtags', (i) => `#tag${i} `, ['<p>', '</p>']),
  many('metas', (i) => `<meta name="author" content="Ann ${i}"><meta property="article:tag" content="a${i}">`),
  many('structured data', (i) => dataOf(`a${i}`)),
  many('formulas', (i) => `<p>\\(x_${i}\\)</p>`),
  many('lines of code', (i) => `<span class="line">a${i}</span>\n`, ['<pre><code>', '</code></pre>']),
  many('dialogs', (i) => over(`<div role="dialog" class="n${i}"><p>Sign in</p><button>x</button></div>`)),
  many('consent', (i) => over(`<p>We use cookies ${i}</p><button>Accept</button>`, `class="cookie n${i}"`)),
  many('asides', (i) => `<aside class="related n${i}"><a href="/${i}">Read more: a${i}</a></aside>`),
  many('frames without an address', () => '<iframe></iframe>'),
  many('forms', (i) => `<form><input name="n${i}"></form>`),
  many('details', (i) => `<details><summary>a${i}</summary>b</details>`),
  many('names', (i) => `<x-n${i}>a</x-n${i}>`),
];

const RULE = { tag: 'div', id: 'promo', names: ['promo'], role: '', label: '', path: ['div:1'], text: 'Buy' };
const SITE = 'example.org';
const inFile = (name: string, make: (text: string) => object): Field => ({
  name: `file: ${name}`,
  where: 'file',
  make: (text) => JSON.stringify({ lede: 1, ...make(text) }),
});
const ofSite = (name: string, make: (text: string) => object): Field =>
  inFile(name, (text) => ({ sites: { [SITE]: make(text) } }));
/** So many entries of a list as a string has twentieths. */
const each = <T>(text: string, make: (i: number) => T): T[] =>
  Array.from({ length: text.length / CHARACTERS_EACH }, (_, i) => make(i));

/** The same in a file of choices that somebody brings. */
export const FILES: readonly Field[] = [
  { name: 'file: nothing else', where: 'file', make: (text) => text },
  { name: 'file: cut off', where: 'file', make: (text) => `{"lede":1,"settings":{"copyHead":${JSON.stringify(text)}` },
  inFile('head of copies', (text) => ({ settings: { copyHead: text, copyFoot: text } })),
  inFile('a setting that is none', (text) => ({ settings: { [text]: text, scheme: text } })),
  inFile('kinds', (text) => ({
    settings: { kinds: Object.fromEntries(each(text, (i) => [text.slice(0, 9) + i, true])) },
  })),
  inFile('everywhere', (text) => ({ everywhere: text })),
  inFile('name of a site', (text) => ({ sites: { [text]: { automatic: 'clean' } } })),
  inFile('look', (text) => ({ reader: { theme: text, ownPaper: `#${text}`, [text]: 1 } })),
  inFile('look of a site', (text) => ({ readerSites: { [text]: { size: 20 } } })),
  inFile('many sites', (text) => ({
    sites: Object.fromEntries(each(text, (i) => [`n${i}.example`, { automatic: 'clean' }])),
  })),
  inFile('many looks', (text) => ({ readerSites: Object.fromEntries(each(text, (i) => [`n${i}`, { size: 20 }])) })),
  ofSite('exception', (text) => ({ except: [`/${text}`, `/${text.slice(0, 400)}*`] })),
  ofSite('many exceptions', (text) => ({ except: each(text, (i) => `/${text.slice(0, 9)}${i}*`) })),
  ofSite('rule', (text) => ({ hide: [{ ...RULE, tag: text, id: text, label: text, text }] })),
  ofSite('rule of a short tag', (text) => ({
    hide: [{ ...RULE, tag: `a${text.slice(0, 70)}`, names: [text.slice(0, 80)] }],
  })),
  ofSite('many rules', (text) => ({
    hide: each(text, (i) => ({ ...RULE, id: `n${i}` })),
    show: each(text, () => RULE),
  })),
  ofSite('things in one another', (text) => ({
    hide: JSON.parse('['.repeat(text.length / 50) + ']'.repeat(text.length / 50)),
  })),
];

const SENTENCES =
  '<p>The council of the old town has decided on Tuesday that the bridge over the river will be closed for repairs until the end of the year, and drivers have to take the long way round.</p>'.repeat(
    6,
  );

/** A page, and a file of choices that its reader brings. */
export interface Case {
  page: string;
  /** Empty where there is none. */
  file: string;
}

/**
 * With so many characters of a piece in one field: of a page that is an article, before its text and in the middle of it, or
 * of a file.
 */
export function caseWith(field: Field, piece: string, length: number): Case {
  const put = field.make(piece.repeat(Math.ceil(length / piece.length)));
  const [head, body, file] =
    field.where === 'head' ? [put, '', ''] : field.where === 'body' ? ['', put, ''] : ['', '', put];
  return {
    page: `<head><meta charset="utf-8">${head}</head><body><article><h1>The bridge closes</h1>${body}${SENTENCES}${body}${SENTENCES}</article></body>`,
    file,
  };
}
