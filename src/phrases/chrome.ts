import { FOREIGN } from './foreign.ts';
import { matchersOf } from './matchers.ts';
import { counted, placesIn, type Row } from './phrase-table.ts';

/**
 * What the words of a page's chrome mean, per language: en, de, fr, es, pt, it, nl, pl, ru, tr, ar, ja, zh, ko.
 *
 * A phrase belongs here when it says its meaning by itself. Refused, because articles and mastheads say them too: 'account',
 * 'member', 'support', 'offer', 'more', 'story', 'app', 'close', 'cookie' alone, 'subscribe' alone inside a masthead.
 */

export const CHROME = {
  ...FOREIGN,
  'sign-in': [
    'log ?in;sign ?in;username or e-?mail;remember me;keep me (?:signed|logged) in',
    'anmelden;einloggen;angemeldet bleiben;se connecter;connexion;connectez-vous;iniciar sesión;inicia sesión;acceder con',
    'iniciar sessão;entre com;accedi;inloggen;zaloguj;logowanie',
    'войти;вход на сайт;авторизация;giriş yap;oturum aç;تسجيل الدخول;ログイン;サインイン;登录;登錄;登入;로그인',
  ],
  register: [
    'create (?:an?|your) (?:free )?account;register (?:now|here|for free|to);sign up (?:for free|to (?:read|continue));join (?:for free|now);free articles?',
    "konto erstellen;jetzt registrieren;kostenlos registrieren;créer un compte;inscrivez-vous;s'inscrire gratuitement",
    'crear (?:una )?cuenta;regístrate;criar (?:uma )?conta;cadastre-se;crea un account;registrati;maak een account;registreer',
    'załóż konto;zarejestruj;зарегистр;создать аккаунт;kayıt ol;üye ol;إنشاء حساب;新規登録;会員登録;注册;註冊;회원가입',
  ],
  consent: [
    [
      'accept;reject;decline;manage;allow;about;our;all;set;these;of',
      ' (?:(?:all|our|some|essential|optional|necessary|non-essential|additional|analytics|tracking|marketing) ){0,2}cookies',
    ],
    [
      'us;util;verwend;nutz;setz;gebruik;använd;brug;bruk;použív',
      '\\S* (?:(?:our|some|essential|necessary|des|les|de|i|van|vi|soubory) ){0,2}(?:cookie|kakor)',
    ],
    ['store;storing;access', ' (?:and.or access )?information on (?:a|your) device'],
    ['your privacy;privacy', ' (?:choices|settings|preferences)'],
    'cookies? (?:policy|settings|preferences|consent|notice);we value your privacy;agree (?:to all|and continue);accept all;reject all;personal data;gdpr;do not sell',
    'alle akzeptieren;cookie-einstellungen;datenschutz-?einstellungen;zustimmen;einwilligung;nur notwendige;tout accepter;accepter et (?:continuer|fermer);cookies? (?:et|nécessaires);vos (?:choix|données);continuer sans accepter',
    'aceptar (?:todas?|cookies|y continuar);política de cookies;rechazar;aceitar (?:todos|cookies);accetta (?:tutti|i cookie|e);rifiuta;accepteren;cookie-instellingen',
    'akceptuj;pliki cookie;plików cookie;ciastecz(?:k|ek);zgoda na;принять (?:все|и);файлы cookie;файлов cookie;использует cookie;çerez;kabul et;ملفات تعريف الارتباط;الكوكيز;cookieを;クッキー;同意する;すべて許可;接受所有;使用cookie;cookie政策;쿠키;모두 동의;동의하고',
  ],
  subscription: [
    ['월 ', '\\d'],
    ['start;try;begin', ' (?:your|a) (?:free )?(?:trial|subscription)'],
    'subscribe (?:now|today|for|to (?:read|continue|unlock|keep));half price;for (?:just|only) ;first month;one month;twelve months;\\d+ (?:months|weeks) for;cancel any ?time;special offer;unlimited access;per (?:month|week);a month;per cent off;% off;no thanks',
    'jetzt abonnieren;testen sie;probeabo;monatlich kündbar;pro monat;abonnez-vous;sans engagement;par mois;offre spéciale;suscríbete (?:ahora|por);al mes;oferta;assine (?:agora|já);por mês;abbonati;abonneer;per maand',
    'subskrybuj;prenumerat;miesięcznie;оформить подписку;в месяц;abone ol;ayda;اشترك الآن;購読する;有料会員;月額;立即订阅;每月;구독하기',
  ],
  share: [
    ['send;share', ' (?:by|via|on) (?:whatsapp|e-?mail|facebook|x\\b|twitter)'],
    '^share(?! your| with)\\b',
    'share (?:on|this|via|by|article|to);tweet;pin it;copy link;e-mail this;email this;follow us;like us on',
    'teilen;folgen sie uns;partager;suivez-nous;compartir;síguenos;compartilh;siga-nos;condividi;seguici;deel(?:en)?\\b;volg ons;udostępnij;поделиться;paylaş;شارك;مشاركة;シェア;ツイート;分享;공유',
  ],
  related: [
    '^related;recommended;more (?:from|on|in|like|stories|news|to read);you (?:may|might) (?:also )?(?:like|be interested);read (?:also|more|next|this next);also read;see also;trending;most (?:read|popular|viewed|shared);latest;popular;up next;don.t miss;top stories;recent posts;what to read next;editors?.? picks?;keep reading;in other news;watch next',
    '^das könnte;lesen sie auch;auch interessant;mehr zum thema;mehr aus;meistgelesen;ähnliche;weitere (?:artikel|themen);empfehlungen;passend dazu;lire aussi;à lire aussi;sur le même;articles? (?:similaires|liés);les plus lus;dans la même;te puede interesar;lee también;relacionad;lo más (?:leído|visto);más (?:noticias|leídas|sobre|en)',
    '^leia (?:também|mais);veja também;mais lidas;relacionad;leggi anche;potrebbe interessarti;articoli correlati;i più letti;lees ook;meer over;meest gelezen;gerelateerd;czytaj (?:też|także|więcej);zobacz też;polecamy;najpopularniejsze;powiązane',
    '^читайте также;по теме;похожие;популярное;ilgili haber;bunlar da;en çok okunan;اقرأ أيضا;اقرأ أيضًا;مواضيع ذات صلة;الأكثر قراءة;関連記事;あわせて読みたい;おすすめ(?:記事)?;人気;ランキング;相关阅读;相关新闻;相关文章;推荐阅读;延伸阅读;延伸閱讀;热门;관련 기사;관련기사;추천 기사;추천기사;많이 본',
  ],
  comments: [
    ...counted('comments?', '\\b'),
    ...counted(
      'kommentare?;commentaires?;comentarios?;comentários?;commenti;reacties;komentarze;комментари;yorumlar;تعليقات;التعليقات;コメント;评论;評論;댓글',
    ),
    'leave a (?:reply|comment);join the (?:conversation|discussion);post a comment',
  ],
  'author-box': [
    'about the author;written by;more by this author;über den autor;über die autorin;à propos de l.auteur;sobre (?:el|la|o|a) autor;informazioni sull.autore;over de auteur;o autorze;об авторе;yazar hakkında;عن الكاتب;著者紹介;著者について;作者简介;關於作者;기자 소개',
  ],
  tags: [
    [
      '^tags?;topics?;filed under;more about;schlagw[oö]rter;themen;mots[- ]clés;etiquetas;temas;tag;trefwoorden;tagi;теги;метки;etiketler;وسوم;タグ;标签;標籤;태그',
      '\\b ?:?',
    ],
  ],
  chat: [
    'chat (?:with us|now|live);live chat;how can (?:i|we) help;can i help;ask (?:me|us) (?:a question|anything);hello! i am;chatten sie;wie (?:kann ich|können wir);discuter;comment puis-je;chatea;en qué puedo;como posso ajudar;posso aiutarti;hoe kan ik;czat;w czym mogę;чат;чем (?:могу|можем);canlı destek;دردشة;チャット;ご質問;在线客服;채팅;상담',
  ],
  tour: [
    'show you around;take (?:a|the) tour;what has moved;new (?:look|menu|front page|design);got it;next step;skip (?:the )?tour;step \\d+ of;welcome to the new;tour starten;visite guidée;recorrido;ツアー;新手引导',
  ],
  expiry: [
    ['post;article;page;offer;this', ' expires'],
    'expires? (?:at|on|in) ;läuft ab am;gültig bis;expire le;caduca el;vence el;expira em;scade il;verloopt op;wygasa;истекает;süresi doluyor;ينتهي في;有効期限;掲載期限;过期;만료',
  ],
  placeholder: [
    [
      '^placeholder while;loading;please wait;lade;wird geladen;chargement;cargando;carregando;caricamento;laden;ładowanie;загрузка;yükleniyor;جار التحميل;読み込み中;加载中;로딩',
      '\\b',
    ],
  ],
  dismiss: [
    [
      '^×;✕;✖;✗;x;close;dismiss;hide;skip;no;no, thanks?(?: you)?;no thanks?(?: you)?;not now;maybe later;later;ask me later;remind me later',
      '$',
    ],
    [
      '^schlie(?:ß|ss)en;nein,? danke;später;jetzt nicht;fermer;non,? merci;plus tard;pas maintenant;cerrar;no, gracias;no gracias;ahora no;más tarde',
      '$',
    ],
    [
      '^fechar;não,? obrigad[oa];agora não;mais tarde;chiudi;no, grazie;no grazie;non ora;più tardi;sluiten;nee,? (?:bedankt|dank je);niet nu;later',
      '$',
    ],
    [
      '^zamknij;nie,? dziękuję;nie teraz;później;закрыть;нет,? спасибо;не сейчас;позже;kapat;hayır,? teşekkürler;şimdi değil;daha sonra',
      '$',
    ],
    [
      '^إغلاق;لا شكرا;ليس الآن;لاحقا;لاحقًا;閉じる;いいえ;後で;あとで;关闭;關閉;不,谢谢;不谢谢;以后再说;닫기;괜찮습니다;나중에',
      '$',
    ],
  ],
  network: [
    ['^facebook;twitter;x;instagram;pinterest;whatsapp;telegram;linkedin;reddit;youtube;vk;line;微博;微信', '$'],
  ],
  interstitial: [
    'continue to (?:site|article|\\w+\\.\\w+);skip (?:this )?ad;before you (?:go|leave|continue);wait, before;you are about to leave;weiter zum artikel;passer la publicité;saltar anuncio',
  ],
} as const satisfies Record<string, readonly Row[]>;

export type Meaning = keyof typeof CHROME;

const { says, table } = matchersOf<Meaning>(CHROME);

export { says };

/** Where a text says any of this: pairs of start and end, in order, apart from each other. */
export function phrasesIn(text: string): (readonly [start: number, end: number])[] {
  const lower = text.toLowerCase();
  // A few letters change their length with their case: then no place could be told.
  if (lower.length !== text.length) return [];
  const found = [...placesIn(table(), lower).values()].filter(([start, end]) => end > start).sort(([a], [b]) => a - b);
  return found.filter(([start], i) => found.slice(0, i).every(([, end]) => end <= start));
}

export const MEANINGS = Object.keys(CHROME) as Meaning[];
