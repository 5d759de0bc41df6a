import type { Span } from '../../article/span.ts';
import { tokenize } from '../../statements/grammar/tokens.ts';
import type { PartyNames } from '../../terms/party-names.ts';
import { rootOf } from '../../terms/spelling.ts';
import { isLightWord, isStopWord } from '../../terms/stop-words.ts';
import { type Word, wordsOf } from '../../terms/words.ts';
import { askedDates } from './asked-dates.ts';
import { type AskedSlot, askedSlot } from './asked-slot.ts';
import { isSpeechWord, type QuestionKind, questionKind, statementAsked } from './question-kind.ts';

/** A content word of a question; several words of one term are one. */
export interface Concept extends Span {
  readonly norm: string;
  readonly term: string;
  /** Begins with a capital letter that is not the question's first. */
  readonly capital: boolean;
  readonly number: boolean;
  /** What it has in common with words made from the same one. */
  readonly root: string;
  /** Universal part of speech, as tagged in the question. */
  readonly tag: string;
  /** Says little of what is asked: "happen", "people". */
  readonly light: boolean;
  /** Follows "which" or "what" and so says of what kind the answer is: "which city". */
  readonly type: boolean;
  /** Reports speech: "say", "accuse". */
  readonly cue: boolean;
  /** The term of the party that the words around it name. */
  readonly party: string | null;
}

/** A question as far as it can be read without knowing what is searched. */
export interface Question {
  readonly text: string;
  readonly kind: QuestionKind;
  readonly statement: 'who-said' | 'what-said' | null;
  readonly concepts: readonly Concept[];
  /** All its words, in order. */
  readonly words: readonly Word[];
  /** Terms of all its words, stop words included, in order. */
  readonly terms: readonly string[];
  readonly norms: ReadonlySet<string>;
  /** Terms of the parties that it names. */
  readonly parties: readonly string[];
  readonly slot: AskedSlot;
  /** Dates that it names, as EDTF. */
  readonly dates: readonly string[];
}

/** Words that only say of what kind an answer is; others, as in "which weapons", are what is asked about. */
const TYPE_WORD =
  /^(?:dates?|days?|months?|years?|time|century|decade|cit(?:y|ies)|countr(?:y|ies)|states?|places?|regions?|towns?|persons?|people|part(?:y|ies)|groups?|sides?|teams?|kinds?|types?|names?|organi[sz]ations?)$/;

/** Longer questions are cut here: nobody asks more, and the work of an answer stays bounded. */
const LONGEST_QUESTION = 6_000;

/** Reads a question. Never throws, whatever the text. */
export function readQuestion(text: string, names: PartyNames): Question {
  const cut = text.slice(0, LONGEST_QUESTION);
  const words = wordsOf(cut);
  const tags = new Map(tokenize(cut, { start: 0, end: cut.length }, []).map(({ start, tag }) => [start, tag]));
  const mentions = names.find(words);
  const concepts = new Map<string, Concept>();
  words.forEach((word, index) => {
    if (word.stop || isStopWord(word.term)) return;
    if (concepts.has(word.term)) return;
    concepts.set(word.term, {
      start: word.start,
      end: word.end,
      norm: word.norm,
      term: word.term,
      capital: word.capital && index > 0,
      number: word.number,
      root: rootOf(word.term),
      tag: tags.get(word.start) ?? 'X',
      light: isLightWord(word.norm) || isLightWord(word.norm.replace(/(?:s|d|ed|ing)$/, '')),
      type: TYPE_WORD.test(word.norm) && /^(?:which|what)$/.test(words[index - 1]?.norm ?? ''),
      cue: isSpeechWord(word.norm),
      party: mentions.find(({ from, to }) => from <= index && index < to)?.term ?? null,
    });
  });
  return {
    text,
    kind: questionKind(text),
    statement: statementAsked(text),
    concepts: [...concepts.values()],
    words,
    terms: words.map(({ term }) => term),
    norms: new Set(words.map(({ norm }) => norm)),
    parties: [...new Set(mentions.map(({ term }) => term))],
    slot: askedSlot(words, tags, isSpeechWord),
    dates: askedDates(cut),
  };
}
