import { say, sayCount } from '../words.ts';
import { FEWEST_SENTENCES, MOST_SENTENCES } from './summary-length.ts';

interface Props {
  count: number;
  /** No more sentences are to be had. */
  all: boolean;
  onChange: (count: number) => void;
}

/** Fewer or more sentences. The buttons stay where they are, so that one can press on. */
export function Stepper({ count, all, onChange }: Props) {
  const step = (by: number, ends: boolean) => ({
    type: 'button' as const,
    class: 'quiet',
    // Not `disabled`: the button that is pressed must not lose the focus.
    'aria-disabled': ends,
    onClick: () => !ends && onChange(count + by),
  });
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset would draw a frame and ask for a legend
    <span class="stepper" role="group" aria-label={sayCount('summarySentences', count)}>
      <button {...step(-1, count <= FEWEST_SENTENCES)} aria-label={say('summaryShorter')} title={say('summaryShorter')}>
        −
      </button>
      <button
        {...step(1, all || count >= MOST_SENTENCES)}
        aria-label={say('summaryLonger')}
        title={say('summaryLonger')}
      >
        +
      </button>
    </span>
  );
}
