import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { cleanPage, type HiddenSet, readPage } from '../../src/engine.ts';

const PARAGRAPH =
  'The old bridge over the river was opened again on Monday, after four years in which nobody could cross it, and the first to walk over it was the woman who had closed it. ';
const ARTICLE = `<main><article><h1>Bridge reopens</h1>${Array.from({ length: 12 }, (_, i) => `<p>${PARAGRAPH} It was day ${i}.</p>`).join('')}</article></main>`;

let set: HiddenSet | null = null;

function show(body: string, style = ''): void {
  document.head.querySelector('style[data-test]')?.remove();
  const sheet = document.createElement('style');
  sheet.dataset.test = '';
  sheet.textContent = `body{margin:0;font:16px/1.5 serif}main{max-width:700px;margin:auto}.over{position:fixed;inset:15%;background:#ccc;z-index:10}${style}`;
  document.head.append(sheet);
  const parsed = new DOMParser().parseFromString(body, 'text/html');
  document.body.replaceChildren(...parsed.body.childNodes);
}

const markup = (): string => document.documentElement.outerHTML;
const one = (selector: string): HTMLElement => document.querySelector<HTMLElement>(selector)!;
const isShown = (selector: string): boolean => one(selector).getClientRects().length > 0;
async function clean(): Promise<HiddenSet> {
  set = await cleanPage(document, readPage(document));
  return set;
}

beforeEach(() => scrollTo(0, 0));
afterEach(() => {
  set?.restore();
  set = null;
  document.body.replaceChildren();
  document.body.removeAttribute('style');
  document.documentElement.removeAttribute('style');
});

describe('restoring', () => {
  it.each([
    ['no style attribute', '<div class="over">Subscribe to our newsletter</div>'],
    ['an empty style attribute', '<div class="over" style="">Subscribe to our newsletter</div>'],
    [
      'a style of its own, oddly written',
      '<div class="over" style="display : block !important;;color:RED">Newsletter</div>',
    ],
  ])('gives the same markup with %s', async (_name, overlay) => {
    show(ARTICLE + overlay, '.over{display:block!important}');
    const before = markup();
    await clean();
    expect(isShown('.over')).toBe(false);
    set?.restore();
    expect(markup()).toBe(before);
    expect(isShown('.over')).toBe(true);
  });

  it('leaves what the page changed meanwhile as the page wants it', async () => {
    show(`${ARTICLE}<div class="over" style="color: red">Subscribe to our newsletter</div>`);
    await clean();
    one('.over').style.color = 'blue';
    set?.restore();
    expect(one('.over').getAttribute('style')).toBe('color: blue;');
    expect(isShown('.over')).toBe(true);
  });

  it('takes no sheet and no attribute of ours along', async () => {
    show(`${ARTICLE}<div class="over">Subscribe to our newsletter</div>`);
    const sheets = document.adoptedStyleSheets.length;
    await clean();
    set?.restore();
    expect(document.adoptedStyleSheets).toHaveLength(sheets);
    expect(document.querySelector('[data-lede]')).toBeNull();
  });
});

describe('locks', () => {
  it('frees scrolling, and locks it again on restore', async () => {
    show(`${ARTICLE}${ARTICLE.replace('h1', 'h2')}<div class="over">Log in to continue</div>`);
    document.body.style.cssText = 'overflow: hidden; position: fixed; width: 100%';
    const before = markup();
    await clean();
    expect(getComputedStyle(document.body).overflowY).toBe('visible');
    expect(getComputedStyle(document.body).position).toBe('static');
    set?.restore();
    expect(markup()).toBe(before);
  });

  it('makes an inert and blurred article reachable, and gives the attributes back', async () => {
    show(
      `<div id="page" inert aria-hidden="true" style="filter: blur(4px)">${ARTICLE}</div><div class="over">Register to continue</div>`,
    );
    const before = markup();
    await clean();
    expect(one('#page').hasAttribute('inert')).toBe(false);
    expect(one('#page').hasAttribute('aria-hidden')).toBe(false);
    expect(getComputedStyle(one('#page')).filter).toBe('none');
    set?.restore();
    expect(markup()).toBe(before);
  });

  it.each([
    ['swallowing the keys', (held: () => boolean) => (event: Event) => held() && event.preventDefault(), 'keydown'],
    ['scrolling back at once', (held: () => boolean) => () => held() && scrollTo(0, 0), 'scroll'],
  ] as const)('frees a page that holds itself still by %s, until restore', async (_way, holding, type) => {
    show(`${ARTICLE}<div class="over">Subscribe to our newsletter</div>`);
    let isHeld = true;
    const hold = holding(() => isHeld);
    document.addEventListener(type, hold, { passive: false });
    await clean();
    await userEvent.click(one('article p'));
    // The first press shows that the page holds itself still; those after it are kept from it.
    await vi.waitFor(
      async () => {
        await userEvent.keyboard('{PageDown}');
        expect(scrollY).toBeGreaterThan(100);
      },
      { timeout: 20_000, interval: 300 },
    );
    set?.restore();
    isHeld = false;
    document.removeEventListener(type, hold);
  });

  it('leaves a window that is meant to stand still, where the body scrolls the article', async () => {
    show(`${ARTICLE}${ARTICLE.replace('h1', 'h2')}<div class="over">Subscribe to our newsletter</div>`);
    document.documentElement.style.cssText = 'overflow:hidden;height:100%';
    document.body.style.cssText = 'overflow-y:scroll;height:300px';
    document.body.scrollTop = 200;
    await clean();
    expect(isShown('.over')).toBe(false);
    expect(getComputedStyle(document.documentElement).overflowY).toBe('hidden');
    expect(document.body.scrollTop).toBe(200);
  });

  it('leaves a window that is meant to stand still, where a shadow root scrolls the article', async () => {
    show(`<x-content>${ARTICLE}</x-content><div class="over">Subscribe to our newsletter</div>`);
    const scroller = document.createElement('div');
    scroller.style.cssText = 'overflow:auto;height:300px';
    scroller.append(document.createElement('slot'));
    one('x-content').attachShadow({ mode: 'open' }).append(scroller);
    document.body.style.cssText = 'position:fixed;inset:0;overflow:hidden';
    scroller.scrollTop = 200;
    await clean();
    expect(isShown('.over')).toBe(false);
    expect(getComputedStyle(document.body).position).toBe('fixed');
    expect(scroller.scrollTop).toBe(200);
  });

  it.each([
    ['a box around it', () => one('#around')],
    ['a shadow root', () => one('#around').attachShadow({ mode: 'open' })],
  ])('frees the page from a modal dialog in %s, and shows it as a modal again', async (_where, rootOf) => {
    show(`${ARTICLE}<div id="around" style="position:fixed;inset:0;z-index:9"></div>`);
    const root = rootOf();
    const dialog = document.createElement('dialog');
    dialog.append('Subscribe to our newsletter');
    root.append(dialog);
    dialog.showModal();
    await clean();
    expect(isShown('#around')).toBe(false);
    expect(dialog.open).toBe(false);
    // What is inert takes no focus.
    one('h1').tabIndex = 0;
    one('h1').focus();
    expect(document.activeElement).toBe(one('h1'));
    set?.restore();
    expect(dialog.matches(':modal')).toBe(true);
    dialog.close();
  });

  it('closes a modal dialog for the time being without the page hearing it, and shows it as a modal again', async () => {
    show(`${ARTICLE}<dialog id="d"><p>Subscribe to our newsletter</p><input type="email"></dialog>`);
    const dialog = one('#d') as HTMLDialogElement;
    const heard = vi.fn();
    dialog.showModal();
    for (const type of ['close', 'toggle', 'beforetoggle']) dialog.addEventListener(type, heard);
    await new Promise((frame) => requestAnimationFrame(frame));
    heard.mockClear();
    await clean();
    expect(dialog.open).toBe(false);
    set?.restore();
    expect(dialog.matches(':modal')).toBe(true);
    expect(heard).not.toHaveBeenCalled();
    dialog.close();
  });
});

