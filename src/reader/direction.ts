import { say } from '../words.ts';

/** The text direction of the language of the interface. */
export const uiDirection = (): 'ltr' | 'rtl' => (say('direction') === 'rtl' ? 'rtl' : 'ltr');
