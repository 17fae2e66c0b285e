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
  const ask = () => attempt(async () => ((await askAgain(origins)) ? undefined : say('notAllowed')));
  return (
    <p class="notice">
      <span>{words}</span>
      <button type="button" onClick={() => void ask()}>
        {say('allow')}
      </button>
    </p>
  );
}
