export interface Message {
  text: string;
  /** Something went wrong: said at once, and shown until the next attempt. */
  isError?: boolean;
}

/** Where a part of a page says what came of a press. Always in the page, so that screen readers hear it change. */
export function MessageLine({ message }: { message: Message | null }) {
  const error = message?.isError ? message.text : '';
  const done = message && !message.isError ? message.text : '';
  return (
    <div class="message-line">
      <p role="status">{done}</p>
      <p role="alert" class={error ? 'error' : undefined}>
        {error}
      </p>
    </div>
  );
}