describe('what a wall did to the article', () => {
  it('is undone where a box cuts it off, and done again on restore', async () => {
    show(
      `${ARTICLE}<div id="wall"><h3>Register to continue</h3><input type="email"><button>Register</button></div>`,
      'article{max-height:300px;overflow:hidden;position:relative}article::after{content:"";position:absolute;inset:auto 0 0;height:200px;background:linear-gradient(#fff0,#fff)}',
    );
    const before = markup();
    const cut = one('article').getBoundingClientRect().height;
    await clean();
    expect(isShown('#wall')).toBe(false);
    const last = [...document.querySelectorAll('article p')].at(-1)!.getBoundingClientRect();
    expect(one('article').getBoundingClientRect().bottom).toBeGreaterThanOrEqual(last.bottom);
    expect(getComputedStyle(one('article'), '::after').display).toBe('none');
    set?.restore();
    expect(markup()).toBe(before);
    expect(one('article').getBoundingClientRect().height).toBe(cut);
  });

  it('is undone where a veil inside it covers its text', async () => {
    show(
      ARTICLE.replace(
        '</article>',
        '<div id="veil" style="position:absolute;inset:0;background:#fffe">Please switch your blocker off</div></article>',
      ),
      'article{position:relative}',
    );
    await clean();
    expect(isShown('#veil')).toBe(false);
    expect(isShown('article p')).toBe(true);
  });

  const WALL = '<div class="over">Please tell us that you are no robot</div>';
  const isReadable = (): boolean => {
    const line = document.querySelectorAll('article p')[5]!;
    return line.checkVisibility({ visibilityProperty: true, opacityProperty: true });
  };

  it.each([
    ['all but the wall is invisible', 'body>:not(.over){visibility:hidden}'],
    ['the page is invisible, and the wall visible again', 'body{visibility:hidden}.over{visibility:visible}'],
    ['the page around it is not displayed', 'body>:not(.over){display:none!important}'],
    ['it alone is not displayed', 'article{display:none}'],
    ['the page around it is transparent', '#page{opacity:0}'],
  ])('is undone where %s, and done again on restore', async (_way, style) => {
    show(
      `<div id="page"><header><nav><a href="/">The Gazette</a></nav></header>${ARTICLE}<aside class="related"><h3>Related stories</h3><a href="/a">How the old mill was sold</a></aside></div>${WALL}`,
      style,
    );
    const before = markup();
    expect(isReadable()).toBe(false);
    await clean();
    expect(isShown('.over')).toBe(false);
    expect(isReadable()).toBe(true);
    expect(one('h1').checkVisibility({ visibilityProperty: true })).toBe(true);
    expect(one('.related').checkVisibility({ visibilityProperty: true })).toBe(false);
    set?.restore();
    expect(markup()).toBe(before);
    expect(isReadable()).toBe(false);
    document.querySelector('style[data-test]')?.remove();
  });

  it('is undone where the wall and the invisibility come after the cleaning', async () => {
    show(`<div id="page">${ARTICLE}</div>`, 'body.walled>:not(.over){visibility:hidden}');
    await clean();
    document.body.insertAdjacentHTML('beforeend', WALL);
    document.body.classList.add('walled');
    await expect.poll(() => isShown('.over')).toBe(false);
    expect(isReadable()).toBe(true);
    set?.restore();
    expect(isReadable()).toBe(false);
    document.body.classList.remove('walled');
  });

  it('stays where the wall asks for payment', async () => {
    show(
      `<div id="page">${ARTICLE}</div><div class="over"><p>Subscribe to continue reading this article.</p></div>`,
      'body>:not(.over){visibility:hidden}',
    );
    expect(readPage(document)).toBeNull();
    await clean();
    expect(isReadable()).toBe(false);
  });

  it('is nothing where a page of another kind keeps a text in reserve', async () => {
    const terms = `<div id="terms">${ARTICLE.replace(/<.?(?:main|article)>/g, '')}</div>`;
    show(
      `<div class="over"><form><input type="password"><button>Log in</button></form></div>${terms}`,
      '#terms{display:none}',
    );
    expect(readPage(document)).toBeNull();
    await clean();
    expect(isShown('#terms')).toBe(false);
  });

  it('is told from a headline for windows of another width', async () => {
    show(`<h1 id="narrow" style="display:none">Bridge reopens</h1>${ARTICLE}${WALL}`);
    await clean();
    expect(isShown('.over')).toBe(false);
    expect(isShown('#narrow')).toBe(false);
  });

  it('is told from what the reader may unfold himself', async () => {
    show(
      `${ARTICLE.replace('</article>', `<button>Continue reading</button><div id="rest">${PARAGRAPH.repeat(30)}</div></article>`)}${WALL}`,
      '#rest{display:none}',
    );
    await clean();
    expect(isShown('.over')).toBe(false);
    expect(isShown('#rest')).toBe(false);
  });
});

