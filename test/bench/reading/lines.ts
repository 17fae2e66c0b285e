const BLOCKS = new Set(
  'address article aside blockquote body caption dd details div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr html li main nav ol p pre section summary table tbody tfoot thead tr ul br'.split(
    ' ',
  ),
);
const SKIPPED = new Set(
  'audio canvas embed head iframe noscript object rp rt script style svg template video'.split(' '),
);

/** Text of a tree with every block on a line of its own: the same for everyone who answers in HTML. */
export function linesOf(root: Element): string {
  let text = '';
  let node: Node | null = root;
  const edge = (of: Node) => {
    if (of instanceof Element && BLOCKS.has(of.localName)) text += '\n';
    else if (of instanceof Element && /^t[dh]$/.test(of.localName)) text += '\t';
  };
  while (node) {
    const skipped = node instanceof Element && SKIPPED.has(node.localName);
    if (node instanceof Text) text += node.data.replace(/\s+/g, ' ');
    else edge(node);
    if (!skipped && node.firstChild) {
      node = node.firstChild;
      continue;
    }
    while (node && node !== root && !node.nextSibling) {
      node = node.parentNode;
      if (node) edge(node);
    }
    node = !node || node === root ? null : node.nextSibling;
  }
  return text.replace(/ *\n[\n ]*/g, '\n').trim();
}
