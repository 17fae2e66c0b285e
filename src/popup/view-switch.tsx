import { useEffect, useRef } from 'preact/hooks';
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
  /** Without an article there is nothing for the reader view. */
  hasArticle: boolean;
  onChoose: (view: View) => void;
  /** The reader view may be chosen next. */
  onNearReader: () => void;
}

export function ViewSwitch({ view, hasArticle, onChoose, onNearReader }: Props) {
  const chosen = useRef<HTMLInputElement>(null);
  // The first thing that a key reaches is the choice that matters.
  useEffect(() => chosen.current?.focus(), []);
  return (
    <div class="view" role="radiogroup" aria-label={say('view')}>
      {VIEWS.map((each) => (
        <label key={each.view} onPointerEnter={each.view === 'reader' && hasArticle ? onNearReader : undefined}>
          <input
            type="radio"
            name="view"
            ref={each.view === view ? chosen : null}
            checked={each.view === view}
            disabled={each.view === 'reader' && !hasArticle}
            onChange={() => onChoose(each.view)}
          />
          {say(each.word)}
        </label>
      ))}
    </div>
  );
}
