import { useEffect, useId, useState } from 'preact/hooks';
import { Help, helpOf } from './help.tsx';

interface Props {
  label: string;
  help?: string;
  /** What is wrong with the text as it stands; said at once and beside the field. */
  error?: string;
  value: string;
  rows?: number;
  /** Called when the writer pauses or leaves the field, not with each key: what is saved travels by sync. */
  onChange: (value: string) => void;
}

const PAUSE_MS = 600;

/** Text of several lines. */
export function TextArea({ label, help, error, value, rows = 3, onChange }: Props) {
  const id = useId();
  const [text, setText] = useState(value);
  // Changed elsewhere: in another window, or on another device.
  useEffect(() => setText(value), [value]);
  useEffect(() => {
    if (text === value) return;
    const timer = setTimeout(() => onChange(text), PAUSE_MS);
    return () => clearTimeout(timer);
  }, [text]);
  const described = [helpOf(id, help), error && `${id}-error`].filter(Boolean).join(' ');
  return (
    <div class="field text">
      <label for={id}>{label}</label>
      <Help of={id}>{help}</Help>
      <textarea
        id={id}
        rows={rows}
        dir="auto"
        aria-describedby={described || undefined}
        aria-invalid={error ? true : undefined}
        value={text}
        onInput={({ currentTarget }) => setText(currentTarget.value)}
        onBlur={() => text !== value && onChange(text)}
      />
      {error && (
        <p class="error" id={`${id}-error`} role="alert">
          {error}
        </p>
      )}
    </div>
  );
}
