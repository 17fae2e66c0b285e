import { CLUTTER_KINDS, type ClutterKind, staysInFlow } from '../clutter/kinds.ts';
import { SearchableList } from '../design/searchable-list.tsx';
import type { Settings } from '../settings.ts';
import { say, sayNamed, type Word } from '../words.ts';
import type { SectionProps } from './section.tsx';

/** What asks for payment always stays, and what the reader pointed at himself always goes. */
const FIXED = new Set<ClutterKind>(['paid-gate', 'chosen']);
const KINDS = CLUTTER_KINDS.filter((kind) => !FIXED.has(kind));

type Wish = 'default' | 'hide' | 'keep';

/** Whether a kind goes, in this mode, only where it lies over the page. */
const isOverOnly = (kind: ClutterKind, mode: Settings['mode']): boolean => mode === 'tidy' || staysInFlow(kind);

/** What a reader can want of a kind in this mode: to hide everywhere what is hidden everywhere is nothing new. */
const wishesFor = (kind: ClutterKind, mode: Settings['mode']): readonly { wish: Wish; word: Word }[] => [
  { wish: 'default', word: isOverOnly(kind, mode) ? 'kindDefaultOver' : 'kindDefaultHide' },
  ...(mode === 'focus' && staysInFlow(kind) ? [{ wish: 'hide', word: 'kindHide' } as const] : []),
  { wish: 'keep', word: 'kindKeep' },
];

const GOES: Readonly<Record<Wish, boolean | undefined>> = { default: undefined, hide: true, keep: false };

function wishOf(kind: ClutterKind, { kinds, mode }: Settings): Wish {
  const stored = (['hide', 'keep'] as const).find((wish) => GOES[wish] === kinds[kind]);
  return wishesFor(kind, mode).find(({ wish }) => wish === stored)?.wish ?? 'default';
}

/** Every kind of clutter, what is done with it by default, and what the reader wants instead. */
export function Kinds({ settings, save }: Pick<SectionProps, 'settings' | 'save'>) {
  const choose = (kind: ClutterKind, wish: Wish) => {
    const { [kind]: _, ...others } = settings.kinds;
    const goes = GOES[wish];
    void save({ kinds: goes === undefined ? others : { ...others, [kind]: goes } });
  };
  const entries = KINDS.map((kind) => {
    const title = sayNamed('kind', kind);
    const help = sayNamed('kindHelp', kind);
    return {
      key: kind,
      title,
      ...(help && { help }),
      control: (
        <select
          aria-label={title}
          value={wishOf(kind, settings)}
          onChange={({ currentTarget }) => choose(kind, currentTarget.value as Wish)}
        >
          {wishesFor(kind, settings.mode).map(({ wish, word }) => (
            <option key={wish} value={wish}>
              {say(word)}
            </option>
          ))}
        </select>
      ),
    };
  });
  const isChanged = KINDS.some((kind) => wishOf(kind, settings) !== 'default');
  return (
    <details class="field fold">
      <summary>{say('kindsList')}</summary>
      <SearchableList label={say('kindsList')} entries={entries} empty="" hideLabel />
      <button type="button" disabled={!isChanged} onClick={() => void save({ kinds: {} })}>
        {say('kindsReset')}
      </button>
    </details>
  );
}
