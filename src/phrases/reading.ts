import { counted, type Row } from './phrase-table.ts';

/**
 * What the lines around an article say, per language: bylines, dates, captions, 'read also' and the like. The order of
 * languages is en, de, fr, es, it, pt, nl, sv/da/no, fi, pl, cs/sk, hu, ro, tr, ru/uk, el, ar/fa, he, ja, zh, ko, th, hi.
 *
 * All is asked of a line of text in lower case with white space folded: patterns that ignore case by themselves take many
 * times as long to compile, and are compiled anew in each page. Patterns are linear: no nested repetition.
 */

/** A line that opens with a name of the writer. */
export const BYLINE_START: readonly Row[] = [
  [
    '^written by;words by;reported by;posted by;published by;article by;story by;text by;photos? by;reviewed by;edited by;a post by;submitted by;compiled by;by;author;reporter;von;autor(?:in)?;ein (?:artikel|beitrag|gastbeitrag) von;geschrieben von;veröffentlicht von;verfasst von;gespeichert von;eingestellt von;gepostet von;artikel von;text;par;publié par;écrit par;rédigé par;auteur;por;escrito por;publicado por;redacción;autora?;di;scritto da;pubblicato da;a cura di;door;geschreven door;av;af;skrevet av;kirjoittaja;teksti;autorzy?;napsal(?:a)?;szerző;írta;de;scris de;yazan;yazar;haber(?=:);автор;текст;от;συντάκτης;του;της;كتب;كتبت;بقلم;المؤلف;نویسنده;מאת;文;文/;作者;記者;记者;取材・文;執筆;著者;글;기자;โดย;लेखक;द्वारा',
    '(?=[\\s:：/・|]|$)[\\s:：/・|]*',
  ],
];

/** Words that introduce when something was published or changed. */
export const DATE_LABEL: readonly Row[] = [
  ['^last;first', ' (?:published|updated|posted|modified|created|revised|edited)\\b'],
  ['^published;updated;posted;modified;created;revised;edited;publication date;date;on;as of;filed', '\\b'],
  [
    '^veröffentlicht;aktualisiert;zuletzt (?:aktualisiert|geändert|bearbeitet);erstellt;stand;datum;geändert;publiziert;erschienen;letzte (?:änderung|aktualisierung)',
    '\\b',
  ],
  '^publié;mis à jour;modifié;posté;créé;actualisé',
  '^publicado;actualizado;última actualización;fecha;creado;publicación;atualizado',
  '^pubblicato;aggiornato;ultimo aggiornamento;gepubliceerd;bijgewerkt;laatst;publicerad;uppdaterad;publisert;oppdatert;julkaistu;päivitetty;opublikowano;zaktualizowano;aktualizacja;data publikacji;publikováno;aktualizováno;yayınlanma;güncelleme;опубликовано;обновлено;оновлено',
  '^نشر;تم النشر;آخر تحديث;تاريخ النشر;פורסם;עודכן;公開;更新;発行;配信;发布时间;发布日期;入力;수정;등록;입력;เผยแพร่',
];

