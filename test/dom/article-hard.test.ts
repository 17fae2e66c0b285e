import { afterEach, describe, expect, it } from 'vitest';
import { cleanPage, readPage, toHtml, toMarkdown, toText, whyUnread } from '../../src/engine.ts';

const frames: HTMLIFrameElement[] = [];

/** What a frame of its own shows, laid out. */
async function load(fill: (frame: HTMLIFrameElement) => void): Promise<Document> {
  const frame = document.createElement('iframe');
  frame.width = '1000';
  frame.height = '800';
  fill(frame);
  const loaded = new Promise((resolve) => frame.addEventListener('load', resolve, { once: true }));
  document.body.append(frame);
  frames.push(frame);
  await loaded;
  return frame.contentDocument!;
}

/** A page in a frame of its own, laid out, without scripts. */
const show = (body: string, head = '<title>The lighthouse | Harbour Post</title>'): Promise<Document> =>
  load((frame) => {
    frame.srcdoc = `<!doctype html><html lang="en"><head>${head}</head><body>${body}</body></html>`;
  });

afterEach(() => {
  for (const frame of frames.splice(0)) frame.remove();
});

const FIRST =
  'The lighthouse at the end of the old harbour wall was lit again on Friday, after nineteen years in the dark.';
const SECOND =
  'Volunteers had cleaned its lenses by hand, one pane after another, while the town council argued about money.';
const THIRD =
  'Nobody could say what the new lamp would cost to run, but the fishermen did not seem to mind that evening.';
const article = (inside: string): string =>
  `<nav><a href="/a">News</a> <a href="/b">Sport</a></nav><main><h1>The lighthouse</h1><p>${FIRST}</p><p>${SECOND}</p>${inside}<p>${THIRD}</p></main><footer>© Harbour Post</footer>`;

const markdownOf = (page: Document): string => toMarkdown(readPage(page)!.article);
const textOf = (page: Document): string => toText(readPage(page)!.article);
const whole = [FIRST, SECOND, THIRD].join('\n\n');

describe('what is no page', () => {
  const LINES = [FIRST, SECOND, THIRD];
  const FEED = `<rss><channel><title>Harbour Post</title>${LINES.map((line) => `<item><description>${line}</description></item>`).join('')}</channel></rss>`;
  const XHTML = `<html xmlns="http://www.w3.org/1999/xhtml"><head><title>The lighthouse</title></head><body>${LINES.map((line) => `<p>${line}</p>`).join('')}</body></html>`;

  it.each([
    ['application/json', JSON.stringify({ title: 'The lighthouse', text: LINES.join(' ') }), false],
    ['application/ld+json', JSON.stringify({ text: LINES.join(' ') }), false],
    ['application/rss+xml', FEED, false],
    ['text/xml', FEED, false],
    ['application/xhtml+xml', XHTML, true],
    ['text/plain', LINES.join('\n\n'), true],
  ])('%s', async (type, content, isRead) => {
    const page = await load((frame) => {
      frame.src = URL.createObjectURL(new Blob([content], { type }));
    });
    expect(page.contentType).toBe(type);
    expect(readPage(page) !== null).toBe(isRead);
  });
});

describe('what is for screen readers alone', () => {
  const HEAD = `<title>The lighthouse | Harbour Post</title><style>
    body { margin: 20px; font-family: Georgia, serif; }
    .sr-only { position: absolute; width: 1px; height: 1px; overflow: hidden; clip: rect(0, 0, 0, 0); }
    .visually-hidden { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
    .aside { position: absolute; left: 700px; }
  </style>`;
  const REPORT = 'The report on the lamp and on the wall below it was read out on the same evening.';

  it.each(['sr-only', 'visually-hidden'])('parts no sentence (%s)', async (name) => {
    const cut = REPORT.indexOf(' was read');
    const inside = `<p>${REPORT.slice(0, cut)}<span class="${name}"> (opens in a new window)</span>${REPORT.slice(cut)}</p>`;
    expect(textOf(await show(article(inside), HEAD))).toBe([FIRST, SECOND, REPORT, THIRD].join('\n\n'));
  });

  it('is not what is laid out somewhere else', async () => {
    const inside = `<p>${REPORT}</p><p><span class="aside">${REPORT.replace('lamp', 'lens')}</span></p>`;
    expect(textOf(await show(article(inside), HEAD))).toContain('on the lens');
  });
});

describe('a card that opens over a link', () => {
  const PICTURE = '<img src="data:image/gif;base64,R0lGODlhAQABAAAAACw=" alt="" width="80" height="80">';
  const sentence = (span: string): string =>
    `<p>It was <a href="/people/ida">Ida Storm</a>${span} who had asked for it, and who lit the lamp that evening.</p>`;

  it('is no part of the sentence that the link stands in, where no style sheet hides it', async () => {
    const card = `<span class="card">${PICTURE}<a href="/people/ida">Ida Maria Storm</a><a href="/news/9">Pilots ask for a second tug</a></span>`;
    expect(textOf(await show(article(sentence(card))))).toContain('It was Ida Storm who had asked for it');
  });

  it('is not what stands behind a link and leads elsewhere', async () => {
    const beside = `<span> ${PICTURE} of <a href="/towns/salt-point">Salt Point</a></span>`;
    expect(textOf(await show(article(sentence(beside))))).toContain('Ida Storm of Salt Point who had asked');
  });
});

describe('what readers say below', () => {
  const REMARKS = [
    ['Marta Kolb', 'I have baked it twice now, and both times it was gone before it had grown cold, so I bake two.'],
    ['Jon Tveit', 'With half a cup more of water it becomes a bread that can be cut thin, which my mother swears by.'],
    [
      'Ilse Brandt',
      'Can it be left to rise in the cold for two nights, or will the seeds drink up all that was poured on them?',
    ],
    [
      'Per Holm',
      'My oven is hotter than it says, so I turn it down when the crust has the colour of the harbour wall.',
    ],
  ];
  const remarks = REMARKS.map(
    ([name, words], i) =>
      `<div class="item"><div class="head"><a class="user" href="/u/${i}">${name}</a> <time>${i + 11} March 2024</time></div><div class="words"><p>${words}</p></div></div>`,
  ).join('');
  const below = (text: string): string =>
    `<main><h1>Rye bread</h1><p>By <a href="/a">Ines Rode</a>, <time>1 March 2024</time></p>${text}<h2>Made it? Tell us how it went</h2>${remarks}</main>`;

  it.each([
    [
      'steps',
      '<ol><li>Mix flour and salt in a bowl.</li><li>Stir in water and honey.</li><li>Bake for fifty minutes.</li></ol>',
    ],
    [
      'a short text',
      '<p>The bread of the islands, which keeps for a week, has to bake for fifty minutes. It needs no yeast.</p>',
    ],
  ])('is no discussion of its own where it follows on %s', async (_, text) => {
    expect(textOf(await show(below(text), '<title>Rye bread</title>'))).toMatch(/bake for fifty minutes/i);
  });
});

