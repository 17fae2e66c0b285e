import { useEffect, useRef, useState } from 'preact/hooks';
import {
  browserModel,
  type Failure,
  failureOf,
  type ModelSummary,
  type Standing,
  standingOf,
  summariseByModel,
  type Wanted,
} from './browser-model.ts';

export type ModelState =
  /** Nothing is known yet. */
  | { is: 'unknown' }
  | { is: 'standing'; standing: Standing }
  /** `loaded` from 0 to 1; null until the browser tells. */
  | { is: 'downloading'; loaded: number | null }
  | { is: 'reading' }
  | { is: 'written'; summary: ModelSummary }
  | { is: 'failed'; failure: Failure };

export interface BrowserModel {
  state: ModelState;
  /** Resolves to whether there is a summary now. */
  write: () => Promise<boolean>;
  cancel: () => void;
}

/**
 * The browser's model and a text, `key` being what tells one text from another. With another text it starts anew, and what
 * was under way ends.
 */
export function useBrowserModel(key: string, wanted: Wanted, textOf: () => Promise<string>): BrowserModel {
  const [state, setState] = useState<ModelState>({ is: 'unknown' });
  const work = useRef(new AbortController());

  const begin = (): AbortSignal => {
    work.current.abort();
    work.current = new AbortController();
    return work.current.signal;
  };
  const stand = async () => {
    const signal = begin();
    const standing = await standingOf(browserModel(), wanted);
    if (!signal.aborted) setState({ is: 'standing', standing });
  };
  useEffect(() => {
    setState({ is: 'unknown' });
    void stand();
    return () => work.current.abort();
  }, [key, wanted.lang]);

  const write = async () => {
    const model = browserModel();
    if (!model) return false;
    const signal = begin();
    const mustLoad = state.is !== 'standing' || state.standing !== 'available';
    const show = (next: ModelState) => !signal.aborted && setState(next);
    show(mustLoad ? { is: 'downloading', loaded: null } : { is: 'reading' });
    try {
      const summary = await summariseByModel(model, textOf, wanted, {
        signal,
        onDownload: (loaded) => mustLoad && show({ is: 'downloading', loaded }),
        onReading: () => show({ is: 'reading' }),
      });
      show({ is: 'written', summary });
      return !signal.aborted;
    } catch (error) {
      show({ is: 'failed', failure: failureOf(error) });
      return false;
    }
  };
  return { state, write, cancel: () => void stand() };
}
