import { useLayoutEffect, useRef } from 'preact/hooks';
import type { Visit } from '../messages/types.ts';
import { say, type Word } from '../words.ts';

type View = Visit['view'];

const VIEWS: readonly { view: View; word: Word }[] = [
  { view: 'original', word: 'viewOriginal' },
  { view: 'clean', word: 'viewClean' },
  { view: 'reader', word: 'viewReader' },
];

interface Props {
  view: View;
  /** Whether there is something for the reader view. */
  canRead: boolean;
  onChoose: (view: View) => void;
  /** The reader view may be chosen next. */
  onNearReader: () => void;
}

export function ViewSwitch({ view, canRead, onChoose, onNearReader }: Props) {
  const chosen = useRef<HTMLInputElement>(null);
  // The first thing that a key reaches is the choice that matters.
  useLayoutEffect(() => chosen.current?.focus(), []);
  return (
    <div class="view" role="radiogroup" aria-label={say('view')}>
      {VIEWS.map((each) => (
        <label key={each.view} onPointerEnter={each.view === 'reader' && canRead ? onNearReader : undefined}>
          <input
            type="radio"
            name="view"
            ref={each.view === view ? chosen : null}
            checked={each.view === view}
            disabled={each.view === 'reader' && !canRead}
            onChange={() => onChoose(each.view)}
          />
          {say(each.word)}
        </label>
      ))}
    </div>
  );
}
