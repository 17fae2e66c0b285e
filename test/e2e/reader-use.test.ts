import { resolve } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { type ChromiumWithLede, launchChromium } from '../browser/chromium.ts';
import { onPaper, type ReaderPage } from '../browser/reader.ts';
import { readerArticles } from '../browser/reader-articles.ts';
import { openReader, pressReaderKey } from '../browser/reader-states.ts';
import { type Server, serve } from '../browser/serve.ts';

const SENTENCE =
  'The salt is hard at night, and the wind has gone by the time the last truck leaves for the town on the shore.';
const slide = (name: string, rest = '') =>
  `<li class="slide"${rest}><figure><img src="/photo-${name}.svg" alt="" width="600" height="400"><figcaption>The flats at hour ${name}.</figcaption></figure></li>`;
/** A gallery as scripts make it: the first and the last slide once more at the other end, and all of them small below. */
const SLIDER = `<!doctype html><html lang="en"><title>A night on the salt flats</title>
<style>.track{display:flex;overflow:hidden;padding:0;list-style:none}.slide{flex:none;width:600px}.thumbs img{width:60px;height:40px}</style>
<main><h1>A night on the salt flats</h1>${`<p>${SENTENCE}</p>`.repeat(4)}
<div class="slider"><ul class="track">${slide('110', ' aria-hidden="true"')}${slide('10')}${slide('60')}${slide('90')}${slide('110')}${slide('10', ' aria-hidden="true"')}</ul>
<div class="thumbs">${['10', '60', '90', '110'].map((name) => `<button type="button"><img src="/photo-${name}.svg" alt=""></button>`).join('')}</div></div>
${`<p>${SENTENCE}</p>`.repeat(4)}</main></html>`;

/** A black picture of so many pixels, as the simplest of formats has it. */
function bitmap(width: number, height: number): Buffer {
  const rows = Buffer.alloc(62 + Math.ceil(width / 32) * 4 * height);
  rows.write('BM');
  for (const [at, value] of Object.entries({ 2: rows.length, 10: 62, 14: 40, 18: width, 22: height, 26: 0x10001 }))
    rows.writeUInt32LE(value, Number(at));
  return rows;
}
const paragraph = (i: number) => `<p>${i}. ${SENTENCE.repeat(1 + (i % 4))}</p>`;
const LONG = `<!doctype html><html lang="en"><title>Forty nights</title><main><h1>Forty nights</h1>${Array.from({ length: 40 }, (_, i) => paragraph(i)).join('')}</main></html>`;
const CHAPTERS = `<!doctype html><html lang="en"><title>Sixty nights</title><main><h1>Sixty nights</h1>${Array.from({ length: 60 }, (_, i) => `<h2>Night ${i}</h2>${paragraph(i)}${paragraph(i + 1)}`).join('')}</main></html>`;
const PICTURES = `<!doctype html><html lang="en"><title>Two pictures</title><main><h1>Two pictures</h1>${Array.from({ length: 5 }, (_, i) => paragraph(i)).join('')}
<figure><img src="/small" alt="Small" width="220" height="140"></figure>${paragraph(5)}<figure><img src="/large" alt="Large" width="800" height="600"></figure>${paragraph(6)}
<pre><code class="language-sql">select 1;</code></pre>${paragraph(7)}</main></html>`;

const MONTHS = Array.from({ length: 12 }, (_, i) => `Month ${i + 1}`);
const WIDE = `<!doctype html><html lang="en"><title>A year of nights</title><main><h1>A year of nights</h1>${Array.from({ length: 5 }, (_, i) => paragraph(i)).join('')}
<table><tr><th>Place</th>${MONTHS.map((month) => `<th>${month}</th>`).join('')}</tr>${['Shore', 'Flats'].map((place) => `<tr><th>${place}</th>${MONTHS.map((_, i) => `<td>${i * 7}.5</td>`).join('')}</tr>`).join('')}</table>${paragraph(6)}</main></html>`;

