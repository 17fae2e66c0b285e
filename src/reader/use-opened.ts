import { useState } from 'preact/hooks';
import type { PanelName } from './bar.tsx';

interface OpenNote {
  id: string;
  /** The mark in the text that leads to it. */
  mark: HTMLElement;
}

export interface Opened {
  panel: PanelName | null;
  setPanel: (panel: PanelName | null) => void;
  /** Opens a panel, or closes it if it is the one that is open. */
  toggle: (panel: PanelName) => void;
  /** Index of the picture that is shown large. */
  picture: number | null;
  setPicture: (picture: number | null) => void;
  note: OpenNote | null;
  setNote: (note: OpenNote | null) => void;
  /** Closes what lies uppermost; tells whether anything was open. */
  closeUppermost: () => boolean;
}

/** What is open over the text. */
export function useOpened(): Opened {
  const [panel, setPanel] = useState<PanelName | null>(null);
  const [picture, setPicture] = useState<number | null>(null);
  const [note, setNote] = useState<OpenNote | null>(null);
  const toggle = (name: PanelName) => setPanel((open) => (open === name ? null : name));
  const closeUppermost = () => {
    if (picture !== null) setPicture(null);
    else if (note) {
      note.mark.focus({ preventScroll: true });
      setNote(null);
    } else setPanel(null);
    return picture !== null || note !== null || panel !== null;
  };
  return { panel, setPanel, toggle, picture, setPicture, note, setNote, closeUppermost };
}
