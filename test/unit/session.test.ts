import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { Article, HiddenSet, Reading } from '../../src/engine.ts';
import type { Cleaner, ReaderLink } from '../../src/session.ts';

/** The page as a session sees it: where it is, how much of it is there, what can be read of it, and what is selected. */
const page = {
  text: '',
  address: '',
  readyState: 'complete',
  reading: null as Reading | null,
  selected: null as Article | null,
};

vi.mock('../../src/engine.ts', async () => ({
  ...(await import('../../src/article/length.ts')),
  readPage: () => page.reading,
  readSelected: () => page.selected,
  whyUnread: () => 'no-article',
}));
vi.mock('../../src/address-watch.ts', () => ({
  currentAddress: () => page.address,
  watchAddress: () => () => undefined,
}));
vi.mock('../../src/highlight.ts', () => ({ markRanges: vi.fn(), unmark: vi.fn() }));
vi.mock('../../src/page/dom.ts', () => ({
  hasBox: () => true,
  // What a reading is of stands in the page as long as nothing else is read there.
  isConnected: (element: unknown) => page.reading?.kept.includes(element as Element) ?? false,
  listen: vi.fn(),
  readyStateOf: () => page.readyState,
  textContentOf: (element: unknown) => (element === page.reading?.region ? page.text : 'text'),
}));
vi.stubGlobal('document', {});
vi.stubGlobal('addEventListener', vi.fn());
vi.stubGlobal('removeEventListener', vi.fn());

const { Session } = await import('../../src/session.ts');

const readingOf = (title: string): Reading =>
  ({
    article: { title, words: title.length },
    region: {},
    kept: [{ title }],
    rangesOf: () => [],
  }) as unknown as Reading;

/** What is hidden on the page besides, whatever its article. */
const things: object[] = [];

/** What stands hidden on the page, each thing named for the article that it was judged with. */
let hidden: string[];

const clean: Cleaner['clean'] = async (_document, reading) => {
  const of = reading?.article.title ?? 'no article';
  hidden.push(of);
  const restore = (): void => {
    hidden = hidden.filter((each) => each !== of);
  };
  const items = things.map((element, i) => ({ id: `${of} ${i}`, state: 'hidden', element }));
  const itemOf = (id: string) => items.find((item) => item.id === id)!;
  const show = (id: string): void => {
    itemOf(id).state = 'shown';
  };
  const elementOf = (id: string) => itemOf(id).element;
  const set = { items, onChange: () => () => undefined, restore, peek: () => undefined, show, elementOf };
  return set as unknown as HiddenSet;
};

/** What the reader view shows, by its title. */
let open: { title: string; isPart: boolean; leave: () => void; goOn: (() => void) | undefined } | null;

const reader: ReaderLink = {
  async open({ title }, leave, isPart, goOn) {
    open = { title, isPart, leave, goOn };
    return true;
  },
  mark: () => true,
  close: () => {
    open = null;
  },
};

const visitPage = (
  options: { reader?: ReaderLink; cleaner?: () => Promise<Pick<Cleaner, 'clean'>> } = {},
): InstanceType<typeof Session> =>
  new Session({
    reader,
    cleaner: async () => ({ clean }),
    wishes: async () => ({}),
    remembers: true,
    onChange: () => undefined,
    ...options,
  });

beforeEach(() => {
  hidden = [];
  things.length = 0;
  open = null;
  page.selected = null;
  page.text = 'text';
  Object.assign(page, { address: 'https://news.example/bridge', readyState: 'complete', reading: readingOf('bridge') });
});

describe('a page that is printed', () => {
  const told = (isTrusted: boolean): void => {
    const removed = vi.mocked(removeEventListener).mock.calls.map(([, listener]) => listener);
    for (const [type, listener] of vi.mocked(addEventListener).mock.calls)
      if (type === 'afterprint' && !removed.includes(listener)) (listener as EventListener)({ isTrusted } as Event);
  };

  it('is put back when that is over, and not where it acts out that it was', async () => {
    vi.stubGlobal('print', () => undefined);
    const session = visitPage();
    await session.open(false);
    expect((await session.print()).view).toBe('clean');
    told(false);
    expect(session.visit.view).toBe('clean');
    told(true);
    expect(session.visit.view).toBe('original');
    // Once: what is cleaned later stays, whatever prints.
    await session.clean();
    told(true);
    expect(session.visit.view).toBe('clean');
    session.end();
  });
});

describe('a page that is asked to be clean while it is being cleaned', () => {
  it('answers once it is', async () => {
    const session = visitPage();
    const answers = await Promise.all([session.open(true), session.open(true)]);
    expect(answers.map(({ view }) => view)).toEqual(['clean', 'clean']);
    expect(hidden).toEqual(['bridge']);
  });

  it('answers that it is as it came where the reader wants that meanwhile', async () => {
    const session = visitPage();
    await session.open(false);
    const asked = [session.clean(), session.open(true)];
    session.restore();
    const answers = await Promise.all(asked);
    expect(answers.map(({ view }) => view)).toEqual(['original', 'original']);
    expect(hidden).toEqual([]);
  });
});

