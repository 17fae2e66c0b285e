import { render } from 'preact';
import { useEffect } from 'preact/hooks';
import { showScheme, startPage } from '../design/start-page.ts';
import { say } from '../words.ts';
import { Navigation } from './navigation.tsx';
import { SectionFrame } from './section.tsx';
import { SECTIONS } from './sections.ts';
import { Unread } from './unread.tsx';
import { useSettings } from './use-settings.ts';

function Options() {
  const { settings, save } = useSettings();
  useEffect(() => {
    if (settings) showScheme(settings);
  }, [settings?.scheme]);
  if (!settings) return null;
  return (
    <div class="page">
      <header class="masthead">
        <h1>{say('optionsTitle')}</h1>
        <Unread />
      </header>
      <Navigation sections={SECTIONS} />
      <main>
        {SECTIONS.map((section) => (
          <SectionFrame key={section.id} section={section} settings={settings} onSave={save} />
        ))}
      </main>
    </div>
  );
}

startPage(say('optionsTitle'));
render(<Options />, document.body);
