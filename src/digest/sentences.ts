import { segmentsOf } from '../segments.ts';
import { tellsWho } from './saying.ts';

export interface Sentence {
  text: string;
  /** Offsets in the whole text, UTF-16 code units, end exclusive. */
  start: number;
  end: number;
  /** Index of its paragraph, and its own place in it. */
  paragraph: number;
  place: number;
}

/**
 * Abbreviations after which a sentence goes on, lower case without their last stop. Those that also end sentences ('etc',
 * 'Inc', 'U.S.') are told by what follows. The lists of Unicode's CLDR were tried and refused: they hold words that end
 * sentences ('Job.', 'Go.', 'Is.', 'Kit.', 'Sol.').
 */
const ABBREVIATIONS: Readonly<Record<string, string>> = {
  en: 'mr mrs ms dr prof sr jr st gen col lt sgt capt cmdr adm gov sen rep hon rev pres vs no nos vol fig approx est dept univ jan feb mar apr jun jul aug sep sept oct nov dec e.g i.e cf al mt u.s.a a.k.a',
  de: 'z.b v n u.a d.h o.ä u.ä v.a i.d.r z.t bzw ca dr prof hr fr st nr abs art bd dipl ing ggf inkl max min mio mrd tel usw vgl sog zzgl exkl mind insges kap str evtl geb jh jan feb mrz apr jun jul aug sep sept okt nov dez zit hrsg verf',
  fr: 'm mm mme mmes mlle dr pr me st ste av bd env cf p.ex c.-à-d etc no nos art vol chap janv févr avr juil sept oct nov déc',
  es: 'sr sra sres srta dr dra d dña ud uds prof ing lic gral av avda sto sta depto tte cnel pág núm art ee.uu p.ej aprox tel ej',
  pt: 'sr sra srs dr dra prof profa eng exmo av pág núm n art p.ex aprox tel ltda cia gal cel',
  it: 'sig sigg sig.ra dr dott dott.ssa prof avv ing arch on sen art pag n vol p.es ecc ca tel',
  nl: 'dhr mevr mw dr drs ir mr prof ing bijv o.a d.w.z m.b.t t.a.v nr blz ca enz incl max min mln mld st',
  pl: 'np tzn tj prof dr mgr inż ul al nr str r w im św gen płk tys mln mld godz ok m.in',
  ru: 'т т.е т.д т.п т.к др пр г гг в вв им ул д стр руб тыс млн млрд прибл см проф акад ген',
  tr: 'dr prof doç av sn no vb vs bkz örn yy cad sok mah',
  sv: 'bl.a t.ex m.fl d.v.s dr prof nr ca kl st',
  da: 'bl.a f.eks m.fl d.v.s dr prof nr ca kl st mio mia hr fr jf osv pga vedr',
  no: 'bl.a f.eks m.fl d.v.s dr prof nr ca kl st mill mrd jf pga ev',
  fi: 'esim mm ym yms ns n noin klo nro tri prof puh s milj mrd v',
  hu: 'dr prof ifj id pl kb ún stb u sz old ill vö ker',
  ro: 'dr prof dl dna d-na d-l nr str art alin pag mil mld ex ș.a i.e',
  el: 'κ κα κος δρ καθ π.χ δηλ κ.λπ αρ σελ τηλ εκ δισ',
  uk: 'т.зв т.д т.п ім вул р рр ст грн тис млн млрд див проф акад ред',
  bg: 'т.нар т.е г ул бр хил млн млрд лв ст проф акад д-р инж вж',
  hr: 'dr prof mr ing npr tj tzv br str sv god st mil mlrd',
  sk: 'napr tzv t.j resp č str mil mld dr ing mgr prof sv ul r',
  ca: 'sr sra dr dra av pàg núm art p.ex aprox tel',
  id: 'dr prof drs ir hj no jl tn ny sdr rp dll dsb',
  vi: 'ts pgs gs ths tp tr',
  cs: 'např tj tzv č str mil mld dr ing mgr prof sv ul r',
};

/** Languages that write the days of dates with a stop: '3. März', '3. 5. 2020'. */
const ORDINAL_LANGUAGES = new Set(['de', 'da', 'no', 'fi', 'cs', 'sk', 'hu', 'pl', 'hr', 'sl', 'et', 'lv', 'tr', 'is']);

/** What a number is put to, in several languages: 'p. 3', 'Nr. 5', 'art. 7'. Alone it also ends sentences. */
const NUMBERED = /^(?:p|pp|no|nos|fig|vol|ch|sec|art|nr|s|abs|bd|n|núm|pág|str|kl|ca|approx)$/;

/**
 * Where Unicode's rules end no sentence and one ends all the same: before a number whose noun has no capital ('…of wheat.
 * 20 ships wait.'), and before a dash with which somebody goes on speaking ('– We wait – says Ann. – Until March.').
 */
const MISSED =
  /(?<=\p{L}{4}\p{Ll}[.!?…]["”»’)]{0,2})\s{1,3}(?=\p{Nd}{1,6}[\s%])|(?<=\p{Ll}{3}[.!?…]["”»’)]{0,2})\s{1,3}(?=[–—-]\s\p{Lu})/gu;
/** How one goes on speaking within a paragraph, where a dash opens what is said. */
export const GOES_ON_SPEAKING = /^[–—-]\s\p{Lu}/u;
/** What is shorter and stands before a dash may be where a report was filed: 'NORTH KARSK, Norv. – ' */
const LONGEST_PLACE = 40;

/** A segment in the pieces of which it is made where an end was missed. */
function* piecesOf(segment: string, index: number): Generator<{ piece: string; at: number }> {
  let from = 0;
  for (const { 0: gap, index: end } of segment.matchAll(MISSED)) {
    yield { piece: segment.slice(from, end + gap.length), at: index + from };
    from = end + gap.length;
  }
  yield { piece: segment.slice(from), at: index + from };
}

