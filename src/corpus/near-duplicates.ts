import { wordsOf } from '../core/terms/words.ts';
import type { Fault } from './fault.ts';
import type { FiledArticle } from './record.ts';

/** Runs of so many words are compared: two texts on one matter share words, copies share runs of them. */
const RUN = 4;
/** Copies share so much of the words of the shorter one. */
const COPIED = 0.6;
/** Shorter texts share by chance. */
const FEWEST_RUNS = 20;
/**
 * Broder's min-hashes, looked for in bands of two: of two texts of equal length that share 0.6 of their words, 0.43 by Jaccard, all but
 * 1 in 8,000 pairs agree in one of 48 bands: (1 - 0.43²)^48.
 */
const BANDS = 48;
const ROWS = 2;

/** Warns of each pair of articles of which one is nearly a copy of the other, with the share of the shorter one's words that both have. */
export function warnOfCopies(articles: readonly FiledArticle[]): Fault[] {
  const texts = articles.map(({ article }) => runsOf(article.body));
  const pairs = new Set<string>();
  const buckets = new Map<string, number[]>();
  for (const [at, runs] of texts.entries()) {
    if (runs.size < FEWEST_RUNS) continue;
    for (const band of bandsOf(runs)) {
      const others = buckets.get(band);
      for (const other of others ?? []) pairs.add(`${other} ${at}`);
      if (others) others.push(at);
      else buckets.set(band, [at]);
    }
  }
  return [...pairs]
    .map((pair) => pair.split(' ').map(Number) as [number, number])
    .sort(([a, b], [c, d]) => a - c || b - d)
    .flatMap(([a, b]) => {
      const share = sharedBy(texts[a]!, texts[b]!);
      if (share < COPIED) return [];
      const reason = `shares ${Math.floor(share * 100)}% of its words with ${articles[a]!.file}: keep one of them, unless both are meant`;
      return [{ file: articles[b]!.file, line: null, reason }];
    });
}

/** The runs of words of a text, hashed to 32 bits. */
function runsOf(text: string): ReadonlySet<number> {
  const words = wordsOf(text).map(({ norm }) => norm);
  const runs = new Set<number>();
  for (let at = 0; at + RUN <= words.length; at++) runs.add(hash(words.slice(at, at + RUN).join(' ')));
  return runs;
}

/** FNV-1a, 32 bits. */
function hash(text: string): number {
  let value = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) value = Math.imul(value ^ text.charCodeAt(at), 0x01000193);
  return value >>> 0;
}

function bandsOf(runs: ReadonlySet<number>): string[] {
  const least = new Uint32Array(BANDS * ROWS).fill(0xffffffff);
  for (const run of runs) {
    for (let at = 0; at < least.length; at++) {
      const mixed = mix(run, at);
      if (mixed < least[at]!) least[at] = mixed;
    }
  }
  return Array.from({ length: BANDS }, (_, band) => `${band} ${least.slice(band * ROWS, (band + 1) * ROWS).join(' ')}`);
}

/** One of many ways to order 32-bit numbers: the finalizer of MurmurHash3 over the number and the way's own. */
function mix(value: number, way: number): number {
  let mixed = value ^ Math.imul(way + 1, 0x9e3779b1);
  mixed = Math.imul(mixed ^ (mixed >>> 16), 0x85ebca6b);
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
  return (mixed ^ (mixed >>> 16)) >>> 0;
}

function sharedBy(a: ReadonlySet<number>, b: ReadonlySet<number>): number {
  const [shorter, longer] = a.size < b.size ? [a, b] : [b, a];
  let shared = 0;
  for (const run of shorter) if (longer.has(run)) shared += 1;
  return shared / shorter.size;
}
