/** The part of `SpeechSynthesis` that is used; tests pass a fake. */
export interface Synth {
  speak(utterance: SpeechSynthesisUtterance): void;
  cancel(): void;
  getVoices(): SpeechSynthesisVoice[];
}

/** A sentence to be spoken. */
export interface Sentence {
  text: string;
  /** Offsets in the article's plain text. */
  start: number;
  end: number;
}

/** 'idle' before the first sentence and after the last, 'failed' after an error of the voice. */
export type SpeechState = 'idle' | 'playing' | 'paused' | 'failed';

export interface SpeechOptions {
  synth: Synth;
  utter: (text: string) => SpeechSynthesisUtterance;
  sentences: readonly Sentence[];
  lang: string | undefined;
  onState: (state: SpeechState, index: number) => void;
  /** Called as a word begins; offsets in the article's plain text. */
  onWord: (start: number, end: number) => void;
}

const WORD = /[\p{L}\p{M}\p{N}]+(?:['’.-][\p{L}\p{M}\p{N}]+)*/uy;

/**
 * Reads sentences aloud, one utterance each, because network voices fall silent in long ones. Pausing cancels the
 * utterance, and resuming restarts its sentence: some voices do not resume after the browser's own `pause()`.
 */
export class Speech {
  voice: SpeechSynthesisVoice | null = null;
  rate = 1;
  #state: SpeechState = 'idle';
  #index = 0;
  /** The present utterance; null while silent. Held because browsers garbage-collect others, with their events. */
  #spoken: SpeechSynthesisUtterance | null = null;
  readonly #options: SpeechOptions;

  constructor(options: SpeechOptions) {
    this.#options = options;
  }

  get state(): SpeechState {
    return this.#state;
  }

  get index(): number {
    return this.#index;
  }

  /** Reads on from a sentence, by default the present one; behind the last it becomes idle. */
  play(index = this.#index): void {
    const { sentences, synth } = this.#options;
    this.#silence();
    if (index < 0 || index >= sentences.length) {
      this.#tell('idle', 0);
      return;
    }
    this.#tell('playing', index);
    const sentence = sentences[index]!;
    const utterance = this.#options.utter(sentence.text);
    this.#spoken = utterance;
    utterance.rate = this.rate;
    if (this.voice) utterance.voice = this.voice;
    const lang = this.voice?.lang ?? this.#options.lang;
    if (lang) utterance.lang = lang;
    const isNow = (): boolean => this.#spoken === utterance;
    utterance.onboundary = ({ name, charIndex, charLength }) => {
      if (!isNow() || (name && name !== 'word')) return;
      WORD.lastIndex = charIndex;
      const length = charLength || WORD.exec(sentence.text)?.[0].length || 0;
      if (length) this.#options.onWord(sentence.start + charIndex, sentence.start + charIndex + length);
    };
    utterance.onend = () => {
      if (isNow()) this.play(index + 1);
    };
    utterance.onerror = ({ error }) => {
      if (isNow() && error !== 'interrupted' && error !== 'canceled') this.#stopAs('failed');
    };
    synth.speak(utterance);
  }

  pause(): void {
    if (this.#state === 'playing') this.#stopAs('paused');
  }

  toggle(): void {
    if (this.#state === 'playing') this.pause();
    else this.play();
  }

  /** Moves by a number of sentences from `from`, by default the present one. Reads on there only if it was reading. */
  step(steps: number, from = this.#index): void {
    const index = Math.max(0, Math.min(this.#options.sentences.length - 1, from + steps));
    if (this.#state === 'playing') this.play(index);
    else this.#tell(this.#state === 'idle' ? 'paused' : this.#state, index);
  }

  /** Restarts the present sentence, if it is being read, to apply another voice or speed. */
  renew(): void {
    if (this.#state === 'playing') this.play();
  }

  stop(): void {
    this.#stopAs('idle');
    this.#index = 0;
  }

  #stopAs(state: SpeechState): void {
    this.#silence();
    this.#tell(state, this.#index);
  }

  #silence(): void {
    this.#spoken = null;
    this.#options.synth.cancel();
  }

  #tell(state: SpeechState, index: number): void {
    this.#state = state;
    this.#index = index;
    this.#options.onState(state, index);
  }
}

const primary = (lang: string): string => lang.toLowerCase().split(/[-_]/)[0] ?? '';

/** Voices of a language, or all if none has it; local before network voices, then those of the same region. */
export function voicesFor(voices: readonly SpeechSynthesisVoice[], lang: string): SpeechSynthesisVoice[] {
  const fits = voices.filter((voice) => primary(voice.lang) === primary(lang));
  const rank = (voice: SpeechSynthesisVoice): number =>
    (voice.localService ? 0 : 4) + (voice.lang.toLowerCase() === lang.toLowerCase() ? 0 : 2) + (voice.default ? 0 : 1);
  return (fits.length ? fits : [...voices]).sort((a, b) => rank(a) - rank(b));
}

/**
 * The voice whose URI was chosen; else the first local one of the language, else null. A network voice, or one of
 * another language, is used only if it was chosen.
 */
export function voiceOf(
  voices: readonly SpeechSynthesisVoice[],
  chosen: string | undefined,
  lang: string,
): SpeechSynthesisVoice | null {
  const isFit = (voice: SpeechSynthesisVoice): boolean => voice.localService && primary(voice.lang) === primary(lang);
  return voices.find(({ voiceURI }) => voiceURI === chosen) ?? voices.find(isFit) ?? null;
}
