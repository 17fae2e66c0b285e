import { say } from '../words.ts';
import { usePopup } from './popup-context.ts';

/** What the article is about. Nothing where there is nothing to say. */
export function Hashtags() {
  const { digest, copy } = usePopup();
  const hashtags = digest?.hashtags ?? [];
  if (!hashtags.length) return null;
  return (
    <section>
      <h2>
        {say('hashtags')}
        <button
          type="button"
          class="quiet"
          onClick={() => copy({ text: hashtags.map(({ tag }) => `#${tag}`).join(' ') }, say('saidCopiedHashtags'))}
        >
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
    </section>
  );
}
