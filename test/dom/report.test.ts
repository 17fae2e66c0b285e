import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readPage } from '../../src/engine.ts';
import { Placeholders } from '../../src/report/placeholder.ts';
import { redactPage } from '../../src/report/redact.ts';

const PARAGRAPHS = Array.from(
  { length: 6 },
  (_, i) =>
    `<p>The old bridge over the river was opened again by Wanjiku Kozey on day ${i}, after four years in which nobody could cross it, and Hrzyk walked over it first.</p>`,
).join('');

let frame: HTMLIFrameElement;
async function show(html: string): Promise<Document> {
  frame.srcdoc = html;
  await new Promise((loaded) => frame.addEventListener('load', loaded, { once: true }));
  return frame.contentDocument!;
}
beforeEach(() => {
  frame = document.createElement('iframe');
  frame.style.cssText = 'width:1000px;height:700px';
  document.body.append(frame);
});
afterEach(() => frame.remove());

const PAGE = `<!doctype html><html lang="en"><head><title>Bridge reopens</title>
<meta property="og:title" content="Bridge reopens"><meta name="session" content="key-session-of-wanjiku">
<script>window.user = 'wanjiku@mail.example'</script>
<script type="application/ld+json">{"@type":"NewsArticle","headline":"Bridge reopens","author":{"@type":"Person","name":"Wanjiku Kozey"}}</script>
<style>.bar{position:fixed;top:0;left:0;right:0;background:url(https://tracker.example/wanjiku)}</style></head>
<body data-user="wanjiku" class="user-4812"><div class="bar">Signed in as Wanjiku. <a href="https://site.example/u/wanjiku?token=abc">Sign in</a></div>
<main onclick="track('wanjiku')"><h1>Bridge reopens</h1>${PARAGRAPHS}<img src="https://site.example/wanjiku.jpg" alt="Wanjiku Kozey on the bridge"></main>
<form><input value="wanjiku@mail.example" name="email"><textarea>My hush comment</textarea></form>
<iframe srcdoc="wanjiku"></iframe><!-- wanjiku --></body></html>`;

describe('a report', () => {
  it('holds no word, address, value or key of the page', async () => {
    const copy = redactPage(await show(PAGE), new Placeholders());
    const html = copy.documentElement.outerHTML;
    const lower = html.toLowerCase();
    // None of these can come about by chance: placeholders are made of other letters.
    for (const private_ of [
      'wanjiku',
      'kozey',
      'hrzyk',
      'nobody',
      'hush',
      'key-',
      '4812',
      'token',
      'tracker',
      'site.example',
    ])
      expect(lower).not.toContain(private_);
    expect(html).not.toMatch(/onclick|data-user|srcdoc|window\.user/);
    expect(html).toContain('Sign in');
    expect(html).toContain('"@type":"NewsArticle"');
  });

  it('is read as the page is', async () => {
    const page = await show(PAGE);
    const before = readPage(page)?.article;
    const html = `<!doctype html>${redactPage(page, new Placeholders()).documentElement.outerHTML}`;
    const copy = await show(html);
    const after = readPage(copy)?.article;
    expect(after?.words).toBe(before?.words);
    expect(after?.title.length).toBe(before?.title.length);
    const bar = copy.querySelector('.bar');
    expect(frame.contentWindow!.getComputedStyle(bar!).position).toBe('fixed');
  });

  it('changes nothing in the page', async () => {
    const page = await show(PAGE);
    const before = page.documentElement.outerHTML;
    redactPage(page, new Placeholders());
    expect(page.documentElement.outerHTML).toBe(before);
  });
});
