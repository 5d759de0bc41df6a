import type { Paragraph } from '../article/segment.ts';
import type { Span } from '../article/span.ts';
import { isWritable, type Moment, toEdtf } from './moment.ts';
import { kindsIn } from './needs.ts';
import { type Publication, readPublication } from './publication.ts';
import type { Context, Draft, Reading } from './rule.ts';
import { rules } from './rules/index.ts';
import { directionAt, isMovedFrom, isSurelyPast } from './tense.ts';
import type { Timex } from './timex.ts';

/**
 * Every time expression, in the order of the text, none overlapping another. `published` is the article's EDTF date or
 * null: without it relative dates have no place on a calendar, and yearless ones no year.
 */
export function findTimexes(body: string, paragraphs: readonly Paragraph[], published: string | null): Timex[] {
  const publication = readPublication(published);
  const memory = new Memory(publication);
  const found: Timex[] = [];
  for (const paragraph of paragraphs) {
    for (const sentence of paragraph.sentences) {
      const text = body.slice(sentence.start, sentence.end);
      for (const draft of longest(text, drafts(text))) {
        const at: Span = { start: sentence.start + draft.start, end: sentence.start + draft.end };
        const reading = draft.resolve(memory.contextOf(text, draft, at.start));
        if (!reading) continue;
        memory.keep(reading, at);
        found.push(toTimex(reading, at));
      }
    }
  }
  return found;
}

/** Everything that any rule takes for a time expression in a sentence. */
function drafts(text: string): Draft[] {
  const kinds = kindsIn(text);
  const found: Draft[] = [];
  for (const { needs, pattern, read } of rules) {
    if ((kinds & needs) !== needs) continue;
    pattern.lastIndex = 0;
    for (let match = pattern.exec(text); match; match = pattern.exec(text)) {
      if (match[0] === '') {
        pattern.lastIndex++;
        continue;
      }
      const [start, end] = [match.index, match.index + match[0].length];
      const made = read({ text, start, end, groups: match.groups ?? {}, indices: match.indices?.groups ?? {} });
      if (typeof made === 'function') found.push({ start, end, resolve: made });
      else if (made) found.push(...made);
    }
  }
  return found;
}

/** Of overlapping drafts the longest, else the earlier rule's; in the order of the text. */
function longest(text: string, found: readonly Draft[]): Draft[] {
  if (found.length < 2) return [...found];
  const taken = new Uint8Array(text.length);
  const kept: Draft[] = [];
  const byLength = [...found].sort((a, b) => b.end - b.start - (a.end - a.start) || a.start - b.start);
  for (const draft of byLength) {
    // What was taken before is at least as long, so it cannot lie strictly inside this one.
    if (taken[draft.start] || taken[draft.end - 1]) continue;
    taken.fill(1, draft.start, draft.end);
    kept.push(draft);
  }
  return kept.sort((a, b) => a.start - b.start);
}

/** How far on, in characters, a quarter that was named is still the one that "a year earlier" means. */
const QUARTER_REACH = 600;

/** How far on a yearless date that is surely past draws the next ones, told in the past too, into its year. */
const PAST_REACH = 250;

/** Between the two ends of a range; what brings a date forward moves it back in time. */
const TO = /^ ?(?:to|until|till|through|[-–—]) ?(?:the )?$/i;
const AND = /^ and (?:the )?$/i;
const OPENS_RANGE = /\b(?:from|between)(?: the)? $/i;
const BROUGHT_FORWARD =
  /\b(?:(?:br(?:ought|ings?|inging)|mov(?:ed?|es|ing))\b[^.;]{0,40}\b(?:forward|up)|advanc(?:ed?|es|ing))\b[^.;]{0,40}$/i;

/** What the text has said so far, for the expressions that lean on it. */
class Memory {
  readonly #publication: Publication | null;
  #last: Context['last'] = null;
  #lastOfAny: Context['last'] = null;
  #quarter: { readonly moment: Moment; readonly at: number } | null = null;

  #before: { readonly moment: Moment; readonly at: Span } | null = null;
  #pastAt = Number.NEGATIVE_INFINITY;

  constructor(publication: Publication | null) {
    this.#publication = publication;
  }

  contextOf(text: string, { start, end }: Draft, at: number): Context {
    const quarter = this.#quarter;
    return {
      from: this.#rangeStart(text, start, at),
      publication: this.#publication,
      last: this.#last,
      lastOfAny: this.#lastOfAny,
      lastQuarter: quarter && at - quarter.at <= QUARTER_REACH ? quarter.moment : null,
      direction: () => directionAt(text, start, end),
      movedFrom: () => isMovedFrom(text.slice(Math.max(0, start - 120), start)),
      surelyPast: () =>
        isSurelyPast(text, start, end) || (at - this.#pastAt <= PAST_REACH && directionAt(text, start, end) === 'past'),
    };
  }

  /** The date just before, when the words between and before them make a range of the two. */
  #rangeStart(text: string, start: number, at: number): Moment | null {
    if (!this.#before) return null;
    const { moment, at: former } = this.#before;
    const [from, to] = [start - (at - former.start), start - (at - former.end)];
    if (from < 0) return null;
    const left = text.slice(Math.max(0, from - 80), from);
    const opens = OPENS_RANGE.exec(left);
    const joined = (/^between/i.test(opens?.[0] ?? '') ? AND : TO).test(text.slice(to, start));
    return opens && joined && !BROUGHT_FORWARD.test(left) ? moment : null;
  }

  keep({ type, moment, anchor, approximate, surelyPast }: Reading, { start: at, end }: Span): void {
    this.#before = moment && (type === 'DATE' || type === 'TIME') ? { moment, at: { start: at, end } } : null;
    if (!moment || !anchor) return;
    if (surelyPast) this.#pastAt = at;
    // "a year earlier" compares: the quarter that the text speaks of stays.
    const compares = anchor === 'relative' && this.#quarter !== null && moment.day < this.#quarter.moment.day;
    if (moment.unit === 'quarter' && !compares) this.#quarter = { moment, at };
    const kept = { moment, anchor, approximate: approximate ?? false };
    if (type === 'DATE' || type === 'TIME') this.#lastOfAny = kept;
    const fine = moment.unit === 'day' || moment.unit === 'month' || (moment.unit === 'year' && anchor === 'explicit');
    if ((type === 'DATE' || type === 'TIME') && fine) this.#last = kept;
  }
}

function toTimex({ type, value, moment, anchor, approximate }: Reading, span: Span): Timex {
  const edtf = moment && isWritable(moment) ? toEdtf(moment, approximate) : null;
  return { ...span, type, value, edtf, anchor: edtf === null ? null : (anchor ?? null) };
}
