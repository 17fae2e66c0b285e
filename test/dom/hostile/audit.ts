import type { Root, RootContent } from 'hast';

/** What an article's tree may hold, told here once more and apart from the engine. */
const TAGS = new Set(
  'a abbr b bdi bdo blockquote br caption cite code dd del details dfn div dl dt em figcaption figure h1 h2 h3 h4 h5 h6 hr i img ins kbd li mark ol p pre q rp rt ruby s samp small span strong sub summary sup table tbody td tfoot th thead time tr u ul var math mrow mi mn mo ms mtext mspace msup msub msubsup mfrac msqrt mroot munder mover munderover mtable mtr mtd mfenced menclose mstyle mpadded mphantom mmultiscripts mprescripts semantics'.split(
    ' ',
  ),
);
const PROPERTIES = new Set(
  'id href src alt start colSpan rowSpan lang dir dateTime display title className alttext'.split(' '),
);
const SAFE = /^(?:https?:\/\/|mailto:|#)/i;

const DRAWING = 'data:image/svg+xml,';
const SHAPES = new Set(
  'svg g path rect circle ellipse line polyline polygon text tspan defs clipPath linearGradient radialGradient stop'.split(
    ' ',
  ),
);

/** What is wrong with a drawing that is written down in an address: what could run in it, or point out of it. */
function faultsInDrawing(address: string): string[] {
  const drawn = new DOMParser().parseFromString(decodeURIComponent(address.slice(DRAWING.length)), 'image/svg+xml');
  const faults: string[] = [];
  for (const element of drawn.querySelectorAll('*')) {
    if (!SHAPES.has(element.localName)) faults.push(`<${element.localName}> in a drawing`);
    for (const { name, value } of element.attributes) {
      if (/^on|href|^style$|^class$/i.test(name)) faults.push(`${name}=${value} in a drawing`);
      if (/url\((?!#)|[a-z]+script:|\/\//i.test(value) && name !== 'xmlns')
        faults.push(`${name}=${value} in a drawing`);
    }
  }
  return faults;
}

/** What is wrong with an address, told from where it stands. */
function faultsInAddress(name: string, value: string): string[] {
  if (name === 'src' && value.startsWith(DRAWING)) return faultsInDrawing(value);
  return SAFE.test(value) ? [] : [`${name}=${value}`];
}

/** What is wrong with an article's tree. */
export function faultsInTree(root: Root): string[] {
  const faults: string[] = [];
  const stack: RootContent[] = [...root.children];
  for (let node = stack.pop(); node; node = stack.pop()) {
    if (node.type === 'text') continue;
    if (node.type !== 'element') {
      faults.push(`a node '${node.type}'`);
      continue;
    }
    if (!TAGS.has(node.tagName)) faults.push(`<${node.tagName}>`);
    for (const [name, value] of Object.entries(node.properties)) {
      if (!PROPERTIES.has(name)) faults.push(`<${node.tagName} ${name}>`);
      if (name === 'href' || name === 'src') faults.push(...faultsInAddress(name, String(value)));
    }
    stack.push(...(node.children as RootContent[]));
  }
  return faults;
}

const ADDRESSES = new Set(
  'href src srcset action formaction data poster cite background ping longdesc code codebase manifest xlink:href usemap'.split(
    ' ',
  ),
);
const DEAD = 'script iframe frame object embed applet base form input button select textarea svg template portal'.split(
  ' ',
);

/** What is wrong with markup: what could run or load in it, apart from pictures, which an article may have. */
export function faultsInMarkup(markup: string, allowed: readonly string[] = []): string[] {
  const { documentElement } = new DOMParser().parseFromString(markup, 'text/html');
  return faultsInElement(documentElement, allowed);
}

/** The same of what stands in a page. */
export function faultsInElement(root: Element | ShadowRoot, allowed: readonly string[] = []): string[] {
  const faults: string[] = [];
  for (const element of root.querySelectorAll('*')) {
    const tag = element.localName;
    if (allowed.includes(tag)) continue;
    if (DEAD.includes(tag) || tag === 'style' || tag === 'link' || tag === 'meta') faults.push(`<${tag}>`);
    for (const { name, value } of element.attributes) {
      if (name.startsWith('on') || name === 'srcdoc' || name === 'style') faults.push(`<${tag} ${name}="${value}">`);
      if (ADDRESSES.has(name)) faults.push(...faultsInAddress(name, value).map((fault) => `<${tag}> ${fault}`));
    }
  }
  return faults;
}