describe('what is embedded', () => {
  it.each([
    [
      'a film in a player',
      '<iframe title="The lamp is lit" src="https://films.example/embed/x1"></iframe>',
      '[The lamp is lit](https://films.example/embed/x1)',
    ],
    [
      'one that waits to be seen',
      '<iframe title="The lamp" data-src="https://films.example/player/x1"></iframe>',
      '[The lamp](https://films.example/player/x1)',
    ],
    [
      'a post of a network',
      '<iframe title="A post" src="https://posts.example/plugins/post?href=https%3A%2F%2Fposts.example%2F1"></iframe>',
      '[A post](https://posts.example/plugins/post?href=https%3A%2F%2Fposts.example%2F1)',
    ],
    [
      'a map',
      '<iframe aria-label="The wall" src="https://maps.example/maps?q=wall&output=embed"></iframe>',
      '[The wall](https://maps.example/maps?q=wall\\&output=embed)',
    ],
    ['a sound without a title', '<audio controls><source src="/sounds/horn.mp3"></audio>', 'horn.mp3'],
  ])('is a link with its title: %s', async (_kind, markup, link) => {
    const page = await show(article(`<figure>${markup}</figure>`));
    expect(markdownOf(page)).toContain(link);
    expect(textOf(page)).toBe(whole);
  });

  it.each([
    ['an advertisement', '<iframe title="Advertisement" src="https://ads.example/frame?slot=3"></iframe>'],
    ['a form', '<iframe title="Sign up" src="https://letters.example/join"></iframe>'],
    ['a script', '<iframe title="A film" src="javascript:embed(1)"></iframe>'],
  ])('is left out where it shows nothing of the article: %s', async (_kind, markup) => {
    const page = await show(article(`<figure>${markup}</figure>`));
    expect(markdownOf(page)).not.toContain('](');
    expect(textOf(page)).toBe(whole);
  });
});

