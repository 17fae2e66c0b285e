import browser from 'webextension-polyfill';
import { Icon } from '../design/icon.tsx';
import { say } from '../words.ts';
import { ByHand } from './by-hand.tsx';
import { CopyControl } from './copy-control.tsx';
import { KeyHint } from './key-hint.tsx';

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
  return (
    <div class="foot">
      <CopyControl />
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
        </div>
        {!said && <KeyHint />}
      </div>
      {byHand && <ByHand text={byHand} />}
    </div>
  );
}
