import type { ElementContent, Root } from 'hast';
import { toHtml as serialise } from 'hast-util-to-html';
import { visit } from 'unist-util-visit';
import type { Article } from '../article/types.ts';
import { el, PROSE, text, textIn } from './nodes.ts';

const STYLE = `
:root { color-scheme: light dark; }
body { margin: 0; padding: 2rem 1.25rem 4rem; font: 1.125rem/1.6 ui-serif, Charter, Georgia, "Noto Serif", serif; color: light-dark(#1a1a1a, #f1f0ed); background: light-dark(#fff, #1b1c1f); }
article { max-width: 66ch; margin-inline: auto; overflow-wrap: break-word; }
h1, h2, h3, h4, h5, h6 { line-height: 1.25; text-wrap: balance; }
a { color: light-dark(#9a3412, #ffa27a); }
img { max-width: 100%; height: auto; }
figure { margin: 1.5rem 0; }
figcaption { font-size: 0.875em; color: light-dark(#4d4a45, #bfbcb5); }
blockquote { margin: 1.5rem 0; padding-inline-start: 1rem; border-inline-start: 3px solid light-dark(#dedbd4, #3a3d43); }
.pull-quote { padding-inline: 0; border: 0; font-size: 1.3em; text-align: center; text-wrap: balance; }
pre { overflow-x: auto; padding: 1rem; background: light-dark(#f5f4f1, #26282c); font-size: 0.875em; }
table { display: block; overflow-x: auto; border-collapse: collapse; }
caption { text-align: start; font-size: 0.875em; color: light-dark(#4d4a45, #bfbcb5); }
th, td { padding: 0.25rem 0.75rem; border: 1px solid light-dark(#dedbd4, #3a3d43); text-align: start; vertical-align: top; }
.prose { min-width: min(12rem, 60vw); }
@media print { :root { color-scheme: light; } body { padding: 0; font-size: 11pt; } article { max-width: none; } h1, h2, h3 { break-after: avoid; } figure, tr { break-inside: avoid; } pre { white-space: pre-wrap; overflow-wrap: anywhere; } table { display: table; font-size: 0.875em; } table:has(tr > :nth-child(9)) { font-size: 7.5pt; } th, td { min-width: 0; padding-inline: 0.3em; overflow-wrap: break-word; } }
`;

/** Content security policy of the file: no scripts, and no requests but for pictures. */
const POLICY = "default-src 'none'; img-src http: https: data:; style-src 'unsafe-inline'";

/** A copy in which cells of prose can be told by their class: a table would else be squeezed to a word a line before it scrolls. */
function withProse(nodes: readonly ElementContent[]): ElementContent[] {
  const root: Root = { type: 'root', children: structuredClone(nodes) as ElementContent[] };
  visit(root, 'element', (node) => {
    if (/^t[dh]$/.test(node.tagName) && textIn(node).trim().length >= PROSE) node.properties.className = ['prose'];
  });
  return root.children as ElementContent[];
}

/** Nodes as an HTML file with its styles inlined; pictures still load from their addresses, without a referrer. */
export function toHtmlFile(nodes: ElementContent[], { title, lang, dir, url, authors }: Article): string {
  const head = el('head', [
    el('meta', [], { charSet: 'utf-8' }),
    el('meta', [], { httpEquiv: ['Content-Security-Policy'], content: POLICY }),
    el('meta', [], { name: 'referrer', content: 'no-referrer' }),
    el('meta', [], { name: 'viewport', content: 'width=device-width, initial-scale=1' }),
    el('title', [text(title)]),
    ...(authors.length ? [el('meta', [], { name: 'author', content: authors.join(', ') })] : []),
    el('link', [], { rel: ['canonical'], href: url }),
    el('style', [text(STYLE)]),
  ]);
  const html = el('html', [head, el('body', [el('article', withProse(nodes))])], {
    ...(lang && { lang }),
    ...(dir && { dir }),
  });
  const root: Root = { type: 'root', children: [{ type: 'doctype' as const }, html] };
  return `${serialise(root)}\n`;
}
