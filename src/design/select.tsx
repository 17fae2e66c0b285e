import { useId } from 'preact/hooks';
import { Help, helpOf } from './help.tsx';

interface Props<V extends string> {
  label: string;
  help?: string;
  options: readonly { value: V; label: string }[];
  value: V;
  onChange: (value: V) => void;
}

/** One of several, on one line. */
export function Select<V extends string>({ label, help, options, value, onChange }: Props<V>) {
  const id = useId();
  return (
    <div class="field select">
      <div class="name">
        <label for={id}>{label}</label>
        <Help of={id}>{help}</Help>
      </div>
      <select
        id={id}
        aria-describedby={helpOf(id, help)}
        value={value}
        onChange={({ currentTarget }) => onChange(currentTarget.value as V)}
      >
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </div>
  );
}
