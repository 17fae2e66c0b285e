import { useEffect, useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import { splitSentences } from '../digest/sentences.ts';
import { lineAt } from './line-hold.ts';
import { type Place, pickedIn } from './selection.ts';
import { type Sentence, Speech, type SpeechState, voiceOf, voicesFor } from './speech.ts';
import { loadVoices, saveVoice } from './store.ts';
import type { TextMap } from './text-map.ts';

/** Names of the CSS custom highlights of the sentence and the word that are read aloud. */
export const SENTENCE = 'lede-sentence';
export const WORD = 'lede-word';

/** The state of reading aloud, and its controls. */
export interface Reading {
  /** Whether the browser has any voice. */
  hasVoice: boolean;
  voices: readonly SpeechSynthesisVoice[];
  /** The voice in use; null where the reader must choose one. */
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

/** Scrolls to a sentence unless it stands between 10 and 75 % of the window's height. */
function follow(scroller: HTMLElement, ranges: readonly Range[]): void {
  const box = ranges[0]?.getBoundingClientRect();
  if (!box || (box.top > innerHeight * 0.1 && box.bottom < innerHeight * 0.75)) return;
  const calm = matchMedia('(prefers-reduced-motion: reduce)').matches;
  scroller.scrollBy({ top: box.top - innerHeight * 0.3, behavior: calm ? 'instant' : 'smooth' });
}

/** Debounce in milliseconds of changes of speed, each of which restarts the sentence. */
const RATE_REST_MS = 250;

/** Reads the article aloud with the browser's own voices, marking sentence and word. */
export function useSpeech({ map, lang, rate, scroller, body }: Options): Reading {
  const synth = globalThis.speechSynthesis as SpeechSynthesis | undefined;
  const language = lang ?? navigator.language;
  const [all, setAll] = useState<readonly SpeechSynthesisVoice[]>(() => synth?.getVoices() ?? []);
  const [chosen, setChosen] = useState<string>();
  const [state, setState] = useState<SpeechState>('idle');
  const speech = useRef<Speech | undefined>(undefined);
  const voices = useMemo(() => voicesFor(all, language), [all, language]);
  const voice = voiceOf(voices, chosen, language);
  const sentences = useRef<readonly Sentence[]>([]);
  /** The last selection or caret that reading was started from: it is used only once. */
  const begun = useRef<Place | null>(null);

  // Before anything else may happen: a browser that was first asked for its voices above tells soon, and once, that they are there.
  useLayoutEffect(() => {
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

  useEffect(() => {
    const current = speech.current;
    if (!current || current.rate === rate) return;
    const timer = setTimeout(() => {
      current.rate = rate;
      current.renew();
    }, RATE_REST_MS);
    return () => clearTimeout(timer);
  }, [rate]);

  const begin = (): Speech | null => {
    const text = map();
    if (speech.current || !text || !synth) return speech.current ?? null;
    sentences.current = splitSentences(text.text, language.split('-')[0] ?? 'en');
    speech.current = new Speech({
      synth,
      utter: (words) => new SpeechSynthesisUtterance(words),
      sentences: sentences.current,
      lang: language,
      onState(next, index) {
        setState(next);
        const sentence = next === 'idle' ? undefined : sentences.current[index];
        const ranges = sentence ? text.rangesOf(sentence.start, sentence.end) : [];
        mark(SENTENCE, ranges);
        mark(WORD, []);
        if (next === 'playing') follow(scroller, ranges);
      },
      onWord: (start, end) => mark(WORD, text.rangesOf(start, end)),
    });
    return speech.current;
  };

  const indexAt = ({ node, offset }: Place): number => {
    const at = map()?.offsetOf(node, offset) ?? 0;
    return Math.max(
      0,
      sentences.current.findIndex(({ end }) => end > at),
    );
  };
  /** Index of the sentence at a selection or caret that was made since the last start; null for none. */
  const pickedIndex = (): number | null => {
    const shown = body();
    const picked = shown && pickedIn(shown);
    const last = begun.current;
    if (!picked || !map()?.holds(picked.node)) return null;
    if (picked.node === last?.node && picked.offset === last.offset) return null;
    begun.current = picked;
    return indexAt(picked);
  };
  /** Index of the first sentence in sight. */
  const shownIndex = (): number => {
    const shown = body();
    const line = shown && scroller.scrollTop > 0 ? lineAt(shown, 80, (text) => map()?.holds(text) ?? false) : null;
    return line ? indexAt(line) : 0;
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
      const picked = current.state === 'playing' ? null : pickedIndex();
      if (picked !== null) current.play(picked);
      else if (current.state === 'idle') current.play(shownIndex());
      else current.toggle();
    },
    step(steps) {
      const current = begin();
      if (current?.state === 'idle') current.step(steps, pickedIndex() ?? shownIndex());
      else current?.step(steps);
    },
    choose(next) {
      setChosen(next.voiceURI);
      void saveVoice(language.split('-')[0] ?? '', next.voiceURI).catch(() => undefined);
      if (!speech.current) return;
      speech.current.voice = next;
      speech.current.renew();
    },
  };
}
