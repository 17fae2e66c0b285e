import type { Block } from '../page/block.ts';
import { readMetadata } from '../page/metadata.ts';
import { judge, type Verdict } from '../verdict.ts';
import { cluesFor } from './clues.ts';
import { NEVER } from './decide.ts';
import { GLANCE, LOOK } from './judgement.ts';
import { lookAt } from './read.ts';
import { rolesOf } from './roles.ts';
import type { Standing } from './standing.ts';
import type { ReadOptions } from './types.ts';

export interface ExplainedBlock {
  index: number;
  /** The first words. */
  excerpt: string;
  words: number;
  element: Element;
  state: 'kept' | 'media' | 'dropped';
  /** What was thought of it before the region was known. */
  glance: Verdict;
  /** What decided. */
  verdict: Verdict;
}

export interface ExplainedRegion {
  element: Element;
  /** Likely words in it, less unlikely ones. */
  worth: number;
  chosen: boolean;
}

export interface Explained {
  isArticle: boolean;
  /** Whether the article was found only among what is invisible. */
  isInvisible: boolean;
  /** Whether the text is a discussion: then each post is kept whole with its author's name, whatever the verdicts say. */
  isThread: boolean;
  regions: ExplainedRegion[];
  blocks: ExplainedBlock[];
}

const EXCERPT = 90;
const REGIONS = 8;

/** A block without hope at the first glance is not looked at: what made it hopeless are the glance's reasons. */
const verdictOf = (standing: Standing | null, glance: Verdict): Verdict =>
  standing
    ? judge(standing, cluesFor(standing, LOOK))
    : { points: NEVER, reasons: [{ clue: 'no hope', points: NEVER }, ...glance.reasons] };

/**
 * `explainPage(document)`: for every block of a page the verdicts with their reasons, and the boxes that were in question
 * as the region, best first. What `npm run explain` shows.
 */
export function explainPage(document: Document, options: ReadOptions = {}): Explained | null {
  const look = lookAt(document, readMetadata(document), options);
  if (!look) return null;
  const { judgement, isArticle, how } = look;
  const { page } = judgement;
  const roles = rolesOf(judgement);
  const stateOf = (block: Block): ExplainedBlock['state'] =>
    roles.kept(block.index) ? 'kept' : roles.media(block.index) ? 'media' : 'dropped';
  return {
    isArticle,
    isInvisible: how.invisible === true,
    isThread: judgement.thread !== null,
    regions: [...page.boxes]
      .sort((a, b) => judgement.worths[b.index]! - judgement.worths[a.index]!)
      .slice(0, REGIONS)
      .map((box) => ({ element: box.element, worth: judgement.worths[box.index]!, chosen: box === judgement.region })),
    blocks: page.blocks.map((block) => {
      const fact = judgement.facts[block.index]!;
      const glance = judge(fact, cluesFor(fact, GLANCE));
      return {
        index: block.index,
        excerpt: block.text.slice(0, EXCERPT),
        words: block.words,
        element: page.boxes[block.box]!.element,
        state: stateOf(block),
        glance,
        verdict: verdictOf(judgement.standings[block.index]!, glance),
      };
    }),
  };
}