/** A pointer to something else to read, in the middle or at the end of the text. */
export const READ_ALSO: readonly Row[] = [
  ['^check out;hear', '(?: (?:also|more|next|now|on|the full|our|this|too|here|it|about))\\b'],
  [
    "^read;see;watch;listen;also (?:read|see|related);related;more(?=[.…:]*$| (?:from|on|stories|news|like this|about)|(?: \\S+){1,3} (?:stories|news|articles):?$);recommended;you (?:may|might) (?:also|like);don[’']t miss;must[- ]read;up next;trending;most (?:read|popular|viewed);what to read next;further reading;in case you missed;continue reading;click here;keep reading;editor[’']s picks?;popular;latest;next article;previous article;top stories;explore more;learn more;find out more;view more;full story",
    '\\b',
  ],
  '^lesen sie;lies auch;auch interessant;das könnte (?:sie|dich|dir|ihnen);mehr (?:lesen|dazu|zu|von|aus|über|erfahren|info);weitere (?:artikel|info|themen|beiträge|nachrichten|meldungen|news|links);weiterlesen;weiterführende;siehe auch;ähnliche (?:artikel|beiträge);verwandte (?:artikel|themen|beiträge);zum thema;passend dazu;empfehlung;meist ?gelesen;jetzt lesen;hier (?:lesen|geht|finden sie|gibt es mehr);zum artikel;lesetipp;auch lesenswert;neueste;aktuelle (?:artikel|beiträge|meldungen|nachrichten);beliebte;videos? zum;interessant;unsere empfehlung;links? zum;nächster;vorheriger;das interessiert;meistgesucht',
  "^lire (?:aussi|plus|la suite|également|l[’']article);à lire;voir (?:aussi|plus);sur le même (?:sujet|thème);articles? (?:liés|similaires|connexes);a lire;en savoir plus;à voir;nos articles;plus d[’'](?:infos|articles);les plus lus;pour aller plus loin;retrouvez;découvrez aussi;suivant;précédent",
  '^leer? (?:también|más|además|el);te puede interesar;le puede interesar;puede leer;también (?:lee|te puede|puede);ver (?:más|también);más (?:información|noticias|sobre|en|leíd[ao]s);relacionad[oa];noticias relacionadas;artículos relacionados;mira también;vea también;sigue leyendo;además;lo más;te recomendamos;recomendad[oa]s;no te pierdas;entérate;descubre;conoce más',
  '^leggi (?:anche|tutto|di più);guarda anche;potrebbe interessarti;ti potrebbe;approfondisci;articoli correlati;vedi anche;leia (?:também|mais);veja (?:também|mais);saiba mais;confira;matérias relacionadas;lees (?:ook|meer|verder);bekijk ook;meer (?:over|nieuws|van);läs (?:också|mer|även);les (?:også|mer);læs (?:også|mere);lue (?:myös|lisää);katso myös;czytaj (?:także|też|więcej);zobacz (?:także|też|również|więcej);przeczytaj;polecamy;więcej;čtěte (?:také|též|více);přečtěte si;mohlo by vás;související;kapcsolódó;olvassa;citește și;citiți;ilgili (?:haber|içerik);ayrıca',
  '^смотрите также;читать (?:далее|также);по теме;похожие;еще по теме;читайте;дивіться також;матеріали за темою;διαβάστε;δείτε',
  '^اقرأ (?:أيضا|أيضاً|المزيد);إقرأ;المزيد;مواضيع;شاهد;بیشتر بخوانید;קראו (?:גם|עוד);עוד בנושא;כתבות נוספות;関連;あわせて読みたい;こちらも;次のページ;おすすめ;続きを読む;相关阅读;相关新闻;延伸阅读;延伸閱讀;推荐阅读;更多;相關新聞;看更多;관련;더 보기;더보기;อ่าน(?:เพิ่มเติม|ต่อ|ข่าว);ข่าวที่เกี่ยวข้อง;यह भी;ये भी',
];

/** Words of a credit under a picture. */
export const CREDIT: readonly Row[] = [
  [
    "^photos?;pictures?;images?;file photo;file;photo courtesy;credits?;source;courtesy;screenshot;screengrab;illustration;graphic;video;fotos?;bild;bilder;bildquelle;symbol(?:bild|foto);archiv(?:bild|foto);titelbild;beitragsbild;quelle;grafik;fotograf;crédits?;photo d[’']illustration;imagen;imágenes;fuente;cortesía;crédito;fonte;immagine;bron;beeld;kuva;zdjęcie;fot;źródło;zdroj;kép;forrás;sursa;фото;источник;джерело;πηγή;صورة;المصدر;תמונה;צילום;写真;画像;出典;图源;图片;來源;来源;사진;출처;ภาพ",
    '(?: by| von| credit|nachweis|credits)?\\s*[:：©|/]',
  ],
  [
    'getty images?;shutterstock;istock;picture[- ]alliance;imago;afp;ap photo;via ap\\b;/ reuters;/reuters;reuters/;epa-efe;dpa\\)?$;unsplash;pixabay;pexels;adobe ?stock;keystone;alamy;depositphotos;©',
    '[^.!?]{0,40}$',
  ],
  ['^\\(c', '\\) ?\\d'],
  '^©',
  ['^photo;foto;image;bild;picture;\\(photo;\\(foto;\\(image;\\(bild;\\(picture', ' (?:by|von|par|de|credit)\\b'],
];

