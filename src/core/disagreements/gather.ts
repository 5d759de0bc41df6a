import { compareDates } from '../dates/edtf-date.ts';
import type { Difference, Telling } from './find-differences.ts';
import type { DifferenceKind } from './kind.ts';

/** A fact with all that articles tell of it otherwise, newest last. None is corrected. */
export interface Disagreement {
  readonly kind: DifferenceKind;
  /** Two or more, of different articles. */
  readonly tellings: readonly Telling[];
}

/** Puts differences of one fact together: what two articles tell and a third tells otherwise still stands once. Newest fact first. */
export function gatherDifferences(differences: readonly Difference[]): Disagreement[] {
  const groups = new Map<string, Group>();
  for (const { kind, a, b } of differences) {
    const family = kind === 'changed' ? 'number' : kind;
    const [x, y] = [a, b].map((telling) => groups.get(keyOf(family, telling)));
    const joined: Group = x ?? y ?? { kind, tellings: new Map() };
    for (const group of [x, y]) {
      if (!group || group === joined) continue;
      for (const [key, telling] of group.tellings) joined.tellings.set(key, telling);
      if (group.kind !== joined.kind) joined.kind = 'number';
    }
    if (joined.kind !== kind) joined.kind = family;
    for (const telling of [a, b]) joined.tellings.set(keyOf(family, telling), telling);
    for (const key of joined.tellings.keys()) groups.set(key, joined);
  }
  return [...new Set(groups.values())]
    .map(({ kind, tellings }) => ({ kind, tellings: [...tellings.values()].sort(compareTellings) }))
    .sort((a, b) => compareTellings(b.tellings.at(-1)!, a.tellings.at(-1)!));
}

interface Group {
  kind: DifferenceKind;
  readonly tellings: Map<string, Telling>;
}

const keyOf = (family: string, { analyzed, differs }: Telling): string =>
  `${family} ${differs.start} ${analyzed.article.id}`;

/** Oldest article first, undated ones before all others. */
function compareTellings(a: Telling, b: Telling): number {
  const [x, y] = [a.analyzed.article.published, b.analyzed.article.published];
  const byDate = x !== null && y !== null ? compareDates(x, y) : Number(x !== null) - Number(y !== null);
  if (byDate !== 0) return byDate;
  return a.analyzed === b.analyzed
    ? a.differs.start - b.differs.start
    : a.analyzed.article.id < b.analyzed.article.id
      ? -1
      : 1;
}
