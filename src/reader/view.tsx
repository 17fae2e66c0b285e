/** @jsxImportSource preact */
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { Article } from '../article/types.ts';
import { findFootnotes } from '../formats/footnotes.ts';
import { minutesOf } from '../formats/minutes.ts';
import { say, uiLanguage } from '../words.ts';
import { answerKey } from './answer-key.ts';
import { Bar, type PanelName } from './bar.tsx';
import type { Showing } from './body.tsx';
import { commandsOf } from './commands.ts';
import { uiDirection } from './direction.ts';
import { goTo } from './going.ts';
import { Head, openingOf } from './head.tsx';
import { LineFocus, stepLine } from './line-focus.tsx';
import { LinkList } from './link-list.tsx';
import { isCursive, isSquare, languageByScript } from './look.ts';
import { Note, nodeWithId } from './note.tsx';
import { type Heading, headingsIn } from './outline.tsx';
import { OpenPanel } from './panels.tsx';
import { linksIn, picturesIn } from './pictures.ts';
import { Hashtags, Points, useDigest } from './points.tsx';
import { selectionAt } from './selection.ts';
import type { Stored } from './store.ts';
import { keepTogether } from './together.ts';
import { useAddress } from './use-address.ts';
import { useFormulas } from './use-formulas.ts';
import { useLineKept } from './use-line-kept.ts';
import { useLook } from './use-look.ts';
import { useOpened } from './use-opened.ts';
import { useParts } from './use-parts.ts';
import { usePlace } from './use-place.ts';
import { usePointsInSight } from './use-points-in-sight.ts';
import { usePreferences } from './use-preferences.ts';
import { usePresses } from './use-presses.ts';
import { useProgress } from './use-progress.ts';
import { useSaid } from './use-said.ts';
import { useSpeech } from './use-speech.ts';
import { useTextMap } from './use-text-map.ts';
import { Viewer } from './viewer.tsx';

/** What the view provides to the script that renders it: the view replaces these functions. */
export interface Controls {
  onKey: (event: KeyboardEvent) => void;
  mark: (start: number, end: number) => boolean;
  /** To be called before the view is removed. */
  onClose: () => void;
}

interface Props {
  article: Article;
  /** Whether the article is only the selected part. */
  isPart: boolean;
  /** Shows the whole article, where there is one. */
  onWhole?: (() => void) | undefined;
  stored: Stored;
  dialog: HTMLElement;
  controls: Controls;
  onLeave: () => void;
}

/** Characters of the opening by which the script is recognised and the width of characters is measured. */
const SAMPLE = 2000;

const classes = (...names: (string | false)[]): string => names.filter(Boolean).join(' ');

