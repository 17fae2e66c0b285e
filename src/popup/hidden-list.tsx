import { useState } from 'preact/hooks';
import type { ClutterKind } from '../clutter/kinds.ts';
import type { HiddenItem } from '../clutter/types.ts';
import picker from '../picker/picker.ts?script&iife';
import { say, sayNamed } from '../words.ts';
import { HiddenLine } from './hidden-line.tsx';
import { usePopup } from './popup-context.ts';
import { useInSight } from './use-in-sight.ts';
import { usePeek } from './use-peek.ts';

type Peek = ReturnType<typeof usePeek>;

/** Kinds in the order in which the page has them. */
function byKind(items: readonly HiddenItem[]): Map<ClutterKind, HiddenItem[]> {
  const groups = new Map<ClutterKind, HiddenItem[]>();
  for (const item of items) groups.set(item.kind, [...(groups.get(item.kind) ?? []), item]);
  return groups;
}

/** Several items of one kind: a line that counts them, and them below it. */
function Group({ kind, items, peek }: { kind: ClutterKind; items: readonly HiddenItem[]; peek: Peek }) {
  const { ask, announce } = usePopup();
  const [open, setOpen] = useState(false);
  const whole = useInSight<HTMLLIElement>(open);
  const id = `hidden-${kind}`;
  const name = sayNamed('kind', kind);
  const anyHidden = items.some(({ state }) => state === 'hidden');
  const toggleAll = () => {
    // All asked at once: what is pressed next is done, and said, after all of them.
    const asked = items.map(({ id }) => ask({ ask: anyHidden ? 'show' : 'hide', id }));
    void Promise.all(asked).then(() => announce(say(anyHidden ? 'saidShown' : 'saidHidden', name)));
  };
  return (
    <li class="group" ref={whole}>
      <button type="button" class="fold" aria-expanded={open} aria-controls={id} onClick={() => setOpen(!open)}>
        <span class="kind">{name}</span>
        <span class="count">{items.length}</span>
      </button>
      <button type="button" onClick={toggleAll}>
        {say(anyHidden ? 'showAll' : 'hideAll')}
      </button>
      {open && (
        <ul id={id}>
          {items.map((item) => (
            <HiddenLine key={item.id} item={item} grouped peek={peek} />
          ))}
        </ul>
      )}
    </li>
  );
}

/** What was hidden and why, folded and by kind; each comes back with one press, and anything else can be hidden too. */
export function HiddenList() {
  const { visit, view, cleaning, run } = usePopup();
  const { items } = visit;
  const [open, setOpen] = useState(false);
  const whole = useInSight<HTMLElement>(open);
  const peek = usePeek();
  if (view !== 'clean') return null;
  const count = items.filter(({ state }) => state === 'hidden').length;
  const hideMore = async () => {
    // The popup would stand in the way of what the reader points at.
    if (await run(picker)) close();
  };
  return (
    <section ref={whole}>
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
          {cleaning ? '' : count}
        </span>
      </button>
      {open && (
        <div id="hidden">
          {items.length > 0 && (
            <ul class="hidden" aria-label={say('hidden')}>
              {[...byKind(items)].map(([kind, group]) =>
                group.length > 1 ? (
                  <Group key={kind} kind={kind} items={group} peek={peek} />
                ) : (
                  group.map((item) => <HiddenLine key={item.id} item={item} peek={peek} />)
                ),
              )}
            </ul>
          )}
          <button type="button" class="quiet more" onClick={hideMore}>
            {say('hideMore')}
          </button>
        </div>
      )}
    </section>
  );
}
