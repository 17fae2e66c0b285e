/** @jsxImportSource preact */
import type { Element } from 'hast';
import type { ComponentChildren } from 'preact';
import { say } from '../words.ts';
import { isElement, textIn } from './pictures.ts';

/** From so many lines on a table may be higher than a window. */
const LONG = 14;

interface Props {
  node: Element;
  /** About how many there are. */
  lines: number;
  children: ComponentChildren;
}

/** A table in a box that scrolls by itself, with its head in sight. */
export function DataTable({ node, lines, children }: Props) {
  const caption = node.children.find((child): child is Element => isElement(child, 'caption'));
  const label = caption ? textIn(caption).trim() : say('readerTable');
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be within reach of the keyboard.
    <section class={lines >= LONG ? 'table is-long' : 'table'} aria-label={label} tabIndex={0}>
      <table>{children}</table>
    </section>
  );
}
