/**
 * `npm run bench:opened [-- --corpus <dir>] [--limit N] [--browser firefox] [--no-build]`: opens the reader view of the built
 * extension on page after page, of the project or of a corpus, goes through it from top to bottom and leaves. Tells of every
 * exception of ours, of every request that is not for a picture of the article, and of every page that is not as it was; ends
 * with an error where there is one. Pages run no scripts of their own, so that whatever happens is ours.
 */
import process from 'node:process';
import { build } from '../../commands/build.ts';
import { readOptions } from '../../commands/options.ts';
import { openerInChromium } from './opened-chromium.ts';
import { openerInFirefox } from './opened-firefox.ts';
import { pagesToOpen, type Told } from './pages-to-open.ts';

const { values } = readOptions(
  'npm run bench:opened [-- --corpus <dir>] [--limit N] [--browser firefox] [--no-build]',
  {
    options: {
      corpus: { type: 'string' },
      limit: { type: 'string' },
      browser: { type: 'string', default: 'chromium' },
      'no-build': { type: 'boolean', default: false },
    },
  },
);
const OPENERS: Readonly<Record<string, typeof openerInChromium>> = {
  chromium: openerInChromium,
  firefox: openerInFirefox,
};
const launch = OPENERS[values.browser];
if (!launch) {
  console.error(`--browser is one of ${Object.keys(OPENERS).join(', ')}`);
  process.exit(2);
}

if (!values['no-build']) build();

const opener = await launch();
let opened = 0;
let unread = 0;
let pictures = 0;
let faulty = 0;
for (const shown of pagesToOpen(values.corpus, values.limit ? Number(values.limit) : undefined)) {
  const told = await opener.open(shown).catch((error: unknown): Told => ({ pictures: 0, faults: [String(error)] }));
  if (told.pictures === null) unread++;
  else {
    opened++;
    pictures += told.pictures;
  }
  if (told.faults.length === 0) continue;
  faulty++;
  console.log(`\n${shown.name}`);
  for (const fault of told.faults) console.log(`  ${fault}`);
}
await opener.close();
console.log(
  `\nreader view opened on ${opened} pages with ${pictures} pictures; ${unread} pages have no article; ${faulty} with an exception, a request of another kind, or not given back`,
);
if (faulty) process.exitCode = 1;