export const COPYRIGHT: readonly Row[] = [
  ['\\(c', '\\) ?(?:19|20)\\d\\d'],
  '©;copyright;all rights reserved;alle rechte vorbehalten;tous droits réservés;todos los derechos reservados;tutti i diritti riservati;todos os direitos reservados;alle rechten voorbehouden;wszelkie prawa zastrzeżone;все права защищены;جميع الحقوق محفوظة;כל הזכויות שמורות;無断転載;版权所有;版權所有;무단 전재;무단전재;저작권자',
];

/** Invitations to read, write or count readers' comments. */
export const COMMENTS: readonly Row[] = [
  ...counted(
    'comments?;replies;responses;kommentare?;antworten;commentaires?;réponses;comentarios?;respuestas;commenti;comentários;reacties;kommentarer;komentarze;komentáře?;комментари[йяе]\\w*;коментар\\w*;تعليقات?;コメント;评论;評論;댓글',
    '\\b[\\s(]*\\d*\\)?$',
  ),
  '^\\d+ (?:thoughts? on|gedanken zu);one (?:comment|thought on|response);ein (?:kommentar|gedanke zu);leave (?:a|your) (?:comment|reply);post a comment;add (?:a|your) comment;join the (?:conversation|discussion);view (?:all )?comments;show comments;what do you think;comments? (?:are|is) closed;no comments;your email address will not;required fields;write a comment;be the first to comment;reply;permalink;load comments;log in to',
  '^kommentar (?:schreiben|hinterlassen|verfassen|abgeben|abschicken);schreiben? (?:sie )?(?:den ersten |einen )?kommentar;diskutieren;diskussion;ihre meinung;was meinen sie;deine e-mail;ihre e-mail;erforderliche felder;noch keine kommentare;keine kommentare;jetzt kommentieren;zum kommentieren;die kommentarfunktion;hinterlasse;schreibe einen',
  '^laisser un commentaire;votre (?:adresse|commentaire);répondre;commenter;deja (?:un|tu) comentario;escribe tu;tu (?:dirección|comentario);responder;lascia un commento;deixe (?:um|seu);reageer;lämna;dodaj komentarz;zostaw;přidat komentář;оставить комментарий;написать;اترك;コメントを;发表评论',
];

/** Over a comment: 'Anna says:', and when. What somebody says in an article follows at once. */
export const WHO_COMMENTS: readonly Row[] = [
  [
    'says;sagt;schrieb;dit;dice;scrive;ha detto;disse;schreef;zegt;pisze;napsal;skriver;siger;sier;говорит;коментує;dedi ki;より;说道;說道',
    ' ?[:：]\\s*(?:$|\\S*\\s?\\d)',
  ],
];

/** The button to answer a comment, at the end of its line. */
export const REPLIES: readonly Row[] = [
  [
    'reply;antwort;répondre;responder;rispondi;beantwoord;odpowiedz;odpovědět;ответить;відповісти;svara;vastaa;yanıtla;cevapla;返信;回复;回覆;답글;الرد',
    '(?:en)?(?:löschen)?[^a-zа-я]*$',
  ],
];

