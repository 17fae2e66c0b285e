import browser from 'webextension-polyfill';
import changelog from '../../CHANGELOG.md?raw';
import { say } from '../words.ts';
import type { Section } from './section.tsx';

const WELCOME = 'src/welcome/welcome.html';

/** Points under a heading of their own, or, first of all, what matters most. */
interface Part {
  title: string;
  changes: string[];
}

interface Release {
  title: string;
  highlights: string[];
  parts: Part[];
}

/** With the quotation marks of our pages: the list is written with those of a keyboard. */
const typeset = (text: string): string => text.replace(/(^|[\s(])'/g, '$1‘').replaceAll("'", '’');

function partOf(markdown: string): Part {
  const [title = '', ...lines] = markdown.split('\n');
  const points = lines.join('\n').split(/^- /m).slice(1);
  return { title: typeset(title.trim()), changes: points.map((point) => typeset(point.replace(/\s+/g, ' ').trim())) };
}

/** The releases of a list of changes. */
function releasesIn(markdown: string): Release[] {
  return markdown
    .split(/^## /m)
    .slice(1)
    .map((release) => {
      const [first = '', ...parts] = release.split(/^### /m);
      const { title, changes } = partOf(first);
      return { title, highlights: changes, parts: parts.map(partOf) };
    });
}

const Points = ({ of }: { of: readonly string[] }) => (
  <ul>
    {of.map((change) => (
      <li key={change}>{change}</li>
    ))}
  </ul>
);

/** Which version it is, and what has changed, newest first; the changes are written in English. */
export const news: Section = {
  id: 'news',
  title: 'optionsNews',
  Content: () => (
    <>
      <p class="help">{say('aboutVersion', browser.runtime.getManifest().version)}</p>
      <button type="button" onClick={() => void browser.tabs.create({ url: browser.runtime.getURL(WELCOME) })}>
        {say('aboutWelcome')}
      </button>
      <div lang="en" dir="ltr">
        {releasesIn(changelog).map(({ title, highlights, parts }) => (
          <div key={title} class="release">
            <h3>{title}</h3>
            <Points of={highlights} />
            {parts.map((part) => (
              <details key={part.title} class="fold">
                <summary>{part.title}</summary>
                <Points of={part.changes} />
              </details>
            ))}
          </div>
        ))}
      </div>
    </>
  ),
};
