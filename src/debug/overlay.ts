/** Draws what was judged over a page, for `npm run explain`. Not shipped. */

export interface Drawn {
  element: Element;
  /** What it is, and how sure. */
  label: string;
  tone: 'kept' | 'dropped' | 'hidden' | 'stays';
}

const COLOURS: Readonly<Record<Drawn['tone'], string>> = {
  kept: '#1a7f37',
  dropped: '#8a8f98',
  hidden: '#c2410c',
  stays: '#1d4ed8',
};

/** Puts a frame and a label over each element, in a closed shadow root above everything. */
export function drawOverlay(document: Document, things: readonly Drawn[]): void {
  const host = document.createElement('div');
  host.style.cssText =
    'all:initial;position:absolute;left:0;top:0;width:0;height:0;z-index:2147483647;pointer-events:none';
  const root = host.attachShadow({ mode: 'closed' });
  const { scrollX, scrollY } = document.defaultView ?? window;
  for (const { element, label, tone } of things) {
    const { left, top, width, height } = element.getBoundingClientRect();
    if (width < 2 || height < 2) continue;
    const frame = document.createElement('div');
    const colour = COLOURS[tone];
    frame.style.cssText = `position:absolute;left:${left + scrollX}px;top:${top + scrollY}px;width:${width}px;height:${height}px;outline:2px solid ${colour};outline-offset:-1px`;
    const tag = document.createElement('span');
    tag.style.cssText = `position:absolute;right:0;top:0;background:${colour};color:#fff;font:11px/1.4 monospace;padding:0 4px;white-space:nowrap;max-width:100%;overflow:hidden`;
    tag.textContent = label;
    frame.append(tag);
    root.append(frame);
  }
  document.documentElement.append(host);
}