let lede: ChromiumWithLede;
let server: Server;
beforeAll(async () => {
  server = await serve(resolve(import.meta.dirname, '../pages'), {
    ...readerArticles,
    '/slider': (response) => response.end(SLIDER),
    '/long': (response) => response.end(LONG),
    '/chapters': (response) => response.end(CHAPTERS),
    '/wide': (response) => response.end(WIDE),
    '/pictures': (response) => response.end(PICTURES),
    '/small': (response) => response.end(bitmap(220, 140)),
    '/large': (response) => response.end(bitmap(4000, 3000)),
  });
  lede = await launchChromium();
});
afterAll(async () => {
  await lede.close();
  await server.close();
});
afterEach(async () => {
  await lede.closePages();
  await lede.inWorker('Promise.all([chrome.storage.sync.clear(), chrome.storage.local.clear()])');
});

interface Open extends ReaderPage {
  page: Page;
}

/** The same server is there for every name under 'localhost': sites apart. */
const addressOf = (path: string, site?: string) =>
  (site ? server.origin.replace('localhost', site) : server.origin) + path;

/** Opens an article in the reader view, with what the reader has chosen before. */
async function openOn(path: string, site?: string): Promise<Open> {
  const page = await lede.show(addressOf(path, site));
  const reader = await openReader(lede, page, { preferences: null });
  return { page, ...reader };
}

async function leave({ page, waitInReader }: Open): Promise<void> {
  await page.keyboard.press('Escape');
  await waitInReader('root === null');
}

const stored = <T>(area: 'sync' | 'local', key: string): Promise<T | undefined> =>
  lede.inWorker<T | undefined>(`chrome.storage.${area}.get('${key}').then((all) => all['${key}'])`);

describe('a gallery', () => {
  it('appears once, with its captions, and opens in the viewer', async () => {
    const { page, inReader, waitInReader } = await openOn('/reader/gallery');
    expect(await inReader(`root.querySelectorAll('.gallery').length`)).toBe(1);
    const captions = await inReader<string[]>(
      `[...root.querySelectorAll('.gallery > figure')].map((figure) => figure.querySelector('img') && figure.querySelector('figcaption').textContent)`,
    );
    expect(captions).toHaveLength(6);
    expect(captions[0]).toBe('Eight in the evening. The last truck leaves for the town.');
    expect(captions[1]).toBe('Ten.');
    const sources = await inReader<string[]>(`[...root.querySelectorAll('.article img')].map(({ src }) => src)`);
    expect(sources).toHaveLength(7);
    expect(new Set(sources).size).toBe(7);

    await inReader(`root.querySelectorAll('.gallery .picture')[1].focus()`);
    await page.keyboard.press('Enter');
    const shown = `root.querySelector('.viewer img')`;
    await waitInReader(`${shown}?.src === ${JSON.stringify(sources[1])}`);
    expect(await inReader(`root.querySelector('.viewer figcaption').innerText`)).toMatch(/2.*7.*Ten\./s);
    await page.keyboard.press('ArrowRight');
    await waitInReader(`${shown}.src === ${JSON.stringify(sources[2])}`);
    expect(await inReader(`root.querySelector('.viewer figcaption').innerText`)).toContain('Midnight');
    for (let i = 0; i < 6; i++) await page.keyboard.press('ArrowRight');
    await waitInReader(`${shown}.src === ${JSON.stringify(sources[6])}`);
    expect(await inReader(`root.querySelector('.viewer .step:last-of-type').disabled`)).toBe(true);
    await page.keyboard.press('Escape');
    await waitInReader(`!root.querySelector('.viewer')`);
    await waitInReader(`root.activeElement === root.querySelectorAll('.gallery .picture')[1]`);
  });

  it('appears once where the page shows some of it twice, and all of it small besides', async () => {
    const { inReader } = await openOn('/slider');
    const figures = await inReader<string[]>(
      `[...root.querySelectorAll('.body figure')].map((figure) => figure.querySelector('img').src.match(/photo-\\d+/)[0] + ': ' + figure.textContent)`,
    );
    expect(figures).toEqual(['10', '60', '90', '110'].map((name) => `photo-${name}: The flats at hour ${name}.`));
    expect(await inReader(`root.querySelectorAll('.gallery').length`)).toBe(1);
  });
});

