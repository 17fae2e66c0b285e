import type { ServerResponse } from 'node:http';
import { launchFirefox } from '../../browser/firefox.ts';
import { serve } from '../../browser/serve.ts';
import { changesOf, GO_THROUGH, type Opener, PICTURES, PICTURES_CAME, type Shown, type Told } from './pages-to-open.ts';

/** Nothing but this machine is reached: where nobody listens, every other request ends. */
const ALONE = `(() => {
  for (const [name, value] of [['type', 1], ['http_port', 9], ['ssl_port', 9]]) Services.prefs.setIntPref('network.proxy.' + name, value);
  for (const name of ['http', 'ssl']) Services.prefs.setStringPref('network.proxy.' + name, '127.0.0.1');
  Services.prefs.setStringPref('network.proxy.no_proxies_on', 'localhost');
  globalThis.asked = [];
  Services.obs.addObserver((subject) => {
    const { URI, loadInfo } = subject.QueryInterface(Ci.nsIHttpChannel);
    const { TYPE_IMAGE, TYPE_IMAGESET } = Ci.nsIContentPolicy;
    const isPicture = [TYPE_IMAGE, TYPE_IMAGESET].includes(loadInfo.externalContentPolicyType);
    // The browser's own are of no page.
    if (loadInfo.browsingContextID || loadInfo.triggeringPrincipal.addonId) asked.push({ address: URI.spec, isPicture });
  }, 'http-on-modify-request');
  return true;
})()`;
/** Errors of scripts of ours, in whatever process, since the console was emptied. */
const OUR_ERRORS = (id: string) => `Services.console.getMessageArray()
  .filter((message) => message instanceof Ci.nsIScriptError && message.sourceName.includes('${id}') && !(message.flags & Ci.nsIScriptError.warningFlag))
  .map((message) => message.errorMessage + ' (' + message.sourceName.split('/').at(-1) + ':' + message.lineNumber + ')')`;
const MARKUP = 'document.documentElement.outerHTML';
const STEP_MS = 100;
const STEPS = 150;

/** With a policy for it to run no scripts, byte by byte the same otherwise. */
const withoutScripts = (markup: string | Buffer): Buffer =>
  Buffer.from(
    Buffer.from(markup)
      .toString('latin1')
      .replace(/<head[^>]*>/i, `$&<meta http-equiv="content-security-policy" content="script-src 'none'">`),
    'latin1',
  );

/** Opens pages, served from this machine, in Firefox, by the popup. */
export async function openerInFirefox(): Promise<Opener> {
  const lede = await launchFirefox();
  const made: Record<string, (response: ServerResponse) => void> = {};
  const server = await serve(import.meta.dirname, made);
  await lede.inChrome(ALONE);
  const id = await lede.inOptions<string>('location.host');

  const until = async (what: string, isTrue: () => Promise<boolean>): Promise<void> => {
    for (let i = 0; i < STEPS; i++) {
      if (await isTrue().catch(() => false)) return;
      await new Promise((wait) => setTimeout(wait, STEP_MS));
    }
    throw new Error(`never true: ${what}`);
  };
  const inPage = <T>(expression: string) => lede.runInPage<T>('', expression);
  const untilInPage = (expression: string) => until(expression, () => inPage<boolean>(`Boolean(${expression})`));

  async function openReader({ name, markup }: Shown): Promise<Told> {
    const path = `/${encodeURIComponent(name)}`;
    made[path] = (response) => void response.end(withoutScripts(markup()));
    const page = await lede.browser.newPage();
    try {
      await page.goto(server.origin + path, { waitUntil: 'load' });
      await page.bringToFront();
      await lede.inChrome(`(Services.console.reset(), asked.length = 0, true)`);
      await lede.press(page);
      // Its line of state tells of the cleaning, which ends last.
      await lede.waitInPopup(`popup.document.querySelector('.state p, .message p')?.textContent.trim()`);
      const reader = `[...popup.document.querySelectorAll('.state input[type=radio]')].at(-1)`;
      const isOffered = await lede.inPopup<boolean>(`${reader} !== undefined && !${reader}.disabled`);
      // The press has cleaned it.
      const before = await inPage<string>(MARKUP);
      if (isOffered) await lede.inPopup(`${reader}.click()`);
      if (isOffered) await untilInPage(`root?.querySelector('main h1')`);
      await lede.inPopup('popup?.close()');
      const faults = await lede.inChrome<string[]>(OUR_ERRORS(id));
      if (!isOffered) return { pictures: null, faults };
      await page.bringToFront();
      await inPage(GO_THROUGH);
      await untilInPage(PICTURES_CAME);
      const pictures = await inPage<string[]>(PICTURES);
      const asked = await lede.inChrome<{ address: string; isPicture: boolean }[]>('asked');
      // What a page links to, the browser may fetch ahead.
      const linked = new Set(
        await inPage<string[]>(`[...document.querySelectorAll('link[href]')].map(({ href }) => href)`),
      );
      for (const { address, isPicture } of asked)
        if (!isPicture && !linked.has(address)) faults.push(`request: ${address}`);
      await page.keyboard.press('Escape');
      await untilInPage('host === null');
      faults.push(...changesOf(before, await inPage<string>(MARKUP)));
      faults.push(...(await lede.inChrome<string[]>(OUR_ERRORS(id))));
      return { pictures: pictures.length, faults };
    } finally {
      await page.close();
    }
  }

  return {
    open: openReader,
    async close() {
      await lede.close();
      await server.close();
    },
  };
}
