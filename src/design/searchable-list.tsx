import type { ComponentChildren } from 'preact';
import { useId, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { say } from '../words.ts';

export interface ListEntry {
  key: string;
  title: string;
  /** A second line. */
  help?: string;
  /** Controls of this entry, before 'Remove'. */
  control?: ComponentChildren;
}

interface Props {
  label: string;
  entries: readonly ListEntry[];
  /** Said where there is nothing yet. */
  empty: string;
  /** Its name stands elsewhere, as that of what it is folded in. */
  hideLabel?: boolean;
  /** Removes an entry; gives the way back, once it is gone. Nothing where it could not be removed. */
  onRemove?: (key: string) => Promise<Undo | undefined>;
}

export type Undo = () => unknown;

interface Removed {
  title: string;
  /** Where it stood. */
  at: number;
  undo: Undo;
}

/** From so many entries on there is a field to search them. */
const MANY = 6;

/** Stands where an entry stood. It has the focus, which was on a button that is gone. */
function RemovedEntry({ title, onUndo }: { title: string; onUndo: () => void }) {
  const id = useId();
  const button = useRef<HTMLButtonElement>(null);
  useLayoutEffect(() => button.current?.focus(), []);
  return (
    <li class="removed">
      <p class="entry help" id={id} dir="auto">
        {say('listRemoved', title)}
      </p>
      {/* Of a double press on 'Remove' the second meets this button, which stands in its place. */}
      <button type="button" ref={button} aria-describedby={id} onClick={({ detail }) => detail < 2 && onUndo()}>
        {say('undo')}
      </button>
    </li>
  );
}

/** Entries that can be searched and removed. */
export function SearchableList({ label, entries, empty, hideLabel, onRemove }: Props) {
  const id = useId();
  const [sought, setSought] = useState('');
  const [removed, setRemoved] = useState<Removed | null>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  const query = sought.trim().toLocaleLowerCase();
  const found = query
    ? entries.filter(({ title, help = '' }) => `${title} ${help}`.toLocaleLowerCase().includes(query))
    : entries;
  const remove = async ({ key, title }: ListEntry, at: number) => {
    const undo = await onRemove?.(key);
    if (undo) setRemoved({ title, at, undo });
  };
  const rows = found.map((entry, at) => {
    const { key, title, help, control } = entry;
    return (
      <li key={key}>
        <div class="entry">
          <p dir="auto">{title}</p>
          {help && <p class="help">{help}</p>}
        </div>
        <div class="acts">
          {control}
          {onRemove && (
            <button type="button" aria-label={say('listRemoveNamed', title)} onClick={() => void remove(entry, at)}>
              {say('listRemove')}
            </button>
          )}
        </div>
      </li>
    );
  });
  if (removed) {
    const undo = () => {
      setRemoved(null);
      heading.current?.focus();
      void removed.undo();
    };
    rows.splice(removed.at, 0, <RemovedEntry key={`removed ${removed.title}`} title={removed.title} onUndo={undo} />);
  }
  return (
    <div class="field list">
      <h3 id={id} ref={heading} tabIndex={-1} class={hideLabel ? 'unseen' : undefined}>
        {label}
      </h3>
      {entries.length >= MANY && (
        <input
          type="search"
          aria-label={say('listSearch', label)}
          placeholder={say('listSearchHint')}
          value={sought}
          onInput={({ currentTarget }) => {
            setSought(currentTarget.value);
            setRemoved(null);
          }}
        />
      )}
      {rows.length === 0 && entries.length === 0 && <p class="empty">{empty}</p>}
      {rows.length === 0 && entries.length > 0 && (
        <p class="empty" role="status">
          {say('listNothingFound', sought)}
        </p>
      )}
      {rows.length > 0 && <ul aria-labelledby={id}>{rows}</ul>}
    </div>
  );
}
