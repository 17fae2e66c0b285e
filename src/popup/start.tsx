import { render } from 'preact';
import { showScheme } from '../design/start-page.ts';
import { watchSettings } from '../settings.ts';
import { App } from './app.tsx';
import { popupSettings } from './popup-settings.ts';
import { rehearseDigest } from './use-digest.ts';

render(<App />, document.body);
void popupSettings().then(showScheme);
watchSettings(showScheme);
// While the page is read.
void rehearseDigest();
