import { say, sayCount } from '../words.ts';
import { usePopup } from './popup-context.ts';
import { ViewSwitch } from './view-switch.tsx';

/** How things stand in one sentence, and the choice between the page as it came and as it is read. */
export function StateLine() {
  const { visit, ask, announce } = usePopup();
  const hidden = visit.items.filter(({ state }) => state === 'hidden').length;
  const clean = hidden ? sayCount('stateClean', hidden) : say('stateNothing');

  const choose = async (view: 'original' | 'clean') => {
    const answer = await ask({ ask: view === 'clean' ? 'clean' : 'restore' });
    if (!answer) return;
    const count = answer.items.filter(({ state }) => state === 'hidden').length;
    announce(view === 'clean' ? sayCount('saidCleaned', count) : say('saidRestored'));
  };

  return (
    <div class="state">
      <p>{visit.view === 'original' ? say('stateOriginal') : clean}</p>
      <ViewSwitch view={visit.view} onChoose={choose} />
    </div>
  );
}