/** Asks the reader to sign up, subscribe, give money, follow, send or share. */
export const ASKS: readonly Row[] = [
  [
    'subscribe;sign up;your inbox;donat(?:e|ion);support (?:us|our|independent|quality);free trial;follow us;like us;join us;download (?:the|our) app;our app;become a (?:member|supporter|subscriber|patron);get the (?:latest|best|app);push notifications?;advertise(?:ment)?;terms (?:of|&|and) (?:use|service|conditions);privacy policy;cookie;all fields;e-mail address;email address;follow (?:@|him|her|them|me) ?;telegram channel;whatsapp (?:channel|group);preferred source;we may earn',
    '\\b',
  ],
  'newsletter;canale? (?:\\S+ )?(?:whatsapp|telegram);link di affil;enlaces de afil;links de afil;liens d.affil;abonniere;jetzt anmelden;kostenlos (?:testen|lesen|anmelden);spenden;unterstütze(?:n sie| uns);folg(?:en sie|e|t) uns;datenschutz;impressum;anzeige\\b;werbung\\b;affiliate;provision;registrieren;jetzt (?:teilen|bestellen|kaufen|testen);app herunterladen;mitglied werden;agb\\b',
  "abonnez[- ]vous;inscrivez[- ]vous;recevez;s’abonner;s'abonner;infolettre;suivez[- ]nous;faire un don;soutenez;publicité;suscríb(?:ete|ase);boletín;regístrate;síguenos;publicidad;apóyanos;dona\\b;iscriviti;seguici;pubblicità;assine;inscreva;siga-nos;schrijf je in;nieuwsbrief;volg ons;advertentie;prenumerera;nyhetsbrev;annons;tilaa;uutiskirje;zapisz się;subskrybuj;reklama;obserwuj nas;odebírat;feliratkoz;abonați;abone ol;подпи(?:шитесь|сывайтесь|саться);підпи(?:шіться|сатися);реклама;اشترك;تابعنا;إعلان;הירשמו;פרסומת;購読;登録;フォロー;広告;メルマガ;订阅;訂閱;关注我们;公众号;广告;구독;광고;สมัคร;ติดตาม",
];

/** Labels of buttons that share, print, save, or lead back to the top. */
export const SHARE: readonly Row[] = [
  ['^공유', '.*$'],
  ['^a', '[+-] a[+-]$'],
  [
    '^shares?;share (?:this|on|via|the|it|article|with)\\b.*;tweet(?: this)?;email;e-mail;mail;print(?: this.*)?;pin;pin it;copy link;link copied.*;save;save (?:article|for later|story);facebook;twitter;whatsapp;linkedin;pinterest;reddit;telegram;flipboard;instagram;xing;tumblr;messenger;follow;like;like this;bookmark;listen;listen to (?:this )?article;back to top;top;scroll to top;click to (?:share|tweet|print|email).*;loading\\.*;placeholder while loading.*;advert(?:s|isement|ising)?;ad;x;close;menu;skip to.*;read more;read aloud;text size;comments?;pdf;embed;report;feedback;subscribe;hide caption;toggle caption;enlarge this image;expand;view gallery;view image;show more;load more;more;play;video;photos?;gallery',
    '$',
  ],
  [
    '^teilen;teilen (?:sie|auf|mit).*;diesen (?:artikel|beitrag) teilen.*;artikel (?:teilen|drucken|merken|versenden|vorlesen|anhören).*;drucken;merken;senden;weiterempfehlen;kommentieren;nach oben;zum seitenanfang;seitenanfang;zurück(?: zur übersicht| nach oben)?;anzeige;werbung;vorlesen;anhören;speichern;versenden;per e-?mail.*;twittern;merkliste;übersicht;startseite;schließen;mehr;auf (?:facebook|twitter|whatsapp).*',
    '$',
  ],
  [
    '^partager(?: .*)?;imprimer;envoyer;enregistrer;publicité;haut de page;retour.*;compartir(?: .*)?;imprimir;enviar;guardar;publicidad;volver.*;condividi(?: .*)?;stampa;compartilhar(?: .*)?;compartilhe;publicidade;delen;deel(?: dit.*)?;afdrukken;advertentie;dela;skriv ut;del;jaa;tulosta;udostępnij;drukuj;sdílet;megosztás;distribuie;paylaş;yazdır;поделиться.*;печать;распечатать;поширити;μοιράσου;شارك.*;مشاركة;طباعة;שתפו;הדפסה;シェア.*;ツイート;印刷;分享到.*;分享;打印;列印;인쇄;แชร์',
    '$',
  ],
];

