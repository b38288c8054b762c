/** Comm messages that the main thread is at. */
export interface HandlingComms {
  keys(): number[];
  /** Resolves when the message of that key is dealt with. */
  start(key: number): Promise<void>;
  end(key: number): void;
}

/** @returns comm messages under way, none as yet */
export function createHandling(): HandlingComms {
  const waiting = new Map<number, () => void>();
  return {
    keys: () => [...waiting.keys()],
    start: (key) => new Promise((resolve) => void waiting.set(key, resolve)),
    end(key) {
      waiting.get(key)?.();
      waiting.delete(key);
    },
  };
}
