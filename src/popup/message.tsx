import type { ComponentChildren } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { Icon, type IconName } from '../design/icon.tsx';
import { say } from '../words.ts';

interface Props {
  title: string;
  help: string;
  icon?: IconName;
  onRetry?: () => void;
  /** Nothing else is shown: then it is also the status. */
  alone?: boolean;
  /** Another will take its place. */
  isBusy?: boolean;
  /** What can be done at once. */
  children?: ComponentChildren;
}

/** A sentence that says how things stand, and what can be done. */
export function Message({ title, help, icon = 'page', onRetry, alone, isBusy, children }: Props) {
  return (
    <div class="message" role={alone ? 'status' : undefined} aria-busy={isBusy}>
      <Icon name={icon} />
      <p>{title}</p>
      <p>{help}</p>
      {children}
      {onRetry && (
        <button type="button" onClick={onRetry}>
          {say('tryAgain')}
        </button>
      )}
    </div>
  );
}

/** Stands where the article will, in the few milliseconds before it is read: of the same shape, so that nothing jumps. */
export function Skeleton() {
  return (
    <main class="skeleton" aria-busy="true">
      <p class="unseen" role="status">
        {say('opening')}
      </p>
      <div class="state">
        <div class="shape" />
        <div class="state-row" />
      </div>
      <div class="always">
        <div class="shape" />
      </div>
      <div class="middle">
        <section>
          <div class="shape high" />
          <div class="shape high short" />
          <div class="shape short" />
        </section>
        <section>
          <h2>{say('summary')}</h2>
          <div class="shape" />
          <div class="shape" />
          <div class="shape short" />
        </section>
      </div>
      <div class="foot">
        <div class="shape" />
        <div class="said-line" />
      </div>
    </main>
  );
}

/** A page that has not answered after this time is told of. */
const LONG_MS = 3000;

/** Stands there until the page answers: one that is busy with scripts of its own lets nobody else have a turn. */
export function Waiting() {
  const [isLong, setLong] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setLong(true), LONG_MS);
    return () => clearTimeout(timer);
  }, []);
  return isLong ? <Message alone isBusy title={say('stateBusy')} help={say('stateBusyHelp')} /> : <Skeleton />;
}
