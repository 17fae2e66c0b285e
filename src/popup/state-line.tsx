import { useLatest } from '../design/use-latest.ts';
import { runFile } from '../inject.ts';
import type { Visit } from '../messages/types.ts';
import reader from '../reader/reader.tsx?script&iife';
import { say, sayCount } from '../words.ts';
import { usePopup } from './popup-context.ts';
import { countHidden, stateOf } from './state-words.ts';
import { ViewSwitch } from './view-switch.tsx';

const ASKED = { original: 'restore', clean: 'clean' } as const;

/** How things stand in one sentence, and the choice between the page as it came and as it is read. */
export function StateLine() {
  const { visit, subject, summary, view, cleaning, tab, ask, announce } = usePopup();

  // The script that shows the article comes in while the pointer is still on its way.
  const prepare = () => {
    if (tab.id !== undefined) void runFile(tab.id, reader).catch(() => undefined);
  };
  const begin = useLatest();
  const choose = async (view: Visit['view']) => {
    const isLatest = begin();
    const { ofSelection } = summary;
    const answer = await ask(view === 'reader' ? { ask: view, ofSelection } : { ask: ASKED[view] });
    // The reader view may answer after the choice that followed it, which is what was done last.
    if (!answer || !isLatest()) return;
    if (view === 'reader') {
      announce(say(answer.view === 'reader' ? 'saidReader' : 'saidNoReader'));
      return;
    }
    const count = countHidden(answer.items);
    const cleaned = count ? sayCount('saidCleaned', count) : stateOf(answer, view);
    announce(view === 'clean' ? cleaned : say('saidRestored'));
  };

  return (
    <div class="state">
      <ViewSwitch view={view} canRead={subject !== null} onChoose={choose} onNearReader={prepare} />
      <div class="state-row" aria-busy={cleaning}>
        <p>{cleaning ? '' : stateOf(visit, view)}</p>
      </div>
    </div>
  );
}