const OPENING = '“„«‘‚「『（([{"\'';
const CLOSERS: Readonly<Record<string, string>> = { '“': '”', '„': '“', '«': '»', '「': '」', '『': '』' };

/** Whether what was cut into two belongs together. `before` ends where `after` begins. */
function goesOn(before: string, after: string, lang: string, abbreviations: ReadonlySet<string>): boolean {
  const head = before.trimEnd();
  const next = after.trimStart();
  if (!next) return true;
  // 'Who buys them? iPhones…' begins anew; '“Stop!” he cried.' does not.
  if (/^\p{Ll}/u.test(next) && !/[!?…。！？]\)?$/u.test(head)) return true;
  if (/^[,;:)\]}»”’…–—-]/u.test(next)) return !(GOES_ON_SPEAKING.test(next) && head.length > LONGEST_PLACE);
  // '“Who pays?” Ann Example asked.'
  if (/[!?…]["”»’]+$/u.test(head) && tellsWho(next, lang)) return true;
  if (!head.endsWith('.')) return false;
  const last = /(\S+)\.$/u.exec(head)?.[1]?.replace(/^(?:\p{L}{1,6}[’']|[\p{P}\p{S}])+/u, '') ?? '';
  const bare = last.toLowerCase();
  if (abbreviations.has(bare)) return true;
  // An initial: 'J. Doe', 'J. R. R. Tolkien', 'U.S. Senate'. A one-letter word that ends a sentence is rarer by far.
  if (/^\p{Lu}$/u.test(last)) return true;
  if (/^(?:\p{L}\.)+\p{L}$/u.test(last))
    return !/^(?:The|A|An|He|She|It|They|We|But|In|On|At|This|That|And|I|Der|Die|Das|Le|La|Les|El|Los)\b/.test(next);
  // '3. März', '3. 5. 2020'.
  if (/^\d{1,2}$/.test(last) && ORDINAL_LANGUAGES.has(lang)) return /^(?:\p{L}|\d{1,2}\.|\d{4}\b)/u.test(next);
  // The first letter of an abbreviation in two: 'z. B.', 'p. ex.'.
  if (/^\p{Ll}$/u.test(last) && /^\p{L}{1,2}\./u.test(next)) return true;
  if (NUMBERED.test(bare) && /^\d/.test(next)) return true;
  return /\d$/.test(last) && /^\d/.test(next);
}

/** The mark by which a quotation that is open at the end of a text will close; straight marks open and close by turns. */
function openQuote(text: string): string | null {
  if ((text.split('"').length - 1) % 2 === 1) return '"';
  for (const [open, close] of Object.entries(CLOSERS)) {
    if (text.lastIndexOf(open) > text.lastIndexOf(close)) return close;
  }
  return null;
}

const NOTE_MARKS = /(?:\[\d{1,3}\])+/g;

/** A quotation of more sentences than this is cut like any text: the closing mark may be missing. */
const MAX_QUOTED = 500;
/** What grows longer, a list without stops for one, is cut where the browser would. */
const MAX_LENGTH = 3000;

/** Cuts a text into sentences, paragraph by paragraph, mending what `Intl.Segmenter` breaks too early. */
export const splitSentences = (text: string, lang: string): Sentence[] => [...sentencesIn(text, lang)];

/** The same, one after the other. */
export function* sentencesIn(text: string, lang: string): Generator<Sentence> {
  const abbreviations = new Set((ABBREVIATIONS[lang] ?? ABBREVIATIONS.en ?? '').split(' '));
  const segmenter = new Intl.Segmenter(lang === 'und' ? 'en' : lang, { granularity: 'sentence' });
  let paragraph = 0;
  for (const { 0: raw, index } of text.matchAll(/[^\n]+/g)) {
    if (!raw.trim()) continue;
    let place = 0;
    let start = 0;
    let end = 0;
    const cut = (): Sentence => {
      const whole = raw.slice(start, end);
      const from = index + start + (whole.length - whole.trimStart().length);
      const trimmed = whole.trim();
      return { text: trimmed, start: from, end: from + trimmed.length, paragraph, place: place++ };
    };
    // The numbers of notes, in brackets, belong to what stands before them.
    const plain = raw.replace(NOTE_MARKS, (marks) => ' '.repeat(marks.length));
    for (const { segment, index: segmentAt } of segmentsOf(segmenter, plain))
      for (const { piece, at } of piecesOf(segment, segmentAt)) {
        const before = raw.slice(start, end);
        const quoted = openQuote(before);
        const closes = quoted !== null && before.length < MAX_QUOTED && piece.includes(quoted);
        const goes = before.length < MAX_LENGTH && (closes || goesOn(before, raw.slice(at), lang, abbreviations));
        if (!goes) {
          if (before.trim()) yield cut();
          start = at;
        }
        end = at + piece.length;
      }
    yield cut();
    paragraph++;
  }
}

const QUOTATION_MARKS = [/"/g, /[„“”]/g, /[«»]/g, /[「」]/g, /[『』]/g];

/** Whether a quotation opens in a text and does not close in it, or the other way round: each takes two marks of a kind. */
export const cutsQuotation = (text: string): boolean =>
  QUOTATION_MARKS.some((mark) => (text.match(mark)?.length ?? 0) % 2 === 1);

/** Whether a text ends as sentences do. */
export const endsSentence = (text: string): boolean => /[.!?…。！？؟۔।]["'”»’“)\]」』]*(?:\[\d{1,3}\])*$/u.test(text);

/** Whether a text opens with a mark of quotation or a bracket. */
export const opensQuoted = (text: string): boolean => OPENING.includes(text[0] ?? ' ');