describe('the room between letters and words', () => {
  const SLIDERS = ['size', 'measure', 'leading', 'letters', 'words'];
  const room = `(({ letterSpacing, wordSpacing }) => [letterSpacing, wordSpacing].join(' '))(getComputedStyle(root.querySelector('.body p')))`;

  async function draw({ page, inReader }: Open, name: string, steps: number): Promise<void> {
    await inReader(`root.querySelectorAll('#look .sliders input')[${SLIDERS.indexOf(name)}].focus()`);
    for (let i = 0; i < steps; i++) await page.keyboard.press('ArrowRight');
  }
  async function openLook({ page, waitInReader }: Open): Promise<void> {
    await page.keyboard.press('a');
    await waitInReader(`root.querySelector('#look .sliders')`);
  }

  it('changes at once, and is kept for all sites', async () => {
    const open = await openOn('/reader/news');
    expect(await open.inReader(room)).toBe('normal 0px');
    const before = await open.inReader<number>(`root.querySelector('.article').clientWidth`);
    await openLook(open);
    await draw(open, 'letters', 3);
    await open.waitInReader(`${room} === '1.2px 0px'`);
    await draw(open, 'words', 2);
    await open.waitInReader(`${room} === '1.2px 1.6px'`);
    expect(await open.inReader(`root.querySelectorAll('#look .sliders output')[3].textContent`)).toBe('6%');
    // For the ear it is the same as for the eye.
    const told = `[...root.querySelectorAll('#look .sliders input')].map((input) => input.ariaValueText)`;
    expect(await open.inReader(told)).toEqual(['20 px', '66 characters', '1.6×', '6%', '8%']);
    // As many characters in a line as before.
    expect(await open.inReader(`root.querySelector('.article').clientWidth`)).toBeGreaterThan(before);
    await expect.poll(() => stored('sync', 'reader')).toEqual({ letters: 6, words: 8 });
    await open.page.close();

    const other = await openOn('/reader/code', 'other.localhost');
    expect(await other.inReader(room)).toBe('1.2px 1.6px');
    expect(await other.inReader(`getComputedStyle(root.querySelector('.code code')).letterSpacing`)).toMatch(
      /^(?:normal|0px)$/,
    );
  });

  it('changes on one site alone where the reader says so, and goes back to what is for all', async () => {
    const open = await openOn('/reader/news');
    await openLook(open);
    // One after the other without a rest: nothing of it may be lost.
    await draw(open, 'words', 1);
    await open.waitInReader(`${room} === 'normal 0.8px'`);
    await open.inReader(`root.querySelector('.scope input').click()`);
    await open.waitInReader(`root.querySelector('.scope input').checked`);
    await draw(open, 'letters', 2);
    await open.waitInReader(`${room} === '0.8px 0.8px'`);
    await expect.poll(() => stored('local', 'readerSites')).toEqual({ localhost: { letters: 4 } });
    await expect.poll(() => stored('sync', 'reader')).toEqual({ words: 4 });
    await open.page.close();

    const other = await openOn('/reader/news', 'other.localhost');
    expect(await other.inReader(room)).toBe('normal 0.8px');
    await openLook(other);
    expect(await other.inReader(`root.querySelector('.scope input').checked`)).toBe(false);
    await other.page.close();

    const again = await openOn('/reader/code');
    expect(await again.inReader(room)).toBe('0.8px 0.8px');
    await openLook(again);
    expect(await again.inReader(`root.querySelector('.scope input').checked`)).toBe(true);
    await again.inReader(`root.querySelector('.scope input').click()`);
    await again.waitInReader(`${room} === 'normal 0.8px'`);
    await draw(again, 'words', 1);
    await again.waitInReader(`${room} === 'normal 1.6px'`);
    await expect.poll(() => stored('sync', 'reader')).toEqual({ words: 8 });
    await expect.poll(() => stored('local', 'readerSites')).toEqual({});
  });
});

