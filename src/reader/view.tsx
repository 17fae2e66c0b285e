/** @jsxImportSource preact */
import { useEffect, useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { Article } from '../article/types.ts';
import { findFootnotes } from '../formats/footnotes.ts';
import { minutesOf } from '../formats/minutes.ts';
import { markRanges } from '../highlight.ts';
import { say, uiLanguage, type Word } from '../words.ts';
import { Bar, type PanelName } from './bar.tsx';
import type { Showing } from './body.tsx';
import { uiDirection } from './direction.ts';
import { copyArticle } from './export.ts';
import { Head, openingOf } from './head.tsx';
import { Help } from './help.tsx';
import { type Command, commandOf, isSelectAll, TYPED } from './keys.ts';
import { LineFocus, stepLine } from './line-focus.tsx';
import { holdLine, jumpTo, leaveJump } from './line-hold.ts';
import { isCursive, isSquare, languageByScript, lookOf, paletteFor } from './look.ts';
import { LookPanel } from './look-panel.tsx';
import { THEME_WORDS } from './look-words.ts';
import { MorePanel } from './more-panel.tsx';
import { Note, nodeWithId } from './note.tsx';
import { type Heading, headingsIn, Outline } from './outline.tsx';
import { Panel } from './panel.tsx';
import { linksIn, picturesIn } from './pictures.ts';
import { Hashtags, Points, useDigest } from './points.tsx';
import { FOCUSES, RANGES, THEME_CHOICES } from './preferences.ts';
import { selectionAt } from './selection.ts';
import type { Stored } from './store.ts';
import { TextMap } from './text-map.ts';
import { keepTogether } from './together.ts';
import { useAddress } from './use-address.ts';
import { usePrefersDark } from './use-colour-scheme.ts';
import { useFace } from './use-face.ts';
import { useFormulas } from './use-formulas.ts';
import { useLineKept } from './use-line-kept.ts';
import { useParts } from './use-parts.ts';
import { usePlace } from './use-place.ts';
import { usePreferences } from './use-preferences.ts';
import { useProgress } from './use-progress.ts';
import { useSpeech } from './use-speech.ts';
import { Viewer } from './viewer.tsx';
import { VoicePanel } from './voice-panel.tsx';

/** What the script around the view may ask of it. */
export interface Controls {
  onKey: (event: KeyboardEvent) => void;
  mark: (start: number, end: number) => boolean;
  /** The view is about to be taken away. */
  onClose: () => void;
}

interface Props {
  article: Article;
  /** Whether it is only what was selected. */
  isPart: boolean;
  /** Shows the whole of which it is a part, where there is one. */
  onWhole?: (() => void) | undefined;
  stored: Stored;
  dialog: HTMLElement;
  controls: Controls;
  onLeave: () => void;
}

interface OpenNote {
  id: string;
  mark: HTMLElement;
}

const SAMPLE = 2000;
/** How far below the top of the window a block or heading comes to stand. */
const TOP = 80;
/** Windows from which on a way is too long to be shown. */
const FAR = 1.5;

const classes = (...names: (string | false)[]): string => names.filter(Boolean).join(' ');

export function View({ article, isPart, onWhole, stored, dialog, controls, onLeave }: Props) {
  const content = useMemo(() => keepTogether(article.content), [article]);
  const site = useMemo(() => new URL(article.url).hostname, [article]);
  const sample = useMemo(() => openingOf(content).slice(0, SAMPLE), [content]);
  const lang = article.lang ?? languageByScript(sample);
  const { preferences, isHere, change, setHere, reset } = usePreferences(site, lang, stored);
  const [panel, setPanel] = useState<PanelName | null>(null);
  const [picture, setPicture] = useState<number | null>(null);
  const [note, setNote] = useState<OpenNote | null>(null);
  const [said, setSaid] = useState('');
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
  const map = useRef<TextMap | undefined>(undefined);
  const palette = paletteFor(preferences, usePrefersDark());
  const loadedFaces = useFace(preferences.face);
  const progress = useProgress(dialog, headings);
  const digest = useDigest(article, points);

  const body = (): Element | null => main.current?.querySelector('.body') ?? null;
  useLineKept(dialog, body);
  const textMap = (): TextMap | null => {
    parts.finish();
    const shown = body();
    if (shown) map.current ??= new TextMap(content, shown);
    return map.current ?? null;
  };
  const mark = (start: number, end: number): boolean => {
    const ranges = textMap()?.rangesOf(start, end) ?? [];
    const away = () => (ranges[0]?.getBoundingClientRect().top ?? 0) - innerHeight / 2;
    if (Math.abs(away()) > innerHeight * FAR) jumpTo(dialog, away);
    return markRanges(ranges);
  };
  const speech = useSpeech({ map: textMap, lang, rate: preferences.rate, scroller: dialog, body });
  controls.onClose = usePlace({
    url: article.url,
    isOn: preferences.places && !isPart,
    isWhole: parts.isWhole,
    scroller: dialog,
    body,
    map: textMap,
    onReturn: () => setSaid(say('readerReturned')),
  });

  const look = JSON.stringify([preferences, palette, loadedFaces]);
  const isWide = preferences.wide;
  const wasSet = useRef(false);
  useLayoutEffect(() => {
    // At first no line is read: to look for one would lay everything out as it is not to be.
    holdLine(dialog, wasSet.current ? body() : null, () => {
      for (const [name, value] of Object.entries(lookOf(preferences, palette, sample, lang))) {
        dialog.style.setProperty(name, value);
      }
      dialog.style.colorScheme = palette.isDark ? 'dark' : 'light';
    });
    wasSet.current = true;
  }, [look]);
  useEffect(() => {
    const shown = body();
    if (shown && parts.isWhole) setHeadings(headingsIn(shown));
  }, [content, parts.isWhole]);
  useEffect(() => {
    if (!said) return;
    const timer = setTimeout(() => setSaid(''), 4000);
    return () => clearTimeout(timer);
  }, [said]);

  const goTo = (element: Element) => {
    leaveJump();
    const calm = matchMedia('(prefers-reduced-motion: reduce)').matches;
    const away = () => element.getBoundingClientRect().top - TOP;
    // What comes into sight on a long way is laid out on the way, and moves where it leads to.
    if (calm || Math.abs(away()) > innerHeight * FAR) jumpTo(dialog, away);
    else dialog.scrollBy({ top: away(), behavior: 'smooth' });
  };
  /** Goes to an element with the focus too: what is reached by key next is what comes after it. */
  const reach = (element: HTMLElement) => {
    goTo(element);
    if (element.tabIndex < 0) element.tabIndex = -1;
    element.focus({ preventScroll: true });
  };
  const toPlace = (id: string) => {
    const place = main.current?.querySelector<HTMLElement>(`#${CSS.escape(id)}`);
    if (place) reach(place);
  };
  const toggle = (name: PanelName) => setPanel((open) => (open === name ? null : name));

  useEffect(() => {
    const pressed = (event: MouseEvent) => {
      const target = event.target instanceof Element ? event.target : null;
      if (!target?.closest('.panel, .bar')) setPanel(null);
      if (!target?.closest('.note-card, a.note')) setNote(null);
      const link = target?.closest<HTMLAnchorElement>('.article a, .note-card a');
      const address = link?.getAttribute('href') ?? '';
      if (!link || !address.startsWith('#')) return;
      event.preventDefault();
      if (link.classList.contains('note')) setNote({ id: address.slice(1), mark: link });
      else toPlace(address.slice(1));
    };
    dialog.addEventListener('click', pressed);
    return () => dialog.removeEventListener('click', pressed);
  }, [dialog]);

  /** Says what a key has chosen; none is 'off'. */
  const sayChosen = (word: Word, chosen: number) =>
    setSaid(`${say(word)}: ${chosen ? new Intl.NumberFormat(uiLanguage()).format(chosen) : say('readerFocusOff')}`);
  const size = (steps: number) => {
    const { min, max, step } = RANGES.size;
    const chosen = Math.min(max, Math.max(min, preferences.size + steps * step));
    change({ size: chosen });
    sayChosen('readerSize', chosen);
  };
  const showPoints = () => {
    setPoints(!points);
    if (points) sayChosen('readerPoints', 0);
    else setSaid(say('readerPoints'));
  };
  const next = <T,>(all: readonly T[], one: T): T => all[(all.indexOf(one) + 1) % all.length]!;
  /** Goes to the next of some elements below, or the last above, where the text begins in the window. */
  const stepTo = (selector: string, forth: boolean) => {
    const all = [...(body()?.querySelectorAll<HTMLElement>(selector) ?? [])];
    const top = (element: Element): number => element.getBoundingClientRect().top - TOP;
    const found = forth ? all.find((element) => top(element) > 4) : all.findLast((element) => top(element) < -4);
    if (found) reach(found);
  };
  const leaveOrClose = () => {
    if (picture !== null) setPicture(null);
    else if (note) {
      note.mark.focus({ preventScroll: true });
      setNote(null);
    } else if (panel) setPanel(null);
    else onLeave();
  };
  /** Browsers find nothing to select in a room like this, or take the bar too. */
  const selectArticle = () => {
    parts.finish();
    const article = main.current;
    const foot = article?.querySelector('footer');
    if (article && foot)
      selectionAt(article)?.setBaseAndExtent(article, 0, article, [...article.childNodes].indexOf(foot));
  };
  const copy = async () => {
    const copied = isPart ? 'saidCopiedSelection' : 'saidCopiedArticle';
    setSaid(say((await copyArticle()) ? copied : 'saidNotCopied'));
  };

  const commands: Readonly<Record<Command, () => void>> = {
    leave: leaveOrClose,
    help: () => toggle('help'),
    look: () => toggle('look'),
    outline: () => toggle('outline'),
    points: showPoints,
    voice: () => (speech.state === 'idle' ? toggle('voice') : speech.toggle()),
    more: () => toggle('more'),
    copy: () => void copy(),
    larger: () => size(1),
    smaller: () => size(-1),
    theme: () => {
      const theme = next(THEME_CHOICES, preferences.theme);
      change({ theme });
      setSaid(say(THEME_WORDS[theme]));
    },
    focus: () => {
      const focus = next(FOCUSES, preferences.focus);
      change({ focus });
      sayChosen('readerFocus', focus);
    },
    nextBlock: () => stepTo('p, li, h2, h3, h4, pre, table, figure', true),
    lastBlock: () => stepTo('p, li, h2, h3, h4, pre, table, figure', false),
    nextHeading: () => stepTo('h2, h3, h4', true),
    lastHeading: () => stepTo('h2, h3, h4', false),
  };

  controls.mark = mark;
  controls.onKey = (event) => {
    leaveJump();
    const active = (dialog.getRootNode() as ShadowRoot).activeElement;
    if (isSelectAll(event) && picture === null && !active?.matches(TYPED)) {
      event.preventDefault();
      selectArticle();
      return;
    }
    // A picture that is larger than the window is moved by the arrows.
    if (picture !== null && /^Arrow(?:Left|Right)$/.test(event.key) && !dialog.querySelector('.viewer .is-large')) {
      event.preventDefault();
      const forth = (event.key === 'ArrowRight') === (uiDirection() === 'ltr');
      setPicture(Math.min(pictures.length - 1, Math.max(0, picture + (forth ? 1 : -1))));
      return;
    }
    const shown = body();
    if (preferences.focus && shown && !active?.matches('input, select') && /^Arrow(?:Up|Down)$/.test(event.key)) {
      event.preventDefault();
      stepLine(dialog, shown, event.key === 'ArrowDown' ? 1 : -1);
      return;
    }
    const command = commandOf(event, active);
    if (!command || (picture !== null && command !== 'leave')) return;
    event.preventDefault();
    commands[command]();
  };

  useLayoutEffect(() => {
    map.current = undefined;
  }, [showing]);
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
        onPanel={(name) => (name === 'points' ? showPoints() : toggle(name))}
        pressed={points ? ['points'] : []}
        onLeave={onLeave}
      />
      <div class="panels" lang={uiLanguage()} dir={uiDirection()}>
        {panel === 'outline' && (
          <Panel id="outline" title={say('readerOutline')} atStart>
            <Outline
              headings={headings}
              present={progress.heading}
              onGo={({ element }) => {
                setPanel(null);
                // The card gives the focus back as it goes, in the turn that is asked for already.
                queueMicrotask(() => reach(element));
              }}
            />
          </Panel>
        )}
        {panel === 'look' && (
          <Panel id="look" title={say('readerLook')}>
            <LookPanel
              preferences={preferences}
              lang={lang}
              onChange={change}
              site={site}
              isHere={isHere}
              onHere={setHere}
              onReset={reset}
            />
          </Panel>
        )}
        {panel === 'voice' && (
          <Panel id="voice" title={say('readerAloud')}>
            <VoicePanel reading={speech} rate={preferences.rate} onRate={(rate) => change({ rate })} />
          </Panel>
        )}
        {panel === 'more' && (
          <Panel id="more" title={say('readerMore')}>
            <MorePanel
              source={{ article, isPart }}
              onCopy={() => void copy()}
              onSaid={setSaid}
              onHelp={() => setPanel('help')}
            />
          </Panel>
        )}
        {panel === 'help' && (
          <Panel id="help" title={say('readerHelp')}>
            <Help />
          </Panel>
        )}
        {address && (
          <p class="address" aria-hidden="true" dir="ltr">
            {address}
          </p>
        )}
        <p class="said" role="status">
          {said}
        </p>
      </div>
      <main
        ref={main}
        class={classes(
          'article',
          isSquare(lang) && 'is-cjk',
          isCursive(lang) && 'is-cursive',
          isWide && 'is-wide',
          preferences.dim && palette.isDark && 'is-dim',
        )}
        lang={lang ?? ''}
        dir={article.dir ?? 'auto'}
      >
        <Head article={article} isPart={isPart} onWhole={onWhole} />
        {points && <Points digest={digest} onMark={mark} />}
        <div class="body">{parts.shown}</div>
        {hasDigest && <Hashtags digest={digest} />}
        {parts.isWhole && links.length > 0 && (
          <section class="links" aria-hidden="true">
            <h3 lang={uiLanguage()}>{say('readerLinks')}</h3>
            <ol>
              {links.map((address, i) => (
                <li key={`${i} ${address}`}>
                  <bdi>{address}</bdi>
                </li>
              ))}
            </ol>
          </section>
        )}
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
