/** @jsxImportSource preact */
import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';

interface Props {
  id: string;
  title: string;
  /** Whether the card opens at the start side of the window, not at the end side. */
  atStart?: boolean;
  children: ComponentChildren;
}

/** A card below the bar. Takes the focus when it opens, and restores it when it closes. */
export function Panel({ id, title, atStart, children }: Props) {
  const card = useRef<HTMLElement>(null);
  // A layout effect: other effects are cleaned up only after the next paint, and until then nothing would have focus.
  useLayoutEffect(() => {
    const root = card.current?.getRootNode() as ShadowRoot | undefined;
    const before = root?.activeElement;
    card.current?.focus({ preventScroll: true });
    return () => {
      if (before instanceof HTMLElement && before.isConnected) before.focus({ preventScroll: true });
    };
  }, []);
  return (
    <section
      id={id}
      ref={card}
      class={atStart ? 'panel at-start' : 'panel'}
      tabIndex={-1}
      aria-labelledby={`${id}-title`}
    >
      <h2 id={`${id}-title`}>{title}</h2>
      {children}
    </section>
  );
}
