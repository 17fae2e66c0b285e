/**
 * The first of the popup, and small: browsers show a popup when all that it names is there. The page below is entered while
 * the rest is fetched.
 */
import { startPage } from '../design/start-page.ts';
import { begin } from './open-page.ts';

begin();
startPage();
void import('./start.tsx');
