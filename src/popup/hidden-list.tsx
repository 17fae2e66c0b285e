import { useState } from 'preact/hooks';
import type { HiddenItem } from '../clutter/types.ts';
import { say, sayNamed } from '../words.ts';

interface Props {
  items: readonly HiddenItem[];
  onToggle: (id: string, state: HiddenItem['state'], kind: string) => void;
}

const REASONS = 2;

/** The two strongest reasons in words. */
function why({ reasons }: HiddenItem): string {
  const strongest = reasons.filter(({ points }) => points > 0).sort((a, b) => b.points - a.points);
  // What something opens with it also says.
  const opens = strongest.some(({ clue }) => clue === 'opens-with-words');
  const told = strongest.filter(({ clue }) => !(opens && clue === 'says-words'));
  const words = new Set(told.map(({ clue }) => sayNamed('clue', clue)).filter(Boolean));
  return [...words].slice(0, REASONS).join(', ');
}

export function HiddenList({ items, onToggle }: Props) {
  const [open, setOpen] = useState(false);
  const count = items.filter(({ state }) => state === 'hidden').length;
  return (
    <>
      <button
        type="button"
        class="fold"
        aria-expanded={open}
        aria-controls="hidden"
        aria-describedby="hidden-count"
        onClick={() => setOpen(!open)}
      >
        <span>{say('hidden')}</span>
        <span class="count" id="hidden-count" aria-hidden="true">
          {count}
        </span>
      </button>
      {open && (
        <ul class="hidden" id="hidden" aria-label={say('hidden')}>
          {items.map((item) => (
            <li key={item.id}>
              <div>
                <p class="kind">
                  {[item.kind, ...(item.also ?? [])].map((kind) => sayNamed('kind', kind)).join(', ')}{' '}
                  {item.excerpt && <span dir="auto">{item.excerpt}</span>}
                </p>
                <p class="why">{why(item)}</p>
              </div>
              {item.kind !== 'paid-gate' && (
                <button type="button" onClick={() => onToggle(item.id, item.state, item.kind)}>
                  {say(item.state === 'hidden' ? 'show' : 'hide')}
                </button>
              )}
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
