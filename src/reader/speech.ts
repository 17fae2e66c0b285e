/** What is needed of the browser's voice, so that another can stand in its place. */
export interface Synth {
  speak(utterance: SpeechSynthesisUtterance): void;
  cancel(): void;
  getVoices(): SpeechSynthesisVoice[];
}

export interface Sentence {
  text: string;
  /** Offsets in the article's plain text. */
  start: number;
  end: number;
}

export type SpeechState = 'idle' | 'playing' | 'paused' | 'failed';

export interface SpeechOptions {
  synth: Synth;
  utter: (text: string) => SpeechSynthesisUtterance;
  sentences: readonly Sentence[];
  lang: string | undefined;
  onState: (state: SpeechState, index: number) => void;
  /** A word begins; offsets in the article's plain text. */
  onWord: (start: number, end: number) => void;
}

const WORD = /[\p{L}\p{M}\p{N}]+(?:['’.-][\p{L}\p{M}\p{N}]+)*/uy;

/**
 * Reads sentences aloud, one utterance each: voices over the network fall silent in long ones, and a pause that the
 * browser keeps itself is lost by some voices, so that pausing here stops and begins the sentence anew.
 */
export class Speech {
  voice: SpeechSynthesisVoice | null = null;
  rate = 1;
  #state: SpeechState = 'idle';
  #index = 0;
  /** Kept here, for browsers collect utterances that nobody holds, and their events with them. */
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

  /** Begins with a sentence, or goes on where it stopped. */
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

  /** Goes on with another sentence, seen from the present one or from the one that is given; stays silent where it is. */
  step(steps: number, from = this.#index): void {
    const index = Math.max(0, Math.min(this.#options.sentences.length - 1, from + steps));
    if (this.#state === 'playing') this.play(index);
    else this.#tell(this.#state === 'idle' ? 'paused' : this.#state, index);
  }

  /** A voice or a speed was chosen: the sentence begins anew with it. */
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

/** Voices for a language, this device's before those that send the text over the network, the same region first. */
export function voicesFor(voices: readonly SpeechSynthesisVoice[], lang: string): SpeechSynthesisVoice[] {
  const fits = voices.filter((voice) => primary(voice.lang) === primary(lang));
  const rank = (voice: SpeechSynthesisVoice): number =>
    (voice.localService ? 0 : 4) + (voice.lang.toLowerCase() === lang.toLowerCase() ? 0 : 2) + (voice.default ? 0 : 1);
  return (fits.length ? fits : [...voices]).sort((a, b) => rank(a) - rank(b));
}

/**
 * The voice that was chosen by name; else the best that speaks the language on this device. One that sends the text, or
 * has another language, must be chosen.
 */
export function voiceOf(
  voices: readonly SpeechSynthesisVoice[],
  chosen: string | undefined,
  lang: string,
): SpeechSynthesisVoice | null {
  const isFit = (voice: SpeechSynthesisVoice): boolean => voice.localService && primary(voice.lang) === primary(lang);
  return voices.find(({ voiceURI }) => voiceURI === chosen) ?? voices.find(isFit) ?? null;
}
