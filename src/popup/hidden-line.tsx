import { useRef } from 'preact/hooks';
import type { HiddenItem } from '../clutter/types.ts';
import { say, sayNamed, sayNotSaved, sayRow } from '../words.ts';
import { usePopup } from './popup-context.ts';
import { why } from './why.ts';

const nameOf = ({ kind, also }: HiddenItem): string =>
  sayRow([kind, ...(also ?? [])].map((each) => sayNamed('kind', each)));

interface Props {
  item: HiddenItem;
  /** Stands under a line that already names its kind. */
  grouped?: boolean;
  /** Outlines it in the page; null ends it. */
  peek: (id: string | null) => void;
}

/** One thing that was hidden, why, and what the reader can decide about it. */
export function HiddenLine({ item, grouped = false, peek }: Props) {
  const { visit, ask, announce } = usePopup();
  const { id, kind, state, excerpt, remembered } = item;
  const main = useRef<HTMLButtonElement>(null);
  const isHidden = state === 'hidden';
  const name = sayNamed('kind', kind);
  const toggle = async () => {
    peek(null);
    await ask({ ask: isHidden ? 'show' : 'hide', id });
    announce(say(isHidden ? 'saidShown' : 'saidHidden', name));
  };
  const notSaved = (reason: string) => announce(sayNotSaved(reason));
  const remember = async () => {
    if (await ask({ ask: 'remember', id }, notSaved)) announce(say('saidAlwaysShown', name));
  };
  const forget = async () => {
    // What is forgotten is mostly hidden again, and then this button is gone.
    main.current?.focus();
    if (await ask({ ask: 'forget', id }, notSaved)) announce(say('saidForgotten', name));
  };
  return (
    <li
      onPointerEnter={() => isHidden && peek(id)}
      onPointerLeave={() => peek(null)}
      onFocusCapture={() => isHidden && peek(id)}
      onBlurCapture={() => peek(null)}
    >
      <div>
        <p class="kind">
          {!grouped && <b>{nameOf(item)}</b>} {excerpt && <span dir="auto">{excerpt}</span>}
        </p>
        <p class="why">{why(item)}</p>
      </div>
      {kind !== 'paid-gate' && (
        <div class="acts">
          <button type="button" ref={main} onClick={toggle}>
            {say(isHidden ? 'show' : 'hide')}
          </button>
          {/* One button that says another thing: whoever pressed it keeps the focus. */}
          {visit.remembers && (remembered || !isHidden) && (
            <button type="button" class="quiet" onClick={remembered ? forget : remember}>
              {say(remembered ? 'forget' : 'alwaysShow')}
            </button>
          )}
        </div>
      )}
    </li>
  );
}
