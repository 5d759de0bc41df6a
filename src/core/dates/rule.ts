import type { DateAnchor } from '../dates/timex.ts';
import type { Moment } from './moment.ts';
import type { Publication } from './publication.ts';

/** What a time expression turned out to mean. */
export interface Reading {
  readonly type: 'DATE' | 'TIME' | 'DURATION' | 'SET';
  readonly value: string;
  /** Where it lies on the calendar; absent when nowhere. */
  readonly moment?: Moment;
  readonly anchor?: DateAnchor;
  /** "around October 25", or counted from a publication date that is less precise. */
  readonly approximate?: boolean;
  /** A year was implied by {@link Context.surelyPast}. */
  readonly surelyPast?: boolean;
}

/** On which side of the publication date the sentence's verb puts a date. */
export type Direction = 'past' | 'future';

/** What a reading may lean on; asked for only once the expressions before it are read. */
export interface Context {
  readonly publication: Publication | null;
  /** The last date that the text gave before this one, for "two days later" and "that week". */
  readonly last: { readonly moment: Moment; readonly anchor: DateAnchor; readonly approximate: boolean } | null;
  /** The last date of any precision, for "the year before". */
  readonly lastOfAny: Context['last'];
  /** The last quarter that the text gave shortly before, for "the year-earlier quarter". */
  readonly lastQuarter: Moment | null;
  /** Where the range begins that this expression ends: May 1 for "Sept 11" in "from May 1 to Sept 11". */
  readonly from: Moment | null;
  direction(): Direction;
  /** Whether it is the day from which something was moved to another: neither side is likelier. */
  movedFrom(): boolean;
  /** Whether a past verb beside the expression, or beside the date just before, leaves only a date before the publication. */
  surelyPast(): boolean;
}

/** Reads an expression in its context; null when it means no time after all. */
export type Resolve = (context: Context) => Reading | null;

/** Where a rule matched, in one sentence. */
export interface Place {
  /** The sentence. */
  readonly text: string;
  readonly start: number;
  readonly end: number;
  readonly groups: Readonly<Record<string, string | undefined>>;
  /** Offsets of the named groups that matched. */
  readonly indices: Readonly<Record<string, readonly [number, number] | undefined>>;
}

/** A stretch of the sentence that a rule took for a time expression. */
export interface Draft {
  readonly start: number;
  readonly end: number;
  readonly resolve: Resolve;
}

/** One family member: a pattern, and what a match means. */
export interface Rule {
  /** Kinds of word ({@link Need}) without which a sentence cannot match; saves trying. */
  readonly needs: number;
  readonly pattern: RegExp;
  /** The whole match's reading, drafts of its own where parts are apart, or null to refuse the match. */
  readonly read: (place: Place) => Resolve | readonly Draft[] | null;
}

/** Makes a rule whose pattern stands at word borders, whatever its letters' case. */
export function rule(needs: number, pattern: string, read: Rule['read']): Rule {
  return { needs, pattern: new RegExp(`(?<![\\w'’$£€])(?:${pattern})(?!\\w)`, 'gid'), read };
}

/** The text before a match, as far as refusals look. */
export const before = ({ text, start }: Place, length = 30): string => text.slice(Math.max(0, start - length), start);

/** The text after a match, as far as refusals look. */
export const after = ({ text, end }: Place, length = 30): string => text.slice(end, end + length);

/** What a match says, in lower case. */
export const wording = ({ text, start, end }: Place): string => text.slice(start, end).toLowerCase();
