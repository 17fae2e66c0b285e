import { describe, expect, it } from 'vitest';
import {
  actionFor,
  EVERYWHERE,
  isExcepted,
  matchesFor,
  NO_CHOICE,
  originOf,
  originsOf,
  pageOf,
  readChoice,
  type SiteChoice,
  sectionOf,
} from '../../src/sites/automatic.ts';

const clean: SiteChoice = { automatic: 'clean', except: [] };
const off: SiteChoice = { automatic: 'off', except: [] };

describe('what is done with an article', () => {
  it.each<[string, string, SiteChoice, 'off' | 'clean', 'off' | 'clean']>([
    ['nothing was decided', 'https://a.example/x', NO_CHOICE, 'off', 'off'],
    ['decided for the site', 'https://a.example/x', clean, 'off', 'clean'],
    ['decided for all sites', 'https://a.example/x', NO_CHOICE, 'clean', 'clean'],
    ['all sites but this one', 'https://a.example/x', off, 'clean', 'off'],
    ['not in this section', 'https://a.example/opinion/x', { ...clean, except: ['/opinion/*'] }, 'off', 'off'],
    ['in a section like it', 'https://a.example/opinions/x', { ...clean, except: ['/opinion/*'] }, 'off', 'clean'],
    ['not on this page', 'https://a.example/x?id=1#c', { ...clean, except: ['/x?id=1'] }, 'off', 'off'],
    ['on another page of its path', 'https://a.example/x?id=2', { ...clean, except: ['/x?id=1'] }, 'off', 'clean'],
    ['an exception where all sites are on', 'https://a.example/x', { automatic: null, except: ['/x'] }, 'clean', 'off'],
    ['a page of the browser', 'chrome://version', NO_CHOICE, 'clean', 'off'],
    ['no address', 'nothing', NO_CHOICE, 'clean', 'off'],
  ])('%s', (_, address, choice, everywhere, action) => {
    expect(actionFor(address, choice, everywhere)).toBe(action);
  });
});

describe('exceptions', () => {
  it('are the page with its query, and the first part of its path', () => {
    expect(pageOf('https://a.example/news/2026/x?id=1#top')).toBe('/news/2026/x?id=1');
    expect(sectionOf('https://a.example/news/2026/x')).toBe('/news/*');
  });

  it.each(['https://a.example/', 'https://a.example/x', 'https://a.example/x/'])(
    '%s stands in no section',
    (address) => {
      expect(sectionOf(address)).toBeNull();
    },
  );

  it('cover nothing where there are none', () => {
    expect(isExcepted('https://a.example/x', [])).toBe(false);
  });
});

describe('what was stored', () => {
  it.each([null, 'clean', [], { automatic: 'always' }, { automatic: 1, except: '/x' }, { except: ['x', 7, ''] }])(
    '%j is no choice',
    (stored) => {
      expect(readChoice(stored)).toEqual(NO_CHOICE);
    },
  );

  it('keeps what is good beside what is not', () => {
    expect(readChoice({ automatic: 'clean', except: ['/x', 7], hide: [] })).toEqual({
      automatic: 'clean',
      except: ['/x'],
    });
  });
});

describe('what the browser must allow', () => {
  it('is the page’s own host in the popup', () => {
    expect(originOf('https://www.a.example:8080/x')).toBe('*://www.a.example/*');
    expect(originOf('file:///x')).toBeNull();
  });

  it('is a site with and without its www elsewhere', () => {
    expect(originsOf('a.example')).toEqual(['*://a.example/*', '*://www.a.example/*']);
    expect(originsOf('localhost')).toEqual(['*://localhost/*']);
    expect(originsOf('127.0.0.1')).toEqual(['*://127.0.0.1/*']);
  });
});

describe('where the gate stands', () => {
  const sites = [
    { site: 'a.example', choice: clean },
    { site: 'b.example', choice: off },
    { site: 'c.example', choice: NO_CHOICE },
  ];

  it('is where it is wanted and allowed', () => {
    expect(matchesFor(sites, 'off', (origin) => origin === '*://www.a.example/*')).toEqual({
      matches: ['*://www.a.example/*'],
      excludeMatches: [],
    });
  });

  it('is everywhere but where it is off', () => {
    expect(matchesFor(sites, 'clean', () => true)).toEqual({
      matches: [EVERYWHERE],
      excludeMatches: ['*://b.example/*', '*://www.b.example/*'],
    });
  });

  it('is everywhere although a site has a name that the browser does not take', () => {
    const damaged = { site: 'a*b', choice: off };
    expect(matchesFor([...sites, damaged], 'clean', (origin) => !origin.includes('a*b'))).toEqual({
      matches: [EVERYWHERE],
      excludeMatches: ['*://b.example/*', '*://www.b.example/*'],
    });
  });

  it('is on single sites while not all are allowed', () => {
    const { matches } = matchesFor(sites, 'clean', (origin) => origin !== EVERYWHERE);
    expect(matches).toEqual(['*://a.example/*', '*://www.a.example/*']);
  });

  it('is nowhere without permission', () => {
    expect(matchesFor(sites, 'clean', () => false).matches).toEqual([]);
  });
});
