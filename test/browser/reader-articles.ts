import type { ServerResponse } from 'node:http';

/** Hills under a sky, of a size and in a colour of its own: what a photograph is to a layout. */
const photo = (hue: number, width = 1200, height = 800): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1200 800" preserveAspectRatio="xMidYMid slice" width="${width}" height="${height}"><defs><linearGradient id="s" x2="0" y2="1"><stop stop-color="hsl(${hue} 55% 62%)"/><stop offset="1" stop-color="hsl(${hue + 30} 65% 88%)"/></linearGradient></defs><rect width="1200" height="800" fill="url(#s)"/><circle cx="${300 + hue}" cy="230" r="70" fill="hsl(${hue + 40} 80% 92%)"/><path d="M0 520Q260 330 520 500T1200 420V800H0z" fill="hsl(${hue} 30% 45%)"/><path d="M0 640Q380 480 700 630T1200 580V800H0z" fill="hsl(${hue} 34% 28%)"/></svg>`;

interface Meta {
  lang?: string;
  dir?: string;
  title: string;
  deck?: string;
  author?: string;
  site?: string;
  date?: string;
  image?: string;
  head?: string;
}

const page = ({ lang = 'en', dir = 'ltr', title, deck, author, site, date, image, head = '' }: Meta, body: string) =>
  `<!doctype html><html lang="${lang}" dir="${dir}"><head><meta charset="utf-8"><title>${title}</title>
${deck ? `<meta name="description" content="${deck}">` : ''}${author ? `<meta name="author" content="${author}">` : ''}
${site ? `<meta property="og:site_name" content="${site}">` : ''}${date ? `<meta property="article:published_time" content="${date}">` : ''}
${image ? `<meta property="og:image" content="${image}">` : ''}${head}
<style>body{margin:0;font:16px/1.5 Georgia,serif}main{max-width:760px;margin:0 auto;padding:24px}img{max-width:100%}</style></head>
<body><main><article><h1>${title}</h1>${body}</article></main></body></html>`;

const NEWS = page(
  {
    title: 'The last ferryman of the Skerry Sound hangs up his cap',
    deck: 'After forty-one years and, by his own count, a hundred and sixty thousand crossings, Olaf Reinert will make one more on Sunday.',
    author: 'Marit Solheim',
    site: 'The Harbour Courier',
    date: '2026-03-14T07:30:00Z',
  },
  `<figure><img src="/photo-200.svg" alt="The sound at dawn" width="1200" height="800"><figcaption>The sound at dawn, seen from the slip on the northern side. The bridge that replaces the ferry opens in May. Photograph: Ida Lund</figcaption></figure>
<p>At ten to six, before the lamp on the mole has gone out, Olaf Reinert walks down to the slip, lays his palm on the rail and waits. He is not a superstitious man, he says; he only wants to know how cold it is.</p>
<p>For forty-one years the ferry across the Skerry Sound has left at six. It has left with nurses and fishmongers on board, with a bride who changed her mind <em>halfway across</em>, and once, in the winter of 1994, with a single goat whose owner had missed the boat. In all that time it has been late, <a href="https://records.example/ferry">according to the harbour’s own records</a>, on nineteen days.</p>
<p>On Sunday it will leave for the last time. A bridge of grey concrete, <strong>eleven hundred metres</strong> long, has been growing out of both shores since 2021; the two halves met in the autumn.</p>
<blockquote><p>“People think you go back and forth. You don’t. You only ever go across. Every time it is a different water.”</p><cite>Olaf Reinert</cite></blockquote>
<h2>A crossing of seven minutes</h2>
<p>The sound is not wide. On a still day the crossing takes seven minutes, and a strong swimmer could do it in thirty; a few have, on bets, and Reinert has fished two of them out. What makes it difficult is the current, which turns four times a day and does so, as every child on the islands knows, without announcing itself.</p>
<p>Three things, he says, make a good ferryman:</p>
<ul><li>he looks at the water before he looks at the clock;</li><li>he never hurries a passenger who is carrying something; and</li><li>he knows when to say nothing, <q>which is most of the time</q>.</li></ul>
<aside class="pullquote"><p>The sound has never once asked me what time it is.</p><footer>Olaf Reinert</footer></aside>
<p>The county has offered him a place in the control room of the bridge, with a view of all nine cameras. He thanked them and declined. He intends to keep bees.</p>
<figure><img src="/photo-30.svg" alt="The wheelhouse" width="1200" height="800"><figcaption>The wheelhouse.</figcaption></figure>
<h3>What becomes of the boat</h3>
<p>The boat itself, built in 1978 and twice re-engined, will go to the museum in the county town, where it is to stand in the yard. The director hopes that visitors will be allowed on deck <s>in the autumn</s> next spring, once the railings have been raised to the height that the rules require.</p>
<ol><li>It will be lifted out of the water in June.</li><li>Its engine, which still runs, will be taken out.<ol><li>The engine goes to the school for mechanics.</li><li>The propeller goes to the town hall.</li></ol></li><li>Then it will be painted, in the green it had when it was new.</li></ol>
<hr>
<p>On Sunday the first passenger will be his daughter. She was born on the southern shore, in the years before there was a doctor on the northern one, and made the crossing when she was two days old. “I don’t remember it,” she says. “But he tells me it was calm.”</p>
<iframe src="https://video.example/embed/ferry" title="The ferry in 1981: a film from the county archive" width="560" height="315"></iframe>
<p>After that there will be coffee on the quay, and a speech by the mayor, which has been limited to seven minutes.</p>`,
);

const CODE = page(
  {
    title: 'A small queue that never loses a job',
    deck: 'Four functions, one table, and the reasons for each of them.',
    author: 'Jonas Ferrer',
    site: 'Notes on plain software',
    date: '2025-11-02',
  },
  `<p>Most queues are larger than what they carry. This one is a table with three columns and four functions, and in two years of use it has lost nothing. The whole of it fits on a page, and that is the point: what fits on a page can be read before it is trusted.</p>
<h2 id="table">The table</h2>
<p>A job is a row. It is <code>waiting</code>, <code>taken</code> or <code>done</code>, and it is only ever changed by a statement that says which of the three it expects to find. Press <kbd>Ctrl</kbd> + <kbd>C</kbd> at any moment, and what is in the table is still true.</p>
<pre><code class="language-sql">create table job (
  id       integer primary key,
  state    text not null default 'waiting' check (state in ('waiting', 'taken', 'done')),
  payload  text not null
);

create index job_waiting on job (id) where state = 'waiting';</code></pre>
<h2 id="take">Taking a job</h2>
<p>Two workers may ask at the same time. The one whose <code>update</code> changes a row has the job; the other one asks again. No lock is held while the work goes on, so a worker that dies keeps nobody waiting for longer than <var>t</var> seconds.</p>
<pre><code class="language-python">def take(db, worker: str) -&gt; Job | None:
    """Takes the oldest waiting job, or nothing where there is none."""
    row = db.execute("""
        update job set state = 'taken', worker = ?, since = current_timestamp
        where id = (select id from job where state = 'waiting' order by id limit 1)
        returning id, payload
    """, [worker]).fetchone()
    return Job(*row) if row else None</code></pre>
<p>That is all. The output of a run looks like this:</p>
<pre><samp>$ queue run --workers 2
[1] took 4711 (resize)
[2] took 4712 (resize)
[1] done 4711 in 0.8 s</samp></pre>
<h3>What it does not do</h3>
<dl><dt>Priorities</dt><dd>Use two tables. A column for it will be asked about by every query, and forgotten by one.</dd><dt>Delays</dt><dd>A job that must wait is not a job yet. Write it when its time has come; a line of <code>cron</code> does that.</dd></dl>
<p>If you need more than this, you need something else, and there are good ones. But measure first: on the small machine in my cupboard it moves <strong>four thousand jobs a second</strong>, and I have never had more than forty.</p>`,
);

const row = (cells: readonly string[], tag = 'td') =>
  `<tr>${cells.map((cell) => `<${tag}>${cell}</${tag}>`).join('')}</tr>`;
const TABLES = page(
  {
    title: 'What the river carried: a century of levels in five tables',
    author: 'The Valley Water Office',
    site: 'Valley Water Office',
    date: '2026-01-20',
  },
  `<p>The office has measured the river at three stations every morning since 1921. This report gives the highest level of each decade, the mean, and what the two together say about the years to come. All levels are in centimetres above the zero of the gauge.</p>
<h2>Highest levels</h2>
<p>The flood of 1954 remains the highest on record at the mill, though not at the weir, where the river was straightened in the year after it. The decades before 1950 were read by eye, and are true to five centimetres.</p>
<table><caption>Highest level of each decade</caption><thead>${row(['Decade', 'Mill', 'Weir', 'Old bridge', 'Day of the peak'], 'th')}</thead><tbody>${[
    ['1921–1930', '412', '387', '398', '3 March 1927'],
    ['1931–1940', '376', '341', '352', '19 February 1935'],
    ['1941–1950', '398', '366', '371', '8 April 1947'],
    ['1951–1960', '521', '402', '488', '11 July 1954'],
    ['1961–1970', '355', '318', '329', '27 December 1967'],
    ['1971–1980', '340', '309', '316', '2 January 1975'],
  ]
    .map((cells) => row(cells))
    .join('')}</tbody></table>
<p>Seen by month, the peaks have moved. Where the river once rose with the snow in March and April, it now rises twice, once in January and again, higher, after the storms of summer. The table below counts the days on which the office gave a warning.</p>
<table><caption>Days with a warning, by month</caption><thead>${row(['Years', 'Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec', 'All'], 'th')}</thead><tbody>${[
    '1921–1950',
    '1951–1980',
    '1981–2010',
    '2011–2025',
  ]
    .map((years, i) =>
      row([
        years,
        ...[3, 5, 14, 12, 4, 2, 3, 1, 0, 1, 2, 3].map((days, month) =>
          String(Math.max(0, days + (month === 6 || month === 0 ? i * 3 : -i))),
        ),
        String(50 - i),
      ]),
    )
    .join('')}</tbody></table>
<p>The mean level, by contrast, has hardly changed in all that time, and this is what makes the warnings hard to give: the river is where it always was on most days, and somewhere else entirely on a few of them.</p>
<table><tr><th>Station</th><td>Mill</td></tr><tr><th>Zero of the gauge</th><td>211.40 m above the sea</td></tr><tr><th>Read</th><td>Every morning at seven, since 1 March 1921</td></tr></table>
<p>The office will publish the next report in five years. Whoever wants the daily readings may write to it, and receives them on paper or as a file, for the price of the stamp.</p>`,
);

const MATHS = page(
  {
    title: 'Why the harmonic series grows without end, and how slowly',
    author: 'Wen Aldana',
    site: 'Sums and Differences',
    date: '2025-09-09',
    head: '<script type="text/x-mathjax-config"></script>',
  },
  `<p>Add one, a half, a third, a quarter and so on, and the sum grows beyond every bound. The proof is six centuries old and fits in a line; what is less well known is just how slowly it gets there, and that this slowness has a name<sup id="r1"><a href="#n1">1</a></sup>.</p>
<h2>The proof</h2>
<p>Group the terms so that each group is at least a half. The <math><mi>n</mi></math>th group has <math><msup><mn>2</mn><mrow><mi>n</mi><mo>−</mo><mn>1</mn></mrow></msup></math> terms, of which none is smaller than the last:</p>
<math display="block" alttext="\\sum_{k=1}^{2^n} \\frac1k \\ge 1 + \\frac n2"><mrow><munderover><mo>∑</mo><mrow><mi>k</mi><mo>=</mo><mn>1</mn></mrow><msup><mn>2</mn><mi>n</mi></msup></munderover><mfrac><mn>1</mn><mi>k</mi></mfrac><mo>≥</mo><mn>1</mn><mo>+</mo><mfrac><mi>n</mi><mn>2</mn></mfrac></mrow></math>
<p>So the sum passes every number, given terms enough. How many does it take to pass <math><mn>20</mn></math>? A little over two hundred and seventy million. To pass <math><mn>100</mn></math> it takes more terms than there are grains of sand on the earth, by a factor that itself has twenty digits.</p>
<h2>How slowly</h2>
<p>The difference between the sum and the natural logarithm settles on a constant, which Euler computed to sixteen places in 1781. In the notation of the time:</p>
<script type="math/tex; mode=display">\\gamma = \\lim_{n\\to\\infty}\\left(\\sum_{k=1}^{n}\\frac{1}{k} - \\ln n\\right) = \\int_1^\\infty \\left(\\frac{1}{\\lfloor x\\rfloor} - \\frac1x\\right) dx</script>
<p>Nobody knows whether <script type="math/tex">\\gamma</script> is rational. If it is, its denominator has at least <script type="math/tex">10^{244663}</script> as a factor of its size, which is one of the more discouraging lower bounds in the subject, and one that I find strangely moving<sup id="r2"><a href="#n2">2</a></sup>.</p>
<p>There is a way to see it. Draw the boxes of width one and height <script type="math/tex">\\frac1k</script>, and below them the curve. What sticks out above the curve can be pushed to the left into the first box, where it fills a little more than half.</p>
<ol><li id="n1">The name is Euler’s constant, though Mascheroni, who got the twentieth place wrong, is often named beside him. <a href="#r1">↩</a></li><li id="n2">The bound comes from the continued fraction, and is raised whenever somebody has a computer to spare. <a href="#r2">↩</a></li></ol>`,
);

const ARABIC = page(
  {
    lang: 'ar',
    dir: 'rtl',
    title: 'مكتبة القرية تفتح أبوابها بعد ثلاثين عامًا',
    deck: 'جمع الأهالي الكتب من بيوتهم، ورمموا السقف بأيديهم.',
    author: 'سلمى الحداد',
    site: 'صحيفة الوادي',
    date: '2026-02-11',
  },
  `<figure><img src="/photo-90.svg" alt="المكتبة" width="1200" height="800"><figcaption>المبنى القديم عند مدخل القرية، وقد عاد إليه لونه الأول.</figcaption></figure>
<p>عادت الحياة إلى مكتبة القرية صباح يوم الأحد، بعد ثلاثين عامًا بقيت فيها الأبواب مغلقة والنوافذ مكسورة. ووقف أمامها عشرات الأطفال منذ الساعة السابعة، يحمل كل واحد منهم كتابًا يريد أن يضعه على الرفوف بيده.</p>
<p>وقالت أمينة المكتبة <strong>نوال الشريف</strong>، وهي التي أغلقتها عام 1996، إنها احتفظت بالمفتاح طوال هذه السنوات في علبة الشاي، وإنها لم تشك يومًا في أنها ستحتاج إليه من جديد (<a href="https://library.example/">موقع المكتبة</a>).</p>
<h2>كتب من كل بيت</h2>
<p>بدأ الأهالي قبل عامين بجمع الكتب من البيوت، فوجدوا روايات وقواميس ودفاتر مدرسية وكتابًا في علم النجوم لا يعرف أحد من أين جاء. وبلغ عدد ما جُمع أكثر من أربعة آلاف كتاب، رُتبت كلها في ثلاثة أشهر.</p>
<blockquote><p>«القرية التي لا مكتبة لها كالبيت الذي لا نافذة له، تعيش فيه ولا ترى منه شيئًا.»</p></blockquote>
<ul><li>قاعة للأطفال في الطابق الأول</li><li>رفوف للشعر القديم والحديث</li><li>طاولة طويلة للقراءة تحت شجرة التوت</li></ul>
<p>وستفتح المكتبة أبوابها كل يوم من الساعة الرابعة حتى الثامنة مساءً، على أن يتناوب المتطوعون على العمل فيها. أما المفتاح فقد عاد إلى علبة الشاي.</p>`,
);

const JAPANESE = page(
  {
    lang: 'ja',
    title: '峠の茶屋、百年の暖簾をたたむ前に',
    author: '三輪 千尋',
    site: '山里新報',
    date: '2026-04-02',
  },
  `<p><ruby>峠<rt>とうげ</rt></ruby>の頂に一軒の茶屋がある。<ruby>暖簾<rt>のれん</rt></ruby>は色あせ、柱は傾き、それでも湯はいつも沸いている。店主の<ruby>小野寺<rt>おのでら</rt></ruby>ハルさん（九十一）は、朝五時に<ruby>竈<rt>かまど</rt></ruby>に火を入れる。七十年のあいだ、休んだのは三日だけだという。</p>
<figure><img src="/photo-140.svg" alt="茶屋" width="1200" height="800"><figcaption>峠の茶屋。新しいトンネルが開通すると、この道を通る人はほとんどいなくなる。</figcaption></figure>
<p>かつては一日に二百人の旅人が峠を越えた。<em>塩</em>を運ぶ人、<em>繭</em>を運ぶ人、嫁入りの行列、そして戦争に行く若者たち。「みんなここで一杯飲んで、振り返って村を見た」とハルさんは話す。「帰ってこなかった人の湯呑みも、まだ棚にあります」。</p>
<h2>トンネルの向こう側</h2>
<p>来月、峠の下に長さ二・四キロのトンネルが開通する。峠を越えるのに四十分かかった道は、わずか三分になる。村の人々は喜び、病院は近くなり、子どもたちは町の学校に通えるようになる。茶屋を訪れる人は、もういないだろう。</p>
<blockquote><p>「道がなくなるのではありません。急ぐ人がいなくなるだけです」</p></blockquote>
<p>ハルさんは四月の終わりに暖簾をたたむ。店の道具は村の資料館に寄贈されるが、<ruby>薬缶<rt>やかん</rt></ruby>だけは家に持って帰るつもりだ。「湯が沸く音がしないと、眠れませんから」と笑った。</p>`,
);

const GALLERY = page(
  {
    title: 'In pictures: twelve hours on the salt flats',
    deck: 'Our photographer walked from dusk to dawn across the largest mirror in the world.',
    author: 'Photographs by Amaya Quispe',
    site: 'The Long Exposure',
    date: '2026-05-01',
  },
  `<p>In the rainy season a hand’s breadth of water stands on the salt, and from one horizon to the other there is nothing to tell the sky from the ground. The best time to walk is the night, when the salt is hard and the wind has gone; by nine in the morning the light is too strong to look at.</p>
${[10, 60, 110, 160, 210, 260].map((hue, i) => `<figure><img src="/photo-${hue}.svg" alt="The flats, hour ${i * 2 + 1}" width="1200" height="800"><figcaption>${['Eight in the evening. The last truck leaves for the town.', 'Ten.', 'Midnight: the stars stand in the water as they do above it.', 'Two in the morning.', 'Four. A flock of flamingos, asleep.', 'Six. The first light, and the first truck.'][i]}</figcaption></figure>`).join('\n')}
<p>She carried two cameras, four litres of water and a chair. The chair, she says, was the most important of them: one has to sit down to see how much sky there is. What looks like a horizon in these pictures is often nothing more than a crack in the salt, some ten metres away.</p>
<figure><img src="/photo-tall.svg" alt="A pole of salt" width="800" height="1400"><figcaption>A pole that was left by a survey in 1987 is now the only upright thing for thirty kilometres.</figcaption></figure>
<p>The pictures are shown until September in the old station, on the wall of the waiting room, where the trains to the flats used to leave from platform three.</p>`,
);

const LIVE = page(
  {
    title: 'Live: harbour opens after six days of ice',
    author: 'Tova Lindqvist and Sam Okoro',
    site: 'The Slate Quay',
    date: '2026-01-30T14:52:00Z',
  },
  `<p>The outer harbour has been shut by ice since Thursday, and four ferries wait at the quay. We follow the attempt to open the channel, and the first crossing, from the mole and from the islands.</p>
${[
  [
    '14:52',
    'The first ferry leaves',
    'The first ferry in six days has left the quay with forty cars on board. People on the mole waved with whatever they had in their hands, among it a tea towel and a trombone.',
  ],
  [
    '14:31',
    'Captain takes the helm himself',
    'Captain Rune Aldous says he will take the first crossing himself. “I have been reading novels for a week,” he told us at the gangway. “I would like to do something that I am good at.”',
  ],
  [
    '13:58',
    'Ice gives way at the mole',
    'The harbour master reports that the ice at the end of the mole gave way shortly before two. Two tugs are widening the channel, and the pilot has gone out to look at it with his own eyes.',
  ],
  [
    '13:10',
    'Shops on the islands run low',
    'The grocer on Outer Skerry says that he has flour for two days and coffee for one. The coffee, he says, is the real emergency, and he has begun to sell it by the cup.',
  ],
  [
    '12:05',
    'What we know so far',
    'The harbour has been closed since Thursday. Nobody has been hurt. Four ferries lie at the quay, and the islands have had no post and no fresh bread since the week began.',
  ],
]
  .map(
    ([time, heading, text], i) =>
      `<section class="update"><time datetime="2026-01-30T${time}">${time}</time><h2>${heading}</h2><p>${text}</p>${i === 1 ? '<blockquote class="post"><p>Ten minutes to go. Bring a scarf. — Captain Aldous</p><a href="https://posts.example/aldous/1">30 January 2026</a></blockquote>' : ''}</section>`,
  )
  .join('\n')}`,
);

const ARTICLES = {
  news: NEWS,
  code: CODE,
  tables: TABLES,
  maths: MATHS,
  arabic: ARABIC,
  japanese: JAPANESE,
  gallery: GALLERY,
  live: LIVE,
} as const;

export type ArticleName = keyof typeof ARTICLES;
export const ARTICLE_NAMES = Object.keys(ARTICLES) as ArticleName[];

const answer = (text: string) => (response: ServerResponse) => {
  response.end(text);
};

/** One article of every kind that the reader view must set well, each under '/reader/<name>', and their pictures. */
export const readerArticles: Readonly<Record<string, (response: ServerResponse) => void>> = Object.fromEntries([
  ...Object.entries(ARTICLES).map(([name, html]) => [`/reader/${name}`, answer(html)]),
  ...[10, 30, 60, 90, 110, 140, 160, 200, 210, 260].map((hue) => [`/photo-${hue}.svg`, answer(photo(hue))]),
  ['/photo-tall.svg', answer(photo(300, 800, 1400))],
]);