describe('what is never hidden', () => {
  it('a form with typed text', async () => {
    show(`${ARTICLE}<div class="over">Your opinion <textarea id="t"></textarea></div>`);
    await userEvent.fill(one('#t'), 'I was there.');
    await clean();
    expect(isShown('.over')).toBe(true);
  });

  it('the article, though everything about it is named like clutter', async () => {
    show(
      `<div class="modal popup overlay" role="dialog">${ARTICLE.replace('<article>', '<article class="newsletter ad share cookie">')}</div>`,
    );
    await clean();
    expect(set?.items).toEqual([]);
    expect(isShown('article p')).toBe(true);
  });

  it('what stands beside head and body, where other extensions put theirs', async () => {
    show(ARTICLE);
    const theirs = document.createElement('aside');
    theirs.style.cssText = 'position:fixed;right:0;top:0;width:200px;height:200px;background:#eee';
    theirs.textContent = 'Saved password';
    document.documentElement.append(theirs);
    await clean();
    expect(theirs.getClientRects()).toHaveLength(1);
    theirs.remove();
  });

  it.each([
    ['by a button', '<button class="opens" style="position:relative">Search</button>', 'click'],
    ['by a box that the pointer can press', '<div class="opens" style="cursor:pointer">Search</div>', 'click'],
    [
      'by a picture, whatever the pointer looks like',
      '<img class="opens" alt="" width="80" height="60" style="cursor:default;background:#888">',
      'click',
    ],
    ['by a key', '<div class="opens">Press the slash to search</div>', 'keydown'],
  ])('what the reader opens himself after the cleaning, %s', async (_way, opener, type) => {
    show(ARTICLE + opener);
    const open = () => {
      const box = document.createElement('div');
      box.className = 'over';
      box.id = 'search';
      box.textContent = 'What are you looking for?';
      document.body.append(box);
    };
    (type === 'click' ? one('.opens') : document).addEventListener(type, open, { once: true });
    let now = 0;
    set = await cleanPage(document, readPage(document), { now: () => now });
    await (type === 'click' ? userEvent.click(one('.opens')) : userEvent.keyboard('/'));
    // Something that comes by itself, long after the press, goes, and shows that the watcher has looked.
    await expect.poll(() => document.querySelector('#search')).not.toBeNull();
    now += 1500;
    const late = document.createElement('div');
    late.className = 'over';
    late.id = 'late';
    late.textContent = 'Subscribe to our newsletter';
    document.body.append(late);
    await expect.poll(() => isShown('#late')).toBe(false);
    expect(isShown('#search')).toBe(true);
  });

  it('not what the page opens itself by a press that it acts out', async () => {
    show(`${ARTICLE}<button class="opens" style="position:relative">Search</button>`);
    one('.opens').onclick = () => {
      const box = document.createElement('div');
      box.className = 'over';
      box.textContent = 'Subscribe to our newsletter';
      document.body.append(box);
    };
    await clean();
    for (const type of ['pointerdown', 'click'])
      one('.opens').dispatchEvent(new PointerEvent(type, { bubbles: true, composed: true }));
    await expect.poll(() => isShown('.over')).toBe(false);
  });
});

describe('what shows itself where the reader is', () => {
  const TERM = ARTICLE.replace('after four years', 'after <dfn>four years</dfn>');
  const tip = (id: string, at: { left: number; top: number }): void => {
    const box = document.createElement('div');
    box.id = id;
    box.style.cssText = `position:absolute;z-index:9999;width:220px;left:${at.left}px;top:${at.top}px;background:#ffc`;
    box.textContent = 'Counted from the day on which the last cart crossed.';
    document.body.append(box);
  };

  it('stays at a term that he points at, and goes elsewhere', async () => {
    show(TERM);
    await clean();
    await userEvent.hover(one('dfn'));
    const { left, bottom } = one('dfn').getBoundingClientRect();
    tip('here', { left, top: bottom + 4 });
    tip('there', { left: 20, top: 500 });
    await expect.poll(() => isShown('#there')).toBe(false);
    expect(isShown('#here')).toBe(true);
  });

  it('stays at the words that he has selected, and goes elsewhere', async () => {
    show(ARTICLE);
    await clean();
    const text = one('article p').firstChild!;
    getSelection()!.setBaseAndExtent(text, 4, text, 30);
    const { left, bottom } = getSelection()!.getRangeAt(0).getBoundingClientRect();
    tip('here', { left, top: bottom + 4 });
    tip('there', { left: 20, top: 500 });
    await expect.poll(() => isShown('#there')).toBe(false);
    expect(isShown('#here')).toBe(true);
    getSelection()!.removeAllRanges();
  });

  it('goes at plain text, on which a pointer rests for no reason', async () => {
    show(ARTICLE);
    await clean();
    await userEvent.hover(one('article p'));
    const { left, top } = one('article p').getBoundingClientRect();
    tip('here', { left, top: top + 20 });
    await expect.poll(() => isShown('#here')).toBe(false);
  });
});

describe('a table of contents', () => {
  const BESIDE = 'main{margin-left:180px}';
  const parts = ARTICLE.replace(/<p>/g, () => `<h2 id="part">Part</h2><p>`);
  const numbered = (): string => {
    let i = 0;
    return parts.replace(/id="part">Part/g, () => `id="part-${i}">Part ${i++} of the story`);
  };
  const list = (href: (i: number) => string): string =>
    `<div class="related toc" style="position:sticky;top:0;float:left;width:160px"><b>Read more</b><ul>${[0, 1, 2, 3].map((i) => `<li><a href="${href(i)}">Part ${i} of the story</a></li>`).join('')}</ul></div>`;

  it('stays, where it stands and where it sticks', async () => {
    show(list((i) => `#part-${i}`) + numbered(), BESIDE);
    await clean();
    expect(isShown('.toc')).toBe(true);
  });

  it('is none where its links lead to other pages', async () => {
    show(list((i) => `/story-${i}`) + numbered(), BESIDE);
    await clean();
    expect(isShown('.toc')).toBe(false);
  });
});

describe('what sticks in the article', () => {
  const strip = (links: string): string =>
    ARTICLE.replace(
      '<p>',
      `<div class="strip" style="position:sticky;top:90px;float:left;width:50px">${links}</div><p>`,
    );

  it('goes where it shares the page', async () => {
    const shared = `https://network.example/share?url=${encodeURIComponent('https://here.example/story')}`;
    show(strip(`<a href="${shared}">Fb</a> <a href="${shared}">Tw</a>`));
    await clean();
    expect(isShown('.strip')).toBe(false);
  });

  it('stays where it says nothing of the kind', async () => {
    show(strip('<a href="/map">The map</a>'));
    await clean();
    expect(isShown('.strip')).toBe(true);
  });
});

describe('what comes late', () => {
  it('as a note or as a link that shows its address is no headline of another story', async () => {
    const amid = (markup: string): string => ARTICLE.replace('It was day 5.</p>', `It was day 5.</p>${markup}`);
    show(
      amid(
        '<div class="note" style="font-size:12px">* Days are counted as the bridge company counted them then</div>',
      ).replace(
        'It was day 7.</p>',
        'It was day 7.</p><p class="source"><a href="https://town.example/2013/02/the-ledger">http://town.example/2013/02/the-ledger-of-the-bridge</a></p>',
      ),
    );
    await clean();
    expect(isShown('.note')).toBe(true);
    expect(isShown('.source')).toBe(true);
  });

  it('is one where a lone link leads elsewhere, and none where it leads to a place in the page', async () => {
    show(
      ARTICLE.replace(
        'It was day 5.</p>',
        'It was day 5.</p><p class="there"><a href="#plan">See the plan of the bridge</a></p>',
      )
        .replace(
          'It was day 7.</p>',
          'It was day 7.</p><p class="away"><a href="/mill">How the old mill was sold</a></p>',
        )
        .replace(
          'It was day 9.</p>',
          'It was day 9.</p><p class="routed"><a href="#/weir">What the weir has cost us</a></p>',
        ),
    );
    await clean();
    expect(isShown('.there')).toBe(true);
    expect(isShown('.away')).toBe(false);
    expect(isShown('.routed')).toBe(false);
  });

  it('in the flow of the article is hidden, and a headline of the article is not', async () => {
    show(ARTICLE);
    await clean();
    const after = document.querySelectorAll('article p')[3]!;
    after.insertAdjacentHTML(
      'afterend',
      '<h2 id="new">What the woman said when she had crossed</h2><div id="letter"><h3>The morning letter</h3><input type="email"><button>Send</button></div>',
    );
    await expect.poll(() => isShown('#letter')).toBe(false);
    expect(isShown('#new')).toBe(true);
  });

  it('into an open shadow root that was empty is hidden', async () => {
    show(`${ARTICLE}<x-empty></x-empty>`);
    const root = one('x-empty').attachShadow({ mode: 'open' });
    await clean();
    root.innerHTML =
      '<div style="position:fixed;inset:10%;background:#ccc">Wait: the library card is free today.</div>';
    await expect.poll(() => root.firstElementChild!.getClientRects()).toHaveLength(0);
  });

  it('is hidden and listed', async () => {
    show(ARTICLE);
    const { items, onChange } = { items: () => set?.items ?? [], onChange: vi.fn() };
    await clean();
    set?.onChange(onChange);
    const late = document.createElement('div');
    late.className = 'over';
    late.textContent = 'We use cookies. Accept all';
    document.body.append(late);
    await expect.poll(() => isShown('.over')).toBe(false);
    expect(items().map(({ kind }) => kind)).toContain('consent');
    expect(onChange).toHaveBeenCalled();
  });

  it('wins in the end when it is put back for ever', async () => {
    show(ARTICLE);
    await clean();
    let rounds = 0;
    const put = () => {
      if (++rounds > 60) return;
      document.querySelector('.over')?.remove();
      const again = document.createElement('div');
      again.className = 'over';
      again.textContent = `We use cookies. Accept all ${rounds}`;
      document.body.append(again);
    };
    put();
    const timer = setInterval(put, 60);
    await expect.poll(() => rounds).toBeGreaterThan(60);
    clearInterval(timer);
    expect(set?.items.length).toBeLessThanOrEqual(25);
  }, 15_000);
});

