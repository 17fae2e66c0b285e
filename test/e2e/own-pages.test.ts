import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { ElementHandle, Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { violationsIn } from '../browser/axe.ts';
import { type ChromiumWithLede, launchChromium } from '../browser/chromium.ts';
import { openOwnPage } from '../browser/own-page.ts';
import { openPopupOn, press, settled, status, textsOf } from '../browser/popup.ts';
import { type Server, serve } from '../browser/serve.ts';

/** The extension's own API, in its own pages. */
declare const chrome: { storage: { sync: { set: () => Promise<void> } } };

const PAGES = resolve(import.meta.dirname, '../pages');

let lede: ChromiumWithLede;
let server: Server;
/** The page that the install has opened. */
let welcome: Page;
beforeAll(async () => {
  server = await serve(PAGES);
  lede = await launchChromium({ keepWelcome: true });
  const target = await lede.browser.waitForTarget((each) => each.url().endsWith('/src/welcome/welcome.html'));
  welcome = await target.asPage();
});
afterAll(async () => {
  await lede.close();
  await server.close();
});
afterEach(async () => {
  for (const page of await lede.browser.pages())
    if (page.url() !== 'about:blank' && !page.url().includes('/welcome/')) await page.close();
});

const open = (path: string): Promise<Page> => openOwnPage(lede, path);

async function openPopup(): Promise<{ page: Page; popup: Page }> {
  const page = await lede.browser.newPage();
  await page.goto(`${server.origin}/sample/page.html`);
  const popup = await lede.open(page);
  await settled(popup);
  return { page, popup };
}

describe('the first page', () => {
  it('is opened once by the install', async () => {
    const urls = (await lede.browser.pages()).map((page) => page.url());
    expect(urls.filter((url) => url.endsWith('/src/welcome/welcome.html'))).toHaveLength(1);
  });

  it('cleans its sample by one press, says what it says, and brings it back byte for byte', async () => {
    await welcome.bringToFront();
    const frame = await welcome.waitForFrame((each) => each.url().endsWith('/sample.html'));
    const markup = () => frame.evaluate(() => document.documentElement.outerHTML);
    const isShown = (selector: string) => frame.$eval(selector, (element) => element.getClientRects().length > 0);
    const button = await welcome.waitForSelector('button.primary:not(:disabled)');
    const before = await markup();
    await button?.click();
    await status(welcome, 'Cleaned: ');
    for (const selector of ['.modal', '.backdrop', '.cookie-banner', '.share', '.inline-link'])
      expect(await isShown(selector)).toBe(false);
    for (const selector of ['h1', '.masthead']) expect(await isShown(selector)).toBe(true);
    await welcome.waitForSelector('.summary li');
    expect(await welcome.$$eval('.chips li', (tags) => tags.map(({ textContent }) => textContent))).toContain(
      '#Skerry',
    );
    // What it says is English, whatever language is said around it.
    const direction = () => welcome.$eval('.summary button', (sentence) => getComputedStyle(sentence).direction);
    const turn = (dir: string) => welcome.evaluate((to) => document.documentElement.setAttribute('dir', to), dir);
    await turn('rtl');
    expect(await direction()).toBe('ltr');
    await turn('ltr');
    await button?.click();
    await status(welcome, 'Everything is back');
    expect(await markup()).toBe(before);
  });

  it('tells the key that is really bound', async () => {
    expect(await welcome.$eval('.steps kbd', ({ textContent }) => textContent)).toBe('Alt+Shift+L');
  });
});

describe('the options', () => {
  it('save as they are changed, say so, and agree in two windows', async () => {
    const [one, other] = [await open('options/options.html'), await open('options/options.html')];
    // What is in the background paints no frames, and is not waited for.
    await one.bringToFront();
    await (await one.waitForSelector('aria/Dark[role="radio"]'))?.click();
    await status(one, 'Saved.');
    await other.bringToFront();
    await other.waitForFunction(() => document.documentElement.dataset.scheme === 'dark');
    expect(await other.$eval('aria/Dark[role="radio"]', (radio) => (radio as HTMLInputElement).checked)).toBe(true);
    // Before the first paint of the next page.
    const next = await open('options/options.html');
    expect(await next.evaluate(() => getComputedStyle(document.documentElement).colorScheme)).toBe('dark');
    await other.bringToFront();
    await (await other.waitForSelector('aria/As the system has them[role="radio"]'))?.click();
    await one.bringToFront();
    await one.waitForFunction(() => document.documentElement.dataset.scheme === undefined);
  });

  it('set how many hashtags the popup shows', async () => {
    const page = await open('options/options.html');
    const choose = async (most: string) => {
      await page.bringToFront();
      await (await page.waitForSelector('aria/Hashtags[role="combobox"]'))?.select(most);
      await expect
        .poll(() => lede.inWorker(`chrome.storage.sync.get('settings').then(({ settings }) => settings?.hashtags)`))
        .toBe(Number(most));
    };
    await choose('5');
    const { popup } = await openPopup();
    await popup.waitForFunction(() => document.querySelectorAll('.hashtags > li').length === 5);
    await choose('8');
  });

  it('set how the reader view looks, and forget what it has kept', async () => {
    const page = await open('options/options.html');
    const stored = (area: 'local' | 'sync') => lede.inWorker<Record<string, unknown>>(`chrome.storage.${area}.get()`);
    await lede.inWorker(
      `chrome.storage.local.set({ readerSites: { 'news.example': { size: 24 } }, readerPlaces: { a: { at: 3 } } })`,
    );
    await (await page.waitForSelector('aria/Theme[role="combobox"]'))?.select('sepia');
    await status(page, 'Saved.');
    expect(await stored('sync')).toMatchObject({ reader: { theme: 'sepia' } });
    const ground = () => page.$eval('.reading-preview', (preview) => getComputedStyle(preview).backgroundColor);
    expect(await ground()).toBe('rgb(244, 234, 213)');
    const letters = () =>
      page.$eval('.reading-preview', (preview) => getComputedStyle(preview.shadowRoot!.querySelector('p')!).fontFamily);
    await (await page.waitForSelector('aria/Typeface[role="combobox"]'))?.select('atkinson');
    await page.waitForFunction(() => document.fonts.check('20px "lede atkinson"') && document.fonts.size > 0);
    expect(await letters()).toContain('lede atkinson');
    // Our own pages break lines of Japanese by phrases; an article does not.
    const breaks = await page.$eval('.reading-preview', (preview) => {
      document.documentElement.lang = 'ja';
      return getComputedStyle(preview.shadowRoot!.querySelector('p')!).wordBreak;
    });
    expect(breaks).toBe('normal');
    await page.evaluate(() => {
      document.documentElement.lang = 'en';
    });
    await press(page, 'Forget the place in one article');
    await status(page, 'All places are forgotten.');
    await press(page, 'Remove news.example');
    await expect.poll(async () => (await stored('local')).readerSites).toEqual({});
    expect(await stored('local')).not.toHaveProperty('readerPlaces');
    expect(await violationsIn(page)).toEqual([]);
    await press(page, 'Reset the look');
    await expect.poll(ground).not.toBe('rgb(244, 234, 213)');
    await lede.inWorker(`Promise.all([chrome.storage.local.clear(), chrome.storage.sync.remove('reader')])`);
  });

  it('bring back what was removed, and keep the focus where it was', async () => {
    const page = await open('options/options.html');
    const rule = { tag: 'aside', id: '', names: ['a'], role: '', label: '', path: ['aside'], text: 'Support us' };
    const kept = { 'site:news.example': { except: ['/opinion/*', '/sport/*'], hide: [rule] } };
    await lede.inWorker(`chrome.storage.local.set(${JSON.stringify(kept)})`);
    const stored = () => lede.inWorker(`chrome.storage.local.get('site:news.example')`);
    const focused = () => page.evaluate(() => document.activeElement?.textContent);
    for (const name of ['news.example/opinion/*', 'Support us']) {
      await press(page, `Remove ${name}`);
      const undo = await page.waitForSelector('aria/Undo[role="button"]');
      await page.waitForSelector(`aria/Remove ${name}[role="button"]`, { hidden: true });
      expect(await focused()).toBe('Undo');
      expect(await page.$eval('.removed p', ({ textContent }) => textContent)).toBe(`Removed: ${name}`);
      expect(await stored()).not.toEqual(kept);
      expect(await violationsIn(page)).toEqual([]);
      await undo?.press('Enter');
      await page.waitForSelector(`aria/Remove ${name}[role="button"]`);
      expect(await stored()).toEqual(kept);
      expect(await focused()).toBe(name === 'Support us' ? 'Always hidden' : 'Exceptions');
    }
    await lede.inWorker('chrome.storage.local.clear()');
  });

  it('tell first what matters of what is new, and the rest when it is unfolded', async () => {
    const page = await open('options/options.html');
    const shown = () => page.$$eval('.release li', (all) => all.filter((each) => each.checkVisibility()).length);
    expect(await shown()).toBeGreaterThan(3);
    expect(await shown()).toBeLessThan(12);
    const before = await shown();
    await (await page.$('.release summary'))?.click();
    expect(await shown()).toBeGreaterThan(before + 20);
  });

  it('say in their place why a choice could not be saved, and show what is still set', async () => {
    const page = await open('options/options.html');
    const box = await page.waitForSelector('aria/Clean the page at once[role="switch"]');
    await page.evaluate(() => {
      // The browser's own limit of writes, reached.
      chrome.storage.sync.set = () => Promise.reject(new Error('too many writes'));
    });
    await box?.click();
    await page.waitForFunction(() =>
      document.querySelector('#pressed [role=alert]')?.textContent?.includes('too many'),
    );
    expect(await box?.evaluate((input) => (input as HTMLInputElement).checked)).toBe(true);
  });
});

describe('the options from right to left', () => {
  it('have units behind their numbers', async () => {
    const page = await open('options/options.html');
    await page.evaluate(() => {
      document.documentElement.dir = 'rtl';
    });
    const figures = await page.$$eval('output', (outputs) =>
      outputs.map((output) => {
        const walker = document.createTreeWalker(output, NodeFilter.SHOW_TEXT);
        const text = walker.nextNode() as Text;
        const [number, unit] = [document.createRange(), document.createRange()];
        number.setStart(text, 0);
        number.setEnd(text, 1);
        unit.setStart(text, text.length - 1);
        unit.setEnd(text, text.length);
        return number.getBoundingClientRect().left < unit.getBoundingClientRect().left;
      }),
    );
    expect(figures.length).toBeGreaterThan(2);
    expect(figures).not.toContain(false);
  });
});

describe('the options in all languages', () => {
  const LOCALES = resolve(import.meta.dirname, '../../src/locales');
  const WORDS = ['kindDefaultOver', 'kindDefaultHide', 'kindHide', 'kindKeep', 'wrapNever'];

  it('have room for what can be chosen, at 320 px', async () => {
    const said = readdirSync(LOCALES).flatMap((language) => {
      const words = JSON.parse(readFileSync(join(LOCALES, language, 'messages.json'), 'utf8'));
      return WORDS.map((word) => `${language}: ${words[word].message}`);
    });
    const page = await open('options/options.html');
    await page.setViewport({ width: 320, height: 800 });
    const cut = await page.evaluate((all) => {
      document.querySelector('details')!.open = true;
      const select = document.querySelector<HTMLSelectElement>('details li select')!;
      const room = select.closest('li')!.clientWidth;
      select.style.maxWidth = 'none';
      return all.filter((text) => {
        select.replaceChildren(new Option(text.slice(text.indexOf(': ') + 2)));
        return select.offsetWidth > room;
      });
    }, said);
    expect(cut).toEqual([]);
  });
});

describe('what is said, with a word in it that no line can hold', () => {
  const WORD = 'harbour'.repeat(60);
  const widths = (page: Page) =>
    page.evaluate(() => [document.documentElement.scrollWidth, document.documentElement.clientWidth]);

  it('stays within the popup: the name of a file', async () => {
    const page = await lede.browser.newPage();
    await page.goto(`${server.origin}/sample/page.html`);
    await page.evaluate((word) => {
      document.title = word;
      document.querySelector('h1')!.textContent = word;
    }, WORD);
    const popup = await lede.open(page);
    await settled(popup);
    await press(popup, 'More ways to copy and save');
    await (await popup.waitForSelector('aria/Save as Markdown[role="menuitem"]'))?.click();
    await status(popup, 'downloads: harbourharbour');
    const [whole, room] = await widths(popup);
    expect(whole).toBe(room);
  });

  it('stays within the options: what was sought, and where a file is wrong', async () => {
    const page = await open('options/options.html');
    const sought = await page.waitForSelector('#cleaning input[type=search]');
    await sought?.evaluate((field, word) => {
      field.closest('details')!.open = true;
      (field as HTMLInputElement).value = word;
      field.dispatchEvent(new Event('input', { bubbles: true }));
    }, WORD);
    await status(page, 'Nothing found for');
    const [whole, room] = await widths(page);
    expect(whole).toBe(room);
    await sought?.evaluate((field) => {
      (field as HTMLInputElement).value = '';
      field.dispatchEvent(new Event('input', { bubbles: true }));
    });
    const folder = mkdtempSync(join(tmpdir(), 'lede-import-'));
    const file = join(folder, 'lede.json');
    writeFileSync(file, JSON.stringify({ lede: 1, sites: { [`*${WORD}`]: {} } }));
    const input = await page.$('input[type=file]');
    await (input as ElementHandle<HTMLInputElement>).uploadFile(file);
    await status(page, 'something is wrong in the file at');
    rmSync(folder, { recursive: true });
    const [wholeAgain, roomAgain] = await widths(page);
    expect(wholeAgain).toBe(roomAgain);
  });
});

describe('the popup on a low screen', () => {
  it('is as high as there is room for, with its copy in sight and nothing to scroll but its middle', async () => {
    // A window of full height on a common laptop, whose pixels are enlarged by half.
    const low = await launchChromium({ args: ['--screen-info={1280x672}', '--window-size=1280,672'] });
    const page = await low.show(`${server.origin}/sample/page.html`);
    const popup = await low.open(page);
    await settled(popup);
    await popup.waitForFunction(() => document.documentElement.scrollHeight === innerHeight);
    const { foot, room } = await popup.evaluate(() => ({
      foot: document.querySelector('.foot')!.getBoundingClientRect().bottom,
      room: innerHeight,
    }));
    expect(room).toBeLessThan(600);
    expect(foot).toBe(room);
    await low.close();
  });
});

describe('the popup by keyboard and by ear', () => {
  it('begins at the view, which arrow keys change', async () => {
    const { page, popup } = await openPopup();
    const focused = () => popup.evaluate(() => document.activeElement?.closest('label')?.textContent);
    expect(await focused()).toBe('Clean');
    await popup.keyboard.press('ArrowLeft');
    await status(popup, 'Everything is back');
    expect(await focused()).toBe('Original');
    expect(await page.$eval('.mfp-wrap', (modal) => modal.getClientRects().length > 0)).toBe(true);
  });

  it('keeps the focus where a button turns into another, or goes', async () => {
    const { popup } = await openPopup();
    const focused = () => popup.evaluate(() => document.activeElement?.textContent);
    const reach = async (selector: string) => (await popup.waitForSelector(selector))?.focus();
    await reach('button[aria-controls=hidden]');
    await popup.keyboard.press('Enter');
    await reach('.hidden .acts button');
    await popup.keyboard.press('Enter');
    await reach('.hidden .acts .quiet');
    for (const [said, next] of [
      ['from now on always', 'Forget'],
      ['Forgotten', 'Show'],
    ] as const) {
      await popup.keyboard.press('Enter');
      await status(popup, said);
      expect(await focused()).toBe(next);
    }
    await reach('.report .fold');
    await popup.keyboard.press('Enter');
    await reach('.report [type=submit]');
    await popup.keyboard.press('Enter');
    await status(popup, 'Nothing was sent');
    expect(await focused()).toBe('Report a wrong cut');
  });

  it('tells how much was hidden and where the article starts', async () => {
    const { popup } = await openPopup();
    await status(popup, 'things hidden. The article starts at: Norvia’s premier, Tarje Holm,');
  });

  it('tells of a page of which nothing had to be hidden in the words that are seen', async () => {
    const page = await lede.browser.newPage();
    await page.goto(`${server.origin}/sample/page.html`);
    await page.evaluate(() => {
      const words = 'The old bridge was opened again on Monday, after four years in which nobody could cross it. ';
      document.body.replaceChildren(
        ...Array.from({ length: 9 }, () =>
          Object.assign(document.createElement('p'), { textContent: words.repeat(2) }),
        ),
      );
    });
    const popup = await lede.open(page);
    await status(popup, 'Nothing had to be hidden. The article starts at: The old bridge');
    expect(await textsOf(popup, '.state-row p')).toEqual(['Nothing had to be hidden']);
  });

  it('tells that there is no article, and what was done', async () => {
    const { popup } = await openPopupOn(lede, `${server.origin}/front-page/page.html`);
    await status(popup, 'There is no article on this page.');
    expect(await textsOf(popup, '[role=status]')).toEqual([(await textsOf(popup, '.message p')).slice(0, 2).join(' ')]);
  });

  it('leaves room for the summary under a title of any length', async () => {
    const { popup } = await openPopup();
    await popup.$eval('h1', (title) => {
      title.textContent = 'The bridge was opened again, and everybody came. '.repeat(20);
    });
    const [top, end] = await popup.evaluate(() => [
      document.querySelector('#summary')!.getBoundingClientRect().bottom,
      document.querySelector('.foot')!.getBoundingClientRect().top,
    ]);
    expect(top).toBeLessThan(end!);
    expect(await popup.$eval('h1', ({ title }) => title)).toMatch(/^Norvia’s premier/);
  });

  it('names all kinds of what was hidden in full, each from where its line begins', async () => {
    const { popup } = await openPopup();
    await popup.evaluate(() => {
      document.body.style.width = '320px';
    });
    // Where it stands once all is as narrow.
    await popup.locator('button[aria-controls=hidden]').click();
    await popup.waitForSelector('.hidden .group');
    const wrong = await popup.$$eval('.hidden li :is(b, .fold > .kind)', (names) =>
      names.filter((name) => {
        // As long as several names together, and as names in other languages.
        name.textContent = `${name.textContent} Passwortzurücksetzung und Registrierung`;
        const line = document.createRange();
        line.selectNodeContents(name);
        const starts = [...line.getClientRects()].map(({ left }) => Math.round(left));
        return name.scrollWidth > name.clientWidth || new Set(starts).size > 1;
      }),
    );
    expect(wrong).toEqual([]);
    expect(await popup.$eval('.fold .count', (count) => count.getClientRects().length)).toBe(1);
  });

  it('sets each writer’s name apart: names of two scripts keep their order', async () => {
    const { popup } = await openPopupOn(lede, `${server.origin}/live-blog/page.html`);
    expect(await textsOf(popup, '.facts :first-child bdi')).toEqual(['Tova Lindqvist', 'Sam Okoro']);
    expect(await popup.$eval('.facts > span', ({ textContent }) => textContent)).toBe('Tova Lindqvist, Sam Okoro');
  });

  it('sets the facts on the side on which the title begins, each from left to right where its words are', async () => {
    const { popup } = await openPopupOn(lede, `${server.origin}/arabic/page.html`);
    const [title, writer, minutes] = await popup.$$eval('h1, .facts bdi, .facts > :last-child', (parts) =>
      parts.map((part) => {
        const { left, right } = part.getBoundingClientRect();
        return { left, right, direction: getComputedStyle(part).unicodeBidi };
      }),
    );
    expect(writer!.right).toBeCloseTo(title!.right, 0);
    expect(minutes!.right).toBeLessThanOrEqual(writer!.left);
    expect(minutes!.direction).toBe('plaintext');
  });

  it.each([
    ['.report .fold', '.report label'],
    ['button[aria-controls=hidden]', '#hidden li'],
  ])('brings into sight what is unfolded at its end: %s', async (fold, unfolded) => {
    const { popup } = await openPopup();
    await popup.$eval(fold, (button) => {
      button.scrollIntoView({ block: 'end' });
      (button as HTMLElement).click();
    });
    await popup.waitForFunction(
      (selector) => {
        const [room, ...parts] = ['.middle', '.fold[aria-expanded=true]', selector].map((each) =>
          document.querySelector(each)!.getBoundingClientRect(),
        );
        return parts.every(({ top, bottom }) => top >= room!.top - 4 && bottom <= room!.bottom);
      },
      {},
      unfolded,
    );
  });

  it('shows the key that opens it', async () => {
    const { popup } = await openPopup();
    await popup.waitForSelector('.foot kbd');
    expect(await popup.$eval('.foot kbd', ({ textContent }) => textContent)).toBe('Alt+Shift+L');
  });
});

describe('a report of a wrong cut', () => {
  it('is one file without the page’s words, and the popup says that nothing was sent', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'lede-downloads-'));
    const session = await lede.browser.target().createCDPSession();
    await session.send('Browser.setDownloadBehavior', { behavior: 'allow', downloadPath: folder, eventsEnabled: true });
    const done = new Promise<void>((finished) =>
      session.on('Browser.downloadProgress', ({ state }) => state === 'completed' && finished()),
    );
    const { popup } = await openPopup();
    await (await popup.waitForSelector('aria/Report a wrong cut[role="button"]'))?.click();
    await (await popup.waitForSelector('.report textarea'))?.type('The related headline stays.');
    await (await popup.waitForSelector('aria/Save the file[role="button"]'))?.click();
    await status(popup, 'Nothing was sent');
    await done;
    const [name = ''] = readdirSync(folder);
    const html = readFileSync(join(folder, name), 'utf8');
    rmSync(folder, { recursive: true });
    expect(name).toBe('lede-wrong-cut.html');
    for (const word of ['Norvia', 'Estmark', 'Brandvold', 'Meridian', 'Halde', server.origin])
      expect(html).not.toContain(word);
    const [, json = ''] = html.match(/<script id="lede-report"[^>]*>(.*?)<\/script>/s) ?? [];
    const report = JSON.parse(json) as { note: string; items: { kind: string; element: string }[] };
    expect(report.note).toBe('The related headline stays.');
    expect(report.items.map(({ kind }) => kind)).toContain('consent');
    // What was hidden is found again where the report says it is.
    const copy = await lede.browser.newPage();
    await copy.setContent(html);
    const found = await copy.evaluate(
      (paths) => paths.map((path) => document.querySelector(path) !== null),
      report.items.map(({ element }) => element),
    );
    expect(found).not.toContain(false);
  });
});

