/** @jsxImportSource preact */
import { say, uiLanguage } from '../words.ts';

/** The numbered addresses of all links; shown in print only, where links in the text bear the same numbers. */
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