describe('what is remembered', () => {
  const readOn = async (open: Open): Promise<void> => {
    await open.inReader(`root.querySelector('dialog').scrollTop = 900`);
    await open.waitInReader(`root.querySelector('dialog').scrollTop === 900`);
    await open.inReader(`new Promise((painted) => requestAnimationFrame(() => requestAnimationFrame(painted)))`);
  };
  const countOfPlaces = async () => Object.keys((await stored<object>('local', 'readerPlaces')) ?? {}).length;

  it('is nothing of what is read and chosen in a private window', async () => {
    const hidden = await openOn('/reader/gallery');
    // What the extension asks the browser, in the world where it asks.
    await hidden.inReader(
      `[globalThis.browser, chrome].forEach((api) => api?.extension && Object.defineProperty(api.extension, 'inIncognitoContext', { value: true }))`,
    );
    await leave(hidden);
    const secret = await openAgain(hidden);
    await readOn(secret);
    await secret.page.keyboard.press('+');
    await secret.waitInReader(`getComputedStyle(root.querySelector('.body p')).fontSize === '21px'`);
    await leave(secret);

    // What is kept of another article, read later, shows that the time for it has passed.
    const open = await openOn('/reader/news');
    await readOn(open);
    await open.page.keyboard.press('t');
    await open.waitInReader(`root.querySelector('dialog').style.getPropertyValue('--paper')`);
    await leave(open);
    await expect.poll(countOfPlaces).toBe(1);
    await expect.poll(() => stored('sync', 'reader')).toEqual({ theme: 'paper' });
    await open.page.close();

    await secret.page.bringToFront();
    const returned = await openAgain(secret);
    await returned.waitInReader(`root.querySelector('footer')`);
    expect(await returned.inReader(`root.querySelector('dialog').scrollTop`)).toBe(0);
  });

  it('is no place where the reader wants none', async () => {
    await lede.inWorker(`chrome.storage.sync.set({ reader: { places: false } })`);
    const off = await openOn('/reader/gallery');
    await readOn(off);
    await leave(off);
    await lede.inWorker(`chrome.storage.sync.set({ reader: {} })`);
    const on = await openOn('/reader/news');
    await readOn(on);
    await leave(on);
    await expect.poll(countOfPlaces).toBe(1);
  });
});

/** Opens the reader view once more over a page in front. */
async function openAgain(open: Open): Promise<Open> {
  await pressReaderKey(lede);
  await open.waitInReader(`root?.querySelector('h1')`);
  return open;
}

describe('the bar', () => {
  const isGone = `root.querySelector('.bar.is-quiet') && getComputedStyle(root.querySelector('.bar button')).opacity === '0'`;
  const isThere = `getComputedStyle(root.querySelector('.bar button')).opacity === '1'`;
  const wheel = async ({ page }: Open, deltaY: number) => {
    await page.mouse.move(600, 500);
    await page.mouse.wheel({ deltaY });
  };

  it('fades while the text is read, and comes back for who goes up, points at it, or reaches it by key', async () => {
    const open = await openOn('/reader/news');
    const { page, waitInReader, inReader } = open;
    await waitInReader(isThere);
    await wheel(open, 700);
    await waitInReader(isGone);
    expect(await inReader(`getComputedStyle(root.querySelector('.bar')).pointerEvents`)).toBe('none');
    expect(await inReader(`getComputedStyle(root.querySelector('.bar .progress')).opacity`)).toBe('1');

    await wheel(open, -200);
    await waitInReader(isThere);
    await wheel(open, 300);
    await waitInReader(isGone);

    await page.mouse.move(600, 300);
    await page.mouse.move(600, 30);
    await waitInReader(isThere);
    await wheel(open, 300);
    await waitInReader(isGone);

    await page.keyboard.press('Tab');
    await waitInReader(`root.activeElement?.closest('.bar') && ${isThere}`);
  });

  it('says what is left as soon as not all of it is in the window', async () => {
    const { page, inReader, waitInReader } = await openOn('/pictures');
    await page.setViewport({ width: 1280, height: 9000 });
    await waitInReader(`root.querySelector('.bar .left').textContent === ''`);
    await page.setViewport({ width: 1280, height: 500 });
    await waitInReader(`root.querySelector('.bar .left').textContent !== ''`);
    expect(await inReader(`root.querySelector('dialog').scrollTop`)).toBe(0);
  });

  it('stays while a card is open', async () => {
    const open = await openOn('/reader/news');
    await open.page.keyboard.press('o');
    await open.waitInReader(`root.querySelector('#outline')`);
    await wheel(open, 700);
    await open.waitInReader(`root.querySelector('dialog').scrollTop > 300`);
    expect(await open.inReader(isThere)).toBe(true);
    await open.page.keyboard.press('Escape');
    await open.waitInReader(isGone);
  });
});

