/** @jsxImportSource preact */
import type { Element } from 'hast';
import type { ComponentChildren } from 'preact';
import { say } from '../words.ts';
import { isElement, textIn } from './pictures.ts';

/** From so many rows on a table is higher than a window. */
const LONG = 14;

interface Props {
  node: Element;
  /** How many there are. */
  rows: number;
  children: ComponentChildren;
}

/** A table in a box that scrolls by itself, with its head in sight. */
export function DataTable({ node, rows, children }: Props) {
  const caption = node.children.find((child): child is Element => isElement(child, 'caption'));
  const label = caption ? textIn(caption).trim() : say('readerTable');
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be within reach of the keyboard.
    <section class={rows >= LONG ? 'table is-long' : 'table'} aria-label={label} tabIndex={0}>
      <table>{children}</table>
    </section>
  );
}