describe('structure', () => {
  it('keeps lines and indent of code', async () => {
    const page = await show(article('<pre>for (const lamp of lamps) {\n    lamp.light();\n}</pre>'));
    expect(textOf(page)).toContain('for (const lamp of lamps) {\n    lamp.light();\n}');
  });

  it.each([
    [
      'numbers in a column',
      '<figure class="highlight js"><table><tr><td class="gutter"><pre><span>1</span><br><span>2</span><br></pre></td><td class="code"><pre><span>if (lamp) {</span><br><span>  lamp.light(); }</span><br></pre></td></tr></table></figure>',
    ],
    [
      'numbers in a table in the code',
      '<div class="language-js"><pre class="highlight"><code><table><tr><td class="rouge-gutter"><pre class="lineno">1\n2\n</pre></td><td><pre>if (lamp) {\n  lamp.light(); }\n</pre></td></tr></table></code></pre></div>',
    ],
    [
      'numbers in the lines',
      '<pre><code class="language-js" data-lang="js"><span class="ln">1</span><span>if (lamp) {\n</span><span class="ln">2</span><span>  lamp.light(); }\n</span></code></pre>',
    ],
    [
      'a box for each line',
      '<figure><figcaption><span>lamp.js</span></figcaption><pre data-language="js"><code><div class="line"><div>if (lamp) {</div></div><div class="line"><div>  lamp.light(); }</div></div></code></pre></figure>',
    ],
    [
      'the language over the code',
      '<pre class="language-js"><span class="label">js</span>\n<code>if (lamp) {\n  lamp.light(); }</code></pre>',
    ],
  ])('keeps code as it is typed: %s', async (_name, code) => {
    const page = await show(article(`<p>This is how the lamp is lit on a winter's evening:</p>${code}`));
    expect(markdownOf(page)).toContain('evening:\n\n```js\nif (lamp) {\n  lamp.light(); }\n```\n\nNobody');
  });

  it('keeps empty lines of code, and numbers that are its own', async () => {
    const code =
      '<pre><code>let<span> </span><b>a</b> = 1;<br><br>let b = 2;</code></pre><table><tr><td>1</td><td><pre>one</pre></td></tr></table>';
    const text = textOf(await show(article(code)));
    expect(text).toContain('let a = 1;\n\nlet b = 2;');
  });

  it('keeps signs at the head of a column', async () => {
    const table =
      '<table><tr><th>Lamp</th><th>%</th></tr><tr><td>Old one</td><td>41</td></tr><tr><td>New one</td><td>59</td></tr></table>';
    expect(markdownOf(await show(article(table)))).toMatch(/\| Lamp +\| % +\|/);
  });

  it('keeps a table of data, and reads through a table that only lays text out', async () => {
    const data =
      '<table><tr><th>Year</th><th>Ships</th></tr><tr><td>1999</td><td>41</td></tr><tr><td>2000</td><td>38</td></tr></table>';
    expect(markdownOf(await show(article(data)))).toContain('| 1999 | 41 ');
    const layout = `<table><tr><td>${article('')}</td><td><a href="/x">More</a></td></tr></table>`;
    const page = await show(layout);
    expect(textOf(page)).toBe(whole);
    expect(markdownOf(page)).not.toContain('|');
  });

  it.each([
    ['its title', 'title="High tide"', 'High tide'],
    ['else its file', '', 'tide.mp4'],
  ])('links a film by %s', async (_by, attributes, name) => {
    const film = `<figure><video src="/films/tide.mp4?w=600" controls ${attributes}></video></figure>`;
    expect(markdownOf(await show(article(film)))).toContain(`[${name}](`);
  });

  it('keeps the lines of a chronicle, of which some are as long as a headline', async () => {
    const lines = [
      '1871 First drawings of a light on the wall, made by a pupil of the school of navigation in the years of the long frost',
      '1874 Building begins under the harbour master of those years',
      '1880 The lamp is lit by two sisters of Harbour Lane and their uncle, who had carried the oil up the stairs for a whole week',
      '1881 First keeper, who writes down each ship that passes',
      '1931 Sale of the wall and the tower to the council, under the condition that both stay open to walkers at all hours',
      '1960 The tower is listed, without its annex from the war',
      '2007 Dark, for want of money, of hands and of anybody who remembered how the mirrors were to be turned in a storm',
    ];
    const text = textOf(await show(article(lines.map((line) => `<p>${line}</p>`).join(''))));
    expect(lines.filter((line) => !text.includes(line))).toEqual([]);
  });

  it('keeps the headings of a list that are links, be they one word', async () => {
    const game = (name: string, says: string) =>
      `<h3 class="t"><a href="/games/${name.length}">${name}</a></h3><p>${says}</p>`;
    const inside = [
      game('The keeper of the northern lamp ($30)', SECOND),
      game(
        'Fog',
        'You are the fog, and the ships come to you one after the other, which is less peaceful than it sounds.',
      ),
      game('A harbour for two patient people ($20)', THIRD),
      game(
        'Tide ($20)',
        'Twice a day the sea gives back what you threw away, and you have to find a place for every piece of it.',
      ),
    ].join('');
    const markdown = markdownOf(await show(article(inside)));
    for (const name of ['keeper of', 'Fog', 'A harbour for', 'Tide'])
      expect(markdown).toMatch(new RegExp(`^### .*${name}`, 'm'));
  });

  it('keeps the hours and headings of entries that are articles of their own', async () => {
    const says = [
      'Two tugs have begun another attempt to drive the pile in, and the pilot has gone out to look at it with his own eyes. The first one, at dawn, ended with a bent rudder.',
      'The grocer on the far side says that he has flour for two days and coffee for one. The coffee, he says, is the real emergency, and he has begun to sell it by the cup.',
      'The harbour master reports that the ground at the end of the mole gave way shortly before noon. Nobody has been hurt, and the crane was already back on its barge.',
      'The harbour has been closed since Thursday. Four ferries lie at the quay, and the islands have had no post and no fresh bread since the week began.',
    ];
    const entries = ['16:30', '2.10 PM ET', '11h05', '9:30'].map(
      (hour, i) =>
        `<article class="post"><header><time>${hour}</time><h2>Pile ${i} is in</h2><p class="author">Ines Halloran</p></header><p>${says[i]}</p></article>`,
    );
    const text = textOf(
      await show(`<main><h1>The lighthouse</h1><p>${FIRST}</p><section>${entries.join('')}</section></main>`),
    );
    for (const line of ['16:30', '2.10 PM ET', '11h05', '9:30', 'Pile 0 is in', 'Pile 3 is in'])
      expect(text.split(/\n+/)).toContain(line);
    expect(text).not.toContain('Halloran');
  });

  it('leaves out the heading of a box that looks like those of the text, where no text is under it', async () => {
    const inside = `<h3 class="t">What the lamp cost</h3><p>${SECOND}</p><h3 class="t"><a href="/news">News</a></h3><ul><li><a href="/1">A boat was found on the mole</a></li><li><a href="/2">The ferry will not sail today</a></li></ul><h3 class="t">Who is to pay for it</h3>`;
    expect(markdownOf(await show(article(inside)))).not.toContain('News');
  });

  it('keeps lists, quotes and sub-headings', async () => {
    const inside = `<h2>What is left to do</h2><ul><li>The stairs need a new rail before winter comes.</li><li>The door does not close.</li></ul><blockquote><p>It is a light, and a light is enough, said the oldest of them.</p></blockquote>`;
    const markdown = markdownOf(await show(article(inside)));
    expect(markdown).toContain('## What is left to do');
    expect(markdown).toMatch(/[*-] The door does not close\./);
    expect(markdown).toContain('> It is a light');
  });

  const SAID = 'It is a light, and a light is enough for all of us here.';
  const NEXT = 'It was dark when they went down to the wall, and darker still when they came back from it.';
  /** Put between two paragraphs, as HTML without what stands around it. */
  const between = async (inside: string, css = ''): Promise<string> => {
    const head = `<title>The lighthouse | Harbour Post</title><style>body{margin:0;font-family:serif}${css}</style>`;
    const html = toHtml(readPage(await show(article(inside), head))!.article);
    return html.slice(html.indexOf(`${SECOND}</p>`) + `${SECOND}</p>`.length, html.indexOf(`<p>${THIRD}`));
  };

  it.each([
    ['its class says so', `<div class="c-PullQuote"><q>${SAID}</q></div>`, `<p><q>${SAID}</q></p>`, ''],
    ['its figure says so', `<figure class="x-pull_quote"><blockquote><p>${SAID}</p></blockquote></figure>`, '', ''],
    ['its role says so', `<section role="doc-pullquote">${SAID}</section>`, '', ''],
    ['it looks like a heading', `<h3 class="pullquote">${SAID}</h3>`, '', ''],
    ['a quotation stands in an aside', `<aside><p>“${SAID}”</p></aside>`, `<p>“${SAID}”</p>`, ''],
    ['it floats in larger type', `<blockquote>${SAID}</blockquote>`, '', 'blockquote{float:right;font-size:28px}'],
  ])('tells a pull quote from other quotes where %s', async (_, inside, told, css) => {
    expect(await between(inside, css)).toBe(`<blockquote class="pull-quote">${told || `<p>${SAID}</p>`}</blockquote>`);
    const page = await show(article(inside), `<title>The lighthouse</title><style>body{margin:0}${css}</style>`);
    expect(markdownOf(page)).toContain(`\n\n> ${told ? told.replace(/<p>|<\/.*/g, '').replace('<q>', '"') : SAID}`);
  });

  it.each([
    ['a quotation in the flow', `<blockquote>${SAID}</blockquote>`, 'blockquote{font-size:28px}'],
    ['a picture that floats', `<aside class="right"><img src="/lamp.jpg" width="300" height="200"></aside>`, ''],
    [
      'a box about something',
      `<div class="box"><p>The lamp was made by the brothers who made the bell too.</p></div>`,
      '',
    ],
    ['a long text that is named so', `<div class="pullquotes">${`<p>${SAID} ${THIRD}</p>`.repeat(3)}</div>`, ''],
  ])('takes nothing else for one: %s', async (_, inside, css) => {
    expect(await between(inside, css)).not.toContain('pull-quote');
  });

  it.each([
    [
      'in a caption',
      `<figure><blockquote><p>${SAID}</p></blockquote><figcaption>— Ada Brook</figcaption></figure>`,
      '— Ada Brook',
    ],
    [
      'in its foot',
      `<blockquote><p>${SAID}</p><footer>Ada Brook in <a href="https://books.example/1">The Keepers</a></footer></blockquote>`,
      'Ada Brook in <a href="https://books.example/1">The Keepers</a>',
    ],
    [
      'by a link to the post',
      `<blockquote><p>${SAID}</p><a href="https://posts.example/ada/1">30 January 2026</a></blockquote>`,
      '<a href="https://posts.example/ada/1">30 January 2026</a>',
    ],
  ])('keeps who said what is quoted, and where: %s', async (_, inside, source) => {
    expect(await between(inside)).toBe(
      `<figure><blockquote><p>${SAID}</p></blockquote><figcaption>${source}</figcaption></figure>`,
    );
    const page = await show(article(inside));
    // It is no running text.
    expect(textOf(page)).toBe([FIRST, SECOND, SAID, THIRD].join('\n\n'));
  });

  it.each(['figcaption', 'footer'])('says of the line in a %s of a pull quote that it is its source', async (tag) => {
    const source = 'Ines Moreno, skipper of the <em>Margarete</em>';
    const inside = `<figure class="pullquote"><blockquote><p>${SAID}</p></blockquote><${tag}>${source}</${tag}></figure>`;
    expect(await between(inside)).toMatch(/<p><cite>Ines|<figcaption>Ines/);
  });

  it('keeps a list of terms whole, though one of them reads like the label of a button', async () => {
    const terms = ['Lantern', 'Video', 'Gallery'].map((term) => `<dt>${term}</dt><dd>${SECOND}</dd>`).join('');
    const markdown = markdownOf(await show(article(`<dl>${terms}</dl>`)));
    expect(markdown).toContain('Video');
    expect(markdown).toContain('Gallery');
  });

  it('keeps lines that look like headlines where several stand in a row', async () => {
    const line = (title: string) => `<p>Ada Brook: ${title}. A Handbook for Visitors, Harbour Press 1951</p>`;
    const around = `<p>${SAID} ${NEXT}</p>`.repeat(2);
    const kept = async (...titles: string[]) =>
      textOf(await show(article(`${around}${titles.map(line).join('')}${around}`)));
    expect(await kept('Keepers of the Northern Coast', 'Lamps and Their Lenses', 'The Wall')).toContain('Lamps');
    expect(await kept('Lamps and Their Lenses')).not.toContain('Lamps');
  });

  it('keeps no button under a quote that shares it', async () => {
    const button = '<a href="https://posts.example/intent?text=light">Click to Tweet</a>';
    expect(await between(`<blockquote><p>${SAID}</p>${button}</blockquote>`)).toBe(
      `<blockquote><p>${SAID}</p></blockquote>`,
    );
  });

  it('sets a post from elsewhere apart from what the article quotes', async () => {
    const post = `<blockquote class="twitter-tweet"><p>${SAID}</p>— Ada (@ada) <a href="https://posts.example/1">May 14, 2023</a></blockquote>`;
    expect(await between(post)).toMatch(/^<figure><blockquote>.*May 14, 2023<\/a><\/p><\/blockquote><\/figure>$/);
  });

  it.each([
    ['a line', '<hr>'],
    ['two lines', '<hr><hr>'],
    ['stars', '<p>* * *</p>'],
    ['an asterism', '<div>⁂</div>'],
  ])('keeps what parts two pieces of text: %s', async (_, parting) => {
    expect(await between(`${parting}<p>${NEXT}</p>`)).toBe(`<hr><p>${NEXT}</p>`);
    const page = await show(article(`${parting}<p>${NEXT}</p>`));
    expect(markdownOf(page)).toContain(`${SECOND}\n\n***\n\n${NEXT}`);
    expect(textOf(page)).toBe([FIRST, SECOND, NEXT, THIRD].join('\n\n'));
  });

  it.each([
    ['above a heading', `<hr><h2>What came after</h2><p>${NEXT}</p>`],
    ['below a heading', `<h2>What came after</h2><hr><p>${NEXT}</p>`],
    ['around what is no part of the article', `<hr><div class="related"><a href="/x">Read also: more</a></div><hr>`],
    ['by a picture', '<hr><figure><img src="/lamp.jpg" width="600" height="400"></figure><hr>'],
    ['that is not displayed', `<hr style="display:none"><p>${NEXT}</p>`],
  ])('keeps no line %s', async (_, inside) => {
    expect(await between(inside)).not.toContain('<hr>');
  });

  it('begins and ends with no line', async () => {
    const page = await show(
      `<main><h1>The lighthouse</h1><hr><p>${FIRST}</p><p>${SECOND}</p><p>${THIRD}</p><hr></main><footer>© Harbour Post</footer>`,
    );
    expect(toHtml(readPage(page)!.article)).not.toContain('<hr>');
  });

  it('drops a table of which hardly anything is kept, and keeps no lone cells of it', async () => {
    const rows = ['Area', 'Density', 'Water', 'Time zone', 'Calling code', 'Drives on the', 'Head of state', 'Currency']
      .map((name, i) => `<tr><th><a href="/w/${i}">${name}</a></th><td><a href="/v/${i}">${i}</a></td></tr>`)
      .join('');
    const page = await show(
      article(`<table class="infobox">${rows}<tr><th>Built</th><td>1811, of slate from the quarry.</td></tr></table>`),
    );
    expect(textOf(page)).toBe(whole);
  });

  it('says of a part in which language and direction it is, where that is another than the article’s', async () => {
    const inside = `<p dir="ltr" lang="en">The keeper read out what stands over the door of the old tower since it was built.</p>
      <blockquote lang="he" dir="rtl"><p>המגדלור בקצה הרציף הישן הודלק שוב ביום שישי, אחרי תשע עשרה שנים בחושך.</p></blockquote>
      <p>He calls it the <i lang="la">pharos</i>, and the <abbr title="General Lighthouse Authority">GLA</abbr> does not mind. <i lang="x onload=1">Nobody</i> minds.</p>`;
    const html = toHtml(readPage(await show(article(inside)))!.article);
    expect(html).toMatch(/<p lang="he" dir="rtl">המגדלור/);
    expect(html).toContain('<em lang="la">pharos</em>');
    expect(html).toContain('<abbr title="General Lighthouse Authority">');
    expect(html).toContain('<p>The keeper read out');
    expect(html).toContain('<em>Nobody</em>');
  });

  it('reads lines that run down, also where they lead out of the window', async () => {
    const lines = Array.from(
      { length: 30 },
      (_, i) =>
        `<p>灯台の${i}番目の番人は、港の古い壁の端に立つ灯りを、毎晩同じ時刻にともした。町の人々はそれを見て、今日も一日が終わったと思った。</p>`,
    );
    const page = await show(
      `<nav><a href="/a">ニュース</a></nav><main><h1>灯台の番人</h1>${lines.join('')}</main>`,
      '<title>灯台の番人</title><style>html{writing-mode:vertical-rl}body{margin:0}p{block-size:60px}</style>',
    );
    expect(textOf(page).match(/番目の番人/g)).toHaveLength(30);
  });

  it('reads a word once where its reading stands above it', async () => {
    const page = await show(
      article(
        '<p>They call it <ruby>灯台<rp>(</rp><rt>とうだい</rt><rp>)</rp></ruby>, which is the word for a lamp on a stand, they say.</p>',
      ),
    );
    expect(textOf(page)).toContain('They call it 灯台, which');
    expect(JSON.stringify(readPage(page)!.article.content)).toContain('"tagName":"rt"');
  });

  it('reads lines that run from top to bottom, with the readings beside them and numbers set upright', async () => {
    const lines = [
      '<ruby>峠<rt>とうげ</rt></ruby>の頂に一軒の茶屋がある。暖簾は色あせ、柱は傾き、それでも湯はいつも沸いている。店主は朝五時に竈に火を入れる。七十年のあいだ、休んだのは三日だけだという。',
      '昭和<span style="text-combine-upright:all">26</span>年の春、峠を越える道はまだ土のままだった。荷を負った人びとが日に百人も通り、茶屋の前で足を休め、湯を飲み、団子を食べてから、また坂を下りていった。',
      '今では一日に二、三人しか来ない。それでも湯を沸かすのは、沸いていなければ茶屋ではないからだと店主は言う。四月の終わりに暖簾をたたみ、店の道具は村の資料館に寄贈される。',
    ];
    const page = await show(
      `<nav><a href="/a">社会</a> <a href="/b">文化</a></nav><main style="writing-mode:vertical-rl;block-size:fit-content;inline-size:700px"><h1>峠の茶屋</h1>${lines.map((line) => `<p>${line}</p>`).join('')}</main>`,
      '<title>峠の茶屋 | 港新聞</title><style>body{margin:0;font-family:sans-serif}</style>',
    );
    const { article } = readPage(page)!;
    const plain = lines.map((line) => line.replace(/<rt>.*?<\/rt>|<[^>]+>/g, ''));
    expect(toText(article)).toBe(plain.join('\n\n'));
    expect(JSON.stringify(article.content)).toContain('とうげ');
  });
});