describe('one picture', () => {
  const picture = (i: number) => `root.querySelectorAll('.picture')[${i}]`;
  const shown = `root.querySelector('.viewer img')`;

  it('is no larger than it is, and as large as it is where the reader asks for it', async () => {
    const { page, inReader, waitInReader } = await openOn('/pictures');
    await inReader(`${picture(0)}.click()`);
    await waitInReader(`${shown}?.naturalWidth > 0`);
    expect(await inReader(`${shown}.clientWidth === ${shown}.naturalWidth`)).toBe(true);
    expect(await inReader(`root.querySelector('.viewer .zoom').disabled`)).toBe(true);

    await page.keyboard.press('ArrowRight');
    await waitInReader(`${shown}.naturalWidth === 4000 && !root.querySelector('.viewer .zoom').disabled`);
    expect(await inReader<number>(`${shown}.clientWidth`)).toBeLessThan(1280);
    await page.mouse.click(900, 500);
    await waitInReader(`${shown}.clientWidth === 4000`);
    // What was pressed is in sight, and the arrows move the picture.
    const left = await inReader<number>(`root.querySelector('.viewer .sight').scrollLeft`);
    expect(left).toBeGreaterThan(1000);
    // Keys move what was painted so: before that the browser has nothing to scroll.
    await page.screenshot();
    await page.keyboard.press('ArrowRight');
    await waitInReader(`root.querySelector('.viewer .sight').scrollLeft > ${left}`);
    await page.mouse.click(900, 500);
    await waitInReader(`${shown}.clientWidth < 1280`);
  });

  it('gives the focus back before it is gone', async () => {
    const { page, inReader, waitInReader, evaluate } = await openOn('/pictures');
    await inReader(`${picture(0)}.focus()`);
    await inReader(
      `new MutationObserver(() => { if (globalThis.had && !root.querySelector('.viewer')) globalThis.back ??= root.activeElement?.className ?? ''; globalThis.had = root.querySelector('.viewer') !== null; }).observe(root, { childList: true, subtree: true })`,
    );
    await page.keyboard.press('Enter');
    await waitInReader(`root.querySelector('.viewer')`);
    await page.keyboard.press('Escape');
    await waitInReader(`globalThis.back !== undefined`);
    expect(await inReader('globalThis.back')).toBe('picture');
    await evaluate('delete globalThis.back');
  });
});

