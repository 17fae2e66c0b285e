import { afterEach, describe, expect, it, vi } from 'vitest';
import { consequenceOf, elementAt, narrower } from '../../src/picker/choice.ts';
import type { Panel, PanelActions } from '../../src/picker/panel.ts';

vi.stubGlobal('chrome', { i18n: { getMessage: (name: string) => name, getUILanguage: () => 'en' } });

function show(markup: string): void {
  const parsed = new DOMParser().parseFromString(markup, 'text/html');
  document.body.replaceChildren(...parsed.body.childNodes);
}
const one = (selector: string): HTMLElement => document.querySelector<HTMLElement>(selector)!;

let panel: Panel | null = null;
afterEach(() => {
  panel?.remove();
  panel = null;
  document.body.replaceChildren();
  document.documentElement.removeAttribute('style');
});

/** The panel, with the root that it keeps to itself. */
async function opened(act: () => void = () => {}): Promise<{ panel: Panel; root: ShadowRoot }> {
  const attach = vi.spyOn(Element.prototype, 'attachShadow');
  const { Panel } = await import('../../src/picker/panel.ts');
  panel = new Panel(new Proxy({}, { get: () => act }) as PanelActions);
  const root = attach.mock.results.at(-1)?.value as ShadowRoot;
  attach.mockRestore();
  return { panel, root };
}
const boxOf = (element: Element) => {
  const { left, top, width, height } = element.getBoundingClientRect();
  return [left, top, width, height].map(Math.round);
};

describe('the frame', () => {
  it.each(['1', '1.5', '0.5'])('lies around what is chosen on a page that is enlarged by %s', async (zoom) => {
    document.documentElement.style.zoom = zoom;
    show('<p id="chosen" style="margin:40px 0 0 30px;width:120px">Weather</p>');
    const { panel, root } = await opened();
    panel.frame(one('#chosen'));
    expect(boxOf(root.querySelector('.frame')!)).toEqual(boxOf(one('#chosen')));
  });
});

describe('the panel', () => {
  const state = { text: '', canHide: true, done: false };
  const isAbove = (root: ShadowRoot): boolean => root.querySelector('.panel')!.classList.contains('above');

  it('makes room for what is chosen, and holds still while a pointer is on its way', async () => {
    show('<p class="top" style="position:fixed;top:0">Top</p><p class="end" style="position:fixed;bottom:0">End</p>');
    const { panel, root } = await opened();
    panel.say({ ...state, pointing: true });
    panel.frame(one('.end'));
    expect(isAbove(root)).toBe(false);
    panel.say({ ...state, pointing: false });
    panel.frame(one('.end'));
    expect(isAbove(root)).toBe(true);
    panel.frame(one('.top'));
    expect(isAbove(root)).toBe(false);
  });

  it('does nothing for a press that a script acts out', async () => {
    const act = vi.fn();
    const { root } = await opened(act);
    for (const button of root.querySelectorAll('button')) button.click();
    for (const type of ['pointermove', 'click', 'dblclick'])
      root.querySelector('.shield')!.dispatchEvent(new MouseEvent(type, { bubbles: true }));
    expect(root.querySelectorAll('button').length).toBeGreaterThan(3);
    expect(act).not.toHaveBeenCalled();
  });

  it('keeps the focus when the button that has it goes', async () => {
    const { panel, root } = await opened();
    panel.say({ ...state, pointing: false });
    const hide = root.querySelector<HTMLElement>('.primary')!;
    hide.focus();
    panel.say({ ...state, canHide: false, pointing: false, done: true });
    expect(root.activeElement).toBe(root.querySelector('.panel'));
  });
});

describe('what is pointed at', () => {
  const DRAWING =
    '<svg id="whole" viewBox="0 0 9 9" style="position:fixed;inset:0;width:90px;height:90px"><svg><g><path d="M0 0h9v9H0z"/></g></svg></svg>';
  const at = () => elementAt(document, 45, 45, document.createElement('div'));

  it('is a drawing as a whole, to the eye and step by step', () => {
    show(DRAWING);
    expect(at()).toBe(one('#whole'));
    expect(narrower(one('#whole'))).toBeNull();
    expect(consequenceOf(one('#whole'), [])).toMatchObject({ pictures: 1 });
  });

  it('is the innermost element elsewhere', () => {
    show('<div style="position:fixed;inset:0"><p id="inner" style="height:90px;margin:0">Weather</p></div>');
    expect(at()).toBe(one('#inner'));
    expect(narrower(one('div'))).toBe(one('#inner'));
  });
});

describe('what would go', () => {
  it('is counted in words that can be read, each apart from the next', () => {
    show(
      '<div id="box"><ul><li>Storm</li><li>Money</li></ul><script>var never = "read this";</script><p style="display:none">Nor this</p></div>',
    );
    expect(consequenceOf(one('#box'), [])).toEqual({ words: 2, pictures: 0, article: 'none' });
  });

  it('is something to see where it is a frame', () => {
    show('<iframe></iframe>');
    expect(consequenceOf(one('iframe'), [])).toMatchObject({ words: 0, pictures: 1 });
  });
});
