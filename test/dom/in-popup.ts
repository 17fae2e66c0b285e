import { type ComponentType, h, render } from 'preact';

/** Puts a part of the popup into the document, with what it asks of the popup around it. */
export async function showInPopup(part: ComponentType, context: object): Promise<HTMLElement> {
  // Only now, for parts ask for their words when they are loaded.
  const { PopupProvider } = await import('../../src/popup/popup-context.ts');
  const place = document.createElement('div');
  document.body.append(place);
  render(h(PopupProvider, { value: context as never }, h(part, null)), place);
  return place;
}
