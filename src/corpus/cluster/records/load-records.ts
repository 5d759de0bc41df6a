import type { AnalyzedArticle } from '../../../core/analyze.ts';
import { UserError } from '../../../core/errors.ts';
import { fetchKept } from '../requests/fetch-kept.ts';
import type { Nodes } from '../requests/nodes.ts';
import { unpackRecord } from './record-form.ts';

/** Records in one request: some hundreds of kilobytes. */
const AT_ONCE = 50;
/** Characters of records, as JSON, that are held in memory; those not asked for longest go first. */
const HELD = 64_000_000;

interface Held {
  readonly loading: Promise<AnalyzedArticle>;
  size: number;
}

/** Loads the articles of a version by their numbers, each by the key of its record. What was loaded is held, `most` characters of it. */
export function loadRecords(
  nodes: Nodes,
  name: string,
  keys: readonly string[],
  most = HELD,
): (numbers: readonly number[]) => Promise<readonly AnalyzedArticle[]> {
  const held = new Map<number, Held>();
  let all = 0;

  const forget = (number: number): void => {
    all -= held.get(number)?.size ?? 0;
    held.delete(number);
  };
  const removeDamaged = (key: string): void => {
    nodes.write({ method: 'DELETE', path: `/${name}/_doc/${key}` }).catch(() => {});
  };
  const begin = (numbers: readonly number[]): void => {
    const fetching = fetchKept(
      nodes,
      name,
      numbers.map((number) => keys[number]!),
    );
    for (const [at, number] of numbers.entries()) {
      const load = async (): Promise<AnalyzedArticle> => {
        const kept = (await fetching)[at];
        const record = kept == null ? null : await unpackRecord(keys[number]!, kept);
        if (record === null) {
          // Whoever has the article looks for what is lacking, not for what is damaged.
          if (kept != null) removeDamaged(keys[number]!);
          throw new UserError(LOST);
        }
        if (held.get(number) === one) {
          one.size = record.size;
          all += record.size;
        }
        return record.analyzed;
      };
      const one: Held = { loading: load(), size: 0 };
      held.set(number, one);
      // What could not be had is asked for again.
      one.loading.catch(() => held.get(number) === one && forget(number));
    }
  };
  return async (numbers) => {
    const lacking = [...new Set(numbers)].filter((number) => !held.has(number));
    for (let at = 0; at < lacking.length; at += AT_ONCE) begin(lacking.slice(at, at + AT_ONCE));
    const wanted = numbers.map((number) => {
      const one = held.get(number)!;
      held.delete(number);
      held.set(number, one);
      return one.loading;
    });
    const loaded = await Promise.all(wanted);
    for (const number of held.keys()) {
      if (all <= most) break;
      forget(number);
    }
    return loaded;
  };
}

const LOST = 'Articles are lost or damaged in the search cluster: run “parley index” where their folder is.';