/** What tags, sections and topics are introduced by. */
export const TAG_LABEL: readonly Row[] = [
  [
    '^tags?;tagged(?: with| under| in)?;topics?;filed under;categor(?:y|ies);posted in;keywords?;labels?;more (?:on|about);in this article;sections?;schlagw[öo]rte?r?;stichw[öo]rte?r?;themen;thema;kategorien?;rubrik;mots[- ]clés;étiquettes;catégories?;thèmes?;etiquetas;temas;categorías?;palabras clave;argomenti;categori[ae];assuntos;trefwoorden;onderwerpen;ämnen;emneord;asiasanat;avainsanat;tagi;słowa kluczowe;štítky;címkék;etichete;etiketler;теги;метки;рубрика;ключевые слова;الوسوم;الكلمات;وسوم;תגיות;タグ;カテゴリー?;キーワード;标签;標籤;关键词;關鍵字;태그;แท็ก',
    '(?:\\s*[:：]|$|\\s+(?=#))',
  ],
];

/** Something about the writer, below or above the text. */
export const BIO: readonly Row[] = [
  'is an? (?:[^\\s-]+[- ]){0,4}(?:writer|reporter|editor|journalist|contributor|author|columnist|correspondent|blogger|freelancer|fellow|professor|producer|critic|analyst|photographer)\\b;is the (?:author|editor|(?:co-)?founder|host) of;can be reached at;contact (?:him|her|the (?:author|reporter|writer));follow (?:him|her|them) (?:on|at);about the (?:author|writer);writes (?:about|for);covers \\S+ for',
  [
    'ist;arbeitet als',
    ' (?:freie[rn]? |freiberufliche[rn]? |leitende[rn]? )?(?:journalist|redakteur|autor|chefredakteur|reporter|korrespondent)(?:in)?\\b',
  ],
  "über (?:den|die) autor;schreibt (?:für|über|seit);à propos de l[’']auteur;a propos de l[’']auteur;sobre (?:el|la|o|a) autora?;acerca del autor;es (?:periodista|redactor);sull[’']autore;over de auteur;o autorze;об авторе;про автора;عن الكاتب;この記事を書いた人;作者简介;プロフィール",
];

/** The announcement of when a page goes away. */
export const EXPIRY: readonly Row[] = [
  ['post;page;article;offer;this', ' expires?\\b'],
  [
    'expires? on;expiry date;expiration date;gültig bis;läuft ab am;expire le;caduca el;scade il;verloopt op;wygasa',
    '\\b',
  ],
];

/** Names those who helped with the text: part of it, at its end. */
export const CONTRIBUTED: readonly Row[] = [
  'contributed (?:to|reporting);reporting by;with reporting from;editing by;writing by;mitarbeit:;unter mitarbeit;ont contribué;colaboró;colaboraron;hanno collaborato',
];

const ONLY_FOR = ' is (?:only )?(?:available (?:only )?(?:to|for)|reserved for|exclusive to|for) (?:\\S+ )?';

/** Asks for a subscription before the text goes on. Refused: 'already a subscriber?', which mastheads of open pages say too. */
export const PAY_TO_READ: readonly Row[] = [
  [
    'subscribe;subscription;become a (?:subscriber|member)',
    '[^.]{0,30} to (?:continue|keep|read|unlock|finish|access)',
  ],
  ['article;story;content', `${ONLY_FOR}(?:subscribers|paying)`],
  'for subscribers only',
  'nur für abonnenten;exklusiv für abonnenten;mit (?:einem )?(?:abo|\\S+ plus|plus)[^.]{0,20} weiterlesen;abonnieren[^.]{0,30} weiter(?:zu)?lesen;réservée? (?:à nos|aux) abonnés;abonnez-vous pour (?:lire|continuer);exclusivo para suscriptores;suscríbete para (?:seguir )?le;riservato agli abbonati;abbonati per (?:continuare|leggere);exclusivo para assinantes;assine para (?:continuar|ler);alleen voor abonnees;tylko dla (?:prenumeratorów|subskrybentów);только (?:для|по) подписч?к',
  'للمشتركين فقط;有料会員限定;この記事は有料;付费后阅读;付费阅读;구독자 전용;유료 회원',
];

