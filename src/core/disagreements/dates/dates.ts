import type { Span } from '../../article/span.ts';
import { boundsOf, readEdtf } from '../../dates/edtf-date.ts';
import { conceptOf, isName } from '../likeness/concepts.ts';
import type { ToldSentence, ToldWord } from '../likeness/told.ts';
import { type Days, isBareWeekday, isLoose, limitOf } from './days.ts';

/** A date that a sentence gives to what it tells. */
export interface ToldDate extends Days {
  readonly span: Span;
  /** What happened then, as far as verbs tell it. */
  readonly verbs: ReadonlySet<string>;
  /** What else stands about it. */
  readonly nouns: ReadonlySet<string>;
  /** Whether its verb says nothing of what was done: "took place". */
  readonly light: boolean;
  /** "By", "before": it happened on some other day. */
  readonly limit: string;
  readonly keys: readonly string[];
}

/** "Overnight", "late last week": no day is told. */
const VAGUE = /\b(?:overnight|small hours|early|late|later|recent\w*|now|currently|ago|coming|past|weekend)\b/i;

/** "The accord of May": the date tells which, not when. */
export const belongsTo = ({ text, start }: ToldSentence, timex: Span): boolean =>
  /(?<!\b(?:morning|afternoon|evening|night|day|end|beginning|start|middle)) of (?:the )?$/i.test(
    text.slice(0, timex.start - start),
  );

const BEFORE = 14;
const AFTER = 9;

