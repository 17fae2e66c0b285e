import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import manifest from '../../manifest.json';
import { CLUTTER_KINDS } from '../../src/clutter/kinds.ts';
import { formatDate } from '../../src/formats/dates.ts';
import { LANGUAGES } from '../../src/options/languages.tsx';

const SRC = resolve(import.meta.dirname, '../../src');
const LOCALES = join(SRC, 'locales');

interface Message {
  message: string;
  description?: string;
  placeholders?: Record<string, { content: string }>;
}
type Messages = Record<string, Message>;

const messagesOf = (language: string): Messages =>
  JSON.parse(readFileSync(join(LOCALES, language, 'messages.json'), 'utf8'));

const english = messagesOf('en');
const languages = readdirSync(LOCALES);
const tagOf = (language: string): string => language.replace('_', '-');

const PLURAL = /_(?:zero|one|two|few|many|other)$/;
/** Names of messages that come in plural forms, without the form. */
const counted = Object.keys(english)
  .filter((name) => name.endsWith('_other'))
  .map((name) => name.replace(PLURAL, ''));
const isForm = (name: string): boolean => PLURAL.test(name) && counted.includes(name.replace(PLURAL, ''));

/** What a language must have: what English has, with the plural forms of its own. */
function namesFor(language: string): string[] {
  const forms = new Intl.PluralRules(tagOf(language)).resolvedOptions().pluralCategories;
  const plain = Object.keys(english).filter((name) => !isForm(name));
  return [...plain, ...counted.flatMap((name) => forms.map((form) => `${name}_${form}`))].sort();
}

/** What English says in its place. */
const inEnglish = (name: string): Message | undefined =>
  isForm(name) ? english[name.replace(PLURAL, '_other')] : english[name];

const filledIn = (text: string): string[] => [...new Set(text.match(/\$\w+\$/g) ?? [])].sort();

it('has words in all languages that it promises', () => {
  const promised = 'ar de en es fr he hi it ja ko nl pl pt_BR ru tr uk zh_CN zh_TW';
  expect(languages.sort().join(' ')).toBe(promised);
  expect(LANGUAGES.join(' ')).toBe(promised.replaceAll('_', '-'));
});

describe.each(languages)('the words in %s', (language) => {
  const messages = messagesOf(language);

  it('are all there, in every plural form, and none besides', () => {
    expect(Object.keys(messages).sort()).toEqual(namesFor(language));
  });

  it('fill in what English fills in', () => {
    const wrong = Object.entries(messages).filter(([name, { message, placeholders = {} }]) => {
      const other = inEnglish(name);
      const wanted = filledIn(other?.message ?? '').map((each) => each.toLowerCase());
      const found = filledIn(message).map((each) => each.toLowerCase());
      // 'one thing', 'two things': a form for one number need not show it.
      const mayLeaveOut = /_(?:zero|one|two)$/.test(name) && isForm(name) && found.length === 0;
      const same = JSON.stringify(found) === JSON.stringify(wanted);
      return !(same || mayLeaveOut) || JSON.stringify(placeholders) !== JSON.stringify(other?.placeholders ?? {});
    });
    expect(wrong.map(([name]) => name)).toEqual([]);
  });

  it('are there, without white space around them', () => {
    const wrong = Object.entries(messages).filter(([, { message }]) => !message || message !== message.trim());
    expect(wrong.map(([name]) => name)).toEqual([]);
  });

  it('end a sentence once, where a date ends it too', () => {
    const date = formatDate('2026-02-15', tagOf(language));
    for (const name of ['expires', 'expired'])
      expect(messages[name]?.message.replace('$DATE$', date)).toMatch(/[^.][.。।]$/);
  });

  it('name their language and its direction', () => {
    const { textInfo, getTextInfo } = new Intl.Locale(tagOf(language)) as unknown as {
      textInfo?: { direction: string };
      getTextInfo?: () => { direction: string };
    };
    const direction = getTextInfo?.call(new Intl.Locale(tagOf(language))).direction ?? textInfo?.direction;
    expect(messages.language?.message).toBe(tagOf(language));
    expect(messages.direction?.message).toBe(direction);
  });
});

describe('the words in English', () => {
  const sources = readdirSync(SRC, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name))
    .map((entry) => readFileSync(join(entry.parentPath, entry.name), 'utf8'))
    .join('\n');
  const isQuoted = (name: string): boolean => new RegExp(`['"]${name}['"]`).test(sources);
  const inManifest = [...JSON.stringify(manifest).matchAll(/__MSG_(\w+)__/g)].map((match) => match[1]!);

  /** Groups that are said by the name of a thing, and whether there is such a thing. */
  const GROUPS: Readonly<Record<string, (thing: string) => boolean>> = {
    kind: (thing) => (CLUTTER_KINDS as readonly string[]).includes(thing),
    kindHelp: (thing) => (CLUTTER_KINDS as readonly string[]).includes(thing),
    clue: isQuoted,
    permission: (thing) => manifest.permissions.includes(thing),
    permissionWhy: (thing) => manifest.permissions.includes(thing),
  };

  function isUsed(name: string): boolean {
    if (inManifest.includes(name)) return true;
    if (isForm(name)) return isQuoted(name.replace(PLURAL, ''));
    const [group = '', ...thing] = name.split('_');
    const isThing = GROUPS[group];
    if (thing.length && isThing) return isThing(thing.join('-')) || isThing(thing.join('_'));
    return isQuoted(name);
  }

  it('are all used', () => {
    expect(Object.keys(english).filter((name) => !isUsed(name))).toEqual([]);
  });

  it('are all that the manifest names', () => {
    expect(inManifest.filter((name) => !english[name])).toEqual([]);
  });

  it('name every kind of clutter', () => {
    expect(CLUTTER_KINDS.filter((kind) => !english[`kind_${kind.replaceAll('-', '_')}`])).toEqual([]);
  });
});
