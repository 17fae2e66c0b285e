/** @jsxImportSource preact */
import { useEffect, useRef } from 'preact/hooks';
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

/** One picture as large as the window, with its caption and the way to the next. */
export function Viewer({ pictures, index, onShow, onClose }: Props) {
  const frame = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    const dialog = frame.current;
    const pressed = dialog && (dialog.getRootNode() as ShadowRoot).activeElement;
    dialog?.showModal();
    const cancel = (event: Event) => event.preventDefault();
    dialog?.addEventListener('cancel', cancel);
    return () => {
      dialog?.close();
      // The browser gives the focus back to what has it in the document, which in a room of its own is the room.
      if (pressed instanceof HTMLElement) pressed.focus({ preventScroll: true });
    };
  }, []);
  const picture = pictures[index];
  if (!picture) return null;
  const { src, alt, caption } = picture;
  const words = caption || alt;
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
        <img key={src} referrerpolicy="no-referrer" src={src} alt={alt} />
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
