import { say } from '../words.ts';

interface Props {
  title: string;
  help: string;
  onRetry?: () => void;
  /** Nothing else is shown: then it is also the status. */
  alone?: boolean;
}

/** A sentence that says how things stand, and what can be done. */
export function Message({ title, help, onRetry, alone }: Props) {
  return (
    <div class="message" role={alone ? 'status' : undefined}>
      <p>{title}</p>
      <p>{help}</p>
      {onRetry && (
        <button type="button" onClick={onRetry}>
          {say('tryAgain')}
        </button>
      )}
    </div>
  );
}

/** Stands where the article will, in the few milliseconds before it is read. */
export function Skeleton() {
  return (
    <main aria-busy="true">
      <section class="skeleton">
        <p class="unseen" role="status">
          {say('opening')}
        </p>
        <span />
        <span />
        <span />
        <span />
        <span />
      </section>
    </main>
  );
}
