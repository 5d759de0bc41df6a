import { isComma } from './marks.ts';
import type { Node } from './node.ts';
import { isTimeWord } from './noun-phrases.ts';

const MONTH =
  /^(?:january|february|march|april|may|june|july|august|september|october|november|december|(?:jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)\.?)$/;
const DAY = /^(?:[1-9]|[12]\d|3[01])(?:st|nd|rd|th)?$/;
const YEAR = /^(?:1[89]|20)\d\d$/;

/**
 * Index after a date that is written out at `k`, its commas included: "Tuesday, November 4, 2025", "the 4th of November",
 * "May 2025". `k` when none stands there; a month alone is none.
 */
export function dateEnd(nodes: readonly Node[], k: number): number {
  const lower = (at: number): string => nodes[at]?.lower ?? '';
  const afterComma = (at: number): number => (isComma(nodes[at]) ? at + 1 : at);
  let i = k;
  if (nodes[k] && isTimeWord(nodes[k]!)) i = afterComma(k + 1);
  if (lower(i) === 'the' && DAY.test(lower(i + 1))) i++;
  const isDayFirst = DAY.test(lower(i));
  if (isDayFirst) i += lower(i + 1) === 'of' ? 2 : 1;
  if (!MONTH.test(lower(i))) return k;
  i++;
  const hasDay = isDayFirst || DAY.test(lower(i));
  if (!isDayFirst && hasDay) i++;
  const year = afterComma(i);
  if (YEAR.test(lower(year))) return year + 1;
  return hasDay ? i : k;
}
