import type { ToldWord } from '../likeness/told.ts';

const SCALES: ReadonlyMap<string, number> = new Map(
  Object.entries<number>({
    hundred: 100,
    thousand: 1e3,
    million: 1e6,
    mn: 1e6,
    billion: 1e9,
    bn: 1e9,
    trillion: 1e12,
    dozen: 12,
  }),
);
const VAGUE: ReadonlyMap<string, number> = new Map(
  Object.entries<number>({
    dozens: 24,
    hundreds: 200,
    thousands: 2000,
  }),
);
const VAGUE_SPREAD = 50;

/** A number in words or figures: its words, from one to before the other, and what it may mean at the least and at the most. */
export interface NumberWords {
  readonly from: number;
  readonly to: number;
  readonly least: number;
  readonly most: number;
  readonly value: number;
  /** Characters of a scale that is written to its last word: "1.3bn". */
  readonly suffix: number;
}

const isJoined = (body: string, a: ToldWord | undefined, b: ToldWord | undefined): boolean =>
  a !== undefined && b !== undefined && /^[ \u00a0-]$/.test(body.slice(a.end, b.start));

/** The number that begins at a word; null where none does. */
export function numberAt(words: readonly ToldWord[], from: number, body: string): NumberWords | null {
  const first = words[from]!;
  const opens = first.norm === 'a' && /^(?:dozen|hundred|thousand|million)$/.test(words[from + 1]?.norm ?? '');
  if (!first.number && !opens) return null;
  if (first.timed || first.norm === 'second') return null;
  const vague = VAGUE.get(first.norm);
  if (vague !== undefined) {
    return { from, to: from + 1, value: vague, least: vague, most: vague * VAGUE_SPREAD, suffix: 0 };
  }
  let total = 0;
  let current: number | null = opens ? 1 : null;
  let to = opens ? from + 1 : from;
  for (; to < words.length; to++) {
    const { norm, term, number, timed } = words[to]!;
    // "A hundred and forty"
    if (
      norm === 'and' &&
      to > from + (opens ? 0 : 0) &&
      (SCALES.get(words[to - 1]!.norm) ?? 0) >= 100 &&
      words[to + 1]?.number &&
      isJoined(body, words[to - 1], words[to])
    )
      continue;
    if (timed || (to > from && !isJoined(body, words[to - 1], words[to]))) break;
    const scale = SCALES.get(norm);
    if (scale !== undefined && current !== null) {
      if (scale === 100 || scale === 12) current *= scale;
      else {
        total += current * scale;
        current = 0;
      }
      continue;
    }
    if (
      to > from &&
      norm === 'and' &&
      current !== null &&
      current >= 100 &&
      /^\d{1,2}$/.test(words[to + 1]?.term ?? '')
    )
      continue;
    if (!number || !/^\d+(?:\.\d+)?$/.test(term)) break;
    const value = Number(term);
    if (current === null) current = value;
    else if (current % 100 === 0 && value < 100 && !/\d/.test(norm)) current += value;
    else if (current % 10 === 0 && current < 100 && value < 10 && !/\d/.test(norm)) current += value;
    else break;
  }
  if (current === null || to === from) return null;
  const suffix = suffixAt(words, from, to, body);
  const value = Number(((total + current) * (SUFFIXES[suffix] ?? 1)).toPrecision(12));
  return { from, to, value, least: value, most: value, suffix: suffix.length };
}

const SUFFIXES: Readonly<Record<string, number>> = { k: 1e3, m: 1e6, mn: 1e6, bn: 1e9, tn: 1e12 };

/** A scale written to a number; "m" only after a sign of money, since it may be metres. */
function suffixAt(words: readonly ToldWord[], from: number, to: number, body: string): string {
  const { end } = words[to - 1]!;
  const suffix = /^(?:k|mn?|bn|tn)(?![\p{L}\p{N}])/u.exec(body.slice(end, end + 3))?.[0] ?? '';
  return suffix === 'm' && !/[$€£¥]\s?$/.test(body.slice(Math.max(0, words[from]!.start - 3), words[from]!.start))
    ? ''
    : suffix;
}
