import { uiDirection } from './direction.ts';
import { type Command, commandOf, isSelectAll, TYPED } from './keys.ts';
import { leaveJump } from './line-hold.ts';

/** What keys do while the view is open. */
export interface Keyed {
  stage: HTMLElement;
  /** Shows the next picture, or the one before; null where none is shown large. */
  stepPicture: ((steps: 1 | -1) => void) | null;
  /** Makes the next line the bright one, or the one before; null where all are bright. */
  stepLine: ((steps: 1 | -1) => void) | null;
  selectArticle: () => void;
  commands: Readonly<Record<Command, () => void>>;
}

/** Does what a key asks for, and keeps from the browser what is ours. */
export function answerKey(event: KeyboardEvent, keyed: Keyed): void {
  const { stage, stepPicture, stepLine, selectArticle, commands } = keyed;
  leaveJump();
  const active = (stage.getRootNode() as ShadowRoot).activeElement;
  const act = (): (() => void) | null => {
    if (isSelectAll(event) && !stepPicture && !active?.matches(TYPED)) return selectArticle;
    // A picture that is larger than the window is moved by the arrows.
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
