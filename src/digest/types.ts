import type { Tag } from '../article/types.ts';

export interface DigestInput {
  title: string;
  /** As `toText` returns it: paragraphs separated by an empty line. */
  text: string;
  /** BCP 47 tag that the page states; checked against the text. */
  lang?: string;
  tags?: Tag[];
  siteName?: string;
}

export interface DigestOptions {
  /** Sentences of the summary, 1 to 7; 3 by default. */
  sentences?: number;
  /** Most hashtags, 5 to 10; 10 by default. */
  hashtags?: number;
}

export interface Digest {
  /** The detected language of the text, ISO 639-1; 'und' for unknown. */
  lang: string;
  /** In reading order. */
  summary: SummarySentence[];
  /** Whether the article is too short to be summarised: then the summary has all its sentences. */
  whole: boolean;
  /** Best first. */
  hashtags: Hashtag[];
}

export interface SummarySentence {
  text: string;
  /** 1 for the sentence that was chosen first. */
  rank: number;
  /** Offsets in the input's text, UTF-16 code units, end exclusive. */
  start: number;
  end: number;
}

export interface Hashtag {
  /** Without '#': 'WarInUkraine'. */
  tag: string;
  /** The words that it is made of: 'war in Ukraine'. */
  phrase: string;
  source: 'publisher' | 'text';
}
