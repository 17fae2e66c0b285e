type Values = Record<string, unknown>;

/** The browser's storage, with faults: the n-th write fails, or the process ends with it. */
export class StorageDouble {
  readonly areas: Record<'sync' | 'local' | 'session', Map<string, unknown>> = {
    sync: new Map(),
    local: new Map(),
    session: new Map(),
  };
  writes = 0;
  /** The write that fails; 0 for none. */
  failsAt = 0;
  /** What happens there: an error, or an end after which nothing answers any more. */
  fault: 'error' | 'end' = 'error';
  #ended = false;

  reset(): void {
    for (const area of Object.values(this.areas)) area.clear();
    this.heal();
  }

  /** A new process on the same storage. */
  heal(): void {
    this.writes = 0;
    this.failsAt = 0;
    this.#ended = false;
  }

  get all(): { sync: Values; local: Values } {
    const { sync, local } = this.areas;
    return structuredClone({ sync: Object.fromEntries(sync), local: Object.fromEntries(local) });
  }

  #answer<T>(value: T): Promise<T> {
    return this.#ended ? new Promise(() => undefined) : Promise.resolve(value);
  }

  #write(write: () => void): Promise<void> {
    this.writes++;
    if (this.writes === this.failsAt) {
      if (this.fault === 'error') return Promise.reject(new Error('QUOTA_BYTES quota exceeded'));
      this.#ended = true;
    }
    if (!this.#ended) write();
    return this.#answer(undefined);
  }

  area(name: 'sync' | 'local' | 'session') {
    const stored = this.areas[name];
    return {
      get: (keys: string | string[] | null) => {
        const names = keys === null ? [...stored.keys()] : [keys].flat();
        const found = names.filter((each) => stored.has(each)).map((each) => [each, stored.get(each)]);
        return this.#answer(structuredClone(Object.fromEntries(found)) as Values);
      },
      set: (values: Values) =>
        this.#write(() => {
          for (const [key, value] of Object.entries(structuredClone(values))) stored.set(key, value);
        }),
      remove: (keys: string | string[]) =>
        this.#write(() => {
          for (const key of [keys].flat()) stored.delete(key);
        }),
    };
  }

  readonly api = {
    storage: {
      sync: this.area('sync'),
      local: this.area('local'),
      session: this.area('session'),
      onChanged: { addListener: () => undefined, removeListener: () => undefined },
    },
  };
}
