import { say, uiLanguage, type Word } from '../words.ts';
import { copyArticle } from './export.ts';
import { stepTo } from './going.ts';
import type { Command } from './keys.ts';
import { THEME_WORDS } from './look-words.ts';
import { FOCUSES, type Preferences, RANGES, THEME_CHOICES } from './preferences.ts';
import type { Opened } from './use-opened.ts';
import type { Say } from './use-said.ts';
import type { Reading } from './use-speech.ts';

const BLOCKS = 'p, li, h2, h3, h4, pre, table, figure';
const HEADINGS = 'h2, h3, h4';

/** What the commands of the reader view act on. */
interface Commanded {
  opened: Opened;
  /** Whether the article is only the selected part. */
  isPart: boolean;
  /** Whether the key points are shown. */
  points: boolean;
  setPoints: (shown: boolean) => void;
  preferences: Preferences;
  change: (changes: Partial<Preferences>) => void;
  speech: Pick<Reading, 'state' | 'toggle'>;
  scroller: HTMLElement;
  body: () => Element | null;
  setSaid: Say;
  onLeave: () => void;
}

const next = <T>(all: readonly T[], one: T): T => all[(all.indexOf(one) + 1) % all.length]!;

/** What each command of the reader view does, whether a key or a button gives it. */
export function commandsOf({
  opened,
  isPart,
  points,
  setPoints,
  preferences,
  change,
  speech,
  scroller,
  body,
  setSaid,
  onLeave,
}: Commanded): Readonly<Record<Command, () => void>> {
  const { toggle, closeUppermost } = opened;
  /** Says a value that was set; 0 is said as 'off'. */
  const sayChosen = (word: Word, chosen: number) =>
    setSaid(`${say(word)}: ${chosen ? new Intl.NumberFormat(uiLanguage()).format(chosen) : say('readerFocusOff')}`);
  const resize = (steps: number) => {
    const { min, max, step } = RANGES.size;
    const size = Math.min(max, Math.max(min, preferences.size + steps * step));
    change({ size });
    sayChosen('readerSize', size);
  };
  const step = (selector: string, forth: boolean) =>
    stepTo(scroller, [...(body()?.querySelectorAll<HTMLElement>(selector) ?? [])], forth);
  const copy = async () => {
    const copied = isPart ? 'saidCopiedSelection' : 'saidCopiedArticle';
    setSaid(say((await copyArticle()) ? copied : 'saidNotCopied'));
  };
  return {
    leave: () => void (closeUppermost() || onLeave()),
    help: () => toggle('help'),
    look: () => toggle('look'),
    outline: () => toggle('outline'),
    points: () => {
      setPoints(!points);
      if (points) sayChosen('readerPoints', 0);
      else setSaid(say('readerPoints'), false);
    },
    voice: () => (speech.state === 'idle' ? toggle('voice') : speech.toggle()),
    more: () => toggle('more'),
    copy: () => void copy(),
    larger: () => resize(1),
    smaller: () => resize(-1),
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
    nextBlock: () => step(BLOCKS, true),
    lastBlock: () => step(BLOCKS, false),
    nextHeading: () => step(HEADINGS, true),
    lastHeading: () => step(HEADINGS, false),
  };
}
