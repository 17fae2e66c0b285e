/** @jsxImportSource preact */
import { say } from '../words.ts';
import { Icon } from './icons.tsx';
import { drawnTo, figureOf } from './look-words.ts';
import { RANGES } from './preferences.ts';
import type { Reading } from './use-speech.ts';

export interface VoiceProps {
  reading: Reading;
  rate: number;
  onRate: (rate: number) => void;
}

/** The card for reading aloud: play, steps, speed and voice, local voices before network voices. */
export function VoicePanel({ reading, rate, onRate }: VoiceProps) {
  const { voices, voice, state, toggle, step, choose } = reading;
  const here = voices.filter(({ localService }) => localService);
  const elsewhere = voices.filter(({ localService }) => !localService);
  const option = ({ voiceURI, name, lang }: SpeechSynthesisVoice) => (
    <option key={voiceURI} value={voiceURI}>
      {`${name} (${lang})`}
    </option>
  );
  return (
    <>
      <div class="player">
        <button type="button" aria-label={say('readerLastSentence')} onClick={() => step(-1)}>
          <Icon name="back" />
        </button>
        <button
          type="button"
          class="play"
          disabled={!voice}
          aria-label={say(state === 'playing' ? 'readerPause' : 'readerPlay')}
          onClick={toggle}
        >
          <Icon name={state === 'playing' ? 'pause' : 'play'} />
        </button>
        <button type="button" aria-label={say('readerNextSentence')} onClick={() => step(1)}>
          <Icon name="forward" />
        </button>
      </div>
      {state === 'failed' && <p role="alert">{say('readerVoiceFailed')}</p>}
      <div class="sliders">
        <label>
          <span>{say('readerRate')}</span>
          <input
            type="range"
            {...RANGES.rate}
            value={rate}
            aria-valuetext={drawnTo('rate', rate)}
            onInput={({ currentTarget }) => onRate(currentTarget.valueAsNumber)}
          />
          <output>
            <bdi>{figureOf('rate', rate)}</bdi>
          </output>
        </label>
      </div>
      <label class="voices">
        <span>{say('readerVoice')}</span>
        <select
          value={voice?.voiceURI ?? ''}
          onChange={({ currentTarget }) => {
            const found = voices.find(({ voiceURI }) => voiceURI === currentTarget.value);
            if (found) choose(found);
          }}
        >
          {!voice && <option value="">{say('readerVoiceChoose')}</option>}
          {here.length > 0 && <optgroup label={say('readerVoicesHere')}>{here.map(option)}</optgroup>}
          {elsewhere.length > 0 && <optgroup label={say('readerVoicesElsewhere')}>{elsewhere.map(option)}</optgroup>}
        </select>
      </label>
      {voice && !voice.localService && <p class="notice">{say('readerVoiceSends')}</p>}
    </>
  );
}
