import { describe, expect, it } from 'vitest';
import { readPage } from '../../../src/engine.ts';
import { faultsInTree } from './audit.ts';
import { CLOSING, OPENING, withPage } from './pages.ts';

const LINE =
  '<p>The ferry left the quay an hour late on Monday, with forty people, a doctor and one goat on board.</p>';

/** The addresses of the drawings that an article keeps of a page. */
const drawingsOf = (figures: string, change: (page: Document) => void = () => undefined): Promise<string[]> =>
  withPage(
    `<!doctype html><html lang="en"><head><title>The late ferry</title><style>main{width:640px}</style></head><body><main><h1>The late ferry</h1><p>${OPENING}</p>${LINE.repeat(6)}${figures}<p>${CLOSING}</p></main></body></html>`,
    (page) => {
      change(page);
      const { content } = readPage(page)!.article;
      expect(faultsInTree(content)).toEqual([]);
      return [...JSON.stringify(content).matchAll(/"src":"(data:[^"]*)"/g)].map(([, address]) => address!);
    },
  );

const drawing = (inner: string): string =>
  `<figure><svg role="img" aria-label="A chart" width="300" height="200">${inner}</svg></figure>${LINE}`;

const parsed = (address: string): Document =>
  new DOMParser().parseFromString(decodeURIComponent(address.slice(address.indexOf(',') + 1)), 'image/svg+xml');

describe('a drawing of a hostile page', () => {
  it('is written down as XML whatever stands in its text', async () => {
    const [address = ''] = await drawingsOf(drawing('<text y="20">Here</text>'), (page) => {
      page.querySelector('text')!.textContent = 'a\ud800b\u0001c\ufffed]]><script>';
    });
    const text = parsed(address).querySelector('text');
    expect(text?.textContent).toBe('a\ufffdb\ufffdc\ufffdd]]><script>');
    expect(text?.childElementCount).toBe(0);
  });

  it('keeps geometry that is geometry, and no other text', async () => {
    const [address = ''] = await drawingsOf(
      drawing(
        '<path d="M0 0&quot;/>&lt;image href=&quot;http://leak.example/&quot;/>"/><path d="M 1e-3,4.5 l-2 3% z"/><g transform="rotate(45, 1 2)"><rect width="9" height="9"/></g>',
      ),
    );
    const shapes = parsed(address);
    expect([...shapes.querySelectorAll('path')].map((path) => path.getAttribute('d'))).toEqual([
      null,
      'M 1e-3,4.5 l-2 3% z',
    ]);
    expect(shapes.querySelector('g')?.getAttribute('transform')).toBe('rotate(45, 1 2)');
  });

  it('is one of so many shapes in all', async () => {
    const chart = drawing('<rect width="9" height="9"/>'.repeat(1000));
    const addresses = await drawingsOf(chart.repeat(30));
    expect(addresses.length).toBeGreaterThan(4);
    expect(addresses.length).toBeLessThan(10);
  });
});
