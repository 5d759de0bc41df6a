import { type Day, toCivil } from './calendar.ts';
import { edtfBounds, readEdtf } from './edtf-date.ts';

/** When an article appeared, as far as its front matter says. */
export interface Publication {
  readonly first: Day;
  readonly last: Day;
  /** The finest unit that is known of it. */
  readonly unit: 'day' | 'month' | 'year';
  /** The editor's estimate (`~`, `?` or `%`). */
  readonly estimated: boolean;
}

/** The publication date from its EDTF form; null when it is unknown, unreadable or spans more than a year. */
export function readPublication(published: string | null): Publication | null {
  const date = published === null ? null : readEdtf(published);
  const bounds = published === null ? null : edtfBounds(published);
  if (!date || date.kind === 'since' || !bounds || bounds.masked) return null;
  const { first, last } = bounds;
  const [from, to] = [toCivil(first), toCivil(last)];
  if (from.year !== to.year || from.year < 1) return null;
  const unit = first === last ? 'day' : from.month === to.month ? 'month' : 'year';
  return { first, last, unit, estimated: date.parts.some(({ qualifier }) => qualifier !== '') };
}