describe('the list', () => {
  it('brings one thing back and hides it again', async () => {
    show(`${ARTICLE}<div class="over">Subscribe to our newsletter</div>`);
    await clean();
    const [item] = set?.items ?? [];
    expect(item).toMatchObject({ kind: 'newsletter', state: 'hidden' });
    expect(item?.reasons.length).toBeGreaterThan(0);
    expect(set?.elementOf(item!.id)).toBe(one('.over'));
    set?.show(item!.id);
    expect(isShown('.over')).toBe(true);
    expect(set?.items[0]?.state).toBe('shown');
    set?.hide(item!.id);
    expect(isShown('.over')).toBe(false);
  });
});

describe('a page without an article', () => {
  it('loses what asks for something, and keeps its own bars', async () => {
    show(
      '<div id="bar" style="position:fixed;top:0;left:0;right:0;height:50px">Ledger <button>New</button></div><table><tr><td>1</td></tr></table><div id="ask" style="position:fixed;bottom:0;left:0;right:0;height:80px">We use cookies <button>Accept all</button></div>',
    );
    expect(readPage(document)).toBeNull();
    await clean();
    expect(isShown('#bar')).toBe(true);
    expect(isShown('#ask')).toBe(false);
  });
});

describe('a side column', () => {
  const links = '<p><a href="/1">The weather</a></p><p><a href="/2">The market</a></p>';

  it('goes where it stands beside the article, and stays where it is a drawer outside the window', async () => {
    show(
      `<div id="drawer" style="position:fixed;inset:0 auto 0 0;width:110px;transform:translateX(-110%)">${links}</div><div style="display:flex"><div id="column" style="flex:none;width:110px;height:600px">${links}</div>${ARTICLE}</div>`,
    );
    await clean();
    expect(isShown('#column')).toBe(false);
    expect(isShown('#drawer')).toBe(true);
  });
});

describe('an article in a frame of the page', () => {
  it('loses what lies over the frame, and keeps the frame and all that is in it', async () => {
    show(
      '<iframe id="frame" style="width:900px;height:700px;border:0"></iframe><div class="over">Subscribe to our newsletter</div>',
    );
    const frame = one('#frame') as HTMLIFrameElement;
    const loaded = new Promise((resolve) => frame.addEventListener('load', resolve, { once: true }));
    frame.srcdoc = `<style>body{margin:0;font:16px/1.5 serif}</style>${ARTICLE}`;
    await loaded;
    const before = markup();
    const inner = frame.contentDocument!.documentElement.outerHTML;
    expect(readPage(document)?.region).toBe(frame);
    await clean();
    expect(isShown('.over')).toBe(false);
    expect(isShown('#frame')).toBe(true);
    expect(frame.contentDocument!.documentElement.outerHTML).toBe(inner);
    set?.restore();
    expect(markup()).toBe(before);
  });
});

describe('shadow roots', () => {
  it('are looked into, and restored', async () => {
    show(`${ARTICLE}<x-prompt></x-prompt>`);
    const root = one('x-prompt').attachShadow({ mode: 'open' });
    const box = document.createElement('div');
    box.style.cssText = 'position:fixed;inset:20%;background:#ccc';
    box.textContent = 'Subscribe to our newsletter';
    root.append(box);
    const before = box.outerHTML;
    await clean();
    expect(box.getClientRects()).toHaveLength(0);
    set?.restore();
    expect(box.outerHTML).toBe(before);
    expect(root.adoptedStyleSheets).toHaveLength(0);
  });

  const PROMPT =
    '<div style="position:fixed;inset:auto 0 0 0;height:120px;background:#ccc">We value your privacy <button>Accept all</button></div>';

  it('are listed once, by what is in them, and outlined there', async () => {
    show(`<x-prompt></x-prompt>${ARTICLE}`);
    const root = one('x-prompt').attachShadow({ mode: 'open' });
    root.append(...new DOMParser().parseFromString(PROMPT, 'text/html').body.childNodes);
    const hidden = await clean();
    expect(hidden.items).toMatchObject([{ kind: 'consent', state: 'hidden' }]);
    const { id } = hidden.items[0]!;
    const box = root.querySelector('div')!;
    hidden.peek(id);
    expect([box.getClientRects().length, getComputedStyle(box).outlineStyle]).toEqual([1, 'solid']);
    hidden.show(id);
    expect([box.getClientRects().length, getComputedStyle(box).outlineStyle]).toEqual([1, 'none']);
  });

  it('that are closed are named by what is in them, where the caller can open them', async () => {
    show(`<x-shut></x-shut>${ARTICLE}`);
    const root = one('x-shut').attachShadow({ mode: 'closed' });
    root.append(...new DOMParser().parseFromString(PROMPT.replace('fixed', 'absolute'), 'text/html').body.childNodes);
    const shadowRootOf = (host: Element): ShadowRoot | null => (host.localName === 'x-shut' ? root : null);
    set = await cleanPage(document, readPage(document), { shadowRootOf });
    expect(set.items).toMatchObject([{ kind: 'consent', excerpt: 'We value your privacy Accept all' }]);
    expect(root.querySelector('div')!.getClientRects()).toHaveLength(0);
  });
});

