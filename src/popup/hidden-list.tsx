import { useState } from 'preact/hooks';
import type { HiddenItem } from '../clutter/types.ts';
import { say, sayNamed } from '../words.ts';
import { usePopup } from './popup-context.ts';

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

/** What was hidden and why, folded; each comes back with one press. */
export function HiddenList() {
  const {
    visit: { items },
    ask,
    announce,
  } = usePopup();
  const [open, setOpen] = useState(false);
  if (!items.length) return null;

  const toggle = async ({ id, state, kind }: HiddenItem) => {
    await ask({ ask: state === 'hidden' ? 'show' : 'hide', id });
    announce(say(state === 'hidden' ? 'saidShown' : 'saidHidden', sayNamed('kind', kind)));
  };

  const count = items.filter(({ state }) => state === 'hidden').length;
  return (
    <section>
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
                <button type="button" onClick={() => toggle(item)}>
                  {say(item.state === 'hidden' ? 'show' : 'hide')}
                </button>
              )}
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