/** The dates of a sentence at which something happened; dates of saying, and those that are about, are left out. */
export function toldDates(sentence: ToldSentence): ToldDate[] {
  return sentence.timexes.flatMap((timex) => {
    if (timex.edtf === null || (timex.type !== 'DATE' && timex.type !== 'TIME')) return [];
    const text = sentence.text.slice(timex.start - sentence.start, timex.end - sentence.start);
    if (/[~?%[{]/.test(timex.edtf) || VAGUE.test(text) || belongsTo(sentence, timex)) return [];
    const date = readEdtf(timex.edtf);
    if (!date) return [];
    const { first, last, masked } = boundsOf(date);
    const from = sentence.words.findIndex((word) => word.start >= timex.start);
    if (from < 0) return [];
    let to = from;
    while (to < sentence.words.length && sentence.words[to]!.start < timex.end) to++;
    if (isTellingDate(sentence, timex)) return [];
    const { verbs, nouns, light } = around(sentence, from, to);
    const keys = [...verbs, ...[...nouns].filter((noun) => !isName(noun))].map((concept) => `d ${concept}`);
    return keys.length === 0
      ? []
      : [
          {
            span: { start: timex.start, end: timex.end },
            first,
            last,
            masked,
            verbs,
            nouns,
            light,
            keys,
            weekday: isBareWeekday(text),
            limit: limitOf(sentence, timex),
            loose: isLoose(text),
          },
        ];
  });
}

/** Whether a date tells when it was told rather than when it happened. */
export function isTellingDate(sentence: ToldSentence, { start }: Span): boolean {
  const from = sentence.words.findIndex((word) => word.start >= start);
  return from < 0 || isDateline(sentence, from) || isOfSaying(sentence.words, from);
}

/** "GENEVA, 7 May 2026 —" */
const isDateline = ({ text, words, start }: ToldSentence, from: number): boolean =>
  from < 6 && /^[\p{Lu}][\p{Lu}\s.,'-]{2,}[,(]/u.test(text.slice(0, words[from]!.start - start));

const SAYING =
  /^(?:said|say|says|saying|told|tells|announced|announces|reported|reports|stated|added|confirmed|wrote|statement|interview|briefing|published|according|accuse[ds]?|accusing|den(?:y|ies|ied)|claim(?:s|ed)?|warn(?:s|ed)?|blame[sd]?|insist(?:s|ed)?|urge[sd]?|praise[sd]?|condemn(?:s|ed)?|vow(?:s|ed)?)$/;

/** "traders said on Monday": when it was told, not when it happened. */
function isOfSaying(words: readonly ToldWord[], from: number): boolean {
  const { clause } = words[from]!;
  // "Told an audience of officers at Bishoftu on Saturday that": what was told follows.
  const past = words.findIndex(({ timed }, i) => i > from && !timed);
  if (words[past]?.norm === 'that' && words.slice(0, from).some(({ norm }) => SAYING.test(norm))) return true;
  // "The president on Tuesday condemned the bombing."
  const after = words.slice(from, from + 5).find(({ timed }) => !timed);
  if (after && after.clause === clause && SAYING.test(after.norm)) return true;
  for (let i = from - 1; i >= Math.max(0, from - 6); i--) {
    const word = words[i]!;
    if (SAYING.test(word.norm)) return word.clause === clause;
    if (word.clause !== clause && from - i > 2) return false;
    if (isVerb(words, i) || /^(?:that|who|which)$/.test(word.norm)) return false;
  }
  // "On Monday officials said": the day of saying opens the sentence.
  for (let i = from + 1; i < Math.min(words.length, from + 7); i++) {
    const word = words[i]!;
    if (SAYING.test(word.norm)) return from < 2;
    if (isVerb(words, i)) return false;
  }
  return false;
}

const PAST =
  /^(?:met|began|held|took|carried|made|went|came|gave|left|won|lost|fell|struck|shot|hit|sent|broke|brought|ran|led|flew|fought|withdrew|put|set|cut|shut|sank|seized|fled|died|met|swapped|freed|rose|said|turned|called|got|put|lost|pulled)$/;
const AUX = /^(?:will|would|was|were|is|are|be|been|has|have|had|to|not|being)$/;

/** Whether a word is likely the verb of its clause. */
function isVerb(words: readonly ToldWord[], at: number): boolean {
  const { norm, concept } = words[at]!;
  if (concept === null || isName(concept)) return false;
  return PAST.test(norm) || /(?:[^e]ed|ied)$/.test(norm) || AUX.test(words[at - 1]?.norm ?? '');
}

/** Verbs that say nothing of what it was. */
const LIGHT_VERBS: ReadonlySet<string> = new Set(
  'hold carry make put set give go come schedule expect plan due attend want try hope'.split(' ').map(conceptOf),
);

/** A date that stands among the first words of a sentence may be of what follows a comma: "On Saturday, gunmen came". */
const OPENING = 5;

/** Where another sentence might as well begin. */
const BREAKS = /;|: /;

function around(
  { words, analyzed }: ToldSentence,
  from: number,
  to: number,
): { verbs: Set<string>; nouns: Set<string>; light: boolean } {
  const { body } = analyzed.article;
  const breaks = (at: number): boolean => BREAKS.test(body.slice(words[at - 1]!.end, words[at]!.start));
  const verbs = new Set<string>();
  const nouns = new Set<string>();
  let isLight = false;
  const add = (at: number, near: boolean): boolean => {
    const { concept } = words[at]!;
    if (concept === null) return false;
    const light = LIGHT_VERBS.has(concept);
    const verb = isVerb(words, at) || (light && PAST.test(words[at]!.norm));
    if (!verb) nouns.add(concept);
    else if (near && !light) verbs.add(concept);
    else if (near) isLight = true;
    return verb;
  };
  let met = 0;
  for (let i = from - 1; i >= Math.max(0, from - BEFORE); i--) {
    if ((words[i]!.timed && from - i > 2) || breaks(i + 1)) break;
    if (add(i, met === 0)) met++;
  }
  const left = met;
  for (let i = to; i < Math.min(words.length, to + AFTER); i++) {
    // "The truce, signed on 5 May, ends": what follows is told of the truce, not of the day.
    const isOther = words[i]!.clause !== words[to - 1]!.clause;
    if (words[i]!.timed || breaks(i) || (isOther && (left > 0 || from > OPENING))) break;
    const near = left === 0 || (i - to < 3 && words[i - 1]!.norm === 'to' && words[i]!.clause === words[from]!.clause);
    if (add(i, near && (met === left || i - to < 3))) met++;
  }
  return { verbs, nouns, light: isLight && verbs.size === 0 };
}

/** "Took effect", "came into force": an agreement has another day for that than for its signing. */
export const isInForce = ({ nouns }: ToldDate): boolean =>
  nouns.has(conceptOf('effect')) || nouns.has(conceptOf('force'));
