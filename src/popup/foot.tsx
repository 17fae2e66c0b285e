import browser from 'webextension-polyfill';
import { Icon } from '../design/icon.tsx';
import { say } from '../words.ts';
import { CopyControl } from './copy-control.tsx';
import { KeyHint } from './key-hint.tsx';
import { usePopup } from './popup-context.ts';

interface Props {
  /** What was done last. */
  said: string;
  /** Text that the clipboard refused. */
  byHand: string;
  /** What screen readers are told when the popup opens, and eyes see for themselves. */
  heard: string;
}

/** Always in sight: what was done last, the copy, and the way to the options. */
export function Foot({ said, byHand, heard }: Props) {
  const { article } = usePopup().visit;
  return (
    <div class="foot">
      {article && <CopyControl article={article} />}
      <button
        type="button"
        class="iconic"
        aria-label={say('options')}
        title={say('options')}
        onClick={() => void browser.runtime.openOptionsPage().then(() => close())}
      >
        <Icon name="gear" />
      </button>
      <div class="said-line">
        <div role="status" class={said ? 'said' : 'unseen'}>
          {said || heard}
          {byHand && <textarea class="by-hand" readOnly aria-label={say('textToCopy')} value={byHand} />}
        </div>
        {!said && <KeyHint />}
      </div>
    </div>
  );
}
