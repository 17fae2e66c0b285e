/** @jsxImportSource preact */
import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { say } from '../words.ts';
import { ASIDE } from './text-map.ts';

/**
 * Attributes of an image. `data:` addresses load eagerly: a page's content security policy may forbid them, and applies
 * to what the browser fetches later, not to what our script sets at once.
 */
export const pictureOf = (src: string) =>
  ({
    loading: src.startsWith('data:') ? 'eager' : 'lazy',
    decoding: 'async',
    referrerpolicy: 'no-referrer',
    src,
  }) as const;

interface Props {
  src: string;
  alt: string;
  onPress: (src: string) => void;
  children?: ComponentChildren;
}

/** A picture with its caption; pressing it opens the picture viewer. Its alt text is shown where it fails to load. */
export function Figure({ src, alt, onPress, children }: Props) {
  const [lost, setLost] = useState(false);
  return (
    <figure>
      {lost ? (
        <p class="lost" {...{ [ASIDE]: '' }}>
          {alt ? say('readerPictureLostNamed', alt) : say('readerPictureLost')}
        </p>
      ) : (
        <button
          type="button"
          class="picture"
          aria-label={alt ? say('readerEnlargeNamed', alt) : say('readerEnlarge')}
          onClick={() => onPress(src)}
        >
          <img {...pictureOf(src)} alt="" onError={() => setLost(true)} />
        </button>
      )}
      {children}
    </figure>
  );
}