describe('pictures', () => {
  const sourceOf = (page: Document): unknown =>
    JSON.stringify(readPage(page)!.article.content).match(/"src":"([^"]*)"/)?.[1];

  it.each([
    [
      'data-src',
      '<img src="data:image/gif;base64,R0lGODlhAQABAAAAACw=" data-src="https://example.org/lamp.jpg" alt="The lamp">',
    ],
    ['srcset', '<img srcset="https://example.org/small.jpg 300w, https://example.org/lamp.jpg 1200w" alt="The lamp">'],
    ['picture', '<picture><source srcset="https://example.org/lamp.jpg 800w"><img alt="The lamp"></picture>'],
    [
      'a name of the loader’s own',
      '<img src="https://example.org/lazy.svg" data-size="large" data-page="https://example.org/lamp" data-loader-source="https://example.org/lamp.jpg" alt="The lamp">',
    ],
  ])('gives a lazy picture its real address: %s', async (_, image) => {
    const page = await show(article(`<figure>${image}<figcaption>The lamp at dusk.</figcaption></figure>`));
    expect(sourceOf(page)).toBe('https://example.org/lamp.jpg');
    expect(textOf(page)).toBe(whole);
    expect(markdownOf(page)).toContain('The lamp at dusk.');
  });

  it.each(['blanket.png', 'lazy-sunday.jpg', 'grey-seals.jpg', 'loading-dock.jpg', 'image.jpg', 'lamp-1020x680.jpg'])(
    'takes a picture for one whose name only begins like a placeholder’s: %s',
    async (name) => {
      const page = await show(article(`<p><img src="https://example.org/${name}" alt="The harbour"></p>`));
      expect(sourceOf(page)).toBe(`https://example.org/${name}`);
      const late = `<img src="https://example.org/lazy-loading-14x9.png" data-src="https://example.org/${name}" alt="">`;
      expect(sourceOf(await show(article(`<figure>${late}</figure>`)))).toBe(`https://example.org/${name}`);
    },
  );

  it.each(['blank.gif', 'placeholder-image.png', 'pixel_1x1.gif', 'spacer10.gif', 'lazy-loading.svg'])(
    'takes no placeholder for a picture: %s',
    async (name) => {
      const page = await show(article(`<p><img src="https://example.org/${name}" alt="The harbour"></p>`));
      expect(sourceOf(page)).toBeUndefined();
    },
  );

  it('keeps every picture of a captioned row that ends the article, and none of what follows', async () => {
    const picture = (name: string) =>
      `<figure><a href="#"><img src="https://example.org/${name}.jpg" alt=""></a><div>6</div><figcaption>The ${name} at dusk, as it was seen from the wall.</figcaption></figure>`;
    const page = await show(
      `<main><h1>The lighthouse</h1><p>${FIRST}</p><p>${SECOND}</p><p>${THIRD}</p>${picture('lamp')}${picture('wall')}${picture('door')}
      <h3>Topics</h3><a href="/storms"><img src="https://example.org/storm.jpg" alt=""> Ten storms that nobody remembers</a></main>`,
    );
    const markdown = markdownOf(page);
    for (const name of ['lamp', 'wall', 'door']) {
      expect(markdown).toContain(`${name}.jpg`);
      expect(markdown).toContain(`The ${name} at dusk`);
    }
    expect(markdown).not.toContain('storm');
  });

  it('takes the lead picture between headline and text, where the text has a box of its own', async () => {
    const page = await show(
      `<div><h1>The lighthouse</h1><div class="lead-image"><img src="https://example.org/lamp.jpg" alt="The lamp"></div>
      <div class="share"><img src="https://example.org/share.png" alt="Share"></div></div>
      <div class="text"><p>${FIRST}</p><p>${SECOND}</p><p>${THIRD}</p></div>`,
    );
    expect(sourceOf(page)).toBe('https://example.org/lamp.jpg');
    expect(markdownOf(page)).not.toContain('share.png');
  });

  const LONG =
    'The council, which had said for years that there was no money for it, sent nobody, but it did send a wreath.';
  const withPicture = (picture: string) =>
    `<main><h1>The lighthouse</h1><p>${FIRST}</p><p>${SECOND}</p>${picture}<p>${THIRD}</p><p>${LONG}</p></main>`;
  const CAPTION = 'Volunteers Ann Lee and Bo Moss on the stairs of the old lighthouse';

  it.each([
    ['named after its picture', `<p class="picture"><img src="/lamp.jpg" alt=""></p><p class="picture">${CAPTION}</p>`],
    ['in the box of its picture', `<div class="photo"><img src="/lamp.jpg" alt=""><p>${CAPTION}</p></div>`],
    ['named a caption', `<p><img src="/lamp.jpg" alt=""></p><p class="photo-caption">${CAPTION}</p>`],
    [
      'that is a sentence',
      `<p class="picture"><img src="/lamp.jpg" alt=""></p><p class="picture">${CAPTION}, in May.</p>`,
    ],
  ])('keeps a picture and the caption behind it as one figure, and cleans around both: %s', async (_, picture) => {
    const page = await show(withPicture(picture));
    const reading = readPage(page)!;
    expect(textOf(page)).toBe(`${whole}\n\n${LONG}`);
    const figure = reading.article.content.children.find((node) => 'tagName' in node && node.tagName === 'figure');
    expect(JSON.stringify(figure)).toContain('lamp.jpg');
    expect(JSON.stringify(figure)).toContain(CAPTION);
    const hidden = await cleanPage(page, reading, { mode: 'focus' });
    expect(hidden.items.filter(({ excerpt }) => excerpt.includes(CAPTION.slice(0, 30)))).toEqual([]);
    hidden.restore();
  });

  it('keeps the words beside a picture in one line as its caption, but no label', async () => {
    const picture = (words: string) => `<p class="picture"><img src="/lamp.jpg" width="600" height="400"> ${words}</p>`;
    const html = async (words: string) => toHtml(readPage(await show(article(picture(words))))!.article);
    expect(await html('The lamp at <em>dusk</em>')).toMatch(/<figcaption> ?The lamp at <em>dusk<\/em><\/figcaption>/);
    expect(await html('Enlarge this image')).not.toContain('<figcaption>');
  });

  it('takes the headline of another article for no caption where a picture of the text is near', async () => {
    const other = 'Ten Storms That Nobody On This Coast Remembers Any More';
    const picture = '<figure><img src="/lamp.jpg" alt=""><figcaption>The lamp.</figcaption></figure>';
    const page = await show(withPicture(`${picture}<p>${FIRST.replace('Friday', 'Monday')}</p><p>${other}</p>`));
    expect(markdownOf(page)).toContain('lamp.jpg');
    expect(textOf(page)).toContain('again on Monday');
    expect(markdownOf(page)).not.toContain(other);
  });

  it('takes a paragraph for no caption because it follows a picture', async () => {
    const text = FIRST.replace('Friday', 'Monday');
    for (const picture of [
      `<p><img src="/lamp.jpg" alt=""></p><p>${text}</p>`,
      `<p class="picture"><img src="/lamp.jpg" alt=""></p><p>${text}</p>`,
      `<div class="slide"><img src="/lamp.jpg" alt=""><p>${text}</p><p>${LONG}</p></div>`,
    ])
      expect(textOf(await show(withPicture(picture)))).toContain('again on Monday');
  });

  it('drops addresses that are neither http, https nor mailto', async () => {
    const page = await show(
      article(
        '<p>He had written <a href="javascript:alert(1)">a long note about it</a>, which he did not want to read to us that day.</p>',
      ),
    );
    expect(JSON.stringify(readPage(page)!.article.content)).not.toContain('javascript');
    expect(textOf(page)).toContain('a long note about it');
  });
});

