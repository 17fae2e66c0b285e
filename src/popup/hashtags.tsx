import { say } from '../words.ts';
import { hashtagLine } from './digest-text.ts';
import { usePopup } from './popup-context.ts';

/** What the article is about, as chips: a press leaves one out of what is copied, another takes it back. */
export function Hashtags() {
  const { hashtags, announce, copy } = usePopup();
  const { all, kept, toggle } = hashtags;
  if (!all.length) return null;
  const publishers = all.filter(({ source }) => source === 'publisher').length;
  return (
    <section>
      <h2>
        {say('hashtags')}
        <button
          type="button"
          class="quiet"
          aria-label={say('copyHashtags')}
          title={say('copyHashtags')}
          disabled={!kept.length}
          onClick={() => copy({ text: hashtagLine(kept) }, say('saidCopiedHashtags'))}
        >
          {say('copy')}
        </button>
      </h2>
      <ul class="hashtags" aria-label={say('hashtags')}>
        {all.map((hashtag) => (
          <li key={hashtag.tag} class={hashtag.source === 'publisher' ? 'publisher' : undefined}>
            <button
              type="button"
              aria-pressed={kept.includes(hashtag)}
              title={say(kept.includes(hashtag) ? 'hashtagLeaveOut' : 'hashtagTakeBack')}
              onClick={() => announce(say(toggle(hashtag.tag) ? 'saidLeftOut' : 'saidTakenBack', `#${hashtag.tag}`))}
            >
              <bdi>#{hashtag.tag}</bdi>
            </button>
          </li>
        ))}
      </ul>
      {publishers > 0 && (
        <p class="help">{say(publishers < all.length ? 'hashtagsSomePublisher' : 'hashtagsAllPublisher')}</p>
      )}
    </section>
  );
}
