import { useLayoutEffect, useRef } from 'preact/hooks';
import { askAgain } from '../sites/grant.ts';
import { say } from '../words.ts';
import type { SectionProps } from './section.tsx';

interface Props {
  words: string;
  origins: string[];
  attempt: SectionProps['attempt'];
}

/** Says that something waits for the browser's permission, and asks for it again. */
export function Waiting({ words, origins, attempt }: Props) {
  const notice = useRef<HTMLParagraphElement>(null);
  // Once it is allowed the notice goes, and takes its button's focus along.
  useLayoutEffect(
    () => () => {
      const { current } = notice;
      if (current?.contains(document.activeElement)) current.closest('section')?.querySelector('h2')?.focus();
    },
    [],
  );
  const ask = () => attempt(async () => ((await askAgain(origins)) ? undefined : say('notAllowed')));
  return (
    <p class="notice" ref={notice}>
      <span>{words}</span>
      <button type="button" onClick={() => void ask()}>
        {say('allow')}
      </button>
    </p>
  );
}
