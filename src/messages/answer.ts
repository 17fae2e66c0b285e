import { type Answers, isQuestion, type News, type Question, type Visit, type Want, type Wanted } from './types.ts';

/** What a script in a page needs of the browser. */
interface Runtime {
  readonly id?: string;
  sendMessage(message: unknown): Promise<unknown>;
  readonly onMessage: {
    addListener(listener: Listener): void;
    removeListener(listener: Listener): void;
  };
}
type Listener = (message: unknown, sender: Sender, reply: (answer: unknown) => void) => true | undefined;
interface Sender {
  readonly id?: string;
  readonly tab?: object;
}

// The browser's own, for the polyfill would be a tenth of what each press injects. Its calls return promises in both
// browsers; an answer that comes later is one that both know by `true`.
const { browser, chrome } = globalThis as { browser?: { runtime: Runtime }; chrome?: { runtime: Runtime } };
const runtime = (): Runtime | undefined => (browser ?? chrome)?.runtime;

/** Whether the extension that injected this script is still there: after an update it is gone, and its calls throw. */
export function isAlive(): boolean {
  try {
    return runtime()?.id !== undefined;
  } catch {
    return false;
  }
}

/** Answers questions from our own pages, and from nobody else. Errors cross back. Returns the way to stop. */
export function answer(answers: Answers): () => void {
  const listener: Listener = (message, sender, reply) => {
    if (sender.id !== runtime()?.id || sender.tab || !isQuestion(message)) return undefined;
    const handler = answers[message.ask] as (question: Question) => unknown;
    Promise.resolve()
      .then(() => handler(message))
      .catch((error: unknown) => ({ error: String(error) }))
      .then(reply);
    return true;
  };
  runtime()?.onMessage.addListener(listener);
  return () => runtime()?.onMessage.removeListener(listener);
}

/** Tells our own pages what has changed; nobody may be listening. */
export async function tell(visit: Visit): Promise<void> {
  const news: News = { news: 'visit', visit };
  await runtime()
    ?.sendMessage(news)
    .catch(() => undefined);
}

/** Has the background put another script of ours into this page; tells whether it is there. */
export async function want(script: Wanted): Promise<boolean> {
  const message: Want = { want: script };
  try {
    return (await runtime()?.sendMessage(message)) === true;
  } catch {
    return false;
  }
}
