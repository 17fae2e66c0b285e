import { segmentsOf } from '../segments.ts';
import { tellsWho } from './saying.ts';

/** A sentence of a text, without white space around it. */
export interface Sentence {
  text: string;
  /** Offsets in the whole text, UTF-16 code units, end exclusive. */
  start: number;
  end: number;
  /** Index of its paragraph in the text, and its own index in the paragraph. */
  paragraph: number;
  place: number;
}

/**
 * Abbreviations after which a sentence goes on, by language, in lower case without the last full stop. Those that may
 * also end sentences ('etc', 'Inc', 'U.S.') are left to the rules for what follows. The lists of Unicode's CLDR were
 * tried and rejected: they have words that end sentences ('Job.', 'Go.', 'Is.', 'Kit.', 'Sol.').
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

/** Languages that write ordinals, as in dates, with a full stop: '3. März', '3. 5. 2020'. */
const ORDINAL_LANGUAGES = new Set(['de', 'da', 'no', 'fi', 'cs', 'sk', 'hu', 'pl', 'hr', 'sl', 'et', 'lv', 'tr', 'is']);

/** Abbreviations before a number, in several languages: 'p. 3', 'Nr. 5', 'art. 7'. Elsewhere they may end sentences. */
const NUMBERED = /^(?:p|pp|no|nos|fig|vol|ch|sec|art|nr|s|abs|bd|n|núm|pág|str|kl|ca|approx)$/;

/**
 * Sentence ends that Unicode's rules miss: before a number whose noun has no capital ('…of wheat. 20 ships wait.'), and
 * before a dash with which direct speech goes on ('– We wait – says Ann. – Until March.'). Matches the white
 * space between.
 */
const MISSED =
  /(?<=\p{L}{4}\p{Ll}[.!?…]["”»’)]{0,2})\s{1,3}(?=\p{Nd}{1,6}[\s%])|(?<=\p{Ll}{3}[.!?…]["”»’)]{0,2})\s{1,3}(?=[–—-]\s\p{Lu})/gu;
/** Direct speech that goes on within a paragraph, in languages that open it with a dash. */
export const GOES_ON_SPEAKING = /^[–—-]\s\p{Lu}/u;
/** Characters up to which a text before a dash may be the place of a dateline: 'NORTH KARSK, Norv. – ' */
const LONGEST_PLACE = 40;

/** Splits a segment at the ends that the segmenter missed; `at` is the offset of a piece, counted from `index`. */
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

/** Whether a sentence goes on across a cut of the segmenter, which lies between `before` and `after`. */
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

/** The closing mark of a quotation that is open at the end of a text; null for none. Straight marks alternate. */
function openQuote(text: string): string | null {
  if ((text.split('"').length - 1) % 2 === 1) return '"';
  for (const [open, close] of Object.entries(CLOSERS)) {
    if (text.lastIndexOf(open) > text.lastIndexOf(close)) return close;
  }
  return null;
}

/** Note marks in brackets: '[3]'. */
const NOTE_MARKS = /(?:\[\d{1,3}\])+/g;

/** Characters up to which a quotation keeps its sentences together; a longer one may lack its closing mark. */
const MAX_QUOTED = 500;
/** Characters from which on a sentence, a list without stops for one, is cut wherever the segmenter cuts. */
const MAX_LENGTH = 3000;

/** Splits a text into sentences, line by line, correcting `Intl.Segmenter`; `lang` is ISO 639-1 or 'und'. */
export const splitSentences = (text: string, lang: string): Sentence[] => [...sentencesIn(text, lang)];

/** The same, lazily. */
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
    // Note marks belong to the sentence before them, so they are blanked out for the segmenter.
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

/** Whether a text has one end of a quotation without the other, by an odd number of marks of a kind. */
export const cutsQuotation = (text: string): boolean =>
  QUOTATION_MARKS.some((mark) => (text.match(mark)?.length ?? 0) % 2 === 1);

/** Whether a text ends with sentence-final punctuation, maybe before closing marks and note marks. */
export const endsSentence = (text: string): boolean =>
  /[.!?…。！？؟۔।။។៕]["'”»’“)\]」』]*(?:\[\d{1,3}\])*$/u.test(text);

/** Whether a text begins with an opening quotation mark or bracket. */
export const opensQuoted = (text: string): boolean => OPENING.includes(text[0] ?? ' ');
