import { useEffect, useState } from 'preact/hooks';
import { useLatest } from '../design/use-latest.ts';
import {
  AUTOMATIC,
  type Automatic,
  isExcepted,
  NO_CHOICE,
  originOf,
  pageOf,
  type SiteChoice,
  sectionOf,
} from '../sites/automatic.ts';
import { loadChoices, loadEverywhere, saveChoice, watchChoices } from '../sites/choices.ts';
import { askFor, forgetWish, isAllowed } from '../sites/grant.ts';
import { siteOf } from '../sites/records.ts';
import { say, sayNotSaved, type Word } from '../words.ts';
import { usePopup } from './popup-context.ts';

const WORDS: Readonly<Record<Automatic, Word>> = { off: 'alwaysOff', clean: 'viewClean', reader: 'viewReader' };
const SAID = { clean: 'saidAlwaysClean', reader: 'saidAlwaysReader' } as const;

/** The page below the popup, as far as automatic mode is concerned. */
interface Place {
  address: string;
  site: string;
}

interface State {
  choice: SiteChoice;
  /** What happens on this site now: what was chosen, where the browser allows it. */
  automatic: Automatic;
}

async function stateOf({ address, site }: Place): Promise<State> {
  const [{ choice, everywhere }, allowed] = await Promise.all([
    loadChoices(site),
    isAllowed([originOf(address) ?? '']),
  ]);
  return { choice, automatic: allowed ? (choice.automatic ?? everywhere) : 'off' };
}

/** What is done with the articles of this site whenever one opens, and where on it not. */
export function Always() {
  const { tab, ask, announce } = usePopup();
  const site = siteOf(tab?.url ?? '');
  if (!tab?.url || site === null) return null;
  if (tab.incognito) return <p class="always">{say('alwaysPrivate')}</p>;
  return <AlwaysOn address={tab.url} site={site} announce={announce} show={(view) => void ask({ ask: view })} />;
}

interface Props extends Place {
  announce: (said: string) => void;
  /** Shows the page as it will be shown from now on. */
  show: (view: Exclude<Automatic, 'off'>) => void;
}

function AlwaysOn({ address, site, announce, show }: Props) {
  const [state, setState] = useState<State | null>(null);
  const update = async () => setState(await stateOf({ address, site }));
  useEffect(() => {
    void update();
    return watchChoices(() => void update());
  }, [address]);
  // Until it is known nothing is chosen, but the line is there: what stands below it must not move.
  const { choice = NO_CHOICE, automatic = null } = state ?? {};

  const begin = useLatest();
  /**
   * Changes what is kept, shows what holds then, and says so; or why it could not be kept. What another press has followed,
   * which `isLatest` tells, says nothing any more.
   */
  const attempt = async (change: (isLatest: () => boolean) => Promise<string>) => {
    const isLatest = begin();
    const said = await change(isLatest).catch((error: Error) => sayNotSaved(error.message));
    await update();
    if (isLatest()) announce(said);
  };

  // Nothing may be awaited before the browser is asked.
  const choose = (wanted: Automatic) =>
    attempt(async (isLatest) => {
      if (wanted === 'off') {
        await forgetWish(site);
        const everywhere = await loadEverywhere();
        await saveChoice(site, { automatic: everywhere === 'off' ? null : 'off' });
        // Of all sites allowed none is given back alone.
        return everywhere === 'off' ? say('saidAlwaysOff', site) : say('saidExcepted');
      }
      const origin = originOf(address);
      if (origin === null || !(await askFor({ site, automatic: wanted, origins: [origin] })))
        return say('saidNotAllowed', site);
      if (isLatest()) show(wanted);
      return say(SAID[wanted], site);
    });

  const except = (exception: string, excepted: boolean) =>
    attempt(async () => {
      // Another window may have changed it meanwhile.
      const { choice: now } = await loadChoices(site);
      const others = now.except.filter((each) => each !== exception);
      await saveChoice(site, { except: excepted ? [...others, exception] : others });
      return say(excepted ? 'saidExcepted' : 'saidNotExcepted');
    });

  const page = pageOf(address);
  const section = sectionOf(address);
  return (
    <div class="always">
      <div class="row">
        <span id="always-label">{say('always')}</span>
        <div class="view" role="radiogroup" aria-labelledby="always-label">
          {AUTOMATIC.map((each) => (
            <label key={each}>
              <input type="radio" name="always" checked={each === automatic} onChange={() => void choose(each)} />
              {say(WORDS[each])}
            </label>
          ))}
        </div>
      </div>
      {automatic !== null && automatic !== 'off' && (
        <div class="exceptions">
          {page !== null && (
            <Exception
              name={say('notOnPage')}
              isOn={choice.except.includes(page)}
              isCovered={isExcepted(
                address,
                choice.except.filter((each) => each !== page),
              )}
              onChange={(on) => void except(page, on)}
            />
          )}
          {section !== null && (
            <Exception
              name={say('notInSection', section.slice(0, -1))}
              isOn={choice.except.includes(section)}
              onChange={(on) => void except(section, on)}
            />
          )}
        </div>
      )}
    </div>
  );
}

interface ExceptionProps {
  name: string;
  isOn: boolean;
  /** A wider exception holds already. */
  isCovered?: boolean;
  onChange: (on: boolean) => void;
}

function Exception({ name, isOn, isCovered = false, onChange }: ExceptionProps) {
  return (
    <label>
      <input
        type="checkbox"
        checked={isOn || isCovered}
        disabled={isCovered}
        onChange={({ currentTarget }) => onChange(currentTarget.checked)}
      />
      <span dir="auto">{name}</span>
    </label>
  );
}
