/** Tells which payloads ran. Frames of this window reach it as `parent`, and so does this window. */
export class Canary {
  readonly ran: number[] = [];

  constructor() {
    const tell = (id: number): void => {
      this.ran.push(id);
    };
    for (const view of [window, window.parent]) Object.defineProperty(view, 'ran', { value: tell, configurable: true });
  }
}

/** A frame of this window; taken away by whoever asked for it. */
async function framed(srcdoc: string): Promise<HTMLIFrameElement> {
  const frame = document.createElement('iframe');
  frame.srcdoc = srcdoc;
  const loaded = new Promise((resolve) => frame.addEventListener('load', resolve, { once: true }));
  document.body.append(frame);
  await loaded;
  return frame;
}

/** Has no picture fetched: each fails at once, which is what payloads wait for. */
const EDITOR = `<!doctype html><meta http-equiv="Content-Security-Policy" content="img-src 'none'"><title>An editor</title>`;

/** Pastes pieces of markup into a living page, as an editor does that checks nothing. */
export async function paste(pieces: readonly string[]): Promise<void> {
  const frame = await framed(EDITOR);
  const page = frame.contentDocument!;
  for (const piece of pieces) {
    const room = page.createElement('div');
    page.body.append(room);
    room.innerHTML = piece;
  }
  // Pictures fail in their order: after this one, all have.
  const last = page.createElement('img');
  const failed = new Promise((resolve) => last.addEventListener('error', resolve, { once: true }));
  last.src = 'last';
  page.body.append(last);
  await failed;
  await painted(frame.contentWindow!);
  frame.remove();
}

export const painted = (view: Window): Promise<unknown> =>
  new Promise((resolve) => view.requestAnimationFrame(() => setTimeout(resolve)));

/** How many pages are open at once. */
const ABREAST = 16;

/** Opens whole pages, as saved files are opened. */
export async function open(files: readonly string[]): Promise<void> {
  for (let i = 0; i < files.length; i += ABREAST) {
    const frames = await Promise.all(files.slice(i, i + ABREAST).map(framed));
    // A page has loaded when its pictures have come or failed.
    await Promise.all(frames.map((frame) => painted(frame.contentWindow!)));
    for (const frame of frames) frame.remove();
  }
}
