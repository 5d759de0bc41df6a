import type { Word } from '../../terms/words.ts';
import type { QuestionKind } from '../question-kind.ts';
import type { WeightedConcept } from '../weighted-question.ts';
import { covered, type FewView, heaviestLacking, meanHeld } from './few-view.ts';

/** One thing that makes a sentence of a few articles more or less likely to answer. */
export interface FewFeature {
  readonly name: string;
  readonly of: (view: FewView) => number;
}

const feature = (name: string, of: (view: FewView) => number): FewFeature => ({ name, of });

export const KINDS: readonly QuestionKind[] = ['who', 'when', 'where', 'how-many', 'why', 'how', 'yes-no', 'what'];

/** Kinds for which the words of a sentence tell whether they are of that kind. */
const EVIDENT: readonly QuestionKind[] = ['who', 'when', 'where', 'how-many', 'why', 'how'];

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

const AHEAD = /\b(?:will|next|going to|gonna|again|upcoming|future|planned|scheduled|supposed|another)\b/i;
const OUTLOOK =
  /\b(?:will|would|shall|next|due|scheduled|expected|planned|plans|set for|no date|to be|fourth|until|remains?|future|uncertain|threaten\w*)\b/i;
const PAST = /\b\w+ed\b/i;
const CONDITION = /\b(?:if|in case|in (?:which|what) cases?|what happens|unless|provided)\b/i;
const DENIAL = /\b(?:not|never|n['’]t|no|refus\w*|fail\w*|without|unable|un\w{4,}|reject\w*|den(?:y|ied|ies))\b/i;
/** Words among which a sentence mostly names its subject. */
const SUBJECT_WORDS = 6;

const isAhead = ({ asked }: FewView): boolean => AHEAD.test(asked.question.text);
const looksAhead = ({ view }: FewView): boolean => OUTLOOK.test(view.sentence.text);
const when = (is: boolean): number => (is ? 1 : 0);

/** The places in a series that the question and the sentence name. */
const orders = ({ asked, view }: FewView): readonly [Set<number>, Set<number>] => [
  placesIn(asked.all),
  placesIn(view.sentence.words),
];
export const isOtherPlace = (few: FewView): boolean => {
  const [asked, told] = orders(few);
  return asked.size > 0 && told.size > 0 && ![...asked].some((place) => told.has(place));
};

/** The question names a month or a day of the week, and the sentence another one only. */
export function isOtherMonth({ asked, view }: FewView): boolean {
  const months = asked.words.filter(({ norm }) => MONTH.test(norm));
  const told = view.sentence.words.filter(({ norm }) => MONTH.test(norm));
  return months.length > 0 && told.length > 0 && !months.some(({ norm }) => told.some((word) => word.norm === norm));
}

function subjectNamed({ asked: { question }, view: { sentence } }: FewView): number {
  const names = question.concepts.filter(({ name }) => name);
  if (names.length === 0) return 0.5;
  const first = new Set(sentence.words.slice(0, SUBJECT_WORDS).map(({ term }) => term));
  return when(names.some(({ term, party }) => first.has(term) || (party !== null && sentence.speakers.has(party))));
}

export function namesHeld({ asked: { question }, view }: FewView): number {
  const held = question.concepts.flatMap(({ name }, i) => (name ? [view.held[i]!] : []));
  return held.length === 0 ? 0.5 : held.reduce((sum, one) => sum + one, 0) / held.length;
}

const isThing = ({ name, light, tag }: WeightedConcept): boolean => !name && !light && tag !== 'NUM';

/** Every feature, each with the sentence that tells its meaning above it. */
export const FEW_FEATURES: readonly FewFeature[] = [
  // Share of the question's weight that the sentence holds by words near in meaning.
  feature('meaning.sentence', ({ asked, held }) => covered(asked, held)),
  // The same with the sentence before, where "he" or "that round" has its name.
  feature('meaning.before', ({ asked, heldBefore }) => covered(asked, heldBefore)),
  // The same with the whole passage.
  feature('meaning.passage', ({ asked, heldByPassage }) => covered(asked, heldByPassage)),
  // Share of the question's weight that the sentence holds word for word.
  feature('words.sentence', ({ asked, exact }) => covered(asked, exact)),
  // Cosine of what question and sentence mean as a whole.
  feature('likeness', ({ likeness }) => likeness),
  // The heaviest word for which the sentence has nothing near.
  feature('heaviest.lacking', ({ asked, held }) => heaviestLacking(asked, held)),
  // Both name the same place in a series: "the second", "the latest".
  feature('order.same', (few) => {
    const [asked, told] = orders(few);
    return when([...asked].some((place) => told.has(place)));
  }),
  // They name different places.
  feature('order.other', (few) => when(isOtherPlace(few))),
  // They name different months or days of the week.
  feature('month.other', (few) => when(isOtherMonth(few))),
  // What is to come is asked, and the sentence looks ahead.
  feature('outlook', (few) => when(isAhead(few) && looksAhead(few))),
  // What is to come is asked, and the sentence only looks back.
  feature('outlook.past', (few) => when(isAhead(few) && !looksAhead(few) && PAST.test(few.view.sentence.text))),
  // How well the question's verbs are held.
  feature('verbs', (few) => meanHeld(few, ({ tag }) => tag === 'VERB')),
  // How well its nouns are held, names apart.
  feature('nouns', (few) => meanHeld(few, ({ tag, name }) => tag === 'NOUN' && !name)),
  // How well its first word that is no name is held, mostly the thing asked for.
  feature('thing', (few) => {
    const thing = few.asked.question.concepts.find(isThing);
    return thing ? meanHeld(few, (concept) => concept === thing) : 0.5;
  }),
  // Both deny something.
  feature('denial', ({ asked, view }) => when(DENIAL.test(asked.question.text) && DENIAL.test(view.sentence.text))),
  // Both tell of a condition.
  feature('condition', ({ asked, view }) =>
    when(CONDITION.test(asked.question.text) && CONDITION.test(view.sentence.text)),
  ),
  // A name of the question is the sentence's subject or speaks in it.
  feature('subject', subjectNamed),
  // Share of the question's names that the sentence holds.
  feature('names', namesHeld),
  // How far the sentence holds what the question leaves open, by kind of question.
  ...KINDS.map((kind) =>
    feature(`slot.${kind}`, ({ asked, slot }) => (asked.question.kind === kind ? (slot ?? 0) : 0)),
  ),
  // Whether its new words are of the kind asked for.
  ...EVIDENT.map((kind) =>
    feature(`evidence.${kind}`, ({ asked, view }) => (asked.question.kind === kind ? view.evidence : 0)),
  ),
  // A statement is asked for, and the sentence holds one.
  ...(['who-said', 'what-said'] as const).map((asks) =>
    feature(`statement.${asks}`, ({ asked, view }) =>
      when(asked.question.statement === asks && view.sentence.statements.length > 0),
    ),
  ),
  // A statement is asked for, and the sentence quotes.
  feature('quotation', ({ asked, view }) => when(asked.question.statement !== null && /[“"]/.test(view.sentence.text))),
  // How long the sentence is: long ones hold more.
  feature('length', ({ view }) => Math.log(1 + view.sentence.words.length) / 4),
];
