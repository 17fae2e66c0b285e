import type { Hashtag } from '../digest/types.ts';
import { say } from '../words.ts';

export function Hashtags({ hashtags, onCopy }: { hashtags: readonly Hashtag[]; onCopy: () => void }) {
  return (
    <>
      <h2>
        {say('hashtags')}
        <button type="button" class="quiet" onClick={onCopy}>
          {say('copyHashtags')}
        </button>
      </h2>
      <ul class="hashtags" aria-label={say('hashtags')}>
        {hashtags.map(({ tag, source }) => (
          <li
            key={tag}
            class={source === 'publisher' ? 'publisher' : undefined}
            title={source === 'publisher' ? say('hashtagByPublisher') : undefined}
          >
            #{tag}
          </li>
        ))}
      </ul>
    </>
  );
}
