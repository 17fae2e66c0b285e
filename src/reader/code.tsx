/** @jsxImportSource preact */
import type { Element } from 'hast';
import type { ComponentChildren } from 'preact';
import { childIn } from '../formats/nodes.ts';
import { say } from '../words.ts';
import { ASIDE } from './text-map.ts';

const PREFIX = 'language-';

/** The language of a code block, from its `language-` class; empty without one. */
function languageOf(node: Element): string {
  const code = childIn(node, 'code');
  const names = [code?.properties.className].flat().map(String);
  return names.find((name) => name.startsWith(PREFIX))?.slice(PREFIX.length) ?? '';
}

/** A code block in a scrollable box, labelled with its language. */
export function Code({ node, children }: { node: Element; children: ComponentChildren }) {
  const language = languageOf(node);
  return (
    <div class="code">
      {language && (
        <span class="language" {...{ [ASIDE]: '' }}>
          {language}
        </span>
      )}
      <section aria-label={language ? say('readerCodeIn', language) : say('readerCode')}>
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be within reach of the keyboard. */}
        <pre dir="ltr" tabIndex={0}>
          {children}
        </pre>
      </section>
    </div>
  );
}