describe('the text', () => {
  it('is selected as a whole by the key for it, and nothing else', async () => {
    const { page, inReader, waitInReader } = await openOn('/pictures');
    await page.keyboard.down('Control');
    await page.keyboard.press('a');
    await page.keyboard.up('Control');
    await waitInReader(`root.getSelection().toString().includes('7. ')`);
    const selected = await inReader<string>(`root.getSelection().toString()`);
    expect(selected).toMatch(/Two pictures/);
    expect(selected).toContain('select 1;');
    expect(selected).not.toMatch(/^sql$|Leave|left/m);
  });

  it('keeps the line that is read where it stands when the window changes', async () => {
    const { page, inReader, waitInReader } = await openOn('/long');
    const scroller = `root.querySelector('dialog')`;
    await inReader(
      `new Promise((done) => { ${scroller}.addEventListener('scrollend', () => done(1), { once: true }); ${scroller}.scrollTop = 2500; })`,
    );
    const line = `(() => { const texts = [...root.querySelectorAll('.body p')]; const range = document.createRange(); for (const p of texts) for (let i = 0; i < p.firstChild.length; i++) { range.setStart(p.firstChild, i); range.setEnd(p.firstChild, i + 1); const box = range.getBoundingClientRect(); if (box.bottom > innerHeight * 0.3) return [texts.indexOf(p), i, box.top]; } })()`;
    const [p, i, top] = await inReader<[number, number, number]>(line);
    const now = `(() => { const text = root.querySelectorAll('.body p')[${p}].firstChild; const range = document.createRange(); range.setStart(text, ${i}); range.setEnd(text, ${i + 1}); return range.getBoundingClientRect().top; })()`;
    for (const width of [420, 1000]) {
      await page.setViewport({ width, height: 860 });
      await waitInReader(`innerWidth === ${width} && Math.abs(${now} - ${top}) < 4`);
    }
  });
});

describe('a card', () => {
  it('stays at what it tells of when the window changes', async () => {
    const { page, inReader, waitInReader } = await openOn('/reader/maths');
    await inReader(
      `(root.querySelector('a.note').scrollIntoView({ block: 'center' }), root.querySelector('a.note').click(), 1)`,
    );
    await waitInReader(`root.querySelector('.note-card')`);
    const apart = `(() => { const mark = root.querySelector('a.note').getBoundingClientRect(); const { top, bottom, right } = root.querySelector('.note-card').getBoundingClientRect(); return right > innerWidth ? 999 : Math.max(0, top - mark.bottom, mark.top - bottom); })()`;
    for (const width of [420, 1500, 800]) {
      await page.setViewport({ width, height: 860 });
      await waitInReader(`innerWidth === ${width} && ${apart} < 20`);
    }
  });

  it('leads to each of many headings, and shows the present one', async () => {
    const { page, inReader, waitInReader } = await openOn('/chapters');
    await waitInReader(`root.querySelectorAll('.body h2').length === 60`);
    await page.keyboard.press('o');
    await waitInReader(`root.querySelectorAll('#outline button').length === 60`);
    await inReader(`(root.querySelectorAll('#outline button')[50].click(), 1)`);
    await waitInReader(`Math.abs(root.querySelectorAll('.body h2')[50].getBoundingClientRect().top - 80) < 3`);
    await waitInReader(`!root.querySelector('#outline')`);
    await page.keyboard.press('o');
    await waitInReader(
      `(() => { const box = root.querySelector('#outline')?.getBoundingClientRect(); const one = root.querySelector('#outline [aria-current]'); const at = one?.getBoundingClientRect(); return box && at && at.top >= box.top && at.bottom <= box.bottom && one.textContent === 'Night 50'; })()`,
    );
  });
});

