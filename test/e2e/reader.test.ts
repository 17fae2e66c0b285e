import { resolve } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { AXE, RUN_AXE_IN_READER } from '../browser/axe.ts';
import { type ChromiumWithLede, launchChromium } from '../browser/chromium.ts';
import { pixelsOf } from '../browser/pixels.ts';
import { choose, settled, status } from '../browser/popup.ts';
import { onPaper, type ReaderPage, readerOf } from '../browser/reader.ts';
import { pressReaderKey } from '../browser/reader-states.ts';
import { type Server, serve } from '../browser/serve.ts';

const PAGES = resolve(import.meta.dirname, '../pages');

const PARAGRAPHS =
  '<p>The old bridge over the river was opened again on Monday, after four years in which nobody could cross it, and the first to walk over it was the woman who had closed it.</p>'.repeat(
    6,
  );
/** A page that allows no style but its own, and takes every key and every copy for itself. */
const STRICT = `<!doctype html><html lang="en"><meta http-equiv="content-security-policy" content="default-src 'none'; style-src 'nonce-a'; script-src 'nonce-a'">
<title>Bridge reopens</title><style nonce="a">body *, html > * { color: red !important; display: block !important; opacity: .1 !important; transform: scale(.5) }</style>
<main><h1>Bridge reopens</h1>${PARAGRAPHS}<figure><svg width="2400" height="1600" viewBox="0 0 300 200" aria-label="The bridge"><path d="M0 100 Q150 0 300 100" stroke="black" fill="none"/></svg><figcaption>The bridge, drawn</figcaption></figure>${PARAGRAPHS}</main>
<script nonce="a">globalThis.keys = []; document.addEventListener('keydown', (event) => keys.push(event.key), true);
document.addEventListener('copy', (event) => { event.preventDefault(); event.clipboardData.setData('text/plain', 'taken'); }, true);</script></html>`;

const DOT = 'data:image/gif;base64,R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7';
/** Names, titles, captions, alternative texts, addresses and ids that try to become more than text. */
const HOSTILE = `<!doctype html><html lang="en"><script>hits = 0</script><title>&lt;img src=x onerror=hits++&gt; Bridge</title>
<meta name="author" content="&lt;script&gt;hits++&lt;/script&gt;"><meta property="og:image" content="javascript:hits++">
<main><h1 id="body">&lt;img src=x onerror=hits++&gt; Bridge</h1>${PARAGRAPHS}
<p id="look">See <a href="javascript:hits++">this</a>, <a href="#look&quot;]">that</a> and <a href="https://elsewhere.example/" onclick="hits++" style="position:fixed;inset:0">there</a>.</p>
<figure><img src="/photo.svg" alt="&quot; onload=&quot;hits++" onload="hits++" width="600" height="400"><figcaption>&lt;svg onload=hits++&gt; The bridge</figcaption></figure>
<figure><img src="${DOT}" alt="one dot" width="600" height="400"></figure>
<iframe srcdoc="<script>parent.hits++</script>" src="https://video.example/embed/1" title="&lt;b&gt;Film"></iframe>${PARAGRAPHS}</main></html>`;

/** All that an article can hold. */
const KINDS = `<!doctype html><html lang="en"><title>How a river remembers</title><main><h1>How a river remembers</h1>${PARAGRAPHS}
<h2>A formula</h2><p>The level follows the rain<sup id="r1"><a href="#n1">1</a></sup> of all the days before it, and each of them counts a little less than the one that came after it.</p>
<math display="block"><mi>h</mi><mo>=</mo><msqrt><mi>p</mi></msqrt></math>
<p>What is left of each day is <script type="math/tex">\\frac{1}{2^n}</script>, and of all of them together <script type="math/tex">\\unknown{n}</script>.</p>
<pre><code class="language-python">def level(rain):\n    return sum(rain)</code></pre>
<table><caption>Levels</caption><thead><tr><th>Station</th><th>1921</th></tr></thead><tbody><tr><td>Mill</td><td>112</td></tr><tr><td>Weir</td><td>87</td></tr></tbody></table>
<figure><img src="/photo.svg" alt="A hill" width="600" height="400"><figcaption>The valley</figcaption></figure>${PARAGRAPHS}
<h2>What came after</h2>${PARAGRAPHS}<hr><p>He wrote it down every evening, at the hour when the mill was still, and never once did he forget it.</p>
<aside class="pullquote"><p>The river has never once asked me what time it is.</p></aside>
<p>The book lies in the mill today, and whoever asks for it may turn its leaves at the table by the window.</p>
<blockquote><p>The water stood at the door this morning, and the cat did not want to go out at all.</p><a href="https://posts.example/miller/1">30 January 2026</a></blockquote><iframe src="https://video.example/embed/1" title="The ferryman"></iframe>
<ol><li id="n1">Measured every morning since the mill was built. <a href="#r1">↩</a></li></ol></main></html>`;

