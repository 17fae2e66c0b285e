import type { Tag } from '../article/types.ts';

export interface DigestInput {
  title: string;
  /** As `toText` gives it: paragraphs apart by an empty line. */
  text: string;
  /** BCP 47; checked against the text. */
  lang?: string;
  tags?: Tag[];
  siteName?: string;
}

export interface DigestOptions {
  /** Sentences of the summary, 1 to 7; 3 by default. */
  sentences?: number;
  /** At most so many hashtags, 5 to 10; 10 by default. */
  hashtags?: number;
}

export interface Digest {
  /** The language of the text as it was found, ISO 639-1; 'und' where it was not. */
  lang: string;
  /** In reading order. */
  summary: SummarySentence[];
  /** The article is too short to be summarised: the summary is all of it. */
  whole: boolean;
  /** Best first. */
  hashtags: Hashtag[];
}

export interface SummarySentence {
  text: string;
  /** 1 is the sentence that says most. */
  rank: number;
  /** Offsets in the input's text, UTF-16 code units, end exclusive. */
  start: number;
  end: number;
}

export interface Hashtag {
  /** 'WarInUkraine': without '#'. */
  tag: string;
  /** 'war in Ukraine': the words that it stands for. */
  phrase: string;
  source: 'publisher' | 'text';
}
