import { COMMON } from './language.ts';
import { SAYING } from './saying.ts';

/** Stop word lists by ISO 639-1 code, each loaded on demand. */
const PACKS: Readonly<Record<string, () => Promise<object>>> = {
  ar: () => import('stopword/src/stopwords_ara.js'),
  bg: () => import('stopword/src/stopwords_bul.js'),
  ca: () => import('stopword/src/stopwords_cat.js'),
  cs: () => import('stopword/src/stopwords_ces.js'),
  da: () => import('stopword/src/stopwords_dan.js'),
  de: () => import('stopwords-de/stopwords-de.json'),
  el: () => import('stopword/src/stopwords_ell.js'),
  en: () => import('stopwords-en/stopwords-en.json'),
  es: () => import('stopwords-es/stopwords-es.json'),
  fa: () => import('stopword/src/stopwords_fas.js'),
  fi: () => import('stopword/src/stopwords_fin.js'),
  fr: () => import('stopwords-fr/stopwords-fr.json'),
  he: () => import('stopword/src/stopwords_heb.js'),
  hi: () => import('stopword/src/stopwords_hin.js'),
  hr: () => import('stopword/src/stopwords_hrv.js'),
  hu: () => import('stopword/src/stopwords_hun.js'),
  id: () => import('stopword/src/stopwords_ind.js'),
  it: () => import('stopwords-it/stopwords-it.json'),
  ja: () => import('stopword/src/stopwords_jpn.js'),
  ko: () => import('stopword/src/stopwords_kor.js'),
  nl: () => import('stopwords-nl/stopwords-nl.json'),
  no: () => import('stopword/src/stopwords_nob.js'),
  pl: () => import('stopword/src/stopwords_pol.js'),
  pt: () => import('stopwords-pt/stopwords-pt.json'),
  ro: () => import('stopword/src/stopwords_ron.js'),
  ru: () => import('stopwords-ru/stopwords-ru.json'),
  sk: () => import('stopword/src/stopwords_slk.js'),
  sv: () => import('stopword/src/stopwords_swe.js'),
  th: () => import('stopword/src/stopwords_tha.js'),
  tr: () => import('stopword/src/stopwords_tur.js'),
  uk: () => import('stopword/src/stopwords_ukr.js'),
  vi: () => import('stopword/src/stopwords_vie.js'),
  zh: () => import('stopword/src/stopwords_zho.js'),
};

