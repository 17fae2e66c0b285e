/** @jsxImportSource preact */
import type { Element } from 'hast';
import type { ComponentChildren } from 'preact';
import { isElement, textIn } from './pictures.ts';
import { ASIDE } from './text-map.ts';

/** The address of the first link below a node. */
function addressIn(node: Element): string {
  for (const child of node.children) {
    if (!isElement(child)) continue;
    if (child.tagName === 'a' && typeof child.properties.href === 'string') return child.properties.href;
    const inner = addressIn(child);
    if (inner) return inner;
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

/** A video, sound or post from elsewhere, as a card with a link: nothing of it is loaded. */
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