const PHOTO =
  '<svg xmlns="http://www.w3.org/2000/svg" width="600" height="400"><rect width="600" height="400" fill="teal"/></svg>';

let lede: ChromiumWithLede;
let server: Server;
beforeAll(async () => {
  server = await serve(PAGES, {
    '/strict': (response) => response.end(STRICT),
    '/hostile': (response) => response.end(HOSTILE),
    '/kinds': (response) => response.end(KINDS),
    '/long': (response) => response.end(LONG),
    '/photo.svg': (response) => response.end(PHOTO),
  });
  lede = await launchChromium();
});
afterAll(async () => {
  await lede.close();
  await server.close();
});
afterEach(() => lede.closePages());

interface Open extends ReaderPage {
  page: Page;
  popup: Page;
}

/** Opens the reader view through the popup; the popup stays. */
async function openOn(path: string, prepare?: (page: Page) => Promise<unknown>): Promise<Open> {
  const page = await lede.browser.newPage();
  await page.goto(server.origin + path);
  await prepare?.(page);
  const popup = await lede.open(page);
  await settled(popup);
  await (await popup.waitForSelector('aria/Reader[role="radio"]'))?.click();
  const reader = await readerOf(page, lede.id);
  await reader.waitInReader(`root?.querySelector('h1')`);
  return { page, popup, ...reader };
}

const markup = (page: Page): Promise<string> => page.evaluate(() => document.documentElement.outerHTML);

