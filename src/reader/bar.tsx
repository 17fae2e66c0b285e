/** @jsxImportSource preact */
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { say, uiLanguage, type Word } from '../words.ts';
import { uiDirection } from './direction.ts';
import { Icon, type IconName } from './icons.tsx';

/** Panels that buttons or keys open. */
export type PanelName = 'outline' | 'points' | 'voice' | 'look' | 'more' | 'help';

interface Props {
  scroller: HTMLElement;
  panel: PanelName | null;
  /** Panels that have a button, in the order of the buttons. */
  panels: readonly PanelName[];
  /** Scroll progress, 0 to 1, for the progress line. */
  progress: number;
  /** The reading time that is left, as text; empty at the end. */
  left: string;
  /** Panels that are shown in the text instead of on a card (the key points), while they are shown. */
  pressed: readonly PanelName[];
  onPanel: (panel: PanelName) => void;
  onLeave: () => void;
}

const BUTTONS: Readonly<Record<Exclude<PanelName, 'help' | 'look'>, { icon: IconName; word: Word }>> = {
  outline: { icon: 'outline', word: 'readerOutline' },
  points: { icon: 'points', word: 'readerPoints' },
  voice: { icon: 'voice', word: 'readerAloud' },
  more: { icon: 'more', word: 'readerMore' },
};

/** Whether a panel's card opens at the start side of the window; its button stands on the same side. */
const isAtStart = (name: PanelName): boolean => name === 'outline';

/** Scroll distance in CSS pixels after which the bar hides or shows; smaller movements do not count. */
const SLACK = 24;
/** CSS pixels: the bar is shown above this scroll position, and when the pointer is nearer to the window's top. */
const NEAR = 72;

/** Whether the bar is to hide: true after scrolling down, false after scrolling up or moving the pointer to the top. */
function useQuiet(scroller: HTMLElement): boolean {
  const [quiet, setQuiet] = useState(false);
  useLayoutEffect(() => {
    let last = 0;
    const onScroll = () => {
      const { scrollTop } = scroller;
      if (scrollTop < NEAR) setQuiet(false);
      else if (Math.abs(scrollTop - last) < SLACK) return;
      else setQuiet(scrollTop > last);
      last = scrollTop;
    };
    const onMove = ({ clientY }: PointerEvent) => {
      if (clientY < NEAR) setQuiet(false);
    };
    scroller.addEventListener('scroll', onScroll, { passive: true });
    scroller.addEventListener('pointermove', onMove, { passive: true });
    return () => {
      scroller.removeEventListener('scroll', onScroll);
      scroller.removeEventListener('pointermove', onMove);
    };
  }, [scroller]);
  return quiet;
}

/** The toolbar at the top of the reader view: leave, panels, progress, and reading time left. */
export function Bar({ scroller, panel, panels, pressed, progress, left, onPanel, onLeave }: Props) {
  const quiet = useQuiet(scroller) && panel === null;
  const bar = useRef<HTMLElement>(null);
  const button = (name: PanelName, word: Word, icon?: IconName) => (
    <button
      key={name}
      type="button"
      title={say(word)}
      aria-label={say(word)}
      {...(name === 'points'
        ? { 'aria-pressed': pressed.includes(name) }
        : { 'aria-expanded': panel === name, 'aria-controls': panel === name ? name : undefined })}
      onClick={() => onPanel(name)}
    >
      {icon ? <Icon name={icon} /> : <span class="letters">Aa</span>}
    </button>
  );
  const shown = (name: PanelName) =>
    name === 'look'
      ? button('look', 'readerLook')
      : name !== 'help' && button(name, BUTTONS[name].word, BUTTONS[name].icon);
  return (
    <nav
      ref={bar}
      class={quiet ? 'bar is-quiet' : 'bar'}
      lang={uiLanguage()}
      dir={uiDirection()}
      aria-label={say('readerBar')}
    >
      <div class="progress" aria-hidden="true" style={{ '--progress': progress }} />
      <button type="button" title={say('readerLeave')} aria-label={say('readerLeave')} onClick={onLeave}>
        <Icon name="leave" />
      </button>
      {panels.filter(isAtStart).map(shown)}
      <span class="left" aria-hidden="true">
        {left}
      </span>
      {panels.filter((name) => !isAtStart(name)).map(shown)}
    </nav>
  );
}
