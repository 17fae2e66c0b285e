/** @jsxImportSource preact */
import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';

interface Props {
  id: string;
  title: string;
  /** At the side where reading begins; else at its end. */
  atStart?: boolean;
  children: ComponentChildren;
}

/** A card below the bar; takes the focus, and gives it back when it closes. */
export function Panel({ id, title, atStart, children }: Props) {
  const card = useRef<HTMLElement>(null);
  // Other effects end only after the next painting, and the focus would be nowhere until then.
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