describe('what the reader decides', () => {
  const PROMO = '<div class="promo-of-ours" style="height:80px">Nothing that anybody would call clutter</div>';

  it('is hidden whatever it is, and comes back like anything', async () => {
    show(ARTICLE + PROMO);
    const before = markup();
    const hidden = await clean();
    const id = hidden.choose(one('.promo-of-ours'));
    expect(isShown('.promo-of-ours')).toBe(false);
    expect(hidden.items.find((item) => item.id === id)).toMatchObject({ kind: 'chosen', state: 'hidden' });
    hidden.show(id);
    expect(isShown('.promo-of-ours')).toBe(true);
    hidden.hide(id);
    hidden.restore();
    expect(markup()).toBe(before);
  });

  it('is remembered: hidden at once on the next visit, also when it comes late', async () => {
    show(ARTICLE + PROMO);
    const first = await clean();
    const rule = first.ruleOf(first.choose(one('.promo-of-ours')))!;
    first.restore();
    show(ARTICLE + PROMO);
    set = await cleanPage(document, readPage(document), { rules: { hide: [rule], show: [] } });
    expect(isShown('.promo-of-ours')).toBe(false);
    one('.promo-of-ours').remove();
    document.body.append(...new DOMParser().parseFromString(PROMO, 'text/html').body.childNodes);
    await expect.poll(() => isShown('.promo-of-ours')).toBe(false);
  });

  it('may hold text of the article, and everything else is hidden as before', async () => {
    const facts =
      '<div class="facts"><h2>Facts about the bridge</h2><p>Built in 1904, and widened twice since.</p></div>';
    const page = `${ARTICLE.replace('<p>', `${facts}<p>`)}<div class="over">Subscribe to our newsletter</div>`;
    show(page);
    const first = await clean();
    const rule = first.ruleOf(first.choose(one('.facts')))!;
    first.restore();
    show(page);
    const reading = readPage(document);
    // Else nothing of the article would go with it.
    expect(reading?.kept.some((element) => one('.facts').contains(element))).toBe(true);
    set = await cleanPage(document, reading, { rules: { hide: [rule], show: [] } });
    expect([isShown('.facts'), isShown('.over')]).toEqual([false, false]);
    expect(set.items.map(({ kind, state }) => `${kind} ${state}`)).toEqual(['chosen hidden', 'newsletter hidden']);
  });

  it('keeps its cell where the article would move into it, at once and on the next visit', async () => {
    const page = `<div class="grid"><div class="weather">Rain, 12 degrees</div>${ARTICLE}</div>`;
    const style = '.grid{display:grid;grid-template-columns:120px 1fr}';
    const width = () => one('article').getBoundingClientRect().width;
    show(page, style);
    const before = width();
    const first = await clean();
    const id = first.choose(one('.weather'));
    expect(width()).toBe(before);
    expect(one('.weather').checkVisibility({ visibilityProperty: true })).toBe(false);
    first.show(id);
    expect(one('.weather').checkVisibility({ visibilityProperty: true })).toBe(true);
    const rule = first.ruleOf(id)!;
    first.restore();
    show(page, style);
    set = await cleanPage(document, readPage(document), { rules: { hide: [rule], show: [] } });
    expect(width()).toBe(before);
    expect(one('.weather').checkVisibility({ visibilityProperty: true })).toBe(false);
  });

  it('is always shown, and listed as that', async () => {
    const overlay = '<div class="over">Subscribe to our newsletter</div>';
    show(ARTICLE + overlay);
    const first = await clean();
    const rule = first.ruleOf(first.items.find(({ kind }) => kind === 'newsletter')!.id)!;
    first.restore();
    set = await cleanPage(document, readPage(document), { rules: { hide: [], show: [rule] } });
    expect(isShown('.over')).toBe(true);
    expect(set.items).toMatchObject([{ state: 'shown', remembered: true, reasons: [{ clue: 'always-shown' }] }]);
  });

  it('may be kinds: those that stay, and those that go although they stay by default', async () => {
    const comments = '<section id="comments"><h2>12 comments</h2><ol><li>I like bridges.</li></ol></section>';
    const share = '<div class="share"><a href="https://s.example/?u=https%3A%2F%2Fx.example%2Fabc">Share</a></div>';
    show(`${ARTICLE}${share}${comments}`);
    set = await cleanPage(document, readPage(document), { keep: ['share'], drop: ['comments'] });
    expect(isShown('.share')).toBe(true);
    expect(isShown('#comments')).toBe(false);
  });

  it('is peeked at: shown with an outline, then hidden again', async () => {
    show(`${ARTICLE}<div class="over">Subscribe to our newsletter</div>`);
    const hidden = await clean();
    const { id } = hidden.items[0]!;
    hidden.peek(id);
    expect(isShown('.over')).toBe(true);
    expect(getComputedStyle(one('.over')).outlineStyle).toBe('solid');
    hidden.peek(null);
    expect(isShown('.over')).toBe(false);
    expect(hidden.items[0]?.state).toBe('hidden');
    hidden.peek(id);
    hidden.restore();
    expect(document.querySelector('[data-lede]')).toBeNull();
  });

  it('is peeked at and shown where it stands in something else that was hidden', async () => {
    show(`${ARTICLE}<div class="around">${PROMO}</div>`);
    const hidden = await clean();
    const id = hidden.choose(one('.promo-of-ours'));
    hidden.choose(one('.around'));
    hidden.peek(id);
    expect(isShown('.promo-of-ours')).toBe(true);
    hidden.peek(null);
    expect(isShown('.promo-of-ours')).toBe(false);
    expect(isShown('.around')).toBe(false);
    hidden.show(id);
    expect(isShown('.promo-of-ours')).toBe(true);
    expect(hidden.items.map(({ state }) => state)).toEqual(['shown', 'shown']);
  });

  it('is peeked at though it is a modal dialog, which stays closed', async () => {
    show(`${ARTICLE}<dialog id="d">Subscribe to our newsletter <input type="email"></dialog>`);
    const dialog = one('#d') as HTMLDialogElement;
    dialog.showModal();
    const hidden = await clean();
    expect(isShown('#d')).toBe(false);
    hidden.peek(hidden.items[0]!.id);
    expect(isShown('#d')).toBe(true);
    expect(getComputedStyle(dialog).outlineStyle).toBe('solid');
    expect(dialog.open).toBe(false);
    hidden.peek(null);
    expect(isShown('#d')).toBe(false);
    hidden.restore();
    expect(dialog.matches(':modal')).toBe(true);
    dialog.close();
  });

  it('is peeked at in a box that scrolls, which is left where the reader was', async () => {
    const list =
      '<aside><h2>Related stories</h2><a href="/1">Lighthouse keeper retires after forty years</a><br><a href="/2">Ferry company adds a third boat for summer</a></aside>';
    show(`<div class="shell">${ARTICLE}${list}</div>`, '.shell{height:400px;overflow:auto}');
    const hidden = await clean();
    const related = hidden.items.find(({ kind }) => kind === 'related')!;
    hidden.peek(related.id);
    expect(one('.shell').scrollTop).toBeGreaterThan(0);
    hidden.peek(null);
    expect(one('.shell').scrollTop).toBe(0);
  });
});

