import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';

/** What a person says of one saved page. Every field but the first three depends on where the page comes from. */
export interface CorpusPage {
  id: string;
  source: string;
  url: string;
  lang: string | null;
  /** The whole text of the article. */
  body?: string;
  /** Pieces of text that belong to the article, and pieces that do not. */
  with?: string[];
  without?: string[];
  /** Pieces of readers' comments. */
  comments?: string[];
  meta?: { title?: string | null; byline?: string | string[] | null; publishedTime?: string | null };
}

/** A folder with `index.jsonl`, one page a line, and `pages/<id>.html.gz`. */
export function loadCorpus(folder: string): CorpusPage[] {
  return readFileSync(join(folder, 'index.jsonl'), 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as CorpusPage);
}

export const readMarkup = (folder: string, page: CorpusPage): Buffer =>
  gunzipSync(readFileSync(join(folder, 'pages', `${page.id}.html.gz`)));
