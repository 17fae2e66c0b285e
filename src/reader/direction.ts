import { say } from '../words.ts';

/** The direction of the language in which pages of ours speak. */
export const uiDirection = (): 'ltr' | 'rtl' => (say('direction') === 'rtl' ? 'rtl' : 'ltr');
