import { useId } from 'preact/hooks';
import { Help, helpOf } from './help.tsx';

interface Props {
  label: string;
  help?: string;
  checked: boolean;
  disabled?: boolean;
  onChange: (checked: boolean) => void;
}

/** A choice that is on or off, and takes effect at once. */
export function Switch({ label, help, checked, disabled, onChange }: Props) {
  const id = useId();
  return (
    <div class="field switch">
      <label for={id}>{label}</label>
      <input
        type="checkbox"
        role="switch"
        id={id}
        aria-describedby={helpOf(id, help)}
        checked={checked}
        aria-checked={checked}
        disabled={disabled}
        onChange={({ currentTarget }) => onChange(currentTarget.checked)}
      />
      <Help of={id}>{help}</Help>
    </div>
  );
}
