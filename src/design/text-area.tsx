import { useEffect, useId, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { Help, helpOf } from './help.tsx';

interface Props {
  label: string;
  help?: string;
  /** What is wrong with the text as it stands; said at once and beside the field. */
  error?: string;
  value: string;
  rows?: number;
  /**
   * Called when the writer pauses or leaves the field, not with each key: what is saved travels by sync. Resolves to whether
   * it was saved; what was not stays in the field.
   */
  onChange: (value: string) => Promise<boolean>;
}

const PAUSE_MS = 600;

/** Text of several lines. */
export function TextArea({ label, help, error, value, rows = 3, onChange }: Props) {
  const id = useId();
  const [text, setText] = useState(value);
  const former = useRef(value);
  const pause = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  // Changed elsewhere: in another window, or on another device. What is being written stays.
  useLayoutEffect(() => {
    if (text === former.current) setText(value);
    former.current = value;
  }, [value]);
  useEffect(() => () => clearTimeout(pause.current), []);
  const send = async (written: string) => {
    if (!(await onChange(written))) setText((shown) => (shown === former.current ? written : shown));
  };
  const write = (written: string) => {
    setText(written);
    clearTimeout(pause.current);
    pause.current = setTimeout(() => void send(written), PAUSE_MS);
  };
  const leave = () => {
    clearTimeout(pause.current);
    if (text !== value) void send(text);
  };
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
        onInput={({ currentTarget }) => write(currentTarget.value)}
        onBlur={leave}
      />
      {error && (
        <p class="error" id={`${id}-error`} role="alert">
          {error}
        </p>
      )}
    </div>
  );
}
