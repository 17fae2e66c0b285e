import type { Hashtag, SummarySentence } from '../digest/types.ts';

/** A summary as it is copied: a paragraph a sentence. */
export const summaryText = (sentences: readonly SummarySentence[]): string =>
  sentences.map(({ text }) => text).join('\n\n');

/** Hashtags as they are copied, in one line. */
export const hashtagLine = (hashtags: readonly Hashtag[]): string => hashtags.map(({ tag }) => `#${tag}`).join(' ');
