/** Whether a value from storage, a file or a message is an object, whose properties can be read. */
export const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null;

/** The value of an object's own property; never one that it inherits, whatever its name. */
export const ownValue = (object: object, name: string): unknown => Object.getOwnPropertyDescriptor(object, name)?.value;
