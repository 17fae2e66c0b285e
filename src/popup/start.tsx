import { render } from 'preact';
import { showScheme } from '../design/start-page.ts';
import { loadSettings, watchSettings } from '../settings.ts';
import { App } from './app.tsx';

render(<App />, document.body);
void loadSettings().then(showScheme);
watchSettings(showScheme);
// Needed as soon as the page has answered.
void import('../digest/digest.ts');
void import('../formats/text.ts');
