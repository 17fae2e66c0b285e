/** @jsxImportSource preact */
import type { Element } from 'hast';
import type { ComponentChildren } from 'preact';
import { say } from '../words.ts';
import { isElement, textIn } from './pictures.ts';

/** A table in a box that scrolls by itself, with its head in sight. */
export function DataTable({ node, children }: { node: Element; children: ComponentChildren }) {
  const caption = node.children.find((child): child is Element => isElement(child, 'caption'));
  const label = caption ? textIn(caption).trim() : say('readerTable');
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be within reach of the keyboard.
    <section class="table" aria-label={label} tabIndex={0}>
      <table>{children}</table>
    </section>
  );
}
