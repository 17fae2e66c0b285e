const PARAGRAPHS = Array.from(
  { length: 8 },
  (_, i) =>
    `<p>The mill at the weir turned again on Sunday, and the miller, who had learned it from a book, was whiter than his flour. It was the ${i + 2}. time.</p>`,
).join('');

/** A page that does something to the reader view as soon as it lies over it, counts in `met` how often, and notes in `came` that it did. */
export interface Meddler {
  /** What it does. */
  name: string;
  html: string;
  /** Whether the reader view is over the page afterwards, or leaves it to the page. */
  stays: boolean;
}

const pageWith = (script: string, style = ''): string =>
  `<!doctype html><html lang="en"><head><title>The mill turns</title><style>body{margin:0;font:16px serif}main{width:640px;margin:auto}.modal{position:fixed;inset:10%;background:#eee;z-index:9}${style}</style>
<script>window.met = 0; window.came = false; new MutationObserver((records) => { came ||= records.some(({ addedNodes }) => [...addedNodes].some(({ localName }) => localName === 'div')); }).observe(document.documentElement, { childList: true }); window.faults = []; for (const type of ['error', 'unhandledrejection', 'securitypolicyviolation']) addEventListener(type, (event) => faults.push(type + ': ' + event.message));</script></head>
<body><main><h1>The mill turns</h1>${PARAGRAPHS}</main><div class="modal">Subscribe to our newsletter<input type="email"></div><div hidden id="cell"></div><iframe hidden srcdoc="x"></iframe><script>${script}</script></body></html>`;

/** What comes to stand right in the root is our host. */
const onHost = (act: string): string =>
  `new MutationObserver((records) => { for (const { addedNodes } of records) for (const host of addedNodes) if (host.localName === 'div') { ${act}; met++; } }).observe(document.documentElement, { childList: true })`;

export const MEDDLERS: readonly Meddler[] = [
  {
    name: 'moves it to where nothing shows, once',
    html: pageWith(onHost('if (!met) cell.append(host)')),
    stays: true,
  },
  {
    name: 'takes it into the document of a frame, once',
    html: pageWith(onHost(`if (!met) document.querySelector('iframe').contentDocument.body.append(host)`)),
    stays: true,
  },
  {
    name: 'takes its mark, and hides what bears none',
    html: pageWith(
      onHost(
        `for (const { name } of [...host.attributes]) host.removeAttribute(name); host.inert = host.hidden = true; document.documentElement.removeAttribute('data-lede-reader')`,
      ),
      'html > :nth-child(n+3) { display: none !important; visibility: hidden !important; opacity: 0 !important }',
    ),
    stays: true,
  },
  {
    name: 'acts out keys, prints and what comes into the top layer',
    html: pageWith(
      `setInterval(() => { if (!document.querySelector('html > div')) return; met++;
        for (const key of ['t', '?', 'Escape']) dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true }));
        for (const type of ['beforeprint', 'afterprint', 'cancel', 'close', 'beforeprint']) dispatchEvent(new Event(type));
        dispatchEvent(new ToggleEvent('toggle', { newState: 'open' })); }, 20)`,
    ),
    stays: true,
  },
  { name: 'moves it again and again', html: pageWith(onHost('cell.append(host)')), stays: false },
  { name: 'shows no root with it', html: pageWith('', 'html:has(> div) { display: none !important }'), stays: false },
  {
    name: 'lays nothing out with it',
    html: pageWith('', 'html:has(> div) { content-visibility: hidden !important }'),
    stays: false,
  },
  {
    name: 'puts a copy of its root into the place of that',
    html: pageWith(
      onHost(
        `const copy = document.documentElement.cloneNode(true); copy.lastElementChild.remove(); document.documentElement.replaceWith(copy)`,
      ),
    ),
    stays: false,
  },
];

/** What is true of the reader view that lies over the page as it should, of its `root`. */
export const IS_OVER = `root && ((dialog) => dialog.matches(':modal') && dialog.checkVisibility({ visibilityProperty: true }) && dialog.getBoundingClientRect().width >= innerWidth && !root.querySelector('.panel'))(root.querySelector('dialog'))`;

/** What is true of a page over which the reader view has been, and is no more. */
export const HAS_LEFT = `came && !document.querySelector('html > div, [hidden] > div')`;
