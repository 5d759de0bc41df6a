import type { Word } from '../../../terms/words.ts';
import { isDated } from '../evidence.ts';
import type { SentenceView } from '../sentence-view.ts';

/** Words between an amount and what it counts: "1,900 drivers and depot workers". */
const REACH = 4;
const BETWEEN = /^(?:is|was|were|are|of|at|to|stood|stands|about|some|nearly|around|only|than)$/;
const PERSON = /^(?:people|persons?|men|women|individuals?|civilians?|soldiers?|villagers|workers|residents|refugees)$/;
const UNIT = {
  length:
    /^(?:seconds?|minutes?|hours?|days?|nights?|weeks?|months?|years?|decades?|kilomet(?:re|er)s?|met(?:re|er)s?|miles?|km|feet|pages?)$/,
  distance: /^(?:kilomet(?:re|er)s?|met(?:re|er)s?|miles?|km|feet|yards?|inch(?:es)?|hours?)$/,
} as const;
/** Stems of what is counted in coins and notes. */
const MONEY = /^(?:monei|cash|fund|aid)$/;
const LASTING = /\b(?:until|till|from|between)\b/i;
const MEASURED =
  /^(?:dollars?|euros?|pounds?|francs?|crowns?|rupees?|roubles?|rubles?|yen|yuan|shekels?|lira|dinars?|riyals?|percent|per|million|billion|trillion|tonnes?|tons?|kilograms?|kilos?|kg|lit(?:re|er)s?|barrels?|cubic|megawatts?|hectares?|acres?)$/;

/**
 * How far a sentence gives the amount asked for: 1 when a number counts the asked noun ("340 fighters" for "how many fighters")
 * or has a unit of what is measured, less when it has a number of something else ("two days" for "how many fighters").
 */
export function amountSlot(view: SentenceView): number {
  return amountGiven(view) * (lacksOwner(view) ? ANOTHERS : 1);
}

/** What is left of an amount in a sentence that does not name whose it is. */
const ANOTHERS = 0.4;

/** "How many fighters does Zaw have": a sentence without Zaw counts another's. */
const lacksOwner = ({ question, held, sentence }: SentenceView): boolean =>
  /\b(?:does|do|did|will|would)\b/i.test(question.text) &&
  /\b(?:have|own|pay|pledge|give|offer|get|receive)\s*\??\s*$/i.test(question.text) &&
  question.concepts.some(({ name }) => name) &&
  !question.concepts.some(({ name }, i) => name && held[i]! > 0) &&
  !question.parties.some((party) => sentence.speakers.has(party));

function amountGiven({ question, sentence, matches, fresh }: SentenceView): number {
  const { words } = sentence;
  const isFresh = new Set(fresh);
  const { measure, focus } = question.slot;
  const amounts = words.flatMap((word, at) => (word.number && isFresh.has(word) && !isRank(words, at) ? [at] : []));
  if (measure === 'length' && sentence.dates.length > 0 && LASTING.test(sentence.text)) return 1;
  if (countsByRank(words, isFresh, matches)) return BY_RANK;
  if (amounts.length === 0) return 0;
  if (measure === 'age') return amounts.some((at) => isAgeOf(at, words, matches)) ? 1 : 0.2;
  if (measure !== null) return amounts.some((at) => hasUnit(words, at, UNIT[measure])) ? 1 : 0.2;
  const counted = amounts.filter((at) => !isDated(words[at]!, sentence));
  if (counted.length === 0) return 0;
  const concepts = new Set(question.concepts.flatMap(({ term }, i) => (focus.has(term) ? [i] : [])));
  const people = focus.has('person');
  const isFocus = new Set([
    ...matches.filter(({ concept }) => concepts.has(concept)).map(({ at }) => at),
    ...words.flatMap(({ norm, term }, at) => (focus.has(term) || (people && PERSON.test(norm)) ? [at] : [])),
  ]);
  if (focus.size === 0) return counted.some((at) => hasUnit(words, at, MEASURED)) ? 1 : 0.7;
  if ([...focus].some((term) => MONEY.test(term)) && counted.some((at) => words[at]!.norm.length > 3)) return 0.8;
  for (const at of counted) {
    for (let i = at + 1; i <= at + REACH && i < words.length; i++) if (isFocus.has(i)) return 1;
    for (let i = at - 1; i >= 0 && (i === at - 1 || BETWEEN.test(words[i + 1]!.norm)); i--) {
      if (isFocus.has(i) && at - i > 1) return 1;
    }
  }
  if (/\bhow much\b/i.test(question.text) && counted.some((at) => hasUnit(words, at, MEASURED))) return 0.8;
  return 0.2;
}

/** "The third consecutive failure" tells how often it failed, less plainly than a number would. */
const BY_RANK = 0.9;
const RANKED = 3;
const countsByRank = (words: readonly Word[], fresh: ReadonlySet<Word>, matches: SentenceView['matches']): boolean =>
  words.some(
    (word, at) =>
      /^#\d/.test(word.term) &&
      word.term !== '#1' &&
      fresh.has(word) &&
      matches.some((match) => match.at > at && match.at <= at + RANKED),
  );

const hasUnit = (words: readonly Word[], at: number, unit: RegExp): boolean =>
  words.slice(at + 1, at + 4).some(({ norm }, i) => unit.test(norm) && words[at + i + 2]?.norm !== 'ago');

/** "the third signatory", "a third round": no amount is told. */
const isRank = (words: readonly Word[], at: number): boolean =>
  words[at]!.norm === 'third' && /^(?:the|its|their|his|her)$/.test(words[at - 1]?.norm ?? 'the');

/** An age belongs to the name right before or after it. */
function isAgeOf(at: number, words: readonly Word[], matches: SentenceView['matches']): boolean {
  const near = matches.some((match) => Math.abs(match.at - at) <= REACH && words[match.at]!.capital);
  return near && !/^(?:percent|per|million|of)$/.test(words[at + 1]?.norm ?? '');
}