describe('a masthead in the flow', () => {
  const MASTHEAD =
    '<header class="top" style="position:sticky;top:0;height:60px;background:#fff"><nav><a href="/a">World</a> <a href="/b">Politics</a></nav></header>';

  it('is let go and shifts nothing', async () => {
    show(MASTHEAD + ARTICLE);
    const before = markup();
    const top = one('article p').getBoundingClientRect().top;
    await clean();
    expect(isShown('.top')).toBe(true);
    expect(one('article p').getBoundingClientRect().top).toBe(top);
    scrollTo(0, 300);
    expect(one('.top').getBoundingClientRect().bottom).toBeLessThan(0);
    set?.restore();
    expect(one('.top').getBoundingClientRect().top).toBe(0);
    expect(markup()).toBe(before);
  });

  it('pinned over the text is hidden', async () => {
    show(`${MASTHEAD.replace('sticky', 'fixed')}${ARTICLE}`);
    await clean();
    expect(isShown('.top')).toBe(false);
  });
});

describe('words that ask for something', () => {
  const amid = (markup: string): string => ARTICLE.replace('It was day 5.</p>', `It was day 5.</p>${markup}`);

  it.each([
    ['a heading', '<h2 class="asked">Subscribe to the newsletter</h2>'],
    ['a plain line', '<p class="asked">Forgot your password? Press reset password.</p>'],
  ])('are text of the article as %s with nothing to press', async (_name, markup) => {
    show(amid(markup));
    await clean();
    expect(isShown('.asked')).toBe(true);
  });

  it.each([
    ['a box', '<div><p class="asked">Join 40,000 readers. Get the latest news in your inbox.</p></div>'],
    ['a box of several lines', '<div><p>So it said:</p><p class="asked">Sign up for our newsletter</p></div>'],
  ])('are text of the article in %s with nothing to press', async (_name, markup) => {
    show(amid(markup));
    await clean();
    expect(isShown('.asked')).toBe(true);
  });

  it('are a prompt with a button that says no', async () => {
    const box = (button: string): string =>
      `${ARTICLE}<aside class="asked">${PARAGRAPH.repeat(3)}All of it goes to your inbox on Friday. ${button}</aside>`;
    show(box('<button>Send</button>'));
    await clean();
    expect(isShown('.asked')).toBe(true);
    set?.restore();
    show(box('<button>No thanks</button>'));
    await clean();
    expect(isShown('.asked')).toBe(false);
    expect(set?.items[0]?.reasons.map(({ clue }) => clue)).toContain('can-be-dismissed');
  });

  it('are no prompt in a masthead, which has a link to sign in among others', async () => {
    show(
      `<div class="top"><a href="/">The Bridge</a> <a href="/w">World</a> <a href="/c">Culture</a> <a href="/in">Sign in</a></div>${ARTICLE}`,
    );
    await clean();
    expect(isShown('.top')).toBe(true);
  });

  it('are a prompt with a field beside them', async () => {
    show(amid('<div class="asked">Subscribe to the newsletter <input type="email"></div>'));
    await clean();
    expect(isShown('.asked')).toBe(false);
  });
});

describe('a box that is labelled as paid for', () => {
  const boxOf = (label: string): string =>
    ARTICLE.replace(
      'It was day 5.</p>',
      `It was day 5.</p><div class="box" style="border:1px solid"><div>${label}</div><a href="https://shop.example/">A clock that is never late.</a></div>`,
    );

  it('goes whole, with its label', async () => {
    show(boxOf('Anzeige'));
    await clean();
    expect(isShown('.box')).toBe(false);
    expect(set?.items.map(({ kind }) => kind)).toEqual(['ad']);
  });
});

describe('a bar in the flow', () => {
  it.each([
    'Diese Website verwendet Cookies, um Inhalte zu personalisieren. <button>OK</button>',
    'Ce site utilise des cookies pour mesurer son audience. <button>OK</button>',
    'Este sitio web utiliza cookies propias y de terceros. <button>Vale</button>',
    'Questo sito utilizza cookie, anche di terze parti. <button>OK</button>',
    'Deze website maakt gebruik van cookies. <button>Oké</button>',
    'Ta strona korzysta z ciasteczek. <button>Rozumiem</button>',
    'Vi använder kakor för att förbättra webbplatsen. <button>Jag förstår</button>',
    '当サイトはクッキーを使用しています。<button>はい</button>',
    'We use some essential cookies to make this service work. <button>Right</button>',
    'About this address <button>Reject analytics cookies</button>',
  ])('that tells of cookies goes: %s', async (words) => {
    show(`<div class="bar">${words}</div>${ARTICLE}`);
    await clean();
    expect(isShown('.bar')).toBe(false);
  });

  it.each(['ログイン', 'Sign in'])('that is a control of the site stays: %s', async (label) => {
    show(`<div class="bar"><a href="/in">${label}</a></div>${ARTICLE}`);
    await clean();
    expect(isShown('.bar')).toBe(true);
  });
});

describe('a frame around the article', () => {
  const framed = (size: string): string =>
    `<div class="slot"><iframe ${size} style="border:0"></iframe></div>${ARTICLE}`;

  it('goes where it has a size that advertisements are sold in', async () => {
    show(framed('width="728" height="90"'));
    await clean();
    expect(isShown('.slot')).toBe(false);
  });

  it('stays where it has another', async () => {
    show(framed('width="640" height="360"'));
    await clean();
    expect(isShown('.slot')).toBe(true);
  });
});

describe('a notice around the article', () => {
  const notice = (end: string): string =>
    `<div class="notice" style="padding:9px">The photograph contest runs until Sunday. <a href="/c">See the pictures.</a> ${end}</div>`;

  it.each([
    ['a button', '<button aria-label="Close">×</button>'],
    ['a link that leads nowhere', '[<a href="#" role="button">dismiss</a>]'],
  ])('goes where it can be dismissed by %s', async (_name, end) => {
    show(notice(end) + ARTICLE);
    await clean();
    expect(isShown('.notice')).toBe(false);
  });

  it('stays where it cannot, and so does a box of the article that can be closed', async () => {
    show(
      notice('') +
        ARTICLE.replace(
          'It was day 5.</p>',
          `It was day 5.</p>${notice('<button>Close</button>').replace('notice', 'chart')}`,
        ),
    );
    await clean();
    expect(isShown('.notice')).toBe(true);
    expect(isShown('.chart')).toBe(true);
  });
});

describe('a row of names of networks', () => {
  const row = (names: string): string => ARTICLE.replace('<p>', `<div class="row">${names}</div><p>`);

  it.each([
    ['as text', '<div>Facebook</div><div>Pinterest</div>'],
    [
      'as labels',
      '<a href="/f" aria-label="Facebook">f</a><a href="/w" title="WhatsApp">w</a>'.replace(/>[fw]</g, '> <'),
    ],
  ])('is for sharing, %s', async (_name, names) => {
    show(row(names), '.row a{display:inline-block;width:30px;height:30px;background:#346}');
    await clean();
    expect(isShown('.row')).toBe(false);
    expect(set?.items[0]?.kind).toBe('share');
  });

  it('is none with anything else in it', async () => {
    show(row('<div>Facebook</div><div>The bridge company</div>'));
    await clean();
    expect(isShown('.row')).toBe(true);
  });
});

describe('a picture or a frame in the article', () => {
  const labelled = (label: string): string =>
    ARTICLE.replace(
      'It was day 5.</p>',
      `It was day 5.</p><div class="slot"><div>${label}</div><video muted width="400" height="200"></video></div>`,
    );

  it('goes under a label that says it is paid for', async () => {
    show(labelled('Advertisement'));
    await clean();
    expect(isShown('.slot')).toBe(false);
  });

  it('stays under another', async () => {
    show(labelled('From the bridge'));
    await clean();
    expect(isShown('.slot video')).toBe(true);
  });
});

