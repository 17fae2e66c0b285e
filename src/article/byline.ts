import type { Block } from '../page/block.ts';
import { attributeOf, localNameOf, parentElementOf, textContentOf } from '../page/dom.ts';
import { isCapital, LETTERS, lowerCase } from '../page/letters.ts';
import { ALL_LINKS } from '../page/links.ts';
import { NAME } from '../page/names.ts';
import { oneLine } from '../page/words.ts';
import { barred } from './barred.ts';
import { type BlockFacts, isSetAsHeading } from './facts.ts';
import { LINE, lengthOfByline } from './line.ts';
import { isName, isPerson, nameIn, splitNames, withoutDates } from './person-names.ts';

/** What a line near the text says of its writers. */
export interface Byline {
  line: string;
  /** The page says that they are the writers; else their names only stand where writers' names do. */
  sure: boolean;
}

/** 'by' behind another word or a date: 'Posted 11 April 2018 by …', 'erstellt von …'; programs make pages, too. */
const BY = /(?:^|(?<!(?:[Gg]enerat|[Pp]ower|[Hh]ost)ed)\s)(?:by|BY|By|von|par|por|di|door)\s*:?\s+/g;
/** One word and no more, or a word before a day. */
const ACCOUNT = new RegExp(`^(?:[${LETTERS}]+$|[${LETTERS}\\d]+\\s+(?:am|on|le|um|)\\s)`);

/** What follows 'by' where that may be a name: an account in small letters only behind a date, for 'done by hand' has one too. */
function afterBy(text: string, line: number): string | null {
  for (const { index, 0: by } of text.matchAll(BY)) {
    const after = text.slice(index + by.length);
    const isAccount = ACCOUNT.test(after) && ((line & LINE.date) !== 0 || !withoutDates(text.slice(0, index)));
    if (isAccount || isCapital(after.slice(0, 1))) return after;
  }
  return null;
}

/** Addresses of a writer's page. */
const WRITER_ADDRESS =
  /\/(?:authors?|autor(?:en|es|a)?|auteurs?|writers?|by|people|person|profiles?|staff|users?|contributors?|journalists?|redakteure?|yazar(?:lar)?)\/[^/]/i;
/** Class names of microformats and content systems that hold a name and nothing else. */
const WRITER_CLASS = /(?:^|[\s_-])(?:fn|username|author[\s_-]*(?:name|link)|byline[\s_-]*(?:name|author))(?:$|\s)/i;
/** A whole name in Chinese or Japanese. */
const NAME_WITHOUT_CAPITALS = /^[\u3040-\u9fff]{2,5}$/;
/** A part of a line that is named after the writer, and may say more than a name. */
const WRITER_PART = /(?:^|[\s_-])author(?:$|\s)/i;
const MOST_UP = 4;
const MOST_LINE_WORDS = 25;
/** How many blocks before the text a byline may stand, how many of them are near, and how many may be behind it. */
const BEFORE = 16;
const NEAR = 6;
const BEHIND = 8;

const classOf = (element: Element): string => attributeOf(element, 'class') ?? '';

function isWriter(element: Element): boolean {
  if (/\bauthor\b/i.test(attributeOf(element, 'rel') ?? '')) return true;
  if (WRITER_CLASS.test(classOf(element))) return true;
  return localNameOf(element) === 'a' && WRITER_ADDRESS.test(attributeOf(element, 'href') ?? '');
}

/** Whether a part of a line is a person's name, or says by whom the text is. */
function isWriterPart(element: Element): boolean {
  if (!WRITER_PART.test(classOf(element))) return false;
  const text = oneLine(textContentOf(element).slice(0, 200));
  return isPerson(nameIn(text)) || lengthOfByline(lowerCase(text)) > 0;
}

/** Names in a line that the markup tells from the rest of it. */
function markedNames(block: Block, box: Element, isMarked: (element: Element) => boolean): string[] {
  const elements = new Set<Element>();
  for (const { node, tag } of block.pieces) {
    if (tag) continue;
    for (let up = parentElementOf(node), steps = 0; up && up !== box && steps < MOST_UP; steps++) {
      if (isMarked(up)) elements.add(up);
      up = parentElementOf(up);
    }
    if (isWriter(box)) elements.add(box);
  }
  const texts = [...elements].map((element) => nameIn(textContentOf(element).slice(0, 200)));
  const names = [...new Set(texts.filter((name) => isName(name) && name.split(' ').length <= 5))];
  // Of one in another the inner is the name, and the outer has a role beside it.
  return names.filter((name) => !names.some((other) => other !== name && name.startsWith(other)));
}

