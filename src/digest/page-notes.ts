/**
 * Openings of calls to action ('Read more') and of notes on a text's origin ('This story was first published'), by
 * language. What may open a sentence of the story itself, as 'Watch' may, is left out.
 */
const OPENINGS: Readonly<Record<string, string>> = {
  en: 'read (?:more|next|also|on|the full)|see also|click here|sign up (?:here|for our|to our|to get|to receive)|subscribe (?:to|now|here)|you can (?:also )?(?:subscribe to|sign up for|follow us)|follow us|download (?:our|the .{1,40} app)|for the latest (?:news|stories|updates|headlines)|for (?:more|further) (?:information|details|stories|news|on th(?:is|e))|catch up on|listen to (?:our|more|the full)|watch (?:our|more|the full|the video)|this (?:article|story|post|piece|report|interview|essay) (?:was|is|has been|originally|first|appears|appeared|contains)\\b.{0,30}\\b(?:published|updated|appeared|corrected|edited|republished|translated|produced|adapted|affiliate|part of)|updated? (?:on |at )?(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)\\w* \\d+\\w*|(?:additional )?reporting by|editing by|we may (?:earn|receive) (?:a )?commission',
  de: 'lesen sie (?:auch|hier|mehr|weiter|dazu|den)|erfahren sie (?:hier|mehr|auf)|mehr (?:dazu|zum thema|informationen|infos)|weitere (?:informationen|infos)|klicken sie hier|hier (?:klicken|finden sie|erfahren sie|lesen sie)|abonnieren sie|folgen sie uns|melden sie sich (?:hier|jetzt|für)|mit material von|(?:dieser|der) (?:artikel|text|beitrag) (?:erschien|wurde (?:zuerst|zuletzt|aktualisiert)|ist (?:zuerst|erstmals)|stammt aus)|anmerkung der redaktion',
  fr: "(?:à )?lire (?:aussi|également|la suite)|à lire|lisez (?:aussi|notre)|cliquez ici|abonnez-vous|inscrivez-vous|suivez-nous|retrouvez (?:toute|tous|nos|notre)|(?:pour )?en savoir plus|pour plus d['’]informations|cet article (?:a été|est (?:paru|initialement|extrait)|est d['’]abord)",
  es: 'le(?:a|e) (?:también|más|aquí)|leer (?:más|también)|lea además|(?:haz|haga|hacer) clic aquí|suscríb(?:e|a)(?:te|se)|s[íi]g(?:ue|a)nos|te puede interesar|para más información|más información|este artículo (?:fue|se|ha sido)',
  pt: 'lei?a (?:também|mais)|clique aqui|assine (?:a|o|nossa|já)|siga (?:a|o|nos|nosso)|veja (?:também|mais)|saiba mais|confira (?:também|mais)|inscreva-se|(?:para )?mais informações|este (?:texto|artigo|conteúdo) (?:foi|é)',
  it: 'leggi (?:anche|tutto|di più)|clicca qui|iscriviti|abbonati|seguici|scopri di più|per (?:maggiori|ulteriori) informazioni|questo articolo (?:è stato|è apparso)',
  nl: 'lees (?:ook|meer|verder|hier)|klik hier|abonneer|volg ons|meld je aan|schrijf je in|meer informatie|dit artikel (?:verscheen|is eerder|werd)',
  sv: 'läs (?:mer|också|även)|klicka här|följ oss|prenumerera',
  da: 'læs (?:mere|også)|klik her|følg os|tilmeld dig',
  no: 'les (?:mer|også)|klikk her|følg oss|meld deg på',
  pl: 'czytaj (?:też|także|więcej|dalej|również)|przeczytaj (?:też|także|również)|zobacz (?:też|także|również|więcej)|kliknij (?:tu|tutaj)|zapisz się|subskrybuj|więcej (?:informacji|na ten temat)|artykuł (?:ukazał|powstał|pochodzi)',
  ru: 'читайте (?:также|ещё|еще|далее|нас)|смотрите также|подписывайтесь|подпишитесь|нажмите здесь|подробнее (?:о|об|читайте)|ранее сообщалось',
  uk: 'читайте (?:також|ще|далі|нас)|дивіться також|підписуйтесь|підпишіться|натисніть тут|детальніше (?:про|читайте)|раніше повідомлялося',
  tr: 'devamını oku(?:yun)?|ayrıca okuyun|abone olun?|buraya tıklayın|bizi takip',
  ar: 'اقرأ (?:أيضا|أيضًا|أيضاً|المزيد)|اقرؤوا أيضا|شاهد (?:أيضا|أيضًا|أيضاً)|للمزيد|لمزيد من المعلومات|اضغط هنا|تابعونا|اشترك',
  hi: 'यह भी पढ़ें|ये भी पढ़ें|और पढ़ें|यहां क्लिक',
};

/** The same for Japanese, Chinese and Korean, without a check for a word boundary after them. */
const SPACELESS: Readonly<Record<string, RegExp>> = {
  ja: /^(?:続きを読む|続きは|詳しくは|詳細は|こちらもお読み|あわせて読み|関連記事|関連[:：]|この記事は.{0,20}(?:転載|掲載|翻訳|編集))/u,
  zh: /^(?:点击(?:这里|此处|查看|阅读)|點擊(?:這裡|此處|查看|閱讀)|阅读更多|閱讀更多|延伸阅读|延伸閱讀|相关阅读|相關閱讀|更多(?:内容|精彩|新闻|資訊|内幕)|欢迎(?:关注|订阅)|歡迎(?:關注|訂閱)|扫码|掃碼|本文(?:首发|首發|原载|原載|转自|轉自|转载|轉載|来自|來自))/u,
  ko: /^(?:자세한 (?:내용|사항)은|더 (?:보기|읽기|자세한)|관련 ?기사|구독|(?:무단 ?)?전재)/u,
};

/** Endings that name contributors or agencies, by language. */
const ENDINGS: Readonly<Record<string, RegExp>> = {
  en: /\bcontributed (?:reporting )?to this (?:report|article|story|piece)\.?$|\b(?:contributed|provided additional) reporting\.?$/iu,
  fr: /\((?:avec|source) [\p{Lu}]{2,6}(?: et [\p{Lu}]{2,6})?\)\.?$/u,
};

const openings = new Map<string, RegExp>();

/** Whether a sentence is about the page, not about its subject. Always false for a language without a list. */
export function isPageNote(sentence: string, lang: string): boolean {
  if (ENDINGS[lang]?.test(sentence) || SPACELESS[lang]?.test(sentence)) return true;
  const list = OPENINGS[lang];
  if (!list) return false;
  let opening = openings.get(lang);
  if (!opening) {
    opening = new RegExp(`^[\\p{P}\\p{S}\\s]{0,4}(?:${list})(?![\\p{L}\\p{M}])`, 'iu');
    openings.set(lang, opening);
  }
  return opening.test(sentence);
}
