import process from 'node:process';
import type { BrowserCommand } from 'vitest/node';
import { loadCorpus, readMarkup } from '../bench/reading/corpus.ts';

/** Markup of pages of a corpus, evenly over all of it; none where no corpus is named. */
export const corpusPages: BrowserCommand<[count: number]> = async (_context, count) => {
  const folder = process.env.LEDE_CORPUS;
  if (!folder) return [];
  const all = loadCorpus(folder);
  const step = Math.max(1, Math.floor(all.length / count));
  return all.filter((_, at) => at % step === 0).map((page) => readMarkup(folder, page).toString('utf8'));
};