describe('a page that shows nothing but what lies over it', () => {
  const ASKS =
    '<div class="over"><h2>Subscribe to read on</h2><p>This story is for subscribers.</p><button>Subscribe</button></div>';

  it('keeps that, for the reader would be left with nothing', async () => {
    show(`<main style="visibility:hidden"><h1>Members only</h1></main>${ASKS}`);
    const before = markup();
    const cleaned = await clean();
    expect(isShown('.over')).toBe(true);
    expect(cleaned.items.map(({ state }) => state)).toEqual(['shown']);
    expect(cleaned.items[0]?.reasons[0]?.clue).toBe('left-nothing');
    cleaned.restore();
    expect(markup()).toBe(before);
  });

  it.each([
    ['a map', '<canvas width="800" height="600"></canvas>'],
    ['a field to search', '<input type="search" style="width:300px;height:40px">'],
    ['a few lines', '<p>The station is closed today, and the trains are late.</p>'],
  ])('loses it where %s is left', async (_name, rest) => {
    show(rest + ASKS);
    await clean();
    expect(isShown('.over')).toBe(false);
  });
});

describe('a page under the reader view', () => {
  it('is held still, whatever comes to lie over it', async () => {
    show(ARTICLE, '[data-lede-reader=page]{overflow:hidden!important}');
    await clean();
    document.documentElement.setAttribute('data-lede-reader', 'page');
    try {
      const late = document.createElement('div');
      late.className = 'over';
      late.textContent = 'Subscribe to our newsletter';
      document.body.append(late);
      await expect.poll(() => isShown('.over')).toBe(false);
      expect(getComputedStyle(document.documentElement).overflowY).toBe('hidden');
    } finally {
      document.documentElement.removeAttribute('data-lede-reader');
    }
  });
});

describe('an article in a grid', () => {
  const COLUMN = `<div id="side"><ul>${[1, 2, 3, 4].map((i) => `<li><a href="/${i}">The weather of the ${i}th day</a></li>`).join('')}</ul></div>`;
  const place = (): { left: number; width: number } => {
    const { left, width } = one('article').getBoundingClientRect();
    return { left, width };
  };

  it('keeps its place where what takes the cell before it goes, and everything comes back', async () => {
    show(
      `<div id="grid">${COLUMN}${ARTICLE}</div>`,
      '#grid{display:grid;grid-template-columns:200px 700px}#side{min-height:100px}',
    );
    const before = markup();
    const stood = place();
    const cleaned = await clean();
    expect(place()).toEqual(stood);
    expect(one('#side').checkVisibility({ visibilityProperty: true })).toBe(false);
    expect(one('#side li').checkVisibility({ visibilityProperty: true })).toBe(false);
    getSelection()?.selectAllChildren(document.body);
    expect(getSelection()?.toString()).not.toContain('weather');
    getSelection()?.removeAllRanges();
    const [item] = cleaned.items;
    cleaned.show(item!.id);
    expect(one('#side li').checkVisibility({ visibilityProperty: true })).toBe(true);
    cleaned.hide(item!.id);
    expect(place()).toEqual(stood);
    cleaned.restore();
    expect(markup()).toBe(before);
  });

  it('loses what has a cell of its own name, which nothing can move into', async () => {
    show(
      `<div id="grid">${COLUMN}${ARTICLE}</div>`,
      '#grid{display:grid;grid-template:"side main" / 200px 700px}#side{grid-area:side}main{grid-area:main}',
    );
    const stood = place();
    await clean();
    expect(place()).toEqual(stood);
    expect(isShown('#side')).toBe(false);
  });
});

describe('a page without an article, of what sticks,', () => {
  const LIST = '<table><caption>Ledger of the week</caption><tr><td>1</td></tr></table>';

  it.each([
    ['a masthead to sign in at', '<header style="position:sticky;top:0">Ledger <a href="/in">Sign in</a></header>'],
    ['a bar of an application', '<aside style="position:sticky;top:0;width:200px">Sign in to sync your boards</aside>'],
    [
      'a form that it is about',
      '<div class="newsletter" style="position:sticky;top:0;width:300px">The week by mail <input type="email"><button>Subscribe</button></div>',
    ],
    [
      'a sum to be paid',
      '<aside style="position:sticky;top:0;width:200px">Subscription, twelve months: 49.00 <button>Pay now</button></aside>',
    ],
  ])('keeps %s', async (_name, own) => {
    show(`<div id="own">${own}</div>${LIST}`);
    expect(readPage(document)).toBeNull();
    const cleaned = await clean();
    expect(cleaned.items).toEqual([]);
  });

  it('loses a bar that asks for consent', async () => {
    show(`${LIST}<div id="ask" style="position:sticky;bottom:0">We use cookies <button>Accept all</button></div>`);
    expect(readPage(document)).toBeNull();
    await clean();
    expect(isShown('#ask')).toBe(false);
  });

  it('keeps what it is drawn on', async () => {
    show(
      `<div id="map" style="position:fixed;inset:0"><canvas></canvas></div><div id="panel" style="position:fixed;left:0;top:0">Northern Quay</div>`,
    );
    await clean();
    expect(isShown('#map')).toBe(true);
  });
});

describe('what covers the window', () => {
  it.each([
    ['below the text is what the page is painted on, and stays', 'z-index:-1', true],
    ['over the text is a veil, and goes', 'z-index:1', false],
  ])('%s', async (_name, style, stays) => {
    show(`<div id="ground"></div>${ARTICLE}`, `#ground{position:fixed;inset:0;background:#cde;${style}}`);
    await clean();
    expect(isShown('#ground')).toBe(stays);
  });
});

describe('an empty place amid the text', () => {
  const amid = (box: string) => ARTICLE.replace('</p><p>', `</p>${box}<p>`);

  it('goes where it is named for an advertisement', async () => {
    show(amid('<div class="ad-slot"></div>'), '.ad-slot{height:250px}');
    await clean();
    expect(isShown('.ad-slot')).toBe(false);
  });

  it.each([
    ['is named otherwise', '<div class="map"></div>'],
    ['has a drawing in it', '<div class="map ad-hoc"><canvas></canvas></div>'],
  ])('stays where it %s', async (_name, box) => {
    show(amid(box), '.map{height:250px}');
    await clean();
    expect(isShown('.map')).toBe(true);
  });
});

describe('buttons without words', () => {
  const bar = (labels: readonly string[]) =>
    `${ARTICLE}<div id="bar">${labels.map((label) => `<button aria-label="${label}"><svg width="20" height="20"></svg></button>`).join('')}</div>`;

  it('are to share where all their labels say so', async () => {
    show(bar(['Share on Facebook', 'X', 'Copy link']));
    await clean();
    expect(isShown('#bar')).toBe(false);
  });

  it('stay where one does something else', async () => {
    show(bar(['Share on Facebook', 'Larger type']));
    await clean();
    expect(isShown('#bar')).toBe(true);
  });
});

