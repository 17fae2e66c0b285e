import { useLayoutEffect, useState } from 'preact/hooks';

/** The address of the link with keyboard focus, as written; empty for none, and for links within the article. */
export function useAddress(dialog: HTMLElement): string {
  const [address, setAddress] = useState('');
  useLayoutEffect(() => {
    const look = () => {
      const active = (dialog.getRootNode() as ShadowRoot).activeElement;
      const href = active?.matches('.article a:focus-visible, .note-card a:focus-visible')
        ? (active.getAttribute('href') ?? '')
        : '';
      setAddress(href.startsWith('#') ? '' : href);
    };
    dialog.addEventListener('focusin', look);
    dialog.addEventListener('focusout', look);
    return () => {
      dialog.removeEventListener('focusin', look);
      dialog.removeEventListener('focusout', look);
    };
  }, [dialog]);
  return address;
}
