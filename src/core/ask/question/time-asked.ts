import { onceFor } from '../../once-for.ts';
import type { Word } from '../../terms/words.ts';
import type { SentenceView } from '../score/sentence-view.ts';
import { datesMeet } from './asked-dates.ts';
import type { WeightedQuestion } from './weighted-question.ts';

/** Places in a series, by words that are no ordinals; the last ones far behind. */
const ORDER: Readonly<Record<string, number>> = {
  opening: 1,
  initial: 1,
  original: 1,
  begin: 1,
  began: 1,
  start: 1,
  started: 1,
  previous: 50,
  earlier: 50,
  latest: 90,
  last: 90,
  newest: 90,
  recent: 90,
  current: 90,
  final: 90,
  next: 99,
  upcoming: 99,
  future: 99,
  another: 99,
  again: 99,
};
/** What is counted by a number behind it: "round 4". */
const NUMBERED = /^(?:rounds?|sessions?|meetings?|phases?|talks?|summits?|parts?|days?)$/;
/** "The last round"; in "did it last" it is a verb. */
const BEFORE_LAST = /^(?:the|this|that|these|those|their|its|his|her|very)$/;
const MONTH =
  /^(?:january|february|march|april|june|july|august|september|october|november|december|monday|tuesday|wednesday|thursday|friday|saturday|sunday)$/;

function placesIn(words: readonly Word[]): Set<number> {
  const places = new Set<number>();
  words.forEach(({ norm, term, number }, at) => {
    if (norm === 'last' && !BEFORE_LAST.test(words[at - 1]?.norm ?? '')) return;
    const ordinal = /^#(\d{1,2})$/.exec(term)?.[1];
    if (ordinal) places.add(Number(ordinal));
    else if (Object.hasOwn(ORDER, norm)) places.add(ORDER[norm]!);
    else if (number && NUMBERED.test(words[at - 1]?.norm ?? '')) places.add(Number(term));
  });
  return places;
}

const placesAsked = onceFor(({ words }: WeightedQuestion) => placesIn(words));

/** Whether question and sentence name the same place in a series ("the second", "the latest"); null unless both name one. */
export function isSamePlace({ question, sentence }: SentenceView): boolean | null {
  const asked = placesAsked(question);
  if (asked.size === 0) return null;
  const told = placesIn(sentence.words);
  return told.size === 0 ? null : [...asked].some((place) => told.has(place));
}

const monthsIn = (words: readonly Word[]): string[] => words.flatMap(({ norm }) => (MONTH.test(norm) ? [norm] : []));
const monthsAsked = onceFor(({ words }: WeightedQuestion) => monthsIn(words));

/** Whether question and sentence name the same month or day of the week; null unless both name one. */
export function isSameMonth({ question, sentence }: SentenceView): boolean | null {
  const asked = monthsAsked(question);
  if (asked.length === 0) return null;
  const told = monthsIn(sentence.words);
  return told.length === 0 ? null : asked.some((name) => told.includes(name));
}

/** Whether a sentence has a date that the question names; null where the question names none or the sentence has none. */
export function isSameDate({ question, sentence }: SentenceView): boolean | null {
  const told = sentence.dates.flatMap(({ edtf }) => edtf ?? []);
  if (question.dates.length === 0 || told.length === 0) return null;
  return question.dates.some((asked) => told.some((date) => datesMeet(asked, date)));
}

const AHEAD = /\b(?:will|next|going to|gonna|again|upcoming|future|planned|scheduled|supposed|another)\b/i;
const OUTLOOK =
  /\b(?:will|would|shall|next|due|scheduled|expected|planned|plans|set for|no date|to be|until|remains?|future|uncertain|threaten\w*)\b/i;

/** Whether a sentence looks ahead where what is to come is asked; null where it is not asked. */
export const looksAhead = ({ question, sentence }: SentenceView): boolean | null =>
  AHEAD.test(question.text) ? OUTLOOK.test(sentence.text) : null;
