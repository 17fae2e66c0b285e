import { useEffect, useState } from 'preact/hooks';
import { say, uiLanguage, type Word } from '../words.ts';
import type { Failure, Standing } from './browser-model.ts';
import { usePopup } from './popup-context.ts';
import { popupSettings } from './popup-settings.ts';
import { type ModelState, useBrowserModel } from './use-browser-model.ts';

/** What the reader is told before he presses; nothing where there is nothing to wait for. */
const STANDINGS: Readonly<Record<Exclude<Standing, 'available'>, Word>> = {
  missing: 'modelMissing',
  'other-language': 'modelOtherLanguage',
  downloadable: 'modelDownloadable',
  downloading: 'modelIsDownloading',
};

const FAILURES: Readonly<Record<Failure, Word>> = {
  download: 'modelNotDownloaded',
  language: 'modelOtherLanguage',
  refused: 'modelRefused',
  'too-long': 'modelTooLong',
  other: 'modelFailed',
};

const percent = (share: number): string => new Intl.NumberFormat(uiLanguage(), { style: 'percent' }).format(share);

/** The sentence below: how things stand. */
function lineOf(state: ModelState): string {
  switch (state.is) {
    case 'standing':
      return state.standing === 'available' ? '' : say(STANDINGS[state.standing]);
    case 'downloading':
      if (state.loaded === 1) return say('modelLoading');
      return state.loaded === null ? say('modelAsked') : say('modelDownloading', percent(state.loaded));
    case 'reading':
      return say('modelReading');
    case 'written':
      return state.summary.share < 1 ? say('modelReadPart', percent(state.summary.share)) : say('modelMayErr');
    case 'failed':
      return say(FAILURES[state.failure]);
    default:
      return '';
  }
}

/** A summary by the browser's own model, where the reader wants the offer; below the extract, and only on his press. */
export function ModelSummary() {
  const { digest } = usePopup();
  const [isWanted, setIsWanted] = useState(false);
  useEffect(() => {
    void popupSettings().then(({ browserModel }) => setIsWanted(browserModel));
  }, []);
  return isWanted && digest && !digest.whole && digest.summary.length > 0 ? <Offer lang={digest.lang} /> : null;
}

function Offer({ lang }: { lang: string }) {
  const { subject, summary, announce, copy } = usePopup();
  const key = `${subject?.url} ${summary.ofSelection}`;
  const { state, write, cancel } = useBrowserModel(key, { lang, sentences: summary.count }, summary.textOf);
  if (state.is === 'unknown') return null;

  const line = lineOf(state);
  const isOffered = state.is !== 'standing' || (state.standing !== 'missing' && state.standing !== 'other-language');
  const isBusy = state.is === 'downloading' || state.is === 'reading';
  const loaded = state.is === 'downloading' && state.loaded !== 1 ? state.loaded : null;

  const press = async () => {
    if (isBusy) {
      cancel();
      announce(say('saidModelCancelled'));
    } else if (state.is === 'written') await copy({ text: state.summary.text }, say('saidCopiedModel'));
    else if (await write()) announce(say('saidModelWritten'));
  };
  const label = (): Word => {
    if (isBusy) return 'cancel';
    if (state.is === 'written') return 'modelCopy';
    return state.is === 'failed' ? 'tryAgain' : 'modelWrite';
  };

  // One button that says another thing: whoever pressed it keeps the focus.
  return (
    <div class="model" aria-busy={isBusy}>
      {state.is === 'written' && (
        <>
          <h3>{say('modelWritten')}</h3>
          <div class="text" lang={lang} dir="auto">
            {state.summary.text.split(/\n+/).map((paragraph) => (
              <p key={paragraph}>{paragraph}</p>
            ))}
          </div>
        </>
      )}
      {isBusy && <progress aria-label={say('modelProgress')} {...(loaded !== null && { value: loaded })} />}
      {line && (
        <p class="help" role={state.is === 'failed' ? 'alert' : undefined}>
          {line}
        </p>
      )}
      {isOffered && (
        <button key="act" type="button" onClick={() => void press()}>
          {say(label())}
        </button>
      )}
    </div>
  );
}
