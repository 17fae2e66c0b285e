import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';

/** A text with what people say of it. */
export interface BenchText {
  id: string;
  lang: string;
  title?: string;
  /** One paragraph a line. */
  text: string;
  /** Summaries by people; each is a reference of its own. */
  summary?: string[];
  /** Keyphrases or tags by people. */
  keyphrases?: string[];
}

export interface BenchSet {
  name: string;
  texts: BenchText[];
}

/** The sets in a folder: `sum-*.jsonl` with summaries, `kp-*.jsonl` with keyphrases, `tags-*.jsonl` with editors' tags. */
export function loadSets(folder: string, prefix: string): BenchSet[] {
  return readdirSync(folder)
    .filter((file) => file.startsWith(`${prefix}-`) && file.endsWith('.jsonl'))
    .sort()
    .map((file) => ({
      name: basename(file, '.jsonl'),
      texts: readFileSync(join(folder, file), 'utf8')
        .split('\n')
        .filter(Boolean)
        .map((line) => JSON.parse(line) as BenchText),
    }));
}
