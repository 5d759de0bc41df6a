import { type Moment, toTimexValue } from './moment.ts';
import type { Reading } from './rule.ts';

/** A place on the calendar, before it is given a type and a value. */
export type Placed = Pick<Reading, 'moment' | 'anchor' | 'approximate' | 'surelyPast'>;

/** A DATE with its value from the moment; null when there is none. */
export const dated = (placed: Placed | null): Reading | null =>
  placed?.moment ? { type: 'DATE', value: toTimexValue(placed.moment), ...placed } : null;

/** A TIME: a day with the code of a part of it (`TMO`) or a clock time (`T09:00`). */
export const timed = (placed: Placed | null, code: string): Reading | null =>
  placed?.moment
    ? { type: 'TIME', value: `${toTimexValue(placed.moment)}${placed.moment.unit === 'day' ? code : ''}`, ...placed }
    : null;

/** A DATE with a value that lies nowhere on the calendar: `PRESENT_REF`, or `XXXX-WXX-4` for a Thursday. */
export const unplaced = (value: string): Reading => ({ type: 'DATE', value });

/** A DURATION. */
export const lasting = (value: string): Reading => ({ type: 'DURATION', value });

/** A SET: times that recur. */
export const recurring = (value: string): Reading => ({ type: 'SET', value });

/** The moment itself, stated in full. */
export const stated = (moment: Moment): Reading | null => dated({ moment, anchor: 'explicit' });
