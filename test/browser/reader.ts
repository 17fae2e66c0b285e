import type { CDPSession, Page } from 'puppeteer-core';

const HOST = '[data-lede-reader=host]';

/** The reader view over a page in Chromium, which no page can look into: reached in the world of the extension's scripts. */
export interface ReaderPage {
  /** Evaluates an expression with `root` bound to the closed root of the reader view, null where it is closed. */
  inReader: <T>(expression: string) => Promise<T>;
  /** Runs a script in the world of the extension's scripts. */
  evaluate: (script: string) => Promise<void>;
  /** Waits until an expression about the reader view is true. */
  waitInReader: (expression: string) => Promise<void>;
}

/** What an expression says of the reader view in the moment in which a page goes on paper. */
export async function onPaper<T>(
  page: Page,
  { inReader }: Pick<ReaderPage, 'inReader'>,
  expression: string,
): Promise<T> {
  await page.emulateMediaType('print');
  await inReader(
    `(globalThis.ledeOnPaper = new Promise((told) => addEventListener('beforeprint', () => told(${expression}), { once: true })), 1)`,
  );
  await page.pdf();
  await page.emulateMediaType();
  return inReader<T>('globalThis.ledeOnPaper');
}

const PATIENCE = 400;
const STEP_MS = 50;

/** The world of the extension's scripts in the page itself: its frames have worlds of their own. */
async function contextOf(client: CDPSession, id: string): Promise<number> {
  const { frameTree } = await client.send('Page.getFrameTree');
  const found = new Promise<number>((resolve) => {
    client.on('Runtime.executionContextCreated', ({ context }) => {
      if (context.origin.includes(id) && context.auxData.frameId === frameTree.frame.id) resolve(context.id);
    });
  });
  await client.send('Runtime.enable');
  return found;
}

/** Needs a page in which the extension's script runs already. */
export async function readerOf(page: Page, id: string): Promise<ReaderPage> {
  const client = await page.createCDPSession();
  const contextId = await contextOf(client, id);
  const inReader = async <T>(expression: string): Promise<T> => {
    const { result, exceptionDetails } = await client.send('Runtime.evaluate', {
      contextId,
      expression: `(async () => {
        const host = Document.prototype.querySelector.call(document, '${HOST}');
        const root = host && chrome.dom.openOrClosedShadowRoot(host);
        return (${expression});
      })()`,
      awaitPromise: true,
      returnByValue: true,
      userGesture: true,
    });
    if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
    return result.value as T;
  };
  return {
    inReader,
    async evaluate(script) {
      await client.send('Runtime.evaluate', { contextId, expression: script });
    },
    async waitInReader(expression) {
      for (let i = 0; i < PATIENCE; i++) {
        if (await inReader<boolean>(`Boolean(${expression})`)) return;
        await new Promise((wait) => setTimeout(wait, STEP_MS));
      }
      throw new Error(`never true of the reader view: ${expression}`);
    },
  };
}
