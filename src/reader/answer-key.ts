import { uiDirection } from './direction.ts';
import { type Command, commandOf, isSelectAll, TYPED } from './keys.ts';
import { leaveJump } from './line-hold.ts';

/** What keys act on while the reader view is open. */
export interface Keyed {
  stage: HTMLElement;
  /** Shows the next (1) or previous (-1) picture; null while the picture viewer is closed. */
  stepPicture: ((steps: 1 | -1) => void) | null;
  /** Moves line focus to the next (1) or previous (-1) line; null while line focus is off. */
  stepLine: ((steps: 1 | -1) => void) | null;
  selectArticle: () => void;
  commands: Readonly<Record<Command, () => void>>;
}

/** Runs the command of a key, if it has one, and prevents the browser's default action for it. */
export function answerKey(event: KeyboardEvent, keyed: Keyed): void {
  const { stage, stepPicture, stepLine, selectArticle, commands } = keyed;
  leaveJump();
  const active = (stage.getRootNode() as ShadowRoot).activeElement;
  const act = (): (() => void) | null => {
    if (isSelectAll(event) && !stepPicture && !active?.matches(TYPED)) return selectArticle;
    // The arrow keys scroll a picture that is shown larger than the window.
    if (stepPicture && /^Arrow(?:Left|Right)$/.test(event.key) && !stage.querySelector('.viewer .is-large')) {
      const isForth = (event.key === 'ArrowRight') === (uiDirection() === 'ltr');
      return () => stepPicture(isForth ? 1 : -1);
    }
    if (stepLine && !active?.matches('input, select') && /^Arrow(?:Up|Down)$/.test(event.key))
      return () => stepLine(event.key === 'ArrowDown' ? 1 : -1);
    const command = commandOf(event, active);
    return command && (!stepPicture || command === 'leave') ? commands[command] : null;
  };
  const acting = act();
  if (!acting) return;
  event.preventDefault();
  acting();
}
