import { render } from 'preact';
import { showScheme } from '../design/start-page.ts';
import { watchSettings } from '../settings.ts';
import { App } from './app.tsx';
import { fitToWindow } from './fit.ts';
import { popupSettings } from './popup-settings.ts';

render(<App />, document.body);
fitToWindow();
void popupSettings().then(showScheme);
watchSettings(showScheme);
// Needed as soon as the page has answered.
void import('../digest/digest.ts');
void import('../formats/text.ts');
