import type { Word } from '../../terms/words.ts';
import type { QuestionKind } from '../question/question-kind.ts';
import type { ReadSentence } from './read-passage.ts';

const CALENDAR =
  /^(?:january|february|march|april|may|june|july|august|september|october|november|december|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec|monday|tuesday|wednesday|thursday|friday|saturday|sunday|century|centuries|yesterday|today|tomorrow|spring|summer|autumn|fall|winter)$/;
const YEAR = /^(?:1\d{3}|20\d\d|\d{3,4}s)$/;
const REASON =
  /\b(?:because|due to|since|in order to|so that|as a result|caused?|reasons?|led to|leading to|owing to|therefore|thanks to|in response|after|prompt(?:ed|ing)|over)\b/i;
const MANNER = /\b(?:by \w+ing|through|via|using|with)\b/i;
const BEFORE_PLACE = /^(?:in|at|from|near|of|to|on|through|across|inside|outside|towards?)$/;

/** Words of a sentence that a question does not hold: among them must be the answer. */
export const freshWords = (words: readonly Word[], asked: ReadonlySet<string>): Word[] =>
  words.filter(({ norm }) => !asked.has(norm));

/**
 * From 0 to 1, how far the words of a sentence that are new to the question are of the kind that answers it; 0 for kinds
 * that no words tell ("what", "yes or no").
 */
export function evidenceOf(kind: QuestionKind, sentence: ReadSentence, fresh: readonly Word[]): number {
  const first = sentence.words[0];
  switch (kind) {
    case 'who':
      return Math.min(1, fresh.filter((word) => word.capital && word !== first && !word.stop).length / 2);
    case 'when':
      if (fresh.some(({ norm }) => YEAR.test(norm))) return 1;
      if (sentence.dates.some(({ start, end }) => fresh.some((word) => start <= word.start && word.end <= end)))
        return 1;
      return fresh.some(({ norm }) => CALENDAR.test(norm)) ? 0.7 : 0;
    case 'how-many':
      return fresh.some((word) => word.number && !isDated(word, sentence)) ? 1 : fresh.some(isOrdinal) ? 0.5 : 0;
    case 'where':
      if (standsInPlace(sentence.words, fresh)) return 1;
      return fresh.some((word) => word.capital && word !== first) ? 0.5 : 0;
    case 'why':
      return REASON.test(sentence.text) ? 1 : 0;
    case 'how':
      return MANNER.test(sentence.text) ? 1 : 0;
    default:
      return 0;
  }
}

/** Whether a word belongs to a date. */
export const isDated = (word: Word, { dates }: ReadSentence): boolean =>
  dates.some(({ start, end }) => start <= word.start && word.end <= end);

/** "the third failure" tells that there were three. */
const isOrdinal = ({ term }: Word): boolean => /^#\d/.test(term);

/** "in Istanbul", "at the Palace": a new name after a preposition of place. */
function standsInPlace(words: readonly Word[], fresh: readonly Word[]): boolean {
  const isFresh = new Set(fresh);
  return words.some((word, i) => {
    if (!word.capital || !isFresh.has(word)) return false;
    const before = words[i - 1]?.norm;
    const preposition = before === 'the' ? words[i - 2]?.norm : before;
    return preposition !== undefined && BEFORE_PLACE.test(preposition);
  });
}
