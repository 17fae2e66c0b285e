import { useLayoutEffect, useRef } from 'preact/hooks';
import { holdLine } from './line-hold.ts';
import { lookOf, paletteFor } from './look.ts';
import type { Preferences } from './preferences.ts';
import type { Palette } from './themes.ts';
import { usePrefersDark } from './use-colour-scheme.ts';
import { useFace } from './use-face.ts';

interface Options {
  preferences: Preferences;
  /** The beginning of the text, for measuring the width of its characters. */
  sample: string;
  lang: string | undefined;
  stage: HTMLElement;
  body: () => Element | null;
}

/** Applies the preferred look to the stage, keeping the line that is being read in its place. Returns the palette. */
export function useLook({ preferences, sample, lang, stage, body }: Options): Palette {
  const palette = paletteFor(preferences, usePrefersDark());
  const loadedFaces = useFace(preferences.face);
  const wasSet = useRef(false);
  useLayoutEffect(() => {
    // At first no line is being read, and looking for one would cost a layout without the look.
    holdLine(stage, wasSet.current ? body() : null, () => {
      for (const [name, value] of Object.entries(lookOf(preferences, palette, sample, lang)))
        stage.style.setProperty(name, value);
      stage.style.colorScheme = palette.isDark ? 'dark' : 'light';
    });
    wasSet.current = true;
  }, [JSON.stringify([preferences, palette, loadedFaces])]);
  return palette;
}