describe('what is no body text', () => {
  it('takes hashtags, expiry and contributors for what they are', async () => {
    const page = await show(
      article('').replace(
        '</main>',
        '<p>Ann Lee and Bo Moss contributed to this report.</p><p>#Harbour #Lighthouse #Winter</p><p>Post expires at 9:16pm on Sunday June 26th, 2022</p></main>',
      ),
    );
    const { article: read } = readPage(page)!;
    expect(toText(read)).toBe(`${whole}\n\nAnn Lee and Bo Moss contributed to this report.`);
    expect(read.tags).toEqual(['Harbour', 'Lighthouse', 'Winter'].map((text) => ({ text, source: 'line' })));
    expect(read.expires).toBe('2022-06-26T21:16');
    expect(read.title).toBe('The lighthouse');
  });

  it('does not read what is hidden, but what a reader may open', async () => {
    const hidden = 'A hidden sentence that nobody on the page can see, long enough to look like any other one.';
    const folded =
      'The council had put the money aside in spring already, as the minutes of the meeting show quite clearly.';
    const page = await show(
      article(
        `<p style="display:none">${hidden}</p><div style="visibility:hidden"><p>${hidden}</p></div><details><summary>The money</summary><p>${folded}</p></details>`,
      ),
    );
    expect(textOf(page)).not.toContain('hidden sentence');
    expect(textOf(page)).toContain(folded);
  });
});

