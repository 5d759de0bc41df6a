/** Keys of what is being done, or was done a moment ago. */
export interface OnceAtATime {
  /** Does it, unless that is so; whether it did. What fails before `isDone` was called may be done again at once. */
  run(key: string, work: (isDone: () => void) => Promise<void>): Promise<boolean>;
}

/** Remembers what was done for some milliseconds. */
export function onceAtATime(forMs: number): OnceAtATime {
  const keys = new Set<string>();
  return {
    run: async (key, work) => {
      if (keys.has(key)) return false;
      keys.add(key);
      let isDone = false;
      try {
        await work(() => {
          isDone = true;
        });
        isDone = true;
        return true;
      } finally {
        if (isDone) setTimeout(() => keys.delete(key), forMs).unref();
        else keys.delete(key);
      }
    },
  };
}