/** Asks for money or a registration before the text goes on, also where it only may. */
export const PAY_WALL: readonly Row[] = [
  ...PAY_TO_READ,
  ['残り', '\\d+文字'],
  [
    'subscribe;subscription;sign in;log in;register;create (?:a free|an) account',
    '[^.]{0,40}(?:to (?:continue|keep|read|unlock|access)|full (?:article|story|access))',
  ],
  ['continue;keep', ' reading (?:with|by) '],
  ['article;story;content', `${ONLY_FOR}members`],
  'to (?:continue|keep) reading;already a (?:subscriber|member);subscriber[- ]only;premium (?:article|content);you have reached your (?:article )?limit',
  'jetzt weiterlesen;weiterlesen mit;um (?:weiterzulesen|den (?:ganzen |vollständigen )?artikel (?:zu lesen|weiterzulesen));lesen sie (?:diesen artikel |den ganzen artikel )?(?:weiter )?mit;bereits abonnent;plus[- ]artikel;dieser (?:artikel|inhalt) ist (?:nur )?(?:für|exklusiv)',
  'la suite (?:de cet article )?est réservée;il vous reste \\d+ ?%;déjà abonné;pour lire la suite;exclusivo para socios;ya eres suscriptor;para seguir leyendo;per continuare a leggere;sei già abbonato;para continuar lendo;já é assinante;om verder te lezen;aby (?:czytać dalej|przeczytać);доступ(?:но|ен) только (?:для )?подписчик;この記事は会員;会員限定;订阅后',
];

/**
 * Names of months by number, as they stand alone, in dates and cut short, in the languages that write dates out: each as the
 * pattern of a whole word, but for the ends of Russian and Ukrainian words, and only the beginning of Hindi and Thai ones.
 * Asking the browser for the names in one language takes it a tenth of a second.
 */
export const MONTHS: readonly string[] = [
  'jan|janu[aá]r.*|janv|janvier|janeiro|jänner|ene|enero|gen|gennaio|tammi.*|sty|stycz.*|led(?:en|na)|ian|ianuarie|ocak?|янв|январ|януари|січ|يناير|جانفي|كانون الثاني|ינו|ינואר|जन|มก|ม\\.ค',
  'feb|febr(?:u[aá]r.*)?|févr?|février|febbr.*|febrero|fev|fevereiro|helmi.*|lut|luty|lutego|únor.?|şub|şubat|фев|февр|феврал|февруари|лют|лютого|лютий|فبراير|فيفري|شباط|פבר|פברואר|[फ\u095e]|กุ|ก\\.พ',
  'mar|march|mär[tsz]*|marzo|mars|març.*|marts?|maart|mrt|maalis.*|břez.*|mar[ct]a|marec|marzec|márc.*|martie|maret|мар|март|бер|берез|مارس|آذار|מרץ|मार्|มี(?:\\.ค)?',
  'apr|april.?|aprilie|ápr.*|apríl.*|avr|avril|abr|abril|huhti.*|kwi|kwie.*|dub(?:en|na)|nis|nisan|апр|апрел|април|квіт|[أاإ]بريل|أفريل|نيسان|אפר|אפריל|अप्र|เม(?:\\.ย)?',
  'ma[yijg]|mayo|maio|maja|maggio|mei|máj.*|touko.*|kvě.*|mayıs|ма|трав|مايو?|أيار|מאי|मई|พฤษ|พ\\.ค',
  'jun|jun[eiy]|junio|junho|juin|giu|giugno|kesä.*|cze|czerw.*|červ(?:en|na)|jún.*|iun|iunie|haz|haziran|июн|черв|юни|يوني[وه]|جوان|حزيران|יונ|יוני|जून|มิ(?:\\.ย)?',
  'jul|jul[iy]|julio|julho|juil|juillet|lug|luglio|heinä.*|lip|lipca|lipiec|červen(?:ec|ce)|júl.*|iul|iulie|tem|temmuz|июл|лип|юли|يولي[وه]|جويلية|تموز|יול|יולי|जुल|กร|ก\\.ค',
  'aug|august[aoi]?|augustus|août|ago|agosto?|agu|agustus|elok.*|sie|sierp.*|srp(?:en|na)|auguszt.*|ağu|ağustos|авг|август|серп|[أا]غسطس|غشت|أوت|آب|אוג|אוגוסט|अग|สิ|ส\\.ค',
  'sept?|septi?em.*|set|sett?em.*|syys.*|wrz|wrześ.*|září|szept.*|eyl|eylül|сен|сент|сентябр|септември|верес|вер|سبتمبر|شتنبر|أيلول|ספט|ספטמבר|सित|กัน|ก\\.ย',
  'oct|octo.*|octu.*|okt|okt[oó].*|ott|ottobre|out|outubro|loka.*|paź.*|říj.*|ekim?|окт|октябр|октомври|жовт|[أا]كتوبر|تشرين الأول|אוק|אוקטובר|अक्|ตุ|ต\\.ค',
  'nov|no(?:vi?|i)em.*|marras.*|lis|listopad.*|kas|kasım|ноя|нояб|ноябр|ноември|лист|листопад|نوفمبر|نونبر|تشرين الثاني|נוב|נובמבר|नव|พฤศ|พ\\.ย',
  'de[csz]|d(?:[ei]c|es|ez)em.*|déc|décem.*|dic|diciem.*|joulu.*|gru|grud.*|prosin.*|ara|aralık|дек|декабр|декември|груд|ديسمبر|دجنبر|كانون الأول|דצמ|דצמבר|दिस|ธัน|ธ\\.ค',
];

