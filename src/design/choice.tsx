import { useId } from 'preact/hooks';
import { Help, helpOf } from './help.tsx';

interface Option<V extends string> {
  value: V;
  label: string;
  help?: string;
}

interface Props<V extends string> {
  /** What is chosen. */
  label: string;
  /** Of all options together. */
  help?: string;
  options: readonly Option<V>[];
  value: V;
  onChange: (value: V) => void;
}

/** One of a few, all of them in sight. For many, or where room is short, there is `Select`. */
export function Choice<V extends string>({ label, help, options, value, onChange }: Props<V>) {
  const id = useId();
  return (
    <fieldset class="field choice" aria-describedby={helpOf(id, help)}>
      <legend>{label}</legend>
      <Help of={id}>{help}</Help>
      {options.map((option) => (
        <div class="option" key={option.value}>
          <input
            type="radio"
            name={id}
            id={`${id}-${option.value}`}
            aria-describedby={helpOf(`${id}-${option.value}`, option.help)}
            checked={option.value === value}
            onChange={() => onChange(option.value)}
          />
          <label for={`${id}-${option.value}`}>{option.label}</label>
          <Help of={`${id}-${option.value}`}>{option.help}</Help>
        </div>
      ))}
    </fieldset>
  );
}
