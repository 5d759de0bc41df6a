/**
 * Shares connections out among processes, one after another, as evenly as it goes: each as `SHARDS` names it, such as `0-3/16`. There are never more
 * processes than connections.
 */
export function divideShards(count: number, processes: number): string[] {
  const parts = Math.min(count, processes);
  const firstOf = (part: number): number => Math.floor((part * count) / parts);
  return Array.from({ length: parts }, (_, part) => `${firstOf(part)}-${firstOf(part + 1) - 1}/${count}`);
}
