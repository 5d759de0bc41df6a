import { setTimeout as sleep } from 'node:timers/promises';
import { answers, type Part } from './part.ts';

/**
 * Gives what starts all parts of a bot anew, one after another, once they are `complete`: never one while another does not answer. What is down is
 * begun with, at once. Asked again meanwhile, it begins anew. Gives the shards of the first one that does not answer again within `readyWithin`
 * milliseconds, after which the others stay as they are; null where all are new.
 */
export function renewParts(
  parts: readonly Part[],
  complete: Promise<void>,
  readyWithin: number,
): () => Promise<string | null> {
  let renewing: Promise<string | null> | null = null;
  /** When it was asked last. */
  let askedAt = 0;
  /** Whether it answers then: false where it ends before, or is not ready in time. */
  const startAnew = async (part: Part): Promise<boolean> => {
    part.renewedFor = askedAt;
    const outcome = new Promise<boolean>((resolve) => {
      part.renewed = resolve;
    });
    part.waiting?.abort();
    if (part.running !== null && part.running.startedAt < askedAt) {
      part.isEnding = true;
      void part.running.end();
    }
    const inTime = new AbortController();
    const late = sleep(readyWithin, false, { ref: false, signal: inTime.signal }).catch(() => false);
    const isReady = await Promise.race([outcome, late]);
    inTime.abort();
    part.renewed = null;
    return isReady;
  };
  const renew = async (): Promise<string | null> => {
    await complete;
    for (;;) {
      const next =
        parts.find((part) => !answers(part)) ?? parts.find(({ running }) => running!.startedAt < askedAt) ?? null;
      if (next === null) return null;
      // What has ended again since it was started anew would be started for ever.
      if (next.renewedFor === askedAt || !(await startAnew(next))) return next.shards;
    }
  };
  return () => {
    askedAt = performance.now();
    renewing ??= renew().finally(() => {
      renewing = null;
    });
    return renewing;
  };
}