/** The label of a link to the page on which the same text goes on. */
export const NEXT_PAGE =
  /^(?:(?:page |seite )?2|next(?: page)?|continued?|weiter|nächste(?: seite)?|(?:page )?suivante?|(?:página )?siguiente|próxima(?: página)?|(?:pagina )?successiva|volgende(?: pagina)?|nästa|neste|następna(?: strona)?|další|далее|следующая(?: страница)?|sonraki|التالي|次のページ(?:へ)?|次へ|下一[页頁]|다음(?: 페이지)?)\s*[»›>→]*$/;

/** The label of a control that unfolds the rest of the text on the same page. */
export const CONTINUE =
  /^(?:(?:continue|keep) reading|(?:read|show) (?:more|on|(?:the )?(?:full|whole|rest of the) (?:article|story))|weiterlesen|mehr (?:lesen|anzeigen)|(?:ganzen )?artikel (?:weiterlesen|anzeigen)|lire la suite|voir plus|afficher la suite|seguir leyendo|leer más|continua a leggere|leggi tutto|continuar lendo|leia mais|lees (?:verder|meer)|läs mer|czytaj (?:dalej|więcej)|číst dále|читать (?:далее|дальше|полностью)|devamını oku|اقرأ المزيد|続きを読む|もっと見る|阅读全文|展开(?:全文)?|閱讀更多|더 ?보기|อ่านต่อ)\s*[.…»›>→↓]*$/;

/** Begins a line over what an organisation says of itself, with its name behind. */
export const ABOUT: readonly Row[] = [
  [
    "^about;über;à propos d(?:e|u|es|e la|’|');sobre;acerca de;informazioni su;chi è;over;om;tietoa;o firmie;o;об;о компании;о;hakkında;关于;關於;について",
    '\\s+',
  ],
];

/** A line over the people whom the press may ask. */
export const PRESS_CONTACT: readonly Row[] = [
  ['^press;media;pr', '[- ](?:contacts?|enquiries|inquiries|relations)'],
  '^notes? to editors;rückfragen;original-content;pressekontakt;medienkontakt;ansprechpartner(?:in)? für (?:die )?(?:presse|medien);kontakt für (?:die )?(?:presse|medien);contacts? presse;contacto (?:de|para) (?:la )?prensa;contatti? (?:per la )?stampa;contato (?:de|para) (?:a )?imprensa;assessoria de imprensa;perscontact;presskontakt;kontakt dla mediów;контакты? для (?:сми|прессы);basın iletişim;报道に関するお問い合わせ;報道関係者',
];
