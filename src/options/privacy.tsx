import { say } from '../words.ts';
import type { Section } from './section.tsx';

/** What Lede keeps and what it never does. */
export const privacy: Section = {
  id: 'privacy',
  title: 'optionsPrivacy',
  Content: () => <p>{say('optionsPrivacyText')}</p>,
};
