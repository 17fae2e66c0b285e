/** Names by which a page can shadow what a script reads of its document and of its forms. */

const namesOf = (...prototypes: readonly object[]): string[] => [
  ...new Set(prototypes.flatMap((prototype) => Object.getOwnPropertyNames(prototype))),
];

/** Every property of documents. */
export const documentNames = (): string[] => namesOf(Document.prototype, Node.prototype, EventTarget.prototype);

/** Every property of forms. */
export const formNames = (): string[] =>
  namesOf(
    HTMLFormElement.prototype,
    HTMLElement.prototype,
    Element.prototype,
    Node.prototype,
    EventTarget.prototype,
    Object.prototype,
  );

const inputs = (): string =>
  formNames()
    .map((name) => `<input type="hidden" name="${name}">`)
    .join('');

const PARAGRAPH =
  'The mill at the weir turned again on Sunday, and the miller, who had learned it from a book, was whiter than his flour.';

/**
 * An article with things in its way, twice: where `shadows` is true every name stands on something of the page, and whatever
 * may be a form is one that has them all.
 */
export function pageOfNames(shadows: boolean): string {
  const form = shadows ? 'form' : 'div';
  const names = shadows ? inputs() : '';
  const images = shadows
    ? documentNames()
        .map((name) => `<img name="${name}" alt="">`)
        .join('')
    : '';
  const box = (attributes: string, text: string): string => `<${form} ${attributes}>${names}${text}</${form}>`;
  const paragraphs = Array.from({ length: 6 }, (_, i) => `<p>${PARAGRAPH} It was the ${i + 2}. time.</p>`).join('');
  return `<!doctype html><html lang="en"><head><title>The mill turns</title><style>
body { margin: 0; overflow: hidden; font: 16px serif } main, .main { width: 640px; margin: auto }
.modal { position: fixed; inset: 10%; background: #eee; z-index: 9 } .bar { position: fixed; bottom: 0; left: 0; right: 0; background: #ddd }</style></head><body>
<nav><a href="/a">News</a> <a href="/b">Sport</a></nav>
${box('class="main" id="story"', `<h1>The mill turns</h1>${paragraphs}`)}
${box('class="newsletter-box"', '<h3>Our newsletter</h3><p>Sign up for our newsletter</p><input type="email"><button>Subscribe</button>')}
${box('class="modal" role="dialog"', '<p>Subscribe to our newsletter and never miss a story.</p><input type="email"><button>Subscribe</button>')}
${box('class="bar cookie" id="cookie-consent"', '<p>We use cookies to improve your experience.</p><button>Accept all cookies</button>')}
<div hidden>${images}</div></body></html>`;
}
