/** @jsxImportSource preact */
import type { Element } from 'hast';
import type { ComponentChildren } from 'preact';
import { childIn, textIn } from '../formats/nodes.ts';
import { say } from '../words.ts';

/** Lines of text from which on a table may be higher than the window: it then scrolls below a sticky head. */
const LONG = 14;

interface Props {
  node: Element;
  /** Estimated height in lines of text: see `linesOf`. */
  lines: number;
  children: ComponentChildren;
}

/** A table in a scrollable box, labelled with its caption. */
export function DataTable({ node, lines, children }: Props) {
  const caption = childIn(node, 'caption');
  const label = caption ? textIn(caption).trim() : say('readerTable');
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be within reach of the keyboard.
    <section class={lines >= LONG ? 'table is-long' : 'table'} aria-label={label} tabIndex={0}>
      <table>{children}</table>
    </section>
  );
}
