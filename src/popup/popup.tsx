import { render } from 'preact';
import { showScheme, startPage } from '../design/start-page.ts';
import { loadSettings, watchSettings } from '../settings.ts';
import { App } from './app.tsx';

startPage();
render(<App />, document.body);
void loadSettings().then(showScheme);
watchSettings(showScheme);
