/**
 * `npm run page <slug> <file or address> [-- --into <folder>]`: makes a page folder with what the engine says today, to be
 * corrected by hand. The file may be a report of a wrong cut.
 */
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import process from 'node:process';
import { launchEngine } from '../browser/engine-page.ts';
import { PAGES, writeExpectation } from '../pages/folder.ts';
import { misused, readOptions } from './options.ts';

const USAGE =
  'npm run page <slug> <file or address> [-- --into <folder>]   (a slug is of small letters, digits and hyphens)';
const { values, positionals } = readOptions(USAGE, {
  options: { into: { type: 'string', default: PAGES } },
  allowPositionals: true,
});
const [slug, place] = positionals;
if (!slug || !place || !/^[a-z0-9-]+$/.test(slug)) misused(USAGE);
const folder = join(values.into, slug);
mkdirSync(folder, { recursive: true });
const engine = await launchEngine();
try {
  const shown = await engine.show(place);
  const file = join(folder, 'page.html');
  // The report of a wrong cut brings what Lede decided there, and what its reader says of it.
  const report = await shown.page.evaluate(() => {
    const script = document.getElementById('lede-report');
    script?.remove();
    return script?.textContent ?? null;
  });
  if (!existsSync(file))
    writeFileSync(file, `<!doctype html>\n${await shown.page.evaluate(() => document.documentElement.outerHTML)}\n`);
  const { article, markdown, digest } = await shown.say();
  const { hidden } = await shown.clean();
  const write = (name: string, content: string | object) => {
    if (existsSync(join(folder, name))) console.log(`  ${name} is there already and stays`);
    else writeExpectation(folder, name, content);
  };
  const { title, authors, published, expires, lang, dir, gate, tags } = article ?? {};
  const facts = article && {
    title,
    authors,
    published,
    expires,
    lang,
    dir,
    gate: gate?.kind,
    tags: tags?.map(({ text }) => text),
  };
  const note = report ? String((JSON.parse(report) as { note?: unknown }).note ?? '') : '';
  write('about.json', { shows: note || 'TODO: what it shows, and what makes it hard', article: facts });
  if (report) write('report.json', JSON.parse(report) as object);
  if (article) {
    write('article.md', markdown);
    write('digest.json', { hashtags: digest.hashtags.map(({ tag }) => tag), never: [] });
  }
  write('clutter.json', { hidden: hidden.map(({ kind, selector }) => ({ selector, kind: [kind] })), stays: [] });
  console.log(
    `${relative(process.cwd(), folder)}: what the engine says today. Rewrite the page in your own words, then correct the expectations by hand.`,
  );
} finally {
  await engine.close();
}
