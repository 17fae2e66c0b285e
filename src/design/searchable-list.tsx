import type { ComponentChildren } from 'preact';
import { useId, useState } from 'preact/hooks';
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
  onRemove?: (key: string) => void;
}

/** From so many entries on there is a field to search them. */
const MANY = 6;

/** Entries that can be searched and removed. */
export function SearchableList({ label, entries, empty, hideLabel, onRemove }: Props) {
  const id = useId();
  const [sought, setSought] = useState('');
  const query = sought.trim().toLocaleLowerCase();
  const found = query
    ? entries.filter(({ title, help = '' }) => `${title} ${help}`.toLocaleLowerCase().includes(query))
    : entries;
  return (
    <div class="field list">
      <h3 id={id} class={hideLabel ? 'unseen' : undefined}>
        {label}
      </h3>
      {entries.length >= MANY && (
        <input
          type="search"
          aria-label={say('listSearch', label)}
          placeholder={say('listSearchHint')}
          value={sought}
          onInput={({ currentTarget }) => setSought(currentTarget.value)}
        />
      )}
      {entries.length === 0 && <p class="empty">{empty}</p>}
      {entries.length > 0 && found.length === 0 && (
        <p class="empty" role="status">
          {say('listNothingFound', sought)}
        </p>
      )}
      {found.length > 0 && (
        <ul aria-labelledby={id}>
          {found.map(({ key, title, help, control }) => (
            <li key={key}>
              <div class="entry">
                <p dir="auto">{title}</p>
                {help && <p class="help">{help}</p>}
              </div>
              <div class="acts">
                {control}
                {onRemove && (
                  <button type="button" aria-label={say('listRemoveNamed', title)} onClick={() => onRemove(key)}>
                    {say('listRemove')}
                  </button>
                )}
              </div>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
