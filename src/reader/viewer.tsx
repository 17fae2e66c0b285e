/** @jsxImportSource preact */
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { say, uiLanguage } from '../words.ts';
import { uiDirection } from './direction.ts';
import { Icon } from './icons.tsx';
import type { Picture } from './pictures.ts';

interface Props {
  pictures: readonly Picture[];
  index: number;
  onShow: (index: number) => void;
  onClose: () => void;
}

/** A picture can be enlarged if its natural width exceeds its displayed width by this factor. */
const LARGER = 1.2;
/** Vector images, which are sharp at any size. */
const DRAWING = /^data:image\/svg|\.svg(?:[?#]|$)/i;

/** The picture viewer: a modal dialog with one picture, which fits the window until it is pressed, and its caption. */
export function Viewer({ pictures, index, onShow, onClose }: Props) {
  const frame = useRef<HTMLDialogElement>(null);
  const sight = useRef<HTMLDivElement>(null);
  /** The pressed point of the picture, as shares of its width and height. */
  const pressed = useRef<[number, number]>([0.5, 0.5]);
  const [large, setLarge] = useState(false);
  const [exceeds, setExceeds] = useState(false);
  // A layout effect: other effects are cleaned up only after the next paint, and until then nothing would have focus.
  useLayoutEffect(() => {
    const dialog = frame.current;
    const former = dialog && (dialog.getRootNode() as ShadowRoot).activeElement;
    dialog?.showModal();
    const cancel = (event: Event) => event.preventDefault();
    dialog?.addEventListener('cancel', cancel);
    return () => {
      dialog?.close();
      // The browser restores the focus to the document's active element, which in a shadow root is only the host.
      if (former instanceof HTMLElement) former.focus({ preventScroll: true });
    };
  }, []);
  useLayoutEffect(() => {
    setLarge(false);
    setExceeds(false);
  }, [index]);
  useLayoutEffect(() => {
    const box = sight.current;
    const [x, y] = pressed.current;
    box?.scrollTo(x * box.scrollWidth - box.clientWidth / 2, y * box.scrollHeight - box.clientHeight / 2);
  }, [large]);
  const picture = pictures[index];
  if (!picture) return null;
  const { src, alt, caption } = picture;
  const words = caption || alt;
  /** Toggles between natural size, with the pressed point centred, and fitting the window. */
  const enlarge = ({ currentTarget, clientX, clientY }: MouseEvent & { currentTarget: HTMLElement }) => {
    const { left, top, width, height } = currentTarget.getBoundingClientRect();
    // A press by key has no coordinates.
    pressed.current = clientX || clientY ? [(clientX - left) / width, (clientY - top) / height] : [0.5, 0.5];
    setLarge(!large);
  };
  const count = [index + 1, pictures.length].map((each) => new Intl.NumberFormat(uiLanguage()).format(each));
  return (
    <dialog ref={frame} class="viewer" aria-label={say('readerPicture', ...count)} dir={uiDirection()}>
      <button type="button" class="close" aria-label={say('readerClosePicture')} onClick={onClose}>
        <Icon name="leave" />
      </button>
      {pictures.length > 1 && (
        <button
          type="button"
          class="step"
          aria-label={say('readerLastPicture')}
          disabled={index === 0}
          onClick={() => onShow(index - 1)}
        >
          <Icon name="left" />
        </button>
      )}
      <figure>
        <div class="sight" ref={sight}>
          <button
            type="button"
            class={large ? 'zoom is-large' : 'zoom'}
            disabled={!exceeds}
            aria-label={exceeds ? (alt ? say('readerEnlargeNamed', alt) : say('readerEnlarge')) : undefined}
            aria-pressed={exceeds ? large : undefined}
            onClick={enlarge}
          >
            <img
              key={src}
              class={DRAWING.test(src) ? 'is-drawing' : undefined}
              referrerpolicy="no-referrer"
              src={src}
              alt={alt}
              onLoad={({ currentTarget: { naturalWidth, clientWidth } }) =>
                setExceeds(naturalWidth > clientWidth * LARGER)
              }
            />
          </button>
        </div>
        <figcaption>
          {pictures.length > 1 && <span class="count">{say('readerPicture', ...count)}</span>}
          <span dir="auto">{words}</span>
        </figcaption>
      </figure>
      {pictures.length > 1 && (
        <button
          type="button"
          class="step"
          aria-label={say('readerNextPicture')}
          disabled={index === pictures.length - 1}
          onClick={() => onShow(index + 1)}
        >
          <Icon name="right" />
        </button>
      )}
    </dialog>
  );
}
