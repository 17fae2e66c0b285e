import { h, render } from 'preact';
import { expect, it, vi } from 'vitest';
import markup from '../../src/popup/popup.html?raw';

/** Elements and classes, without words and white space. */
function shapeOf(element: Element): string {
  const children = [...element.children].map(shapeOf).join('');
  return `<${element.localName}${element.className ? `.${element.className}` : ''}>${children}`;
}

it('the popup’s document shows what the skeleton will render', async () => {
  vi.stubGlobal('chrome', { i18n: { getMessage: (word: string) => word, getUILanguage: () => 'en' } });
  const { Skeleton } = await import('../../src/popup/message.tsx');
  const rendered = document.createElement('body');
  render(h(Skeleton, null), rendered);
  const written = new DOMParser().parseFromString(markup, 'text/html').body;
  expect(shapeOf(written)).toBe(shapeOf(rendered));
});
