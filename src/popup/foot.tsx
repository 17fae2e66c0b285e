import browser from 'webextension-polyfill';
import { say } from '../words.ts';
import { CopyControl } from './copy-control.tsx';
import { usePopup } from './popup-context.ts';

interface Props {
  /** What was done last. */
  said: string;
  /** Text that the clipboard refused. */
  byHand: string;
}

/** Always in sight: what was done last, the copy, and the way to the options. */
export function Foot({ said, byHand }: Props) {
  const { article } = usePopup().visit;
  return (
    <div class="foot">
      <div role="status" class={said ? 'said' : undefined}>
        {said}
        {byHand && <textarea class="by-hand" readOnly aria-label={say('textToCopy')} value={byHand} />}
      </div>
      {article && <CopyControl article={article} />}
      <button type="button" class="quiet" onClick={() => void browser.runtime.openOptionsPage().then(() => close())}>
        {say('options')}
      </button>
    </div>
  );
}