describe('the reader view', () => {
  it('shows the article over the page, and leaves to the same place in the same page', async () => {
    let before = '';
    const { page, popup, inReader, waitInReader } = await openOn('/sample/page.html', async (page) => {
      const first = await lede.open(page);
      await settled(first);
      await first.close();
      before = await markup(page);
      await page.evaluate(() => scrollTo(0, 300));
    });
    expect(await inReader(`root.querySelector('h1').textContent`)).toContain('Norvia’s premier');
    expect(await inReader(`root.querySelector('.body').textContent`)).toContain('Tarje Holm, declared');
    expect(await page.evaluate(() => document.elementFromPoint(400, 400)?.localName)).toBe('div');
    await popup.close();
    await page.bringToFront();
    await page.keyboard.press('Escape');
    await waitInReader('root === null');
    expect(await markup(page)).toBe(before);
    expect(await page.evaluate(() => scrollY)).toBe(300);
  });

  it('shows what is selected where no article is found, with its summary', async () => {
    const { page, popup, inReader, waitInReader } = await openOn('/front-page/page.html', (page) =>
      page.evaluate(() => getSelection()?.selectAllChildren(document.querySelector('main')!)),
    );
    const shown = await inReader<string>(`root.querySelector('.body').textContent`);
    expect(shown).toContain('lends nothing but maps');
    expect(shown).not.toMatch(/cookies|Ropewalk/);
    await popup.waitForSelector('.state-row ::-p-text(only the selection)');
    await (await popup.waitForSelector('.summary button'))?.click();
    await status(popup, 'Marked in the page');
    await choose(popup, 'Original');
    await waitInReader('root === null');
    expect(await page.evaluate(() => String(getSelection()))).toContain('lends nothing but maps');
    // In the page itself its sentences have no place that is known.
    await popup.waitForSelector('.summary p');
  });

  it('shows by its key what is selected at some length, says so, and goes on to the whole', async () => {
    const { page, popup, inReader, waitInReader } = await openOn('/sample/page.html');
    await popup.close();
    await page.bringToFront();
    await page.keyboard.press('Escape');
    await waitInReader('root === null');
    await page.evaluate(() => {
      const [first, second] = [...document.querySelectorAll('p')].filter(({ innerText }) => innerText.length > 200);
      getSelection()?.setBaseAndExtent(first!, 0, second!, second!.childNodes.length);
    });
    await pressReaderKey(lede);
    await waitInReader(`root?.querySelector('.body p')`);
    expect(await inReader(`root.querySelector('.notice').innerText`)).toContain('only what you selected');
    const words = () => inReader<number>(`root.querySelector('.body').textContent.split(' ').length`);
    const ofPart = await words();
    await inReader(`(root.querySelector('.notice button').click(), 1)`);
    await waitInReader(`root?.querySelector('.body') && !root.querySelector('.notice')`);
    expect(await words()).toBeGreaterThan(2 * ofPart);
    await page.keyboard.press('Escape');
    await waitInReader('root === null');
  });

  it('marks a sentence of the summary', async () => {
    const { page, popup, inReader } = await openOn('/sample/page.html');
    const sentence = await popup.waitForSelector('[aria-label=Summary] button');
    await sentence?.click();
    await status(popup, 'Marked in the page');
    const marked = await inReader<string>(`[...CSS.highlights.get('lede-mark')].map(String).join('')`);
    expect(marked.replace(/\s+/g, ' ')).toBe(await sentence?.evaluate((button) => (button as HTMLElement).innerText));
    expect(
      await inReader(
        `[...CSS.highlights.get('lede-mark')].every((range) => root.querySelector('.body').contains(range.startContainer))`,
      ),
    ).toBe(true);
    expect(await page.evaluate(() => document.querySelector('[data-lede-reader=host]')?.shadowRoot)).toBe(null);
    const colour = await inReader<string>(
      `getComputedStyle(root.querySelector('.body p'), '::highlight(lede-mark)').backgroundColor`,
    );
    const [red = 0, green = 0, blue = 0] = (colour.match(/\d+/g) ?? []).map(Number);
    await page.bringToFront();
    await expect.poll(() => pixelsOf(page, [red, green, blue])).toBeGreaterThan(1000);
  });

  it('keeps its look, its keys and its copies to itself on a page that forbids all', async () => {
    const { page, popup, inReader, waitInReader } = await openOn('/strict');
    await popup.close();
    await page.bringToFront();
    const style = await inReader<Record<string, string>>(
      `(({ color, opacity, fontSize, textAlign }) => ({ color, opacity, fontSize, textAlign }))(getComputedStyle(root.querySelector('.body p')))`,
    );
    expect(style).toEqual({ color: 'rgb(34, 32, 28)', opacity: '1', fontSize: '20px', textAlign: 'start' });
    // Drawings are shown from their own address, which this page forbids to its own.
    await waitInReader(`root.querySelector('.body figure img')?.naturalWidth > 0`);
    await page.keyboard.press('x');
    expect(await page.evaluate(() => (globalThis as unknown as { keys: string[] }).keys)).toEqual([]);
    const { x, y } = await inReader<{ x: number; y: number }>(
      `(({ x, y }) => ({ x, y }))(root.querySelector("h1").getBoundingClientRect())`,
    );
    await page.mouse.click(x + 40, y + 15, { count: 3 });
    await lede.browser.defaultBrowserContext().overridePermissions(server.origin, ['clipboard-read']);
    await page.keyboard.down('Control');
    await page.keyboard.press('c', { commands: ['Copy'] });
    await page.keyboard.up('Control');
    await expect.poll(() => page.evaluate(() => navigator.clipboard.readText())).toBe('Bridge reopens\n');
  });

  it('opens and closes by its key', async () => {
    const { page, popup, waitInReader } = await openOn('/german/page.html');
    await popup.close();
    await page.bringToFront();
    await pressReaderKey(lede);
    await waitInReader('root === null');
    await pressReaderKey(lede);
    await waitInReader(`root?.querySelector('h1')`);
  });

  it('opens from the menu of the page', async () => {
    const { page, popup, inReader, waitInReader } = await openOn('/german/page.html');
    await popup.close();
    await page.bringToFront();
    await page.keyboard.press('Escape');
    await waitInReader('root === null');
    await lede.inWorker(
      `new Promise((done) => chrome.tabs.query({ active: true, lastFocusedWindow: true }, ([tab]) => { chrome.contextMenus.onClicked.dispatch({ menuItemId: 'open-reader' }, tab); done(); }))`,
    );
    await waitInReader(`root?.querySelector('h1')`);
    expect(await inReader(`root.querySelector('main').lang`)).toMatch(/^de/);
  });

  it('brings its faces to a page that forbids all, takes them away again, and keeps lines in the light', async () => {
    const open = await openOn('/strict');
    const { inReader, waitInReader } = open;
    const faces = `[...document.fonts].filter(({ family }) => family.includes('lede atkinson'))`;
    await press(open, 'a');
    await waitInReader(`root.querySelector('.faces')`);
    await inReader(`root.querySelectorAll('.faces input')[3].click()`);
    await waitInReader(`${faces}.some(({ status }) => status === 'loaded')`);
    await waitInReader(`getComputedStyle(root.querySelector('.body p')).fontFamily.includes('lede atkinson')`);
    expect(await inReader(`root.querySelector('.bar [aria-label="Read aloud"]') !== null`)).toBe(
      await inReader(`speechSynthesis.getVoices().length > 0`),
    );
    await press(open, 'Escape', 'f');
    await waitInReader(`root.querySelector('.line-focus')`);
    const light = `root.querySelector('.line-focus').getBoundingClientRect()`;
    const line = `parseFloat(getComputedStyle(root.querySelector('.body p')).lineHeight)`;
    expect(await inReader(`${light}.height < 2 * ${line}`)).toBe(true);
    await press(open, 'ArrowDown');
    await waitInReader(`root.querySelector('dialog').scrollTop > 0`);
    await press(open, 'f');
    await waitInReader(`${light}.height > 2 * ${line}`);
    await press(open, 'Escape');
    await waitInReader(`root === null && ${faces}.length === 0`);
    await lede.inWorker('Promise.all([chrome.storage.sync.clear(), chrome.storage.local.clear()])');
  });

  it('is alone on paper, in black, with its links told in full', async () => {
    const opened = await openOn('/hostile');
    const { page, popup, waitInReader } = opened;
    await popup.close();
    // A page that acts out that it was printed already.
    await page.evaluate(() => addEventListener('beforeprint', () => dispatchEvent(new Event('afterprint'))));
    const style = (selector: string, name: string) => `getComputedStyle(root.querySelector('${selector}')).${name}`;
    const paper = await onPaper<Record<string, string> & { modal: boolean; mixed: number }>(
      page,
      opened,
      `({ bar: ${style('.bar', 'display')}, ink: ${style('.body p', 'color')}, links: ${style('.links', 'display')},
        above: ${style('.links', 'marginBlockStart')}, told: root.querySelector('.links').textContent,
        mixed: root.querySelectorAll('.links li:not(:has(> bdi:only-child))').length,
        page: getComputedStyle(document.body).display, modal: root.querySelector('dialog').matches(':modal') })`,
    );
    expect(paper).toMatchObject({ bar: 'none', ink: 'rgb(0, 0, 0)', page: 'none', modal: false });
    // In a text from right to left an address keeps its order.
    expect(paper.mixed).toBe(0);
    expect(paper.links).not.toBe('none');
    expect(Number.parseFloat(paper.above ?? '')).toBeGreaterThan(12);
    expect(paper.told).toContain('https://video.example/embed/1');
    await waitInReader(`root.querySelector('dialog').matches(':modal')`);
    expect(await page.evaluate(() => getComputedStyle(document.body).display)).toBe('block');
  });
});

