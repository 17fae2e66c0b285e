import { render } from 'preact';
import { say, uiLanguage } from '../words.ts';
import { App } from './app.tsx';

document.documentElement.lang = uiLanguage();
document.documentElement.dir = say('direction');
render(<App />, document.body);
