import { useEffect, useRef, useState } from 'preact/hooks';
import { loadSettings, type Settings, saveSettings, watchSettings } from '../settings.ts';

interface SettingsState {
  /** Null until they are loaded. */
  settings: Settings | null;
  /** Shows choices at once and saves them; rejects, and shows what is stored, where that fails. */
  save: (changes: Partial<Settings>) => Promise<void>;
}

/** The reader's choices, kept up to date with other windows and devices. */
export function useSettings(): SettingsState {
  const [settings, setSettings] = useState<Settings | null>(null);
  /** How many saves are under way: what is heard of storage meanwhile may be older than what is shown. */
  const saving = useRef(0);
  const load = async () => {
    const stored = await loadSettings();
    if (!saving.current) setSettings(stored);
  };
  useEffect(() => {
    void load();
    return watchSettings((stored) => {
      if (!saving.current) setSettings(stored);
    });
  }, []);
  const save = async (changes: Partial<Settings>) => {
    saving.current++;
    setSettings((shown) => shown && { ...shown, ...changes });
    try {
      await saveSettings(changes);
    } finally {
      saving.current--;
      await load();
    }
  };
  return { settings, save };
}
