import type { ComponentChildren } from 'preact';

interface Props {
  /** Id of the field that it describes. */
  of: string;
  children: ComponentChildren;
}

/** What describes a field in its `aria-describedby`: nothing where it has no help. */
export const helpOf = (field: string, help: ComponentChildren): string | undefined =>
  help ? `${field}-help` : undefined;

/** What a field is for, in a sentence; nothing where its name says all. */
export const Help = ({ of, children }: Props) =>
  children ? (
    <p class="help" id={helpOf(of, children)}>
      {children}
    </p>
  ) : null;
