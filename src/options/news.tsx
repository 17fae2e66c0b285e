import changelog from '../../CHANGELOG.md?raw';
import type { Section } from './section.tsx';

interface Release {
  title: string;
  changes: string[];
}

/** With the quotation marks of our pages: the list is written with those of a keyboard. */
const typeset = (text: string): string => text.replace(/(^|[\s(])'/g, '$1‘').replaceAll("'", '’');

/** The releases of a list of changes: a heading each, and its points. */
function releasesIn(markdown: string): Release[] {
  return markdown
    .split(/^## /m)
    .slice(1)
    .map((part) => {
      const [title = '', ...lines] = part.split('\n');
      const points = lines.join('\n').split(/^- /m).slice(1);
      return { title, changes: points.map((point) => typeset(point.replace(/\s+/g, ' ').trim())) };
    });
}

/** What has changed, newest first; written in English. */
export const news: Section = {
  id: 'news',
  title: 'optionsNews',
  Content: () => (
    <div lang="en" dir="ltr">
      {releasesIn(changelog).map(({ title, changes }) => (
        <div key={title} class="release">
          <h3>{title}</h3>
          <ul>
            {changes.map((change) => (
              <li key={change}>{change}</li>
            ))}
          </ul>
        </div>
      ))}
    </div>
  ),
};