/** Stop words that the packs lack, by language: auxiliaries, numerals, and other frequent words of news. */
const SMALL: Readonly<Record<string, string>> = {
  en: 'will would could should may might must can cannot shall until since before again also among around another any away back because been being both came come could does doing done down each either else enough even ever every few first get gets got going had has having here how however if including instead into just last least less like made make makes many may me more most much near never next no nobody none nor nothing now off often old once only other our out own part per put rather really same several she some something soon still such take than thing things those though through together took toward under up upon us use used very want wants way well went whether while who whole whose why within without yet one two three four five six seven eight nine ten hundred thousand million billion second third half time times year years day days week weeks month months hour hours minute minutes today yesterday tomorrow morning evening night people man men woman women new good great little long big small high right left number lot lots kind percent happened happens',
  de: 'wurde wurden werden worden wird würde würden kann könnte können konnte muss müssen musste soll sollte sollen will wollen wollte mehr seit schon immer wieder etwa rund neue neuen neuer neues erste ersten letzten letzte zwei drei vier fünf sechs sieben acht neun zehn hundert tausend million millionen milliarden prozent euro jahr jahre jahren tag tage tagen woche wochen monat monate uhr menschen leute mann frau zeit beim gab geht gibt ging kommt kam machen macht heute gestern morgen vorigen jeden',
  fr: 'ans an année années jour jours semaine semaines mois heure heures fois deux trois quatre cinq six sept huit neuf dix cent mille million millions milliards plus moins très bien encore déjà toujours depuis lors après avant entre chez sous être avoir fait faire peut doit va vont ont été était sera aussi autre autres nouveau nouvelle premier première dernier dernière hier demain personnes',
  es: 'ciento años año día días semana meses mes hora horas vez dos tres cuatro cinco seis siete ocho nueve diez cien mil millones tras desde hasta entre sobre ser fue ha han había puede debe hacer nuevo nueva primer primera último última ayer hoy mañana personas',
  pt: 'anos ano dia dias semana mês meses hora horas vez dois duas três quatro cinco seis sete oito nove dez cem mil milhões bilhões após desde até entre sobre ser foi foram há pode deve fazer novo nova primeiro primeira último última ontem hoje amanhã pessoas',
  pl: 'proc tys mln mld zł rok roku lat lata dnia dni dzień osób osoby godz dwa trzy cztery pięć sześć siedem osiem dziewięć dziesięć nowy nowa nowe dziś wczoraj jutro wyniósł wyniosła wyniosło wobec pewnie zapewne zostało została został zostały styczniu lutym marcu kwietniu maju czerwcu lipcu sierpniu wrześniu październiku listopadzie grudniu poniedziałku piątku środy środę soboty sobotę niedzieli niedzielę',
  fi: 'koska vielä vuosi vuonna vuoden vuotta myös mukaan jälkeen aikana',
  ru: 'например год года году годы лет январе феврале марте апреле мае июне июле августе сентябре октябре ноябре декабре среду пятницу субботу',
  uk: 'після знову також під час через разом рік року році роки років січні лютому березні квітні травні червні липні серпні вересні жовтні листопаді грудні середу суботу неділю',
  cs: 'rok roku roce let lednu únoru březnu dubnu květnu červnu červenci srpnu říjnu listopadu prosinci středu sobotu neděli',
  tr: 'yıl yılda yılında gün günü ocakta şubatta martta nisanda mayısta haziranda temmuzda ağustosta eylülde ekimde kasımda aralıkta',
  ja: '今回 場合 必要 可能 方法 一方 以上 以下 以降 今年 昨年 来年 今日 昨日 明日 自分 私 僕 人 中 上 下 前 後 時 日 月 年 的 化 性',
  ko: '대한 대해 그녀 그것 사람 사람들 때문 경우 통해 위해 관련 지난 이후 이번 가운데 당시 현재 오늘 어제 내일 올해 지난해 작년 내년',
  zh: '一个 一些 一种 一样 一直 一次 一名 两个 这个 这些 这种 这样 那个 那些 那么 他们 她们 它们 我们 你们 咱们 自己 大家 人们 有人 什么 怎么 怎样 如何 为什么 哪些 因为 所以 因此 由于 但是 不过 然而 虽然 尽管 如果 即使 只要 只有 除了 以及 并且 而且 或者 还是 就是 不是 也是 都是 可以 可能 能够 应该 应当 必须 需要 没有 不会 不能 不要 已经 正在 曾经 将会 开始 继续 进行 成为 认为 觉得 知道 表示 指出 称 说 介绍 报道 据悉 目前 现在 当时 今天 昨天 明天 今年 去年 明年 之后 之前 以后 以前 以来 其中 同时 此外 另外 通过 根据 对于 关于 随着 其他 其它 许多 很多 非常 十分 更加 比较 最近 首先 一個 這個 這些 這種 這樣 那個 他們 她們 我們 你們 什麼 怎麼 為什麼 因為 由於 雖然 儘管 還是 應該 沒有 不會 已經 開始 繼續 進行 成為 認為 覺得 目前 現在 當時 之後 以後 以來 同時 通過 根據 對於 關於 隨著 許多 報導',
};

/** Names of days and months in a language, from `Intl`; empty for an unknown language. */
function calendarWords(lang: string): string[] {
  const words: string[] = [];
  try {
    const day = new Intl.DateTimeFormat(lang, { weekday: 'long', timeZone: 'UTC' });
    const month = new Intl.DateTimeFormat(lang, { month: 'long', timeZone: 'UTC' });
    // Slavic months have another form beside the day of the month.
    const date = new Intl.DateTimeFormat(lang, { day: 'numeric', month: 'long', timeZone: 'UTC' });
    const monthIn = (time: number) => date.formatToParts(time).find(({ type }) => type === 'month')?.value ?? '';
    for (let i = 0; i < 7; i++) words.push(day.format(Date.UTC(2026, 0, 4 + i)));
    for (let i = 0; i < 12; i++) words.push(month.format(Date.UTC(2026, i, 15)), monthIn(Date.UTC(2026, i, 15)));
  } catch {
    // An invalid language code has no names.
  }
  return words.filter(Boolean);
}

/** The stop words of a language, in lower case. Without a pack, only what other lists and the calendar give. */
export async function loadStopWords(lang: string): Promise<ReadonlySet<string>> {
  const pack = await PACKS[lang]?.();
  // Each list is the one export of its module.
  const list: string[] = pack ? Object.values(pack).filter(Array.isArray).flat() : [];
  return new Set(
    [
      ...list,
      ...(COMMON[lang]?.split(' ') ?? []),
      ...(SAYING[lang]?.split(' ') ?? []),
      ...(SMALL[lang]?.split(' ') ?? []),
      ...calendarWords(lang),
    ].map((word) => word.toLowerCase()),
  );
}