/** A long article: what is shown at once is only its beginning. */
const LONG = `<!doctype html><html lang="en"><title>What the river carried</title><main><h1>What the river carried</h1>${Array.from(
  { length: 60 },
  (_, i) => `<h2>Part ${i + 1}</h2>${PARAGRAPHS}`,
).join(
  '',
)}<p>The last word of all belongs to the ferryman, who has seen the whole of it from his bench on the quay.</p></main></html>`;

const paragraph = PARAGRAPHS.slice(3, PARAGRAPHS.indexOf('</p>'));
/** Length of its plain text: headings, paragraphs and the empty lines between. */
const LONG_TEXT =
  Array.from({ length: 60 }, (_, i) => [`Part ${i + 1}`, ...Array(6).fill(paragraph)].join('\n\n')).join('\n\n')
    .length +
  '\n\nThe last word of all belongs to the ferryman, who has seen the whole of it from his bench on the quay.'.length;

const press = async ({ page, popup }: Open, ...keys: string[]): Promise<void> => {
  if (!popup.isClosed()) await popup.close();
  await page.bringToFront();
  for (const key of keys) await page.keyboard.press(key as 'a');
};

describe('an article in the reader view', () => {
  it('has everything that belongs to it', async () => {
    const open = await openOn('/kinds');
    const { inReader, waitInReader } = open;
    expect(await inReader(`root.querySelector('.code .language').textContent`)).toBe('python');
    expect(await inReader(`root.querySelector('.code pre').innerText`)).toBe('def level(rain):\n    return sum(rain)');
    expect(await inReader(`root.querySelector('math').namespaceURI`)).toContain('MathML');
    expect(await inReader(`root.querySelector('.table').getAttribute('aria-label')`)).toBe('Levels');
    expect(await inReader(`getComputedStyle([...root.querySelectorAll('td')].at(-1)).textAlign`)).toBe('end');
    await waitInReader(`root.querySelector('p mfrac')`);
    expect(await inReader(`root.querySelector('p math annotation').textContent`)).toBe('\\frac{1}{2^n}');
    expect(await inReader(`root.querySelector('p mfrac').getBoundingClientRect().height`)).toBeGreaterThan(15);
    expect(await inReader(`root.querySelector('code.tex').textContent`)).toBe('\\unknown{n}');
    expect(await inReader(`root.querySelector('figure figcaption').textContent`)).toBe('The valley');
    expect(await inReader(`[...root.querySelectorAll('.embed .site')].map((site) => site.textContent)`)).toEqual([
      'posts.example',
      'video.example',
    ]);
    expect(await inReader(`root.querySelectorAll('iframe, video, script, style[nonce]').length`)).toBe(0);
    expect(await inReader(`root.querySelector('.pull-quote > blockquote').textContent`)).toContain('never once asked');
    expect(
      await inReader(`parseFloat(getComputedStyle(root.querySelector('.pull-quote p')).fontSize)`),
    ).toBeGreaterThan(22);
    expect(await inReader(`getComputedStyle(root.querySelector('.body hr'), '::before').content`)).toContain('*');
    expect(await inReader(`root.querySelector('.embed > blockquote + figcaption a').href`)).toBe(
      'https://posts.example/miller/1',
    );

    await inReader(`root.querySelector('a.note').click()`);
    await waitInReader(`root.querySelector('.note-card')?.textContent.startsWith('Measured every morning')`);
    await press(open, 'Escape');
    await waitInReader(`!root.querySelector('.note-card') && root.activeElement.matches('a.note')`);

    await inReader(`root.querySelector('.picture').click()`);
    await waitInReader(`root.querySelector('.viewer img')?.getBoundingClientRect().width > 600`);
    await press(open, 'Escape');
    await waitInReader(`!root.querySelector('.viewer') && root.querySelector('h1')`);

    await press(open, 'o');
    await waitInReader(`root.querySelectorAll('.outline li').length === 2`);
    await press(open, 'Escape', 's');
    await waitInReader(`root.querySelector('.points li') && root.querySelector('.hashtags li')`);
  });

  it('is all there when it is long, and can be marked to its end as soon as it opens', async () => {
    const { inReader, waitInReader } = await openOn('/long');
    await waitInReader(`root.querySelector('.body').textContent.includes('The last word of all')`);
    expect(await inReader(`root.querySelectorAll('.body h2').length`)).toBe(60);
    const end = await inReader<number>(`root.querySelectorAll('.body p').length`);
    expect(end).toBe(60 * 6 + 1);
    const marked = await inReader<string[]>(`(async () => {
      const { session } = ledePresence;
      session.leaveReader();
      await session.openReader();
      const before = chrome.dom.openOrClosedShadowRoot(document.querySelector('[data-lede-reader=host]')).querySelectorAll('.body h2').length;
      ledeReader.mark(${LONG_TEXT} - 30, ${LONG_TEXT} - 1);
      return [String(before < 60), [...CSS.highlights.get('lede-mark')].map(String).join('')];
    })()`);
    expect(marked).toEqual(['true', 'it from his bench on the quay']);
  });

  it('tells where a link leads that the keyboard has reached', async () => {
    const open = await openOn('/hostile');
    const { waitInReader } = open;
    await press(open, 'Tab');
    for (let i = 0; i < 20 && !(await open.inReader(`root.activeElement?.matches('.body a[href^=http]')`)); i++)
      await press(open, 'Tab');
    await waitInReader(
      `root.querySelector('.address')?.textContent === root.activeElement.getAttribute('href') && root.activeElement.matches('.body a[href^=http]')`,
    );
  });

  it('keeps the line that is read where it stands when the type changes, and comes back to it', async () => {
    const open = await openOn('/kinds');
    const { page, inReader, waitInReader } = open;
    const topOf = `(() => { const heading = root.querySelectorAll('.body h2')[1]; return Math.round(heading.getBoundingClientRect().top); })()`;
    await inReader(`root.querySelector('dialog').scrollTop += ${topOf} - 270`);
    await waitInReader(`${topOf} === 270`);
    await press(open, '+', '+', '+');
    await waitInReader(`getComputedStyle(root.querySelector('.body p')).fontSize === '23px'`);
    expect(Math.abs((await inReader<number>(topOf)) - 270)).toBeLessThan(3);
    await press(open, '-', '-', '-', 'Escape');
    await waitInReader('root === null');
    const stored = (area: string, key: string) =>
      lede.inWorker<Record<string, unknown>>(`chrome.storage.${area}.get('${key}')`);
    await expect
      .poll(async () => Object.keys((await stored('local', 'readerPlaces')).readerPlaces ?? {}).length)
      .toBe(1);
    expect(await stored('sync', 'reader')).toEqual({ reader: { size: 20 } });

    const again = await lede.open(page);
    await (await again.waitForSelector('aria/Reader[role="radio"]'))?.click();
    await waitInReader(`root?.querySelector('[role=status]')?.textContent.includes('where you stopped')`);
    expect(Math.abs((await inReader<number>(topOf)) - 270)).toBeLessThan(40);
    await lede.inWorker(`chrome.storage.local.clear()`);
  });

  it('asks for nothing but its own pictures', async () => {
    const asked: string[] = [];
    const { waitInReader } = await openOn('/kinds', async (page) => {
      page.on('request', (request) => asked.push(request.url()));
    });
    await waitInReader(
      `root.querySelector('figure img').scrollIntoView() || root.querySelector('figure img').complete`,
    );
    // The browser asks for the page's icon by itself, and what is written in an address is asked of nobody.
    const sent = asked.filter((address) => !address.startsWith('data:') && !address.endsWith('/favicon.ico'));
    expect(sent.filter((address) => address !== `${server.origin}/photo.svg`)).toEqual([]);
  });

  it('stays text where it tries to be more', async () => {
    // The page's own pictures and frames run what it gave them; afterwards nothing more may run.
    const hits = (page: Page) => page.evaluate(() => (globalThis as unknown as { hits: number }).hits);
    let before = -1;
    const { page, inReader } = await openOn('/hostile', async (page) => {
      before = await hits(page);
    });
    expect(await inReader(`root.querySelector('h1').textContent`)).toContain('<img src=x onerror=hits++>');
    expect(await inReader(`root.querySelector('figcaption').textContent`)).toContain('<svg onload=hits++>');
    const attributes = await inReader<string[]>(
      `[...root.querySelectorAll('main *')].flatMap((each) => [...each.attributes].filter(({ name, value }) => /^on|^src(doc|set)$/.test(name) || /^\\s*(javascript|data):/i.test(value)).map(({ name, value }) => name + '=' + value))`,
    );
    expect(attributes).toEqual([]);
    expect(
      await inReader(`[...root.querySelectorAll('.body a')].map((link) => getComputedStyle(link).position)`),
    ).not.toContain('fixed');
    expect(await hits(page)).toBe(before);
  });

  it('has nothing for axe to find in any theme, with its cards open', async () => {
    const open = await openOn('/kinds');
    const { inReader, waitInReader } = open;
    await press(open, 's');
    await waitInReader(`root.querySelector('.points li')`);
    // What is closed to pages is open to this world, but axe asks the element.
    await inReader(`Object.defineProperty(host, 'shadowRoot', { value: root }) && 1`);
    await open.evaluate(AXE);
    const violations = () => inReader<string[]>(RUN_AXE_IN_READER);
    await press(open, 'a');
    const themes = await inReader<number>(`root.querySelectorAll('.swatch input').length`);
    expect(themes).toBe(8);
    for (let i = 0; i < themes; i++) {
      await inReader(`root.querySelectorAll('.swatch input')[${i}].click()`);
      await waitInReader(`root.querySelectorAll('.swatch input')[${i}].checked && root.getAnimations().length === 0`);
      expect(await violations()).toEqual([]);
    }
    for (const [key, card] of [
      ['o', '#outline'],
      ['?', '#help'],
      ['m', '#more'],
    ] as const) {
      await press(open, key);
      await waitInReader(`root.querySelector('${card}') && root.getAnimations().length === 0`);
      expect(await violations()).toEqual([]);
    }
    await press(open, 'Escape');
    await inReader(`root.querySelector('a.note').click()`);
    await waitInReader(`root.querySelector('.note-card')`);
    expect(await violations()).toEqual([]);
    await press(open, 'Escape');
    await inReader(`root.querySelector('.picture').click()`);
    await waitInReader(`root.querySelector('.viewer img')`);
    expect(await violations()).toEqual([]);
    await lede.inWorker(`chrome.storage.sync.clear()`);
  });
});