describe.each(['light', 'dark'])('in the %s scheme axe finds nothing', (scheme) => {
  const features = [{ name: 'prefers-color-scheme', value: scheme }];

  it('on the first page, before and after its press', async () => {
    await welcome.bringToFront();
    await welcome.emulateMediaFeatures(features);
    expect(await violationsIn(welcome)).toEqual([]);
    const toggle = async () => (await welcome.waitForSelector('button.primary:not(:disabled)'))?.click();
    await toggle();
    await welcome.waitForSelector('.summary li');
    expect(await violationsIn(welcome)).toEqual([]);
    await toggle();
    await status(welcome, 'Everything is back');
  });

  it('in the popup with all its folds open', async () => {
    const { popup } = await openPopup();
    await popup.emulateMediaFeatures(features);
    for (const fold of await popup.$$('.fold')) await fold.click();
    await popup.waitForSelector('.report textarea');
    expect(await violationsIn(popup)).toEqual([]);
  });
});

describe.each(['options/options.html', 'welcome/welcome.html'])('%s', (path) => {
  it.each([
    ['at 320 px', 320, '100%', 'ltr'],
    ['with text of 200 %', 1280, '200%', 'ltr'],
    ['from right to left', 320, '100%', 'rtl'],
  ])('needs no sideways scrolling %s', async (_, width, size, dir) => {
    const page = await open(path);
    await page.setViewport({ width, height: 800 });
    await page.evaluate(
      (asked) => {
        document.documentElement.style.fontSize = asked.size;
        document.documentElement.dir = asked.dir;
      },
      { size, dir },
    );
    const { scrollWidth, clientWidth } = await page.evaluate(() => ({
      scrollWidth: document.documentElement.scrollWidth,
      clientWidth: document.documentElement.clientWidth,
    }));
    expect(scrollWidth).toBe(clientWidth);
  });
});
