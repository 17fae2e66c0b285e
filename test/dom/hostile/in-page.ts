import { Canary, open, paste } from './canary.ts';
import { pageOfMarkup, pageOfText } from './pages.ts';
import { MARKUP, type Payload, TEXTS } from './payloads.ts';
import { grouped, markupsOf, readFrom, TOGETHER } from './ways.ts';

/** The same for a browser in which tests do not run: reads pages, sends them out, and tells what was wrong. */

export interface Told {
  read: number;
  pages: number;
  faults: string[];
  ran: number[];
}

const canary = new Canary();

async function sendOut(pages: readonly { markup: string; of: string }[]): Promise<Told> {
  const told: Told = { read: 0, pages: pages.length, faults: [], ran: [] };
  const pieces: string[] = [];
  const files: string[] = [];
  for (const { markup, of } of pages) {
    const article = await readFrom(markup);
    if (!article) continue;
    told.read++;
    const { markups, file, faults } = markupsOf(article);
    told.faults.push(...faults.map((fault) => `${fault} in ${of}`));
    pieces.push(...markups);
    files.push(file);
  }
  await paste(pieces);
  await open(files);
  told.ran = canary.ran.splice(0);
  return told;
}

const some = (payloads: readonly Payload[], kind: string, step: number): Payload[] =>
  payloads.filter((payload) => payload.kind === kind).filter((_, at) => at % step === 0);

const hostile = {
  /** Whether payloads run at all where nothing stops them. */
  async sings(): Promise<boolean> {
    await paste(
      MARKUP.filter(({ markup }) => /^<img src=x on(?:error|load)=/.test(markup)).map(({ markup }) => markup),
    );
    return canary.ran.splice(0).length > 0;
  },
  /** Markup in the body, of a kind, every so many. */
  markup: (kind: string, step: number): Promise<Told> =>
    sendOut(
      grouped(some(MARKUP, kind, step), TOGETHER).map((group) => ({
        markup: pageOfMarkup(group),
        of: group.map(({ markup }) => markup).join(' '),
      })),
    ),
  /** Text in every field. */
  text: (kind: string, step: number): Promise<Told> =>
    sendOut(some(TEXTS, kind, step).map((payload) => ({ markup: pageOfText(payload), of: payload.markup }))),
};

declare global {
  var hostilePayloads: typeof hostile;
}
globalThis.hostilePayloads = hostile;
