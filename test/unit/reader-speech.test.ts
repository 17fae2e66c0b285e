import { beforeEach, describe, expect, it } from 'vitest';
import { Speech, type SpeechState, type Synth, voiceOf, voicesFor } from '../../src/reader/speech.ts';

/** The browser's voice, silent: what is said is kept, and its events are fired by hand. */
class Double implements Synth {
  readonly said: SpeechSynthesisUtterance[] = [];
  canceled = 0;
  speak(utterance: SpeechSynthesisUtterance): void {
    this.said.push(utterance);
  }
  cancel(): void {
    this.canceled++;
  }
  getVoices(): SpeechSynthesisVoice[] {
    return [];
  }
  get last(): SpeechSynthesisUtterance {
    return this.said.at(-1)!;
  }
  boundary(charIndex: number, charLength = 0): void {
    this.last.onboundary?.({ name: 'word', charIndex, charLength } as SpeechSynthesisEvent);
  }
  end(utterance = this.last): void {
    utterance.onend?.({} as SpeechSynthesisEvent);
  }
  fail(error: string): void {
    this.last.onerror?.({ error } as SpeechSynthesisErrorEvent);
  }
}

const SENTENCES = [
  { text: 'The bridge is open.', start: 0, end: 19 },
  { text: 'Nobody’s crossing it.', start: 20, end: 41 },
];

let synth: Double;
let states: [SpeechState, number][];
let words: string[];
let speech: Speech;
beforeEach(() => {
  synth = new Double();
  states = [];
  words = [];
  const text = SENTENCES.map((sentence) => sentence.text).join(' ');
  speech = new Speech({
    synth,
    utter: (text) => ({ text }) as SpeechSynthesisUtterance,
    sentences: SENTENCES,
    lang: 'en',
    onState: (state, index) => states.push([state, index]),
    onWord: (start, end) => words.push(text.slice(start, end)),
  });
});

describe('reading aloud', () => {
  it('speaks sentence after sentence and falls silent at the end', () => {
    speech.play();
    synth.end();
    synth.end();
    expect(synth.said.map(({ text }) => text)).toEqual(SENTENCES.map(({ text }) => text));
    expect(states).toEqual([
      ['playing', 0],
      ['playing', 1],
      ['idle', 0],
    ]);
  });

  it('tells each word, also where the browser does not say how long it is', () => {
    speech.play(1);
    synth.boundary(0);
    synth.boundary(9, 8);
    expect(words).toEqual(['Nobody’s', 'crossing']);
  });

  it('goes on with the sentence at which it was stopped', () => {
    speech.play(1);
    speech.pause();
    const stopped = synth.last;
    speech.toggle();
    expect(states.map(([state]) => state)).toEqual(['playing', 'paused', 'playing']);
    expect(synth.last.text).toBe(SENTENCES[1]?.text);
    // The end of what was cut off is no end of what is spoken now.
    synth.end(stopped);
    expect(speech.state).toBe('playing');
  });

  it('begins the sentence anew with another speed', () => {
    speech.play();
    speech.rate = 1.5;
    speech.renew();
    expect(synth.said.map(({ rate, text }) => [rate, text])).toEqual([
      [1, SENTENCES[0]?.text],
      [1.5, SENTENCES[0]?.text],
    ]);
  });

  it('says when the voice fails, not when it was cut off', () => {
    speech.play();
    synth.fail('interrupted');
    expect(speech.state).toBe('playing');
    synth.fail('network');
    expect(speech.state).toBe('failed');
  });

  it('steps no further than the first and the last sentence', () => {
    speech.step(-1);
    expect(states.at(-1)).toEqual(['paused', 0]);
    speech.play(1);
    speech.step(1);
    expect(synth.last.text).toBe(SENTENCES[1]?.text);
  });
});

describe('voices', () => {
  const voice = (voiceURI: string, lang: string, localService: boolean): SpeechSynthesisVoice =>
    ({ voiceURI, name: voiceURI, lang, localService, default: false }) as SpeechSynthesisVoice;
  const ALL = [
    voice('net', 'en-US', false),
    voice('brit', 'en-GB', true),
    voice('deutsch', 'de-DE', true),
    voice('us', 'en-US', true),
  ];

  it('are those of the language, this device’s first', () => {
    expect(voicesFor(ALL, 'en-US').map(({ voiceURI }) => voiceURI)).toEqual(['us', 'brit', 'net']);
  });

  it('send nothing over the network unless one that does was chosen by name', () => {
    expect(voiceOf([ALL[0]!], undefined, 'en')).toBeNull();
    expect(voiceOf([ALL[0]!], 'net', 'en')?.voiceURI).toBe('net');
    expect(voiceOf(ALL, 'gone', 'en')?.localService).toBe(true);
  });

  it('read no language that is not theirs unless chosen for it', () => {
    expect(voiceOf(voicesFor(ALL, 'ja'), undefined, 'ja')).toBeNull();
    expect(voiceOf(voicesFor(ALL, 'ja'), 'deutsch', 'ja')?.voiceURI).toBe('deutsch');
    expect(voiceOf(voicesFor(ALL, 'de-AT'), undefined, 'de-AT')?.voiceURI).toBe('deutsch');
  });
});