describe('a page that shows another article at another address, of which nobody has told yet', () => {
  const goOn = (): void => {
    Object.assign(page, { address: 'https://news.example/ferry', reading: readingOf('ferry') });
  };

  it('is cleaned where the reader asks for that', async () => {
    const session = visitPage();
    await session.open(false);
    goOn();
    expect((await session.clean()).view).toBe('clean');
    expect(hidden).toEqual(['ferry']);
  });

  it('is cleaned, not put back, by the toggle that cleaned the article before', async () => {
    const session = visitPage();
    await session.toggle();
    goOn();
    expect((await session.toggle()).view).toBe('clean');
    expect(hidden).toEqual(['ferry']);
    expect((await session.toggle()).view).toBe('original');
    expect(hidden).toEqual([]);
  });

  it('stays as it came where the reader wants that', async () => {
    const session = visitPage();
    await session.open(true);
    goOn();
    session.restore();
    await session.automatic('clean');
    expect(session.visit).toMatchObject({ view: 'original', undecided: false });
    expect(hidden).toEqual([]);
  });
});

describe('a page that shows another article at the same address', () => {
  const goOn = (): void => {
    page.reading = readingOf('ferry');
  };

  it('is read and cleaned anew where it was clean', async () => {
    const session = visitPage();
    await session.open(true);
    goOn();
    expect(await session.open(true)).toMatchObject({ view: 'clean', article: { title: 'ferry' } });
    expect(hidden).toEqual(['ferry']);
  });

  it('is cleaned without what was judged before where it shows no article any more', async () => {
    const session = visitPage();
    await session.open(true);
    page.reading = null;
    expect(await session.open(true)).toMatchObject({ view: 'clean', article: null });
    expect(hidden).toEqual(['no article']);
  });

  it('stays as it came where the reader wanted that', async () => {
    const session = visitPage();
    await session.open(true);
    session.restore();
    goOn();
    expect(await session.open(true)).toMatchObject({ view: 'original', article: { title: 'ferry' } });
    expect(hidden).toEqual([]);
  });

  it('is cleaned, and shown in the reader view, as what it shows now', async () => {
    const session = visitPage();
    await session.open(false);
    goOn();
    await session.clean();
    expect(hidden).toEqual(['ferry']);
    page.reading = readingOf('tower');
    await session.openReader();
    expect(open?.title).toBe('tower');
  });

  it('leaves the reader view over it as it is, and is read anew when that is left', async () => {
    const session = visitPage();
    await session.openReader();
    goOn();
    expect(await session.open(false)).toMatchObject({ view: 'reader', article: { title: 'bridge' } });
    expect(open?.title).toBe('bridge');
    session.leaveReader();
    expect((await session.open(false)).article).toMatchObject({ title: 'ferry' });
  });
});

describe('a page that shows more of what it showed', () => {
  /** What is read now stands where it stood, and has so many words. */
  const grow = (words: number): void => {
    page.text += 'and so on '.repeat(20);
    page.reading = { ...page.reading!, article: { title: 'bridge', words } as Article };
  };

  it('is read and cleaned anew where more of the article came', async () => {
    const session = visitPage();
    const before = await session.open(true);
    grow(400);
    const visit = await session.open(true);
    expect(visit).toMatchObject({ view: 'clean', article: { words: 400 } });
    expect(visit.items).not.toBe(before.items);
    expect(hidden).toEqual(['bridge']);
  });

  it('still shows what the reader has shown again, once it is cleaned anew', async () => {
    things.push({}, {});
    const session = visitPage();
    const { items } = await session.open(true);
    session.show(items[1]!.id);
    page.text = 'text'.repeat(100);
    page.reading = readingOf('all of the bridge');
    const now = await session.open(true);
    expect(now.items.map(({ id, state }) => [id, state])).toEqual([
      ['all of the bridge 0', 'hidden'],
      ['all of the bridge 1', 'shown'],
    ]);
    session.end();
  });

  it('is clean to whoever asks while it is cleaned anew, and put back by a toggle then', async () => {
    const session = visitPage();
    const before = await session.open(true);
    grow(400);
    const again = session.open(false);
    expect(session.visit).toMatchObject({ view: 'clean', items: before.items });
    expect(session.toggle()).toMatchObject({ view: 'original', items: [] });
    expect(await again).toMatchObject({ view: 'original', items: [] });
    expect(hidden).toEqual([]);
  });

  it('is as it came where it could not be cleaned anew', async () => {
    const cleaner = vi.fn(async () => ({ clean }));
    const session = visitPage({ cleaner });
    await session.open(true);
    grow(400);
    cleaner.mockRejectedValueOnce(new Error('no cleaner'));
    await expect(session.open(false)).rejects.toThrow('no cleaner');
    expect(hidden).toEqual([]);
    expect(session.visit).toMatchObject({ view: 'original', items: [] });
  });

  it('stays as it is where what came is no part of the article', async () => {
    const session = visitPage();
    const before = await session.open(true);
    grow(before.article!.words);
    expect((await session.open(true)).items).toBe(before.items);
  });

  it('stays as it is where nothing came', async () => {
    const session = visitPage();
    const before = await session.open(true);
    page.reading = { ...page.reading!, article: { title: 'bridge', words: 400 } as Article };
    expect((await session.open(true)).items).toBe(before.items);
  });
});