describe('odd documents', () => {
  it('reads an article in open shadow roots', async () => {
    const page = await show('<news-story></news-story>');
    const root = page.querySelector('news-story')!.attachShadow({ mode: 'open' });
    const main = page.createElement('main');
    for (const sentence of [FIRST, SECOND, THIRD]) {
      const paragraph = page.createElement('p');
      paragraph.textContent = sentence;
      main.append(paragraph);
    }
    root.append(main);
    expect(textOf(page)).toBe(whole);
  });

  it('reads past elements that shadow the properties of a page', async () => {
    const names = [
      'children',
      'firstChild',
      'parentNode',
      'querySelectorAll',
      'getAttribute',
      'childNodes',
      'attributes',
    ];
    const form = `<form>${names.map((name) => `<input name="${name}">`).join('')}</form>`;
    const images = ['querySelectorAll', 'body', 'URL', 'baseURI', 'documentElement', 'styleSheets', 'defaultView'].map(
      (name) => `<img name="${name}">`,
    );
    const page = await show(article(form) + images.join(''));
    const before = new XMLSerializer().serializeToString(page);
    expect(textOf(page)).toBe(whole);
    expect(new XMLSerializer().serializeToString(page)).toBe(before);
  });

  it('finds nothing in documents without a text, and says why', () => {
    const svg = new DOMParser().parseFromString(
      '<svg xmlns="http://www.w3.org/2000/svg"><text>Hello</text></svg>',
      'image/svg+xml',
    );
    const empty = document.implementation.createHTMLDocument('');
    const bare = document.implementation.createDocument(null, null);
    for (const page of [svg, empty, bare]) expect(readPage(page)).toBeNull();
    expect(whyUnread(bare)).toBe('unreadable');
    expect(whyUnread(empty)).toBe('no-article');
  });

  it('reads XHTML, with names as they are written and instructions between its elements, as it reads HTML', () => {
    const written = article('').replaceAll('&', '&amp;');
    const page = new DOMParser().parseFromString(
      `<html xmlns="http://www.w3.org/1999/xhtml"><head><title>The lighthouse</title></head><body><?p style?>${written}<br/><script>no</script></body></html>`,
      'application/xhtml+xml',
    );
    expect(page.body.localName).toBe('body');
    expect(textOf(page)).toBe(whole);
  });

  it('reads a page in quirks mode, whose body is missing in its markup', () => {
    const frame = document.createElement('iframe');
    document.body.append(frame);
    frames.push(frame);
    const page = frame.contentDocument!;
    page.open();
    page.write(`<title>The lighthouse</title>${article('')}`);
    page.close();
    expect(page.compatMode).toBe('BackCompat');
    expect(textOf(page)).toBe(whole);
  });

  it('reads a text under a hundred thousand levels', () => {
    const page = document.implementation.createHTMLDocument('Deep');
    let inner: Element = page.body;
    for (let level = 0; level < 100_000; level++) {
      const next = page.createElement(level % 3 ? 'div' : 'b');
      inner.append(next);
      inner = next;
    }
    for (const sentence of [FIRST, SECOND, THIRD]) {
      const paragraph = page.createElement('p');
      paragraph.textContent = sentence;
      inner.append(paragraph);
    }
    const reading = readPage(page);
    expect(reading && toText(reading.article)).toBe(whole);
  });

  it('reads the article that is asked for where a page has several', async () => {
    const other = [FIRST, SECOND, THIRD].map((text) => text.replace(/lighthouse|lenses|lamp/g, 'ferry'));
    const one = (title: string, texts: readonly string[]) =>
      `<article><h1>${title}</h1>${texts.map((text) => `<p>${text}</p>`).join('')}</article>`;
    const page = await show(one('The lighthouse', [FIRST, SECOND, THIRD]) + one('The ferry', other));
    expect(textOf(page)).toBe(whole);
    const near = page.querySelectorAll('article')[1]!.querySelector('p')!;
    expect(toText(readPage(page, { near })!.article)).toBe(other.join('\n\n'));
  });

  it('finds the sentences of the text in the live page', async () => {
    const page = await show(article(''));
    const reading = readPage(page)!;
    const text = toText(reading.article);
    const start = text.indexOf('Volunteers');
    expect(reading.rangesOf(start, start + 'Volunteers had cleaned'.length).map(String)).toEqual([
      'Volunteers had cleaned',
    ]);
    expect(reading.region.localName).toBe('main');
  });
});

describe('lists of other articles', () => {
  const others = (head: string): string =>
    `<div>${head}<ul><li><a href="/n/1">Storm closes the harbour for a week</a></li><li><a href="/n/2">Council buys another boat in spring</a></li></ul></div>`;

  it.each(['<h4>More...</h4>', '<h3>Also related to this story</h3>', '<p>Read more</p>'])(
    'drops them under %s',
    async (head) => {
      expect(textOf(await show(article(others(head))))).toBe(whole);
    },
  );

  it('keeps a list of links to elsewhere', async () => {
    const links = others('<h3>Related</h3>').replaceAll('/n/', 'https://archive.example/');
    const text = textOf(
      await show(article(links.replaceAll('</a>', '</a>, a report of the year before it was closed.'))),
    );
    expect(text).toContain('Council buys another boat in spring');
  });

  it('keeps no days of articles whose links are dropped', async () => {
    const dated = ['11 May 2013', '3 Aug 2012', '13 Jun 2011']
      .map((day, i) => `<li><p><a href="/n/${i}">Another story of the sea, part ${i}</a></p><span>${day}</span></li>`)
      .join('');
    expect(
      textOf(await show(article(`<div class="links_inline"><h2>Related Articles</h2><ul>${dated}</ul></div>`))),
    ).toBe(whole);
  });

  it('keeps no row of share buttons that are written without blanks', async () => {
    const row =
      '<p class="inline-share-tools"><span>SHARE</span><span>CONNECT 31</span> <span>TWEET</span><span>COMMENT</span><span>EMAIL</span></p>';
    expect(textOf(await show(article(row)))).toBe(whole);
  });
});

