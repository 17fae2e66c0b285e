import { say } from '../words.ts';
import type { Section } from './section.tsx';

/** What Lede may do, and what it keeps. */
export const privacy: Section = {
  id: 'privacy',
  title: 'optionsPrivacy',
  Content: () => <p>{say('optionsPrivacyText')}</p>,
};
