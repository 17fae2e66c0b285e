import { matchersOf } from './matchers.ts';
import type { Row } from './phrase-table.ts';

/**
 * What no text of an article says, not even where no style sheet sets it apart: prompts that ask for an address or for money,
 * panels of what the site can do besides, labels of advertisements. Languages and rules as in chrome.ts.
 */
export const FOREIGN = {
  'password-reset': [
    ['forgot;forgotten;lost;reset', ' (?:your |my )?password'],
    'password reset;link to reset',
    'passwort vergessen;passwort zurücksetzen;mot de passe oublié;olvidaste tu contraseña;recuperar (?:la )?contraseña',
    'esqueceu (?:a|sua) senha;password dimenticata;wachtwoord vergeten;nie pamiętasz hasła;забыли пароль;şifremi unuttum',
    'نسيت كلمة;パスワードを(?:お)?忘れ;忘记密码;忘記密碼;비밀번호 찾기',
  ],
  'social-login': [
    ['connect;continue;log ?in;sign ?in', ' with (?:facebook|google|apple|twitter|x|microsoft)\\b'],
    'social (?:login|network)',
    ['avec;con;com;via;przez;через', ' (?:google|facebook|apple|вк)'],
    'mit (?:google|facebook|apple) anmelden',
    'ile (?:giriş|devam);でログイン',
  ],
  create: [
    ['create;start;add;write', ' (?:a |your )?(?:new )?(?:post|story|poll|quiz|list|meme|gallery)\\b'],
    'close create;submit (?:a|your) (?:post|story)',
    'beitrag erstellen;créer un (?:article|sondage);crear (?:una )?(?:publicación|encuesta);criar (?:um )?post;crea un post;投稿する;发布文章;글쓰기',
  ],
  collection: [
    ['add;save', ' to (?:a |my |your )?(?:collections?|reading list|bookmarks?|favou?rites|list)'],
    'no collections;collections you.ve created;public collection;private collection',
    'zur (?:sammlung|leseliste);merkliste;ajouter à (?:la|une|ma) (?:collection|liste);añadir a (?:la )?(?:colección|favoritos|lista)',
    'adicionar à (?:coleção|lista);aggiungi a(?:lla)? (?:raccolta|preferiti);toevoegen aan;dodaj do (?:kolekcji|ulubionych)',
    'добавить в (?:коллекцию|избранное|закладки);koleksiyona ekle;listeye ekle;أضف إلى;コレクションに追加;リストに追加;お気に入りに;加入收藏;添加到收藏;컬렉션에 추가;즐겨찾기',
  ],
  compare: [
    ['^compare', ' ?[×✕✖✗]'],
    'compare (?:bar|list|products?|items?|now);add to compare;clear (?:all|compare);remove all products',
    'vergleichen;vergleichsliste;comparer;comparar;confronta;vergelijk;porównaj;сравнить;karşılaştır;قارن;比較する;比较;비교하기',
  ],
  'field-chooser': [
    'select the fields;fields to be shown;drag and drop to (?:rearrange|reorder);others will be hidden;choose columns;show columns',
    'felder auswählen;sélectionne[zr] les champs;selecciona los campos;selecione os campos;seleziona i campi;表示する項目;选择字段',
  ],
  newsletter: [
    ['to;in;by', ' (?:your )?(?:inbox|e-?mail)'],
    'newsletter;sign ?up (?:for|to) (?:our|the|get);subscribe to our;get (?:the|our) (?:latest|best|daily|weekly|morning);sign me up;your e-?mail address;one (?:letter|e-?mail) a (?:week|month|day)',
    ["s'abonner;s’abonner", ' à la (?:newsletter|lettre)'],
    'ihre e-mail;in ihr(?:em)? postfach;lettre d.information;votre (?:adresse )?e-?mail;boletín;tu correo;suscríbete;seu e-?mail;la tua e-?mail;iscriviti;nieuwsbrief;je e-?mailadres',
    'biuletyn;twój (?:adres )?e-?mail;рассылк;ваш e-?mail;подпишитесь;bülten;e-posta adres;النشرة البريدية;بريدك الإلكتروني;メルマガ;メールで(?:お?届|受);ニュースレター;メールアドレス;订阅;訂閱;뉴스레터;이메일',
  ],
  push: [
    ['turn on;enable;allow;get;receive', ' (?:push |browser |breaking |news )?(?:notifications|alerts)'],
    'push notifications?;sent to this (?:browser|device);breaking stories;not now;maybe later',
    'benachrichtigungen (?:erhalten|aktivieren|erlauben);recevoir (?:les|des) (?:notifications|alertes);activer les notifications;activar notificaciones;recibir notificaciones;ativar notificações;attiva le notifiche;meldingen (?:inschakelen|ontvangen)',
    'powiadomienia;включить уведомления;получать уведомления;bildirim;الإشعارات;通知を(?:受け取る|許可);开启通知;接收通知;알림 받기',
  ],
  'app-install': [
    ['get;download;open in;install;try;use', ' (?:our|the|this) (?:free )?app'],
    ['open;continue;better', ' in (?:the )?app'],
    'app is faster;view in app;google play;app store',
    'app (?:herunterladen|installieren|öffnen);in der app (?:lesen|öffnen);télécharger l.appli;ouvrir dans l.appli;descarga(?:r)? (?:la )?app;abrir en la app;baixe o app;baixar o app;scarica l.app;apri nell.app;download de app;open in de app',
    'pobierz aplikację;скачать приложение;открыть в приложении;uygulamayı (?:indir|aç);حمل التطبيق;アプリ(?:で開く|をダウンロード|で読む);下载app;下载客户端;打开app;앱에서 (?:열기|보기);앱으로 (?:열기|보기);앱 다운로드',
  ],
  survey: [
    ['take;answer;complete', ' (?:our|a|this|the|\\w+) (?:short |quick |brief )?(?:survey|questions?|poll)'],
    'how (?:likely|satisfied);rate (?:us|this|your);your (?:feedback|opinion);tell us what you think;short survey',
    'umfrage;ihre meinung;feedback geben;votre avis;encuesta;tu opinión;pesquisa de;sua opinião;sondaggio;la tua opinione;enquête;uw mening;ankiet;опрос;ваше мнение;anket;استطلاع;アンケート;问卷;調查;설문',
  ],
  donation: [
    ['support;fund;back', ' (?:us|our|independent|the \\w+|this)'],
    ['chip in;give', ' (?:today|now|monthly|\\$)'],
    'donat(?:e|ion);become a (?:supporter|member|patron);contribute (?:now|today);ad blocker;adblocker',
    'spenden;unterstützen sie;unterstütze uns;werbeblocker;faire un don;soutenez;bloqueur de pub;donar;apóyanos;bloqueador de anuncios;doe uma;apoie;dona (?:ora|adesso);sostienici;doneer;steun ons',
    'wesprzyj;przekaż;поддержите;пожертв;bağış;destek ol;تبرع;ادعمنا;寄付;ご支援;捐款;捐赠;捐助;赞助;후원',
  ],
  'back-to-top': [
    [
      '^back to (?:the )?top;return to (?:the )?top;scroll to (?:the )?top;go to (?:the )?top;top;to top;nach oben;zum seitenanfang;haut de (?:la )?page;retour en haut;volver arriba;subir;voltar ao topo;torna su;naar boven;do góry;наверх;yukarı (?:çık|git);العودة إلى الأعلى;ページ(?:の)?トップ(?:へ)?;トップへ戻る;返回顶部;回到頂部;맨 위로;맨위로',
      '$',
    ],
  ],
  ad: [
    [
      '^advert(?:isement)?s?;ads;ad;sponsored(?: content| by)?;promoted(?: by| links?)?;paid (?:content|post);story continues below',
      '\\b',
    ],
    [
      '^anzeige;werbung;publicité;annonce;publicidad;anuncio;publicidade;pubblicità;advertentie;reklama;реклама;reklam;إعلان;広告;广告;廣告;광고',
      '$',
    ],
    'promoted links?;sponsored (?:links|stories|content);paid partnership;around the web;from our partners',
  ],
} as const satisfies Record<string, readonly Row[]>;

export type ForeignMeaning = keyof typeof FOREIGN;

export const { says: saysForeign } = matchersOf(FOREIGN);