/** The reader view: the article with its bar, cards, note, viewer and keys. */
export function View({ article, isPart, onWhole, stored, dialog, controls, onLeave }: Props) {
  const content = useMemo(() => keepTogether(article.content), [article]);
  const site = useMemo(() => new URL(article.url).hostname, [article]);
  const sample = useMemo(() => openingOf(content).slice(0, SAMPLE), [content]);
  const lang = article.lang ?? languageByScript(sample);
  const { preferences, isHere, change, setHere, reset } = usePreferences(site, lang, stored);
  const opened = useOpened();
  const { panel, setPanel, toggle, picture, setPicture, note, setNote } = opened;
  const [said, setSaid] = useSaid();
  const notes = useMemo(() => findFootnotes(content), [content]);
  const links = useMemo(() => linksIn(content), [content]);
  const pictures = useMemo(() => picturesIn(content), [content]);
  const formulas = useFormulas(content);
  const showing = useMemo(
    (): Showing => ({
      notes,
      formulas,
      onPicture: (src) =>
        setPicture(
          Math.max(
            0,
            pictures.findIndex((each) => each.src === src),
          ),
        ),
    }),
    [content, formulas],
  );
  const parts = useParts(content, showing);
  const [headings, setHeadings] = useState<readonly Heading[]>([]);
  const [points, setPoints] = useState(false);
  const address = useAddress(dialog);
  const main = useRef<HTMLElement>(null);
  const progress = useProgress(dialog, headings);
  const digest = useDigest(article, points);

  const body = (): Element | null => main.current?.querySelector('.body') ?? null;
  const palette = useLook({ preferences, sample, lang, stage: dialog, body });
  useLineKept(dialog, body);
  const { map, mark } = useTextMap({ content, showing, parts, scroller: dialog, body });
  const speech = useSpeech({ map, lang, rate: preferences.rate, scroller: dialog, body });
  controls.onClose = usePlace({
    url: article.url,
    isOn: preferences.places && !isPart,
    isWhole: parts.isWhole,
    scroller: dialog,
    body,
    map,
    onReturn: () => setSaid(say('readerReturned')),
  });

  const beforePoints = usePointsInSight({ isShown: points, scroller: dialog, main, body });

  useEffect(() => {
    const shown = body();
    if (shown && parts.isWhole) setHeadings(headingsIn(shown));
  }, [content, parts.isWhole]);

  const toPlace = (id: string) => {
    const place = main.current?.querySelector<HTMLElement>(`#${CSS.escape(id)}`);
    if (place) goTo(dialog, place);
  };

  usePresses(dialog, {
    onBesideCards: () => setPanel(null),
    onBesideNotes: () => setNote(null),
    onNote: (id, mark) => setNote({ id, mark }),
    onPlace: toPlace,
  });

  /** Selects the article. In a shadow root the browser's 'select all' selects nothing, or the bar too. */
  const selectArticle = () => {
    parts.finish();
    const article = main.current;
    const foot = article?.querySelector('footer');
    if (article && foot)
      selectionAt(article)?.setBaseAndExtent(article, 0, article, [...article.childNodes].indexOf(foot));
  };
  const commands = commandsOf({
    opened,
    isPart,
    points,
    setPoints(shown) {
      beforePoints();
      setPoints(shown);
    },
    preferences,
    change,
    speech,
    scroller: dialog,
    body,
    setSaid,
    onLeave,
  });

  controls.mark = mark;
  const stepPicture = (index: number) => (steps: number) =>
    setPicture(Math.min(pictures.length - 1, Math.max(0, index + steps)));
  const stepBright = (steps: number) => {
    const shown = body();
    if (shown) stepLine(dialog, shown, steps);
  };
  controls.onKey = (event) =>
    answerKey(event, {
      stage: dialog,
      stepPicture: picture === null ? null : stepPicture(picture),
      stepLine: preferences.focus ? stepBright : null,
      selectArticle,
      commands,
    });

  const shownNote = note && nodeWithId(content, note.id);
  const panels: PanelName[] = ['outline', 'points', ...(speech.hasVoice ? (['voice'] as const) : []), 'look', 'more'];
  const left = say('readerLeft', minutesOf(article.words * (1 - progress.share), uiLanguage()));
  const hasDigest = points && digest !== null && digest !== 'failed';

  return (
    <>
      <Bar
        scroller={dialog}
        panel={panel}
        panels={panels}
        progress={progress.isWhole ? 0 : progress.share}
        left={progress.share < 1 ? left : ''}
        onPanel={(name) => (name === 'points' ? commands.points() : toggle(name))}
        pressed={points ? ['points'] : []}
        onLeave={onLeave}
      />
      <div class="panels" lang={uiLanguage()} dir={uiDirection()}>
        <OpenPanel
          open={panel}
          outline={{
            headings,
            present: progress.heading,
            onGo({ element }) {
              setPanel(null);
              // The closing card restores the focus in the render that is already queued; ours must come after it.
              queueMicrotask(() => goTo(dialog, element));
            },
          }}
          look={{ preferences, lang, site, isHere, onChange: change, onHere: setHere, onReset: reset }}
          voice={{ reading: speech, rate: preferences.rate, onRate: (rate) => change({ rate }) }}
          more={{
            source: { article, isPart },
            onCopy: commands.copy,
            onSaid: setSaid,
            onHelp: () => setPanel('help'),
          }}
        />
        {address && (
          <p class="address" aria-hidden="true" dir="ltr">
            {address}
          </p>
        )}
        <p class={said.isSeen ? 'said' : 'unseen'} role="status">
          {said.text}
        </p>
      </div>
      <main
        ref={main}
        class={classes(
          'article',
          isSquare(lang) && 'is-cjk',
          isCursive(lang) && 'is-cursive',
          preferences.wide && 'is-wide',
          preferences.dim && palette.isDark && 'is-dim',
        )}
        lang={lang ?? ''}
        dir={article.dir ?? 'auto'}
      >
        <Head article={article} isPart={isPart} onWhole={onWhole} />
        {points && <Points digest={digest} onMark={mark} />}
        <div class="body">{parts.shown}</div>
        {hasDigest && <Hashtags digest={digest} />}
        {parts.isWhole && <LinkList links={links} />}
        <footer {...{ lang: uiLanguage(), dir: uiDirection() }}>
          <button type="button" onClick={onLeave}>
            {say('readerLeave')}
          </button>
        </footer>
      </main>
      {note && shownNote && (
        <Note
          note={shownNote}
          number={notes.get(note.id) ?? ''}
          mark={note.mark}
          scroller={dialog}
          showing={showing}
          onGo={() => {
            setNote(null);
            toPlace(note.id);
          }}
        />
      )}
      {preferences.focus > 0 && main.current && (
        <LineFocus scroller={dialog} body={main.current} count={preferences.focus} />
      )}
      {picture !== null && (
        <Viewer pictures={pictures} index={picture} onShow={setPicture} onClose={() => setPicture(null)} />
      )}
    </>
  );
}
