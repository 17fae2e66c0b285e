import { useId } from 'preact/hooks';
import { Help, helpOf } from './help.tsx';

interface Props {
  label: string;
  help?: string;
  min: number;
  max: number;
  step: number;
  value: number;
  /** The value as it is told. */
  told: string;
  /** While it is drawn. */
  onInput: (value: number) => void;
  /** Once it is let go. */
  onChange: (value: number) => void;
}

/** A number within bounds, drawn. */
export function Range({ label, help, told, value, onInput, onChange, ...bounds }: Props) {
  const id = useId();
  return (
    <div class="field range">
      <label for={id}>{label}</label>
      <input
        type="range"
        id={id}
        aria-describedby={helpOf(id, help)}
        aria-valuetext={told}
        {...bounds}
        value={value}
        onInput={({ currentTarget }) => onInput(currentTarget.valueAsNumber)}
        onChange={({ currentTarget }) => onChange(currentTarget.valueAsNumber)}
      />
      <output for={id}>
        <bdi>{told}</bdi>
      </output>
      <Help of={id}>{help}</Help>
    </div>
  );
}