describe('the keyboard', () => {
  const focused = `root.activeElement?.textContent`;

  it('goes on from the heading that it was led to', async () => {
    const { page, inReader, waitInReader } = await openOn('/chapters');
    await waitInReader(`root.querySelectorAll('.body h2').length === 60`);
    await page.keyboard.press('o');
    await waitInReader(`root.querySelectorAll('#outline button').length === 60`);
    await inReader(`(root.querySelectorAll('#outline button')[30].focus(), 1)`);
    await page.keyboard.press('Enter');
    await waitInReader(`!root.querySelector('#outline') && ${focused} === 'Night 30'`);
    await waitInReader(`Math.abs(root.querySelectorAll('.body h2')[30].getBoundingClientRect().top - 80) < 3`);
    await page.keyboard.press('n');
    await waitInReader(`${focused} === 'Night 31'`);
  });

  it('is brought to the key points from afar, and back to the line where they are hidden again', async () => {
    const { page, inReader, waitInReader } = await openOn('/chapters');
    await page.keyboard.press('o');
    await waitInReader(`root.querySelectorAll('.outline button').length === 60`);
    await inReader(`(root.querySelectorAll('.outline button')[30].click(), 1)`);
    const away = `root.querySelectorAll('.body h2')[30].getBoundingClientRect().top - 80`;
    await waitInReader(`Math.abs(${away}) < 3`);
    // They are to be seen: that they are there is only heard.
    await inReader(
      `(globalThis.heard = new Promise((done) => new MutationObserver(() => done(root.querySelector('[role=status]').className)).observe(root.querySelector('[role=status]'), { childList: true, characterData: true, subtree: true })), 1)`,
    );
    await page.keyboard.press('s');
    expect(await inReader('globalThis.heard')).toBe('unseen');
    const points = `root.querySelector('.points')`;
    await waitInReader(`${points}?.querySelector('li') && Math.abs(${points}.getBoundingClientRect().top - 80) < 3`);
    await page.keyboard.press('s');
    await waitInReader(`!${points} && Math.abs(${away}) < 3`);
    // Where he has gone on from them, he stays.
    await page.keyboard.press('s');
    await waitInReader(`${points}?.querySelector('li') && Math.abs(${points}.getBoundingClientRect().top - 80) < 3`);
    await page.mouse.move(600, 400);
    await page.mouse.wheel({ deltaY: 1500 });
    await waitInReader(`${points}.getBoundingClientRect().bottom < 0`);
    await page.keyboard.press('s');
    await waitInReader(`!${points}`);
    expect(await inReader<number>(away)).toBeGreaterThan(1000);
  });

  it('hears what its keys have chosen', async () => {
    const { page, waitInReader } = await openOn('/reader/news');
    const said = `root.querySelector('[role=status]').textContent`;
    await page.keyboard.press('t');
    await waitInReader(`${said} === 'Paper'`);
    await page.keyboard.press('f');
    await waitInReader(`${said} === 'Line focus: 1'`);
    await page.keyboard.press('+');
    await waitInReader(`${said} === 'Size: 21'`);
    await page.keyboard.press('s');
    await waitInReader(`${said} === 'Key points'`);
    await page.keyboard.press('s');
    await waitInReader(`${said} === 'Key points: Off'`);
  });
});

it('has more contrast where the system asks for it', async () => {
  const { page, inReader } = await openOn('/reader/news');
  const colours = () =>
    inReader<string[]>(
      `['.facts', '.body', 'figcaption', '.bar'].map((part) => getComputedStyle(root.querySelector(part)).color)`,
    );
  expect(new Set(await colours()).size).toBe(2);
  const session = await page.createCDPSession();
  await session.send('Emulation.setEmulatedMedia', { features: [{ name: 'prefers-contrast', value: 'more' }] });
  expect(new Set(await colours()).size).toBe(1);
});

it('offers no colours where the system has chosen them all', async () => {
  const { page, inReader, waitInReader } = await openOn('/reader/news');
  const session = await page.createCDPSession();
  await page.keyboard.press('a');
  const shown = `['.themes', '.pair', '.faces'].map((part) => root.querySelector(part)?.getClientRects().length)`;
  await waitInReader(`String(${shown}) === '1,1,1'`);
  await session.send('Emulation.setEmulatedMedia', { features: [{ name: 'forced-colors', value: 'active' }] });
  expect(await inReader(shown)).toEqual([0, 0, 1]);
});

describe('on paper', () => {
  it('nothing has a ring around it', async () => {
    const { page, inReader, waitInReader } = await openOn('/pictures');
    await page.keyboard.press('Tab');
    await inReader(`(root.querySelector('.source a').focus(), 1)`);
    const ring = `getComputedStyle(root.querySelector('.source a')).outlineStyle`;
    await waitInReader(`${ring} === 'solid'`);
    await page.emulateMediaType('print');
    await waitInReader(`${ring} === 'none'`);
  });

  it('a table of many columns is no wider than the sheet', async () => {
    const opened = await openOn('/wide');
    await opened.page.setViewport({ width: 658, height: 900 });
    expect(await onPaper(opened.page, opened, `root.querySelector('table').scrollWidth`)).toBeLessThanOrEqual(658);
  });

  it('pictures and marked words are as light as they are, also by night', async () => {
    await lede.inWorker(`chrome.storage.sync.set({ reader: { theme: 'night' } })`);
    const { page, inReader } = await openOn('/reader/news');
    const filter = `getComputedStyle(root.querySelector('.body img')).filter`;
    expect(await inReader(filter)).toContain('brightness');
    const words = `getComputedStyle(root.querySelector('.article')).getPropertyValue('--on-mark')`;
    expect(await inReader(words)).not.toBe('#000');
    await page.emulateMediaType('print');
    expect(await inReader(filter)).toBe('none');
    expect(await inReader(words)).toBe('#000');
  });
});

