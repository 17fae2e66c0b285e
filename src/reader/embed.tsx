/** @jsxImportSource preact */
import type { Element } from 'hast';
import type { ComponentChildren } from 'preact';
import { isElement, textIn } from '../formats/nodes.ts';
import { ASIDE } from './text-map.ts';

/** The address of the last link in a node, empty without one: a post's permalink stands after the links in its text. */
function addressIn(node: Element): string {
  for (const child of [...node.children].reverse()) {
    if (!isElement(child)) continue;
    const address = child.tagName === 'a' ? child.properties.href : addressIn(child);
    if (typeof address === 'string' && address) return address;
  }
  return '';
}

const siteOf = (address: string): string => {
  try {
    return new URL(address).hostname.replace(/^www\./, '');
  } catch {
    return '';
  }
};

/** A video, sound or post embedded from another site, as a card with a link; nothing is loaded from there. */
export function Embed({ node, children }: { node: Element; children: ComponentChildren }) {
  const site = siteOf(addressIn(node));
  return (
    <figure class={site ? 'embed' : undefined}>
      {children}
      {site && textIn(node).trim() !== site && (
        <span class="site" dir="ltr" {...{ [ASIDE]: '' }}>
          {site}
        </span>
      )}
    </figure>
  );
}
