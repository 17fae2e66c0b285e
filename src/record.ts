/** Whether a value that was stored, read from a file or sent in a message has names at all. */
export const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null;

/** What an object itself has under a name: nothing that it inherits, whatever the name. */
export const ownValue = (object: object, name: string): unknown => Object.getOwnPropertyDescriptor(object, name)?.value;
