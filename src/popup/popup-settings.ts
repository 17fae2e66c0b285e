import { loadSettings, type Settings, watchSettings } from '../settings.ts';

let loaded: Promise<Settings> | undefined;

/** What the reader chose: asked for once as the popup opens, and kept up to date. */
export function popupSettings(): Promise<Settings> {
  if (!loaded) {
    loaded = loadSettings();
    watchSettings((settings) => {
      loaded = Promise.resolve(settings);
    });
  }
  return loaded;
}