describe('what is laid over the text further down', () => {
  const CHOOSER = '<div class="laid" style="position:absolute;z-index:3">Which of them <button>All</button></div>';
  const STYLE = `.laid{top:1400px;width:300px;height:60px;background:#ccc}main{margin:0 auto;width:400px}`;

  it('goes, whatever it says', async () => {
    show(ARTICLE + CHOOSER, `${STYLE}.laid{left:50%}`);
    await clean();
    expect(isShown('.laid')).toBe(false);
  });

  it('stays where it stands beside the text', async () => {
    show(ARTICLE + CHOOSER, `${STYLE}.laid{right:0;width:40px}main{margin:0;width:300px}`);
    await clean();
    expect(isShown('.laid')).toBe(true);
  });
});

describe('a mat before the article', () => {
  const MAT = (headline: string): string =>
    `<div class="mat"><h1>${headline}</h1><p>A letter from the river, each Friday.</p><form><input type="email"><button>Send me letters</button></form></div>`;

  it('goes whole where it has a headline of its own', async () => {
    show(MAT('Be the first to know') + ARTICLE, '.mat{height:100vh}');
    await clean();
    expect(isShown('.mat')).toBe(false);
    expect(isShown('article h1')).toBe(true);
  });

  it('stays, but for its form, where the headline is the article’s', async () => {
    show(MAT('Bridge reopens') + ARTICLE.replace('<h1>Bridge reopens</h1>', ''), '.mat{height:100vh}');
    await clean();
    expect(isShown('.mat h1')).toBe(true);
  });
});

describe('a bar of which one word is left', () => {
  it('goes where it can be closed', async () => {
    show(`${ARTICLE}<div class="bar"><div>Compare</div> <div>×</div></div>`);
    const hidden = await clean();
    expect(hidden.items).toMatchObject([{ kind: 'compare', state: 'hidden' }]);
  });

  it('goes where the word is of no language that is known', async () => {
    show(`${ARTICLE}<div class="bar"><div>Saliştir</div> <div>×</div></div>`);
    await clean();
    expect(isShown('.bar')).toBe(false);
  });

  it('stays before the article, as a control of the site', async () => {
    show(`<div class="bar"><div>Menyu</div> <div>×</div></div>${ARTICLE}`);
    await clean();
    expect(isShown('.bar')).toBe(true);
  });

  it('stays where it can not', async () => {
    show(`${ARTICLE}<div class="bar"><div>Compare</div> <div>Bridges</div></div>`);
    await clean();
    expect(isShown('.bar')).toBe(true);
  });
});

describe('links to networks that stand still', () => {
  it('are called what they are', async () => {
    show(
      `${ARTICLE}<div class="rail" style="position:fixed;left:0;top:40%"><a href="/f">Facebook</a><br><a href="/x">Twitter</a></div>`,
    );
    const hidden = await clean();
    expect(hidden.items).toMatchObject([
      { kind: 'share', reasons: expect.arrayContaining([{ clue: 'names-networks', points: 4 }]) },
    ]);
  });
});

describe('an empty box over a page without an article', () => {
  const APPLICATION =
    '<div class="app" style="position:relative"><button>New</button> <p>Three things are left to do today.</p><ul><li>Milk</li></ul></div>';
  const EMPTY = '<div class="empty" style="position:fixed;inset:0"></div>';

  it.each([
    ['is painted under it', '.empty{background:linear-gradient(#fff,#eee)}', EMPTY + APPLICATION],
    ['shows nothing', '', APPLICATION + EMPTY],
    ['lets the pointer through', '.empty{background:#0001;pointer-events:none}', APPLICATION + EMPTY],
  ])('stays where it %s', async (_how, style, body) => {
    show(body, style);
    await clean();
    expect(isShown('.empty')).toBe(true);
  });

  it('goes where it darkens what is below it', async () => {
    show(APPLICATION + EMPTY, '.empty{background:#0008}');
    await clean();
    expect(isShown('.empty')).toBe(false);
  });
});

describe('boxes to tick', () => {
  const BOXES =
    '<fieldset><legend>Yang mana?</legend><label><input type="checkbox">Harga</label><label><input type="checkbox">Nilai</label></fieldset>';

  it('behind the article are a chooser of fields, whatever they say', async () => {
    show(ARTICLE + BOXES);
    const hidden = await clean();
    expect(hidden.items).toMatchObject([{ kind: 'field-chooser', state: 'hidden' }]);
  });

  it.each([
    ['stand before it', BOXES + ARTICLE],
    ['belong to a form to write in', `${ARTICLE}<form><textarea></textarea>${BOXES}</form>`],
  ])('stay where they %s', async (_where, body) => {
    show(body);
    await clean();
    expect(isShown('fieldset')).toBe(true);
  });
});

describe('a page that takes what we write', () => {
  const OVER = 'Subscribe to our newsletter';
  /** An element that answers each mark at once, before whoever wrote it has gone on. */
  const define = (name: string, answer: (element: HTMLElement) => void) =>
    customElements.define(
      name,
      class extends HTMLElement {
        static readonly observedAttributes = ['data-lede'];
        attributeChangedCallback(_name: string, _former: string | null, value: string | null): void {
          if (value !== null) answer(this);
        }
      },
    );
  const bare = (element: Element): void => {
    element.removeAttribute('data-lede');
    element.removeAttribute('style');
  };

  it.each([
    ['as soon as it sees it', () => 'x-watched'],
    [
      'in the same breath',
      () => {
        define('x-bare', bare);
        return 'x-bare';
      },
    ],
  ])('has what it uncovers %s, and that is listed with its reason', async (_name, meddle) => {
    const name = meddle();
    show(`${ARTICLE}<${name} class="over">${OVER}</${name}>`);
    const before = markup();
    const observer = new MutationObserver((records) => bare(records[0]!.target as Element));
    if (name === 'x-watched') observer.observe(one('.over'), { attributeFilter: ['data-lede'] });
    await clean();
    await expect
      .poll(() => set?.items)
      .toMatchObject([{ state: 'shown', reasons: [{ clue: 'page-insists', points: -20 }] }]);
    expect(isShown('.over')).toBe(true);
    observer.disconnect();
    set?.restore();
    expect(markup()).toBe(before);
  });

  it('is looked at again where it puts another in the place of what goes', async () => {
    let put = 0;
    define('x-again', (element) => {
      if (put++ >= 3) return;
      const other = document.createElement('x-again');
      other.className = 'over';
      other.textContent = OVER;
      element.replaceWith(other);
    });
    show(`${ARTICLE}<x-again class="over">${OVER}</x-again>`);
    await clean();
    await expect.poll(() => isShown('.over')).toBe(false);
    expect(put).toBe(4);
  });

  it('keeps what it has so named itself, and loses the marks that it has copied', async () => {
    show(`${ARTICLE}<div class="over">${OVER}</div>`);
    one('h1').setAttribute('data-lede', 'words of its own');
    const before = markup();
    await clean();
    const copy = one('.over').cloneNode(true) as Element;
    copy.className = 'copy';
    document.body.append(copy);
    set?.restore();
    expect(copy.hasAttribute('data-lede')).toBe(false);
    copy.remove();
    expect(markup()).toBe(before);
  });
});
