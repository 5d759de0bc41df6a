import { fallsWithin, isBackwards } from '../dates/edtf-date.ts';
import { parseDateInput } from '../dates/parse-date-input.ts';
import { UserError } from '../errors.ts';

/** Two dates (EDTF), either open. */
export interface DateRange {
  readonly from: string | null;
  readonly to: string | null;
}

/** Reads dates as a person types them. Throws `UserError` for one that cannot be understood, and for two the wrong way round. */
export function readDateRange(from: string | undefined, to: string | undefined): DateRange {
  const range = { from: from === undefined ? null : readDate(from), to: to === undefined ? null : readDate(to) };
  if (range.from !== null && range.to !== null && isBackwards(range.from, range.to)) {
    throw new UserError(`“${from}” comes after “${to}”: swap them.`);
  }
  return range;
}

/** Whether an article's publication date touches a range; an undated article touches only a range open at both ends. */
function isPublishedIn({ from, to }: DateRange, published: string | null): boolean {
  if (from === null && to === null) return true;
  return published !== null && fallsWithin(published, from, to);
}

/** The same for many articles, of which many have one date. */
export function publishedIn(range: DateRange): (published: string | null) => boolean {
  const known = new Map<string | null, boolean>();
  return (published) => {
    const is = known.get(published) ?? isPublishedIn(range, published);
    known.set(published, is);
    return is;
  };
}

function readDate(typed: string): string {
  const date = parseDateInput(typed);
  if (date) return date.edtf;
  throw new UserError(
    `I cannot read “${typed}” as a date: write for example 25 October 2025, 2025-10-25 or October 2025.`,
  );
}
