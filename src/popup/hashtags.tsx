import { useEffect, useState } from 'preact/hooks';
import { say } from '../words.ts';
import { hashtagLine } from './digest-text.ts';
import { usePopup } from './popup-context.ts';

/** What the article is about, as chips: a press leaves one out of what is copied, another takes it back. */
export function Hashtags() {
  const { visit, digest, announce, copy } = usePopup();
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  useEffect(() => setLeft(new Set()), [visit.article?.url]);
  const hashtags = digest?.hashtags ?? [];
  if (!hashtags.length) return null;
  const kept = hashtags.filter(({ tag }) => !left.has(tag));
  const publishers = hashtags.filter(({ source }) => source === 'publisher').length;
  const toggle = (tag: string) => {
    const next = new Set(left);
    const goes = !next.delete(tag);
    if (goes) next.add(tag);
    setLeft(next);
    announce(say(goes ? 'saidLeftOut' : 'saidTakenBack', `#${tag}`));
  };
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
        {hashtags.map(({ tag, source }) => (
          <li key={tag} class={source === 'publisher' ? 'publisher' : undefined}>
            <button
              type="button"
              aria-pressed={!left.has(tag)}
              title={say(left.has(tag) ? 'hashtagTakeBack' : 'hashtagLeaveOut')}
              onClick={() => toggle(tag)}
            >
              <bdi>#{tag}</bdi>
            </button>
          </li>
        ))}
      </ul>
      {publishers > 0 && (
        <p class="help">{say(publishers < hashtags.length ? 'hashtagsSomePublisher' : 'hashtagsAllPublisher')}</p>
      )}
    </section>
  );
}
