import { native } from '../native.ts';
import type { Decision } from '../sites/rules.ts';
import { type Answers, isQuestion, type News, type Question, type Visit, type Want, type Wanted } from './types.ts';

type Listener = (message: unknown, sender: Sender, reply: (answer: unknown) => void) => true | undefined;
interface Sender {
  readonly id?: string;
  readonly tab?: object;
}

/** Whether the extension that injected this script is still there: after an update it is gone, and its calls throw. */
export function isAlive(): boolean {
  try {
    return native.runtime.id !== undefined;
  } catch {
    return false;
  }
}

/** Answers questions from our own pages, and from nobody else. Errors cross back. Returns the way to stop. */
export function answer(answers: Answers): () => void {
  const listener: Listener = (message, sender, reply) => {
    if (sender.id !== native.runtime.id || sender.tab || !isQuestion(message)) return undefined;
    const handler = answers[message.ask] as (question: Question) => unknown;
    Promise.resolve()
      .then(() => handler(message))
      .catch((error: unknown) => ({ error: String(error) }))
      .then(reply);
    return true;
  };
  // An answer that comes later is one that both browsers know by `true`.
  native.runtime.onMessage.addListener(listener as never);
  return () => native.runtime.onMessage.removeListener(listener as never);
}

/** Tells our own pages what has changed; nobody may be listening. */
export async function tell(visit: Visit): Promise<void> {
  const news: News = { news: 'visit', visit };
  await native.runtime.sendMessage(news).catch(() => undefined);
}

/** Has the background put another script of ours into this page; tells whether it is there. */
export async function want(script: Wanted): Promise<boolean> {
  const message: Want = { want: script };
  try {
    return (await native.runtime.sendMessage(message)) === true;
  } catch {
    return false;
  }
}

/** Has the background remember or forget rules for the site of this page. Rejects where it could not. */
export async function decide(does: Decision['decide'], rules: Decision['rules']): Promise<void> {
  const message: Decision = { decide: does, rules };
  const kept: unknown = await native.runtime.sendMessage(message);
  if (kept !== true) throw new Error(String(kept));
}