describe('writers and dates', () => {
  const read = async (lines: string, head = ''): Promise<{ authors: string[]; published?: string | undefined }> => {
    const page = await show(
      article('').replace('</h1>', `</h1>${lines}`),
      `<title>The lighthouse | Harbour Post</title>${head}`,
    );
    const { authors, published } = readPage(page)!.article;
    return { authors, published };
  };
  const linked = (day: string): string => `<link rel="canonical" href="https://post.example/${day}/the-lighthouse">`;

  it.each([
    ['a heading that is named after them', '<h5 class="byline"><span>Nora Field</span></h5>', ['Nora Field']],
    [
      'behind a date',
      '<p class="byline">Published: June 5, 2013 9:21 PM<br>By <span class="author">NORA FIELD</span></p>',
      ['NORA FIELD'],
    ],
    [
      'of whom not all have a page',
      '<p class="author">By Nora Field, <a href="/author/jan">Jan Holm</a></p>',
      ['Nora Field', 'Jan Holm'],
    ],
    [
      'beside links to what they wrote',
      '<p class="author"><a href="/author/nora">Nora Field</a> <a href="/author/nora/rss">RSS</a> <a href="/author/nora#bio">Bio</a></p>',
      ['Nora Field'],
    ],
    [
      'with a role, in one marked name',
      '<p itemprop="author">Nora Field and Catherine Featherston , Special for Harbour Post Today</p>',
      ['Nora Field', 'Catherine Featherston'],
    ],
  ])('names the writers: %s', async (_name, lines, authors) => {
    expect((await read(lines)).authors).toEqual(authors);
  });

  it('takes no caption, place, day or control for a writer', async () => {
    const picture = '<div class="photo"><span class="caption">Volunteers taking part in the work</span></div>';
    const { authors } = await read(`${picture}<div>HARBOUR CITY | Wed Jun 5, 2013 10:31am</div><p>Text Size: A</p>`);
    expect(authors).toEqual([]);
    expect((await read('', '<meta name="author" content="NORA FIELD;JAN HOLM">')).authors).toEqual([
      'NORA FIELD',
      'JAN HOLM',
    ]);
  });

  it('takes the day in the address where the page shows that of something else', async () => {
    const others =
      '<ul><li><a href="/2013/07/11/storm">Storm closes the harbour for a week</a><div>Thu, Jul 11 2013</div></li></ul>';
    expect((await read(others, linked('2013/07/19'))).published).toBe('2013-07-19');
    expect((await read('<p class="date">July 18, 2013</p>', linked('2013/07/19'))).published).toBe('2013-07-18');
    expect((await read(others)).published).toBe('2013-07-11');
  });
});

describe('notes, formulas, quotes', () => {
  const note =
    'The wall was built in the summer of 1874, says a stone at its foot, which nobody has read for a long time.';

  it('links notes both ways, and writes them as footnotes', async () => {
    const page = await show(
      article(
        `<p>Nobody knows who built it<sup id="ref1"><a href="#note1">1</a></sup>, although the town has asked more than once.</p>`,
      ).replace('</main>', `<ol><li id="note1">${note} <a href="#ref1">↩</a></li></ol></main>`),
    );
    const { article: read } = readPage(page)!;
    expect(toMarkdown(read)).toContain('built it[^1], although');
    expect(toText(read)).toContain('built it, although');
    expect(toMarkdown(read)).toContain(`[^1]: ${note}`);
    expect(toHtml(read)).toContain('<sup id="lede-ref1"><a href="#lede-note1">1</a></sup>');
    expect(toHtml(read)).toContain('<li id="lede-note1">');
    expect(toHtml(read)).toContain('href="#lede-ref1"');
  });

  it.each([
    [
      'paragraphs behind a line',
      '<hr><p><a href="#ref1" id="note1">[1]</a> NOTE</p><p><a href="#ref2" id="note2">[2]</a> Another note.</p>',
    ],
    [
      'boxes with the number apart',
      '<div><a id="note1" href="#ref1">1</a><div><p>NOTE</p></div></div><div><a id="note2" href="#ref2">2</a><div><p>Another note.</p></div></div>',
    ],
    [
      'definitions that lead nowhere back',
      '<div id="note1"><sup>1</sup><p>NOTE</p></div><div id="note2"><sup>2</sup><p>Another note.</p></div>',
    ],
    [
      'items whose empty first element is pointed at',
      '<ol><li><span id="note1"></span>NOTE</li><li><a name="note2"></a>Another note.</li></ol>',
    ],
  ])('writes notes as footnotes: %s', async (_name, notes) => {
    const page = await show(
      article(
        `<p>Nobody knows who built it<sup><a id="ref1" href="#note1">[1]</a></sup>, although the town has asked<a id="ref2" href="#note2">[2]</a> more than once.</p>`,
      ).replace('</main>', `${notes.replace('NOTE', note)}</main>`),
    );
    const markdown = markdownOf(page);
    expect(markdown).toContain('built it[^1], although the town has asked[^2] more');
    expect(markdown).toContain(`\n\n[^1]: ${note}\n\n[^2]: Another note.`);
  });

  it('writes a list as footnotes only where the text points at each of its items', async () => {
    const pointing =
      '<p>Nobody knows who built it<sup><a href="#n1">1</a></sup>, although the town has asked for long.</p>';
    const list = (items: string): string => `</main><ol><li id="n1">${note}</li>${items}</ol>`;
    const pointed = await show(article(pointing).replace('</main>', list('')));
    expect(markdownOf(pointed)).toContain(`[^1]: ${note}`);
    const another = 'The stone was moved in 1920, says a letter that lies in the archive of the town.';
    const mixed = await show(article(pointing).replace('</main>', list(`<li id="n2">${another}</li>`)));
    expect(markdownOf(mixed)).not.toContain('[^1]');
  });

  it('keeps sources that the text points at, each with a row of short links under it', async () => {
    const names = [
      'Lee A. On lamps. Papers. 1901;3:1–9.',
      'Moss B. On walls. Papers. 1907;8:2–4.',
      'Ray C. On tides. Papers.',
    ];
    const marks = names.map((_, i) => `<a href="#s${i}">${i + 1}</a>`).join(', ');
    const sources = names
      .map(
        (name, i) =>
          `<div><p id="s${i}">${name}</p><p><a href="/x${i}">Article</a> <a href="/y">Scholar</a> <a href="/z">Library</a></p></div>`,
      )
      .join('');
    const inside = `<p>The wall is older than the lamp, and the tide is older than both of them<sup>${marks}</sup>.</p>`;
    const page = await show(article(`${inside}<h2>Sources</h2>${sources}<h2>The other end</h2>`));
    for (const name of names) expect(textOf(page)).toContain(name);
    expect(textOf(page)).not.toContain('Scholar');
  });

  it.each([
    [
      'KaTeX',
      '<span class="katex"><span class="katex-mathml"><math><semantics><mrow><mi>E</mi></mrow><annotation encoding="application/x-tex">E</annotation></semantics></math></span><span class="katex-html" aria-hidden="true">E-drawn</span></span>',
    ],
    [
      'MathJax 2',
      '<span class="MathJax_Preview"></span><span class="MathJax">E-drawn</span><script type="math/tex">E=mc^2</script>',
    ],
  ])('reads a formula once: %s', async (name, formula) => {
    const page = await show(
      article(`<p>He wrote that ${formula} was all that he knew of it, and that it was enough for a keeper.</p>`),
    );
    const text = textOf(page);
    expect(text).not.toContain('drawn');
    expect(text).toContain(name === 'KaTeX' ? 'that E was' : 'that E=mc^2 was');
    expect(toMarkdown(readPage(page)!.article)).toContain(name === 'KaTeX' ? 'that $E$ was' : 'that $E=mc^2$ was');
  });

  it('drops a pull quote that repeats the text, and keeps one that does not', async () => {
    const quote = 'while the town council argued about money';
    const other = 'It is a light, and a light is enough for me, said the oldest of the fishermen.';
    const page = await show(
      article(
        `<aside class="pullquote"><p>“${quote}”</p></aside><blockquote class="quote"><p>${other}</p></blockquote>`,
      ),
    );
    const text = textOf(page);
    expect(text.split(quote)).toHaveLength(2);
    expect(text).toContain(other);
  });

  it('drops with a pull quote that repeats the text who said it, and keeps who said another', async () => {
    const pulled = (quote: string, who: string) =>
      `<aside class="pullquote"><blockquote><p>“${quote}”</p><cite>— ${who}, who mends nets</cite></blockquote></aside>`;
    const repeats = pulled('while the town council argued about money', 'Ines');
    const says = pulled('It is a light, and a light is enough for me.', 'Maud');
    const text = textOf(await show(article(`${repeats}<p>${FIRST.replace('Friday', 'Monday')}</p>${says}`)));
    expect(text).not.toContain('Ines');
    expect(text).toContain('a light is enough');
    expect(text).toContain('Maud');
  });

  it('leaves what is written in a caption to its picture, however much it reads like the text', async () => {
    const caption = 'The quay at dawn, seen from the customs house. Photograph: R. Okafor';
    const picture = `<figure class="lead"><img src="/quay.jpg" width="1600" height="900" alt=""><figcaption>${caption.replace('Photograph', '<span class="credit">Photograph')}</span></figcaption></figure>`;
    const page = await show(
      `<main><article><h1>The lighthouse</h1><p class="deck">The town has waited nineteen years for it, and paid for it twice.</p><div class="byline">By <a rel="author" href="/a">Ines Halloran</a></div>${picture}${[FIRST, SECOND, THIRD, FIRST.replace('Friday', 'Monday')].map((each) => `<p>${each} ${SECOND}</p>`).join('')}</article></main>`,
    );
    expect(textOf(page)).not.toContain('customs house');
    expect(toHtml(readPage(page)!.article)).toContain(`<figcaption>${caption}</figcaption>`);
  });
});

