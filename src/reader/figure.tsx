/** @jsxImportSource preact */
import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { say } from '../words.ts';
import { ASIDE } from './text-map.ts';

/**
 * How a picture is fetched. A drawing stands in its own address, which a page's policy may forbid: it is ours to show as
 * long as the browser need not come back to it later.
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

/** A picture with its caption; pressed, it is shown as large as the window. */
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
