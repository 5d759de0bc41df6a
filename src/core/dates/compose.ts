import type { Span } from '../article/span.ts';
import type { DateAnchor } from '../dates/timex.ts';
import { boundsOf, type EdtfDate, type EdtfPart, readEdtf } from './edtf-date.ts';
import { lastDay, momentAt, toEdtf, toTimexValue } from './moment.ts';
import { isMovedFrom } from './tense.ts';
import type { Timex } from './timex.ts';

/** One date of the text, made of one time expression or of several that belong together. */
export interface DatedSpan extends Span {
  readonly edtf: string;
  readonly anchor: DateAnchor;
}

const RANGE = /^\s*(?:-|–|—|(?:up )?to|through|until|till|and (?:ending|concluding|ended)(?: on)?)\s*(?:the\s)?$/i;
const AND = /^,?\s*(?:and|&|\/)\s*(?:(?:again )?on\s|in\s|the\s)*$/i;
const OR = /^,?\s*or\s*(?:on\s|in\s|the\s)*$/i;
const COMMA = /^,\s*(?:on\s|in\s)?$/i;
/** Between two namings of one day: "Thursday (October 25)", "two days later, on October 25". */
const SAME = /^,?\s*\(?(?:on\s|in\s|i\.e\.,?\s)?$/i;
const BETWEEN = /\bbetween\s(?:the\s)?$/i;
/** Relative expressions that a stated date beside them explains. */
const EXPLAINED =
  /\b(?:later|earlier|before|after|afterwards|(?:next|following|previous|same|that) (?:day|week|month|year))$/i;

interface Item {
  readonly timex: Timex;
  readonly date: EdtfDate;
}

/** The dates of a text: ranges, pairs and lists joined, what names one day twice taken once. In the order of the text. */
export function composeDates(body: string, timexes: readonly Timex[]): DatedSpan[] {
  const items: Item[] = [];
  for (const timex of timexes) {
    const date = timex.edtf === null ? null : readEdtf(timex.edtf);
    if (date) items.push({ timex, date });
  }
  const composed: DatedSpan[] = [];
  for (let at = 0; at < items.length; ) {
    const [span, used] = composeAt(body, items, at);
    composed.push(openedBySince(body, span));
    at += used;
  }
  return composed;
}

/** "closed since August", "has lasted since Oct. 9", but not "since the October 9 ceasefire". */
const SINCE = /\bsince (?:(?:early|late|mid|at least|about|around)[ -])?$/i;
const ITS_NOUN =
  /^(?:['’]s| (?!(?:and|but|or|when|with|in|at|on|as|after|because|while|over|by|to|for|despite|under|near|of|where|which|that|who)\b)[\p{L}\d])/u;

/** What holds since a date, open at its end: the date alone would say that it happened then. */
function openedBySince(body: string, span: DatedSpan): DatedSpan {
  const { start, end, edtf } = span;
  if (!SINCE.test(body.slice(Math.max(0, start - 20), start)) || ITS_NOUN.test(body.slice(end, end + 20))) return span;
  const open = `${edtf}/..`;
  return readEdtf(open)?.kind === 'since' ? { ...span, edtf: open } : span;
}

function composeAt(body: string, items: readonly Item[], at: number): readonly [span: DatedSpan, used: number] {
  const first = items[at]!;
  const second = items[at + 1];
  const single: DatedSpan = spanOf(first, first, first.timex.edtf!, first.timex.anchor!);
  if (!second) return [single, 1];
  const gap = gapBetween(body, first, second);
  if (gap === null) return [single, 1];
  if (SAME.test(gap)) {
    const same = sameDay(body, first, second);
    if (same) return [same, 2];
  }
  if (RANGE.test(gap)) {
    if (isMovedFrom(body.slice(Math.max(0, first.timex.start - 120), first.timex.start))) return [single, 1];
    const interval = intervalOf(first, second);
    return interval ? [interval, 2] : [single, 1];
  }
  return listAt(body, items, at) ?? [single, 1];
}

/** The text between two dates when it is short enough to join them. */
function gapBetween(body: string, a: Item, b: Item): string | null {
  const length = b.timex.start - a.timex.end;
  return length > 24 ? null : body.slice(a.timex.end, b.timex.start);
}

const spanOf = (from: Item, to: Item, edtf: string, anchor: DateAnchor): DatedSpan => ({
  start: from.timex.start,
  end: to.timex.end,
  edtf,
  anchor,
});

const STRENGTH: readonly DateAnchor[] = ['year-unknown', 'relative', 'year-implied', 'explicit'];
const strength = ({ timex }: Item): number => STRENGTH.indexOf(timex.anchor!);
const weakest = (items: readonly Item[]): DateAnchor => STRENGTH[Math.min(...items.map(strength))]!;

function sameDay(body: string, a: Item, b: Item): DatedSpan | null {
  if (a.timex.edtf === b.timex.edtf) {
    const { edtf, anchor } = (strength(a) > strength(b) ? a : b).timex;
    return spanOf(a, b, edtf!, anchor!);
  }
  const [first, second] = [isExplained(body, a, b), isExplained(body, b, a)];
  const stated = first ? b : second ? a : null;
  return stated && spanOf(a, b, stated.timex.edtf!, stated.timex.anchor!);
}

/** Whether a date counted from elsewhere ("two days later") stands beside one that is stated, which then counts. */
function isExplained(body: string, counted: Item, stated: Item): boolean {
  const { anchor } = counted.timex;
  const words = body.slice(counted.timex.start, counted.timex.end);
  return (
    (anchor === 'relative' || anchor === 'year-unknown') &&
    EXPLAINED.test(words) &&
    !EXPLAINED.test(body.slice(stated.timex.start, stated.timex.end))
  );
}

/** A closed interval; null when it would run backwards, or when only one end has a year. */
function intervalOf(a: Item, b: Item): DatedSpan | null {
  const [from, to] = [boundsOf(a.date), boundsOf(b.date)];
  const [start, end] = [a.date.parts[0]!, b.date.parts.at(-1)!];
  if (from.masked !== to.masked || from.last >= to.first) return null;
  const edtf = `${edge(start, 'first')}/${edge(end, 'last')}`;
  return readEdtf(edtf) ? spanOf(a, b, edtf, weakest([a, b])) : null;
}

/** An end of an interval: quarters, seasons and weeks, which cannot stand there, give their first or last month or day. */
function edge({ moment, qualifier }: EdtfPart, side: 'first' | 'last'): string {
  if (moment.unit === 'quarter' || moment.unit === 'season' || moment.unit === 'half') {
    const month = momentAt('month', side === 'first' ? moment.day : lastDay(moment), moment.masked);
    return `${toTimexValue(month)}${qualifier}`;
  }
  return `${toEdtf(moment)}${moment.masked ? '' : qualifier}`;
}

/** "October 25 and 29", "November 6 and 7", "October 3, 5 and 9", "between October 11 and 15", "November 6 or 7". */
function listAt(body: string, items: readonly Item[], at: number): readonly [span: DatedSpan, used: number] | null {
  const members = [items[at]!];
  let word: 'and' | 'or' | null = null;
  for (let next = at + 1; next < items.length && !word && members.length < 12; next++) {
    const gap = gapBetween(body, items[next - 1]!, items[next]!);
    if (gap === null || !alike(members[0]!, items[next]!)) break;
    word = AND.test(gap) ? 'and' : OR.test(gap) ? 'or' : null;
    if (!word && !COMMA.test(gap)) break;
    members.push(items[next]!);
  }
  if (!word) return null;
  const [first, last] = [members[0]!, members.at(-1)!];
  if (members.length === 2 && word === 'and') {
    const between = BETWEEN.test(body.slice(Math.max(0, first.timex.start - 14), first.timex.start));
    const interval = between || adjacent(first, last) ? intervalOf(first, last) : null;
    if (interval) return [interval, 2];
    if (between) return null;
  }
  const dates = members.map(({ date }) => edge(date.parts[0]!, 'first'));
  const ordered = members.every((member, index) => {
    const former = members[index - 1];
    return !former || boundsOf(former.date).last < boundsOf(member.date).first;
  });
  if (!ordered) return null;
  const edtf = word === 'or' ? `[${dates.join(',')}]` : `{${dates.join(',')}}`;
  return [spanOf(first, last, edtf, weakest(members)), members.length];
}

/** Whether two dates are of one kind and can share a list: days with days, months with months. */
function alike(a: Item, b: Item): boolean {
  if (a.date.kind !== 'date' || b.date.kind !== 'date') return false;
  const [x, y] = [a.date.parts[0]!.moment, b.date.parts[0]!.moment];
  return x.unit === y.unit && x.masked === y.masked && ['day', 'month', 'year', 'decade'].includes(x.unit);
}

function adjacent(a: Item, b: Item): boolean {
  return boundsOf(a.date).last + 1 === boundsOf(b.date).first;
}
