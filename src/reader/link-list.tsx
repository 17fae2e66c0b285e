/** @jsxImportSource preact */
import { say, uiLanguage } from '../words.ts';

/** The addresses of all links, by the numbers that they have on paper: only a print shows it. */
export function LinkList({ links }: { links: readonly string[] }) {
  if (!links.length) return null;
  return (
    <section class="links" aria-hidden="true">
      <h3 lang={uiLanguage()}>{say('readerLinks')}</h3>
      <ol>
        {links.map((address, i) => (
          <li key={`${i} ${address}`}>
            <bdi>{address}</bdi>
          </li>
        ))}
      </ol>
    </section>
  );
}