describe('a keyboard without our letters', () => {
  it('asks by the place of its keys', async () => {
    const { page, waitInReader } = await openOn('/reader/news');
    const client = await page.createCDPSession();
    await client.send('Input.dispatchKeyEvent', { type: 'keyDown', key: 'щ', code: 'KeyO', text: 'щ' });
    await waitInReader(`root.querySelector('#outline')`);
  });
});

describe('reading aloud', () => {
  /** Voices that say nothing, and what was asked of them. */
  const DOUBLE = `globalThis.said = [];
    globalThis.SpeechSynthesisUtterance = class { constructor(text) { this.text = text; } };
    for (const [name, value] of Object.entries({
      getVoices: () => [{ voiceURI: 'a', name: 'Anna', lang: 'en-GB', localService: true, default: true }],
      speak: (utterance) => said.push(utterance),
      cancel: () => undefined,
    })) Object.defineProperty(speechSynthesis, name, { value });`;

  async function openWithVoice(): Promise<Open> {
    const open = await openOn('/long');
    await open.evaluate(DOUBLE);
    await leave(open);
    await pressReaderKey(lede);
    await open.waitInReader(`root?.querySelector('h1')`);
    return open;
  }

  it('begins where the reader is, and with what he picks', async () => {
    const { page, inReader, waitInReader } = await openWithVoice();
    const pick = (i: number, length: number) =>
      inReader(
        `(() => { const text = root.querySelectorAll('.body p')[${i}].firstChild; root.getSelection().setBaseAndExtent(text, 5, text, ${5 + length}); return 1; })()`,
      );
    await pick(7, 10);
    await page.keyboard.press('r');
    await waitInReader(`root.querySelector('#voice .play')`);
    await inReader(`(root.querySelector('.play').click(), 1)`);
    await waitInReader(`said.length === 1`);
    expect(await inReader<string>(`said[0].text`)).toMatch(/^(?:7\. )?The salt/);
    const at = `CSS.highlights.get('lede-sentence').values().next().value`;
    expect(await inReader(`${at}.startContainer === root.querySelectorAll('.body p')[7].firstChild`)).toBe(true);

    // A pause goes on where it was; with another place picked, from there.
    await page.keyboard.press('r');
    await page.keyboard.press('r');
    await waitInReader(`said.length === 2 && said[1].text === said[0].text`);
    await page.keyboard.press('r');
    // Only a caret in sight counts, and the text may still be on its way to what was read.
    await inReader(`(root.querySelectorAll('.body p')[3].scrollIntoView({ behavior: 'instant' }), 1)`);
    await pick(3, 0);
    await page.keyboard.press('r');
    await waitInReader(`${at}?.startContainer === root.querySelectorAll('.body p')[3].firstChild`);
  });

  it('takes another speed at once', async () => {
    const { page, inReader, waitInReader } = await openWithVoice();
    await page.keyboard.press('r');
    await waitInReader(`root.querySelector('#voice .play')`);
    await inReader(`(root.querySelector('.play').click(), 1)`);
    await waitInReader(`said.length === 1 && said[0].rate === 1`);
    await inReader(`(root.querySelector('#voice input[type=range]').focus(), 1)`);
    await page.keyboard.press('ArrowRight');
    await waitInReader(`said.at(-1).rate === 1.25 && said.at(-1).text === said[0].text`);
  });
});
