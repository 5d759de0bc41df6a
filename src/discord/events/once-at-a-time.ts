/** Keys of what is being done, or was done a moment ago. */
export interface OnceAtATime {
  /** Does it unless that is so, and then resolves to null. What fails may be done again at once. */
  run<Value>(key: string, work: () => Promise<Value>): Promise<Value | null>;
}

/** Remembers what was done for some milliseconds. */
export function onceAtATime(forMs: number): OnceAtATime {
  const keys = new Set<string>();
  return {
    run: async (key, work) => {
      if (keys.has(key)) return null;
      keys.add(key);
      try {
        const value = await work();
        setTimeout(() => keys.delete(key), forMs).unref();
        return value;
      } catch (error) {
        keys.delete(key);
        throw error;
      }
    },
  };
}
