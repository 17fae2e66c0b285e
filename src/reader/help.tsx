/** @jsxImportSource preact */
import { say } from '../words.ts';
import { KEYS } from './keys.ts';

/** Every key and what it does. */
export function Help() {
  return (
    <dl class="keys">
      {Object.entries(KEYS).map(([name, { shown, word }]) => (
        <div key={name}>
          <dt>
            <kbd>{shown}</kbd>
          </dt>
          <dd>{say(word)}</dd>
        </div>
      ))}
    </dl>
  );
}
