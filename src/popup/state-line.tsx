import type { Visit } from '../messages/types.ts';
import { say, sayCount } from '../words.ts';
import { usePopup } from './popup-context.ts';
import { ViewSwitch } from './view-switch.tsx';

const ASKED = { original: 'restore', clean: 'clean', reader: 'reader' } as const;

/** How things stand in one sentence, and the choice between the page as it came and as it is read. */
export function StateLine() {
  const { visit, ask, announce } = usePopup();
  const hidden = visit.items.filter(({ state }) => state === 'hidden').length;
  const clean = hidden ? sayCount('stateClean', hidden) : say('stateNothing');

  const choose = async (view: Visit['view']) => {
    const answer = await ask({ ask: ASKED[view] });
    if (!answer) return;
    if (view === 'reader') {
      announce(say(answer.view === 'reader' ? 'saidReader' : 'saidNoReader'));
      return;
    }
    const count = answer.items.filter(({ state }) => state === 'hidden').length;
    announce(view === 'clean' ? sayCount('saidCleaned', count) : say('saidRestored'));
  };

  return (
    <div class="state">
      <ViewSwitch view={visit.view} hasArticle={visit.article !== null} onChoose={choose} />
      <div class="state-row">
        <p>{{ original: say('stateOriginal'), clean, reader: say('stateReader') }[visit.view]}</p>
      </div>
    </div>
  );
}
