import type { DayBounds } from '../timeline/edtf-date.ts';

/** Days that words tell. */
export interface Days extends DayBounds {
  /** A day of the week alone: it may be meant a week earlier or later than it was placed. */
  readonly weekday: boolean;
  /** A night: it may be of the next day. */
  readonly loose: boolean;
}

/** Whether two may be of one day, or lie no farther apart than `within` days. Without its year, a date may be any year's. */
export function touch(a: Days, b: Days, within = 0): boolean {
  if (a.masked !== b.masked) return true;
  const near = within + (a.loose || b.loose ? 1 : 0);
  const shifts = a.weekday || b.weekday ? [0, -7, 7] : [0];
  return shifts.some((shift) => a.first + shift <= b.last + near && b.first <= a.last + shift + near);
}