/** Whether the line, or part of it, is a link to something else than a writer's page. */
const leadsElsewhere = (block: Block): boolean =>
  block.pieces.some(({ marks }) => {
    for (let mark = marks; mark; mark = mark.outer) if (mark.tag === 'a') return !isWriter(mark.element);
    return false;
  });

interface Candidate extends Byline {
  points: number;
}

/** What a line near the text says of its writer, and how surely. */
function candidateOf(fact: BlockFacts): Candidate | null {
  // The card of what the article is about has its name where others have the writer's.
  if (fact.words === 0 || fact.words > MOST_LINE_WORDS || fact.prose || fact.title) return null;
  const says = (fact.line & LINE.byline) !== 0;
  const named = (fact.near & NAME.author) !== 0;
  const dated = (fact.line & (LINE.date | LINE.dateOnly)) !== 0 || (fact.near & (NAME.date | NAME.meta)) !== 0;
  if (!says && !named && !dated) return null;
  const text = barred(fact.block);
  // A line that is a link is the title of what it leads to: 'Building of Packages'.
  const inside = says || fact.linkShare > ALL_LINKS ? null : afterBy(text, fact.line);
  // What stands under a picture names who took it, or whom it shows.
  if (!says && (fact.near & (NAME.caption | NAME.figure) || fact.line & LINE.tags)) return null;
  const { element } = fact.box;
  const strictly = markedNames(fact.block, element, isWriter);
  const marked = strictly.length ? strictly : markedNames(fact.block, element, isWriterPart);
  const points = Number(says || inside !== null) * 2 + Number(named) * 1.5 + Number(marked.length > 0);
  const worded = nameIn(inside ?? text);
  if (marked.length) {
    const names = splitNames(worded);
    // Not every writer has a page of his own.
    const whole = says && names.length > marked.length && marked.every((name) => names.includes(name));
    return { line: whole || String(names) === String(marked) ? worded : marked.join(', '), sure: true, points };
  }
  if (!points) {
    if (fact.line & (LINE.credit | LINE.copyright) || fact.near & NAME.tags || leadsElsewhere(fact.block)) return null;
    const line = withoutDates(text);
    // In capitals it is the place from which a report comes.
    return isPerson(line) && line !== line.toUpperCase() ? { line, sure: false, points: 1.5 } : null;
  }
  if (!isName(worded) || !splitNames(worded).length) return null;
  let doubt = Number(isSetAsHeading(fact) && !(fact.box.names & NAME.author));
  if (!says && !inside && !isPerson(splitNames(worded)[0]!)) doubt += 0.5;
  if (!says && fact.line & (LINE.credit | LINE.copyright)) doubt += 2;
  doubt +=
    Number(fact.capitals < 0.5 && !NAME_WITHOUT_CAPITALS.test(worded)) * 0.5 + Number(worded.split(' ').length > 6);
  return { line: worded, sure: true, points: points - doubt };
}

/** The names in the line of authors as the page words it, from the blocks shortly above the text or right after it. */
export function findByline(facts: readonly BlockFacts[], textAt: number, textEnd: number): Byline | null {
  let best: Candidate = { line: '', sure: false, points: 0.9 };
  const consider = (index: number, extra: number): void => {
    const fact = facts[index];
    const candidate = fact && candidateOf(fact);
    // Behind the text stands much that only looks like a name.
    if (candidate && (candidate.sure || index < textAt) && candidate.points + extra > best.points)
      best = { ...candidate, points: candidate.points + extra };
  };
  for (let i = textAt + 2; i >= Math.max(0, textAt - BEFORE); i--) consider(i, i >= textAt - NEAR ? 0.3 : 0.1);
  for (let i = Math.max(textAt, textEnd - 2); i < Math.min(facts.length, textEnd + BEHIND); i++) {
    // Behind a headline stand the writers of other articles.
    if (i > textEnd && isSetAsHeading(facts[i]!) && (facts[i]!.near & NAME.author) === 0) break;
    // Nor is who comments on it.
    if (!(facts[i]!.near & NAME.comment)) consider(i, 0);
  }
  return best.line ? best : null;
}
