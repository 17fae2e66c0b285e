import { render } from 'preact';
import browser from 'webextension-polyfill';
import { showScheme, startPage } from '../design/start-page.ts';
import { loadSettings, watchSettings } from '../settings.ts';
import { say } from '../words.ts';
import { Steps } from './steps.tsx';
import { TryIt } from './try-it.tsx';

function Welcome() {
  return (
    <main>
      <header>
        <img src="/icons/128.png" alt="" width="56" height="56" />
        <h1>{say('welcomeTitle')}</h1>
        <p>{say('welcomeText')}</p>
      </header>
      <TryIt />
      <Steps />
      <p class="end">
        <button type="button" onClick={() => void browser.runtime.openOptionsPage()}>
          {say('options')}
        </button>
      </p>
    </main>
  );
}

startPage(say('welcomeTitle'));
render(<Welcome />, document.body);
void loadSettings().then(showScheme);
watchSettings(showScheme);
