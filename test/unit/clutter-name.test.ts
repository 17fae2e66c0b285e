import { describe, expect, it } from 'vitest';
import type { Candidate } from '../../src/clutter/candidate.ts';
import { CLUTTER_KINDS, type ClutterKind, staysInFlow } from '../../src/clutter/kinds.ts';
import { nameOf, namesNetworks, partsOf } from '../../src/clutter/name.ts';

/** Something on a page by its words, the names of its element, and the fields that it has. */
const candidate = (text: string, names = '', field = '', lead = text.slice(0, 40)): Candidate =>
  ({
    element: { fields: field ? [field] : [] },
    text: text.toLowerCase(),
    lead: lead.toLowerCase(),
    names,
    has: (selector: string) => field !== '' && selector.includes(field),
  }) as unknown as Candidate;

describe('something on a page is named', () => {
  it.each<[words: string, names: string, kind: ClutterKind | undefined]>([
    ['Sign in to your account', '', 'login'],
    ['Log in', '', 'login'],
    ['Subscribe to our newsletter', '', 'newsletter'],
    ['We use cookies to make this site better', '', 'consent'],
    ['Forgot your password?', '', 'password-reset'],
    ['Back to top', '', 'back-to-top'],
    ['So it was', 'cookie banner', 'consent'],
    ['So it was', 'newsletter box', 'newsletter'],
    ['So it was', 'sign in', 'login'],
    ['So it was', 'smart banner', 'app-install'],
    ['So it was', 'bread crumbs', 'breadcrumbs'],
    ['So it was', 'related stories', 'related'],
    ['So it was', 'paper', undefined],
    ['So it was', '', undefined],
    ['', '', undefined],
  ])('by %j in %j: %s', (words, names, kind) => expect(nameOf(candidate(words, names))?.kind).toBe(kind));

  it('most by the words that it opens with, less by those in it, and not by one in a long text', () => {
    const clues = (of: Candidate) => nameOf(of)?.reasons.map(({ clue }) => clue) ?? [];
    const opens = candidate('Subscribe to our newsletter');
    const says = candidate('So it was. Subscribe to our newsletter', '', '', 'So it was.');
    const long = candidate(`${'So it was. '.repeat(70)} Subscribe to our newsletter`, '', '', 'So it was.');
    expect(clues(opens)).toEqual(['opens-with-words', 'says-words']);
    expect(clues(says)).toEqual(['says-words']);
    expect(clues(long)).toEqual([]);
    expect(nameOf(opens)!.points).toBeGreaterThan(nameOf(says)!.points);
    expect(clues(candidate('So it was', 'newsletter'))).toEqual(['named']);
  });

  it('among the kinds that can stand there, the first of two that fit as well', () => {
    const both = candidate('So it was', 'newsletter cookie');
    expect(nameOf(both)?.kind).toBe('consent');
    expect(nameOf(both, (kind) => kind !== 'consent')?.kind).toBe('newsletter');
    expect(nameOf(both, () => false)).toBeNull();
  });
});

describe('a row of networks', () => {
  it.each(['Facebook Twitter WhatsApp', 'facebook | twitter', 'Share on Facebook, Twitter'.replace(' on', '')])(
    'is %j',
    (text) => expect(namesNetworks(candidate(text))).toBe(true),
  );
  it.each(['Facebook', 'Facebook and the law', 'Facebook Karsk'])('is not %j', (text) => {
    expect(namesNetworks(candidate(text))).toBe(false);
  });
});

describe('a part of something', () => {
  it('is named by its words, and not what the whole is named', () => {
    const login = candidate('Sign in to your account. Forgot your password? Subscribe to our newsletter. Back to top');
    expect(partsOf(login, 'login').sort()).toEqual(['newsletter', 'password-reset']);
    expect(partsOf(login, 'newsletter')).toContain('login');
    expect(partsOf(login, 'bar')).toEqual([]);
    expect(partsOf(candidate('So it was'), 'login')).toEqual([]);
  });
});

it('stays in the flow of the page where it is of the article', () => {
  expect(CLUTTER_KINDS.filter(staysInFlow).sort()).toEqual(['author-box', 'breadcrumbs', 'comments', 'paid-gate']);
});
