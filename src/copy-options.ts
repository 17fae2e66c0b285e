import type { CopyOptions } from './formats/compose.ts';
import { say } from './words.ts';

/** The reader's choices about copies, as the settings keep them. */
export interface CopyChoices {
  copyHead: string;
  copyFoot: string;
  copyFrontMatter: boolean;
  copyWrapAt: number;
  copyLinkNotes: boolean;
}

/** What the reader's choices mean for a copy, with the words that it may need. */
export const copyOptionsOf = (choices: CopyChoices): CopyOptions => ({
  head: choices.copyHead,
  foot: choices.copyFoot,
  frontMatter: choices.copyFrontMatter,
  wrapAt: choices.copyWrapAt,
  linkNotes: choices.copyLinkNotes,
  says: { paid: say('gatePaid'), registration: say('gateRegistration'), goesOn: say('goesOn') },
});
