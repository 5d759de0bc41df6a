import type { Day } from '../../core/dates/calendar.ts';

/** First day and last, both within. */
export interface Days {
  readonly first: Day;
  readonly last: Day;
}

/** A stretch of time drawn without a break: days from `from` to before `to`, from `left` to `right` in pixels. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
  readonly left: number;
  readonly right: number;
}

/** Where days stand on a line. */
export interface TimeScale {
  /** In order; between two of them the line is broken. */
  readonly stretches: readonly Stretch[];
  /** The place in pixels of the beginning of a day, or of a moment within it. */
  x(day: number): number;
}

/** A gap without any date is left out when it is longer than this, in days, … */
const LONG_GAP = 45;
/** … and than this share of the time that would still be drawn. */
const WIDE_GAP = 0.4;
/** Pixels of a break. */
export const BREAK = 48;

/**
 * A line of time between two places in pixels that holds all the given days. Long empty gaps are left out; a stretch then
 * gets room by the square root of its length, so that a few days beside a decade can still be seen.
 */
export function scaleTime(dates: readonly Days[], left: number, right: number): TimeScale {
  const clusters = clusterDays(dates).map(pad);
  const room = right - left - BREAK * (clusters.length - 1);
  const weights = clusters.map(({ from, to }) => Math.sqrt(to - from) + 3);
  const sum = weights.reduce((total, weight) => total + weight, 0);
  let at = left;
  const stretches = clusters.map(({ from, to }, index): Stretch => {
    const width = (room * weights[index]!) / sum;
    const stretch = { from, to, left: at, right: at + width };
    at += width + BREAK;
    return stretch;
  });
  const placeIn = ({ from, to, left: start, right: end }: Stretch, day: number): number =>
    start + ((end - start) * (day - from)) / (to - from);
  return {
    stretches,
    x: (day) => {
      const stretch = stretches.find(({ to }) => day <= to) ?? stretches.at(-1)!;
      return placeIn(stretch, Math.max(day, stretch.from));
    },
  };
}

const pad = ({ from, to }: { readonly from: number; readonly to: number }) => {
  const margin = Math.max(1, (to - from) * 0.05);
  return { from: from - margin, to: to + margin };
};

/** Days in use, together where no gap between them is left out. */
function clusterDays(dates: readonly Days[]): { readonly from: number; readonly to: number }[] {
  const merged: { from: number; to: number }[] = [];
  for (const { first, last } of dates.toSorted((a, b) => a.first - b.first)) {
    const open = merged.at(-1);
    if (open && first <= open.to) open.to = Math.max(open.to, last + 1);
    else merged.push({ from: first, to: last + 1 });
  }
  const gaps = merged.slice(1).map(({ from }, at) => ({ after: at, length: from - merged[at]!.to }));
  let drawn = (merged.at(-1)?.to ?? 0) - (merged[0]?.from ?? 0);
  const broken = new Set<number>();
  for (const { after, length } of gaps.toSorted((a, b) => b.length - a.length)) {
    if (length <= LONG_GAP || length <= WIDE_GAP * drawn || broken.size === MOST_BREAKS) break;
    broken.add(after);
    drawn -= length;
  }
  const clusters: { from: number; to: number }[] = [];
  merged.forEach(({ from, to }, at) => {
    const open = clusters.at(-1);
    if (open && !broken.has(at - 1)) open.to = to;
    else clusters.push({ from, to });
  });
  return clusters;
}

/** More would leave no room for what is between them. */
const MOST_BREAKS = 3;