describe('a page whose article comes late', () => {
  it('is cleaned anew with the article', async () => {
    page.reading = null;
    const session = visitPage();
    await session.open(true);
    expect(hidden).toEqual(['no article']);
    page.reading = readingOf('bridge');
    await session.open(true);
    expect(hidden).toEqual(['bridge']);
  });

  it('stays as it came where the reader wanted that meanwhile', async () => {
    page.reading = null;
    const session = visitPage();
    await session.open(true);
    session.restore();
    page.reading = readingOf('bridge');
    expect((await session.open(true)).view).toBe('original');
    expect(hidden).toEqual([]);
  });

  it('is cleaned where that was asked for while it loaded', async () => {
    Object.assign(page, { readyState: 'loading' });
    const session = visitPage();
    await session.open(true);
    expect(hidden).toEqual([]);
    page.readyState = 'interactive';
    expect((await session.open(true)).view).toBe('clean');
    expect(hidden).toEqual(['bridge']);
  });
});

describe('what is selected', () => {
  const selected = { title: 'a part', words: 60 } as Article;

  it('is what the reader view shows where that is asked for, and what counts as selected as long as it does', async () => {
    const session = visitPage();
    await session.open(false);
    page.selected = selected;
    const visit = await session.openReader(true);
    expect(open).toMatchObject({ title: 'a part', isPart: true });
    expect(visit).toMatchObject({ view: 'reader', isPart: true, article: { title: 'bridge' } });
    page.selected = null;
    expect(session.selection()).toBe(selected);
    expect(session.leaveReader()).toMatchObject({ view: 'original', isPart: false, article: { title: 'bridge' } });
  });

  it('is shown where there is no article', async () => {
    page.reading = null;
    page.selected = selected;
    const session = visitPage();
    expect((await session.open(false)).article).toBeNull();
    expect(await session.openReader()).toMatchObject({ view: 'reader', isPart: true });
    // There is no whole.
    expect(open?.goOn).toBeUndefined();
    open?.leave();
    expect(session.visit).toMatchObject({ view: 'original', isPart: false, article: null });
  });

  it('gives way to the article where the selection is gone, or was not asked for', async () => {
    const session = visitPage();
    await session.open(false);
    expect(await session.openReader(true)).toMatchObject({ isPart: false, article: { title: 'bridge' } });
    session.leaveReader();
    page.selected = selected;
    expect(await session.openReader(false)).toMatchObject({ isPart: false, article: { title: 'bridge' } });
    // It is below the reader view, out of sight.
    expect(session.selection()).toBeNull();
  });

  it('is what the reader view shows where nobody says which, if it is long, and gives way to the whole', async () => {
    const session = visitPage();
    await session.open(false);
    page.selected = { ...selected, words: 39 };
    expect(await session.openReader()).toMatchObject({ isPart: false });
    session.leaveReader();
    page.selected = { ...selected, words: 40 };
    expect(await session.openReader()).toMatchObject({ isPart: true });
    open?.goOn?.();
    await vi.waitFor(() => expect(open).toMatchObject({ title: 'bridge', isPart: false }));
    expect(session.visit).toMatchObject({ view: 'reader', isPart: false });
    open?.leave();
    expect(session.visit.view).toBe('original');
  });

  it('is not what the site is shown as by itself', async () => {
    page.selected = selected;
    const session = visitPage();
    await session.automatic('reader');
    expect(open).toMatchObject({ title: 'bridge', isPart: false });
  });
});

describe('a page of a site that is shown in the reader view by itself', () => {
  /** Opens the reader view, once it may. */
  const held = (opens: boolean) => {
    let go = (): void => undefined;
    const may = new Promise<void>((resolve) => {
      go = resolve;
    });
    const open: ReaderLink['open'] = (...what) => may.then(() => opens && reader.open(...what));
    return { go, reader: { ...reader, open } };
  };

  it('is left to that by a popup which asks for a clean page while it opens', async () => {
    const { go, reader } = held(true);
    const session = visitPage({ reader });
    const opening = session.automatic('reader');
    expect(await session.open(true)).toMatchObject({ view: 'original', undecided: false });
    go();
    await opening;
    expect(session.visit.view).toBe('reader');
    expect(hidden).toEqual([]);
  });

  it('is cleaned by a popup where the reader view could not be opened', async () => {
    const { go, reader } = held(false);
    const session = visitPage({ reader });
    go();
    await session.automatic('reader');
    expect(await session.open(true)).toMatchObject({ view: 'clean' });
    expect(hidden).toEqual(['bridge']);
  });
});