describe('text in other places', () => {
  const rest = `<p>${FIRST.replace('Friday', 'Monday')}</p><p>${SECOND.replace('Volunteers', 'Children')}</p>`;

  it('reads what a control on the page unfolds', async () => {
    const page = await show(
      article(`<button aria-controls="rest">Continue reading</button><div id="rest" hidden>${rest}</div>`),
    );
    expect(textOf(page)).toContain('again on Monday');
  });

  it('does not read hidden text that no control names, nor what lies behind a gate', async () => {
    expect(textOf(await show(article(`<div hidden>${rest}</div>`)))).toBe(whole);
    const gated = await show(
      article(
        `<div hidden>${rest}</div><button>Continue reading</button><p class="wall">This article is for subscribers only.</p>`,
      ),
    );
    expect(textOf(gated)).not.toContain('again on Monday');
  });

  it('reads an article in a frame of the same origin', async () => {
    const page = await show('<nav><a href="/">Home</a></nav>');
    const frame = page.createElement('iframe');
    frame.width = '800';
    frame.height = '600';
    frame.srcdoc = `<!doctype html><title>The lighthouse</title><body>${article(rest)}</body>`;
    const loaded = new Promise((resolve) => frame.addEventListener('load', resolve, { once: true }));
    page.body.append(frame);
    await loaded;
    const reading = readPage(page)!;
    expect(toText(reading.article)).toContain(FIRST);
    expect(reading.region).toBe(frame);
    expect(reading.rangesOf(0, 20)[0]!.startContainer.ownerDocument).toBe(frame.contentDocument);
  });

  it('says that a page shows a frame of another origin', async () => {
    const page = await show('<iframe sandbox="" width="900" height="700" srcdoc="<p>Elsewhere</p>"></iframe>');
    expect(readPage(page)).toBeNull();
    expect(whyUnread(page)).toBe('framed');
  });
});

describe('a page that waits for a script to show itself', () => {
  it.each([
    ['all of it is invisible', '<style>.page{visibility:hidden;opacity:0}</style>'],
    ['nothing of it is displayed', '<style>html{display:none}</style>'],
  ])('is read although %s', async (_, style) => {
    const page = await show(`<div class="page">${article('')}</div>`, `<title>The lighthouse</title>${style}`);
    expect(textOf(page)).toBe(whole);
  });

  it('is no article where only a menu is invisible', async () => {
    const page = await show(`<h1>Sign in</h1><ul style="visibility:hidden"><li>News</li><li>Sport</li></ul>`);
    expect(readPage(page)).toBeNull();
  });
});

describe('layout', () => {
  const look = (rules: string): string =>
    `<title>The lighthouse</title><style>body{margin:0;font-family:Georgia,serif}${rules}</style>`;

  it('leaves out what is pinned to the window or stands beside the text, where words and names say nothing', async () => {
    const aside =
      'The harbour master writes about ships and weather, and has kept the log of the port for thirty years now.';
    const bar = 'The paper has a new front page since Monday, and all of it can be read by everyone for a week.';
    const page = await show(
      article('').replace('</main>', `</main><div class="x"><p>${aside}</p></div><div class="y"><p>${bar}</p></div>`),
      look(
        'main{position:absolute;left:0;top:0;width:500px}.x{position:absolute;left:600px;top:60px;width:200px}.y{position:fixed;bottom:0;left:0;right:0}',
      ),
    );
    expect(textOf(page)).toBe(whole);
  });

  it('asks nothing of layout where the style sheets of the page have not loaded', async () => {
    const link = '<title>The lighthouse</title><link rel="stylesheet" href="data:text/plain,none">';
    // What the lost style sheet would have put back into the column stands beside it.
    const inside = `<p style="position:absolute;left:900px;width:90px">${THIRD.replace('that evening', 'at all')}</p>`;
    const page = await show(article(inside), link);
    expect(textOf(page)).toContain('at all');
  });

  it('reads a page that a dialog holds still by pinning its body out of sight', async () => {
    const page = await show(article(''), look('body{position:fixed;top:-2000px;left:0;right:0}'));
    expect(textOf(page)).toBe(whole);
  });
});
