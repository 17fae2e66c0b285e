import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { splitSentences } from '../digest/sentences.ts';
import { lineAt } from './line-hold.ts';
import { Speech, type SpeechState, voiceOf, voicesFor } from './speech.ts';
import { loadVoices, saveVoice } from './store.ts';
import type { TextMap } from './text-map.ts';

/** Highlights of the sentence and the word that are read aloud. */
export const SENTENCE = 'lede-sentence';
export const WORD = 'lede-word';

export interface Reading {
  /** False where the browser has no voice at all. */
  hasVoice: boolean;
  voices: readonly SpeechSynthesisVoice[];
  voice: SpeechSynthesisVoice | null;
  state: SpeechState;
  toggle: () => void;
  step: (steps: number) => void;
  choose: (voice: SpeechSynthesisVoice) => void;
}

interface Options {
  map: () => TextMap | null;
  lang: string | undefined;
  rate: number;
  scroller: HTMLElement;
  body: () => Element | null;
}

const mark = (name: string, ranges: readonly Range[]): void => {
  if (typeof Highlight !== 'function') return;
  if (ranges.length) CSS.highlights.set(name, new Highlight(...ranges));
  else CSS.highlights.delete(name);
};

function follow(scroller: HTMLElement, ranges: readonly Range[]): void {
  const box = ranges[0]?.getBoundingClientRect();
  if (!box || (box.top > innerHeight * 0.1 && box.bottom < innerHeight * 0.75)) return;
  const calm = matchMedia('(prefers-reduced-motion: reduce)').matches;
  scroller.scrollBy({ top: box.top - innerHeight * 0.3, behavior: calm ? 'instant' : 'smooth' });
}

/** Reads the article aloud with the browser's own voices, marking sentence and word. */
export function useSpeech({ map, lang, rate, scroller, body }: Options): Reading {
  const synth = globalThis.speechSynthesis as SpeechSynthesis | undefined;
  const language = lang ?? navigator.language;
  const [all, setAll] = useState<readonly SpeechSynthesisVoice[]>(() => synth?.getVoices() ?? []);
  const [chosen, setChosen] = useState<string>();
  const [state, setState] = useState<SpeechState>('idle');
  const speech = useRef<Speech | undefined>(undefined);
  const voices = useMemo(() => voicesFor(all, language), [all, language]);
  const voice = voiceOf(voices, chosen);

  useEffect(() => {
    void loadVoices().then(
      (known) => setChosen(known[language.split('-')[0] ?? '']),
      () => undefined,
    );
    if (!synth) return;
    const found = () => setAll(synth.getVoices());
    synth.addEventListener('voiceschanged', found);
    return () => {
      synth.removeEventListener('voiceschanged', found);
      speech.current?.stop();
      mark(SENTENCE, []);
      mark(WORD, []);
    };
  }, []);

  const begin = (): Speech | null => {
    const text = map();
    if (speech.current || !text || !synth) return speech.current ?? null;
    const sentences = splitSentences(text.text, language.split('-')[0] ?? 'en');
    speech.current = new Speech({
      synth,
      utter: (words) => new SpeechSynthesisUtterance(words),
      sentences,
      lang: language,
      onState(next, index) {
        setState(next);
        const sentence = next === 'idle' ? undefined : sentences[index];
        const ranges = sentence ? text.rangesOf(sentence.start, sentence.end) : [];
        mark(SENTENCE, ranges);
        mark(WORD, []);
        if (next === 'playing') follow(scroller, ranges);
      },
      onWord: (start, end) => mark(WORD, text.rangesOf(start, end)),
    });
    return speech.current;
  };

  /** The sentence at the beginning of the selection; else the first one in sight. */
  const placeOf = (): number => {
    const text = map();
    const shown = body();
    if (!text || !shown) return 0;
    const selection = (shown.getRootNode() as unknown as { getSelection?: () => Selection | null }).getSelection?.();
    const picked =
      selection &&
      !selection.isCollapsed &&
      selection.anchorNode instanceof Text &&
      shown.contains(selection.anchorNode)
        ? { node: selection.anchorNode, offset: selection.anchorOffset }
        : scroller.scrollTop > 0
          ? lineAt(shown, 80, text.holds)
          : null;
    const offset = picked ? text.offsetOf(picked.node, picked.offset) : 0;
    const sentences = splitSentences(text.text, language.split('-')[0] ?? 'en');
    return Math.max(
      0,
      sentences.findIndex(({ end }) => end > (offset ?? 0)),
    );
  };

  return {
    hasVoice: all.length > 0,
    voices,
    voice,
    state,
    toggle() {
      const current = begin();
      if (!current || !voice) return;
      current.voice = voice;
      current.rate = rate;
      if (current.state === 'idle' || current.state === 'failed') current.play(placeOf());
      else current.toggle();
    },
    step: (steps) => begin()?.step(steps),
    choose(next) {
      setChosen(next.voiceURI);
      void saveVoice(language.split('-')[0] ?? '', next.voiceURI).catch(() => undefined);
      if (!speech.current) return;
      speech.current.voice = next;
      speech.current.renew();
    },
  };
}
