import { useEffect, useState } from 'preact/hooks';

/** Where the link leads that has the focus of the keyboard, as it is written; empty where none has it. */
export function useAddress(dialog: HTMLElement): string {
  const [address, setAddress] = useState('');
  useEffect(() => {
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
