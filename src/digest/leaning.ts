/* Marked as pure, so that they are tree-shaken from scripts that make no digest. */
const words = (list: string): RegExp => new RegExp(`^(?:[*•–—-] )?["“„«'’‘]?(?:${list})(?![\\p{L}\\p{M}])`, 'iu');

/**
 * Openings that refer to an earlier sentence, by language: pronouns and connectives. Words that also open sentences
 * which stand alone ('the', 'in', 'after', the Spanish 'este' of 'este lunes') are left out.
 */
const LEANING: Readonly<Record<string, RegExp>> = {
  en: /* @__PURE__ */ words(
    "he|she|it|they|this|that|these|those|his|her|their|its|but|and|or|so|yet|however|also|then|thus|instead|still|moreover|furthermore|meanwhile|nevertheless|therefore|otherwise|besides|both|such|one of them|in addition|for example|for instance|as a result|on the other hand|at the same time|he['’]s|she['’]s|it['’]s|that['’]s|the latter|the former|the pair|(?:[\\p{L}\\p{N}]+ ){1,2}of (?:them|these|those)|according to (?:him|her|them)|for (?:his|her|their) part|by contrast|in contrast|despite (?:this|that)|because of (?:this|that)|after that|the (?:first|second|third|other)(?=,)|nonetheless|hence|accordingly|similarly|likewise|thereafter|consequently|conversely|for (?:this|that) reason|in (?:this|that) (?:case|sense|way|context)|on top of (?:this|that)|amid (?:this|that|these)",
  ),
  de: /* @__PURE__ */ words(
    'er|sie|es|dies(?:e[rsmn]?)?|das|sein(?:e[rsmn]?)?|ihre?[rsmn]?|aber|und|oder|doch|jedoch|auch|dann|so|deshalb|daher|dennoch|trotzdem|außerdem|zudem|allerdings|dabei|damit|davon|dazu|daran|darauf|darum|dort|beide|stattdessen|hingegen|denn|letztere[rsn]?|erstere[rsn]?|(?:[\\p{L}\\p{N}]+ )?(?:davon|von ihnen)|ihm zufolge|ihr zufolge|ihnen zufolge|demnach|derweil|danach|darin|dafür|dagegen|dadurch|daraufhin|daneben|darüber hinaus|hier(?:zu|bei|für|mit|durch)|somit|folglich|seitdem|ebenso|ebenfalls|zusätzlich|schließlich|gleichwohl|nichtsdestotrotz|unterdessen|indes|vor diesem hintergrund|aus diesem grund|zu diesem zweck|auf diese weise|in diesem (?:zusammenhang|fall|sinne?)|passend dazu|im gegensatz dazu',
  ),
  fr: /* @__PURE__ */ words(
    "il|elle|ils|elles|ce|cela|ceci|cette|ces|c['’]est|c['’]était|son|sa|ses|leur|leurs|mais|et|ou|donc|or|car|puis|aussi|ainsi|cependant|toutefois|pourtant|en effet|en outre|de plus|par ailleurs|celui-ci|celle-ci|d['’]ailleurs|enfin|ensuite|(?:[\\p{L}\\p{N}]+ ){1,2}d['’]entre (?:eux|elles)|ceux-ci|celles-ci|selon (?:lui|elle|eux)|pour sa part|de son côté|malgré cela|au contraire|en revanche|(?:le|la) (?:premi(?:er|ère)|seconde?|deuxième|troisième)(?=,)|certes|de même|par conséquent|autrement dit|à (?:cet égard|ce (?:sujet|titre))|dans ce (?:contexte|cadre|cas)|pour ce faire|quant à (?:lui|elle|eux|elles)",
  ),
  es: /* @__PURE__ */ words(
    'él|ella|ellos|ellas|esto|eso|esta|estos|estas|ese|esa|su|sus|pero|y|o|así|también|además|sin embargo|entonces|por eso|no obstante|por otro lado|mientras tanto|luego|este último|por su parte|según (?:él|ella|ellos)|a su vez|en cambio|asimismo|por ello|por (?:lo )?tanto|(?:[\\p{L}\\p{N}]+ )?de (?:ellos|ellas)|(?:el|la) (?:primer|segund|tercer|últim)[oa](?=,)|de igual (?:forma|manera|modo)|de (?:esta|esa) (?:forma|manera)|en (?:ese|este|tal) (?:sentido|contexto|caso)|al respecto|en tanto|(?:ante|tras) (?:ello|esto|eso)|cabe (?:mencionar|señalar|destacar|recordar)',
  ),
  pt: /* @__PURE__ */ words(
    'ele|ela|eles|elas|isso|isto|este|esta|esse|essa|estes|estas|esses|essas|seu|sua|seus|suas|mas|e|ou|assim|também|além disso|no entanto|porém|então|por isso|contudo|segundo ele|segundo ela|ainda|por sua vez|apesar disso|depois disso|por outro lado|com isso|dessa forma|desse modo|(?:[\\p{L}\\p{N}]+ )?(?:deles|delas)|[oa] (?:primeir|segund|terceir|últim)[oa](?=,)|n?es[st]e (?:sentido|contexto|caso)|diante disso|mesmo assim|ainda assim|em seguida|na ocasião|por conta disso',
  ),
  it: /* @__PURE__ */ words(
    "lui|lei|loro|egli|ella|questo|questa|questi|queste|quello|ciò|suo|sua|suoi|ma|e|o|così|anche|inoltre|tuttavia|quindi|poi|però|infatti|quest['’]ultim[oa]|intanto|secondo (?:lui|lei|loro)|a sua volta|invece|dal canto suo|nonostante ciò|(?:[\\p{L}\\p{N}]+ )?di (?:loro|essi|esse)|in questo (?:senso|contesto|modo|caso)|per questo|a tal proposito|di conseguenza|nel frattempo",
  ),
  nl: /* @__PURE__ */ words(
    'hij|zij|ze|het|dit|dat|deze|die|zijn|haar|hun|maar|en|of|ook|dus|toch|echter|daarom|bovendien|daarnaast|vervolgens',
  ),
  sv: /* @__PURE__ */ words(
    'han|hon|den här|det här|de|dessa|detta|hans|hennes|deras|men|och|också|dock|därför|dessutom|sedan|då',
  ),
  da: /* @__PURE__ */ words('han|hun|den|det|de|disse|dette|hans|hendes|deres|men|og|også|dog|derfor|desuden|så|da'),
  no: /* @__PURE__ */ words('han|hun|den|det|de|disse|dette|hans|hennes|deres|men|og|også|derfor|dessuten|så|da'),
  pl: /* @__PURE__ */ words(
    'on|ona|ono|oni|one|to|ten|ta|te|jego|jej|ich|ale|i|a|oraz|lecz|jednak|też|także|również|więc|dlatego|potem|wtedy|ponadto|jego zdaniem|jej zdaniem|według (?:niego|niej|nich)|z kolei|natomiast|wówczas|mimo to|poza tym|tym samym|jest to|są to|(?:[\\p{L}\\p{N}]+ )?(?:spośród|z) nich|w związku z tym|w tym (?:celu|kontekście)|tymczasem|jednocześnie',
  ),
  ru: /* @__PURE__ */ words(
    'он|она|оно|они|это|этот|эта|эти|его|её|ее|их|но|и|а|также|однако|поэтому|затем|кроме того|при этом|тем не менее|тогда|потом|после этого|таким образом|к тому же|впрочем|зато|по (?:его|её|ее|их) словам|(?:[\\p{L}\\p{N}]+ )?из них|в связи с этим|в этой связи|между тем|тем временем|вместе с тем|в то же время|помимо этого|кроме этого',
  ),
  uk: /* @__PURE__ */ words(
    'він|вона|воно|вони|це|цей|ця|ці|його|її|їх|але|і|й|а|також|однак|тому|потім|крім того|при цьому',
  ),
  tr: /* @__PURE__ */ words('o|bu|şu|onlar|bunlar|ama|ve|ancak|fakat|ayrıca|böylece|sonra|bunun|onun|bu nedenle'),
  ar: /^["“«]?(?:هو|هي|هم|هذا|هذه|ذلك|تلك|لكن|ولكن|كما|أيضا|وقال|وأضاف|وأضافت|وقالت|وأوضح|وأكد|وأشار|وتابع|وهو|وهي|لذلك|ولذلك|لذا|ومع ذلك|لكنه|لكنها|بدوره|بدورها|من جهته|من جهتها|من جانبه|من جانبها)(?![\p{L}\p{M}])/u,
  hi: /^["“]?(?:वह|वे|यह|ये|उन्होंने|उसने|उनके|उनका|लेकिन|और|इसके|इसलिए|हालांकि)(?![\p{L}\p{M}])/u,
  ja: /^[「『]?(?:しかし|だが|また|そして|さらに|一方|これ|それ|この|その|彼は|彼女は|だから|つまり|ただし|ただ、|なお|こうし|そんな|そうした|そこで|ところが|でも、|とはいえ|すると|ちなみに|同[氏社])|(?:ため|から)(?:だ|です)。$/u,
  zh: /^[“「]?(?:但是?|然而|不过|而且|此外|另外|同时|他们?|她们?|它们?|这|那|因此|所以|于是|并且|其中|對此|对此|由此|与此同时|與此同時|该|該)/u,
  ko: /^["“']?(?:그러나|하지만|그리고|또한|또|이에|이는|그는|그녀는|그들은|이어|따라서|한편|다만|그래서|그런데|이런|이러한|이처럼|그런|그건|그것은|이들은)(?=[\s,])/u,
};

/** Whether a sentence refers to an earlier one by its opening: 'He', 'But', 'This'. Always false without a list. */
export const leans = (sentence: string, lang: string): boolean => LEANING[lang]?.test(sentence) ?? false;
