import { useLayoutEffect, useRef } from 'preact/hooks';
import { say } from '../words.ts';

/** Text that the clipboard refused, selected, so that one press of the copy key takes it. */
export function ByHand({ text }: { text: string }) {
  const area = useRef<HTMLTextAreaElement>(null);
  useLayoutEffect(() => {
    area.current?.focus();
    area.current?.select();
    area.current?.scrollTo(0, 0);
  }, [text]);
  return <textarea class="by-hand" ref={area} readOnly dir="auto" aria-label={say('textToCopy')} value={text} />;
}
