import { contains, overlaps, type Span } from '../../article/span.ts';
import type { Word } from '../../terms/words.ts';
import type { WeightedQuestion } from '../question/weighted-question.ts';
import { freshWords, isDated } from './evidence.ts';
import type { SentenceReading } from './meaning-features.ts';
import type { ReadSentence, ReadStatement } from './read-passage.ts';
import type { ScoredSentence } from './score-sentences.ts';
import { statementWorth } from './statement-worth.ts';

/**
 * The words of some sentences that answer, where the kind of question tells them: the dates, the amounts, the one new name,
 * who said it, what was said. Only the best sentence is looked at, but for statements. Empty where the words cannot be told.
 * In order, apart, each within one of the sentences.
 */
export function emphasize(
  question: WeightedQuestion,
  sentences: readonly ReadSentence[],
  { view: { sentence: best }, reading }: ScoredSentence,
): Span[] {
  if (question.statement !== null) {
    const parts = statementParts(question, sentences);
    if (parts.length > 0) return parts;
  }
  const read = reading && answerIn(best, reading);
  if (read) return [read];
  const spans = spansIn(question, best);
  return (question.kind === 'who' || question.kind === 'where') && spans.length > 1 ? [] : spans;
}

/** The words that the model takes for the answer, where it is more sure of them than of all others. */
function answerIn(sentence: ReadSentence, { words: { start, end, odds } }: SentenceReading): Span | null {
  if (odds < 0) return null;
  const words = sentence.text.slice(start, end);
  const inner = words.replace(/^[\s\p{Pi}\p{Ps}"'.,;:!?–—-]+/u, '');
  const from = start + words.length - inner.length;
  const kept = inner.replace(/(?<![\s\p{Pf}\p{Pe}"'.,;:!?–—-])[\s\p{Pf}\p{Pe}"'.,;:!?–—-]+$/u, '');
  if (kept === '' || kept.length > LONGEST_SHARE * sentence.text.length) return null;
  return { start: sentence.start + from, end: sentence.start + from + kept.length };
}

/** What is nearly the whole sentence need not be marked in it. */
const LONGEST_SHARE = 0.8;

function statementParts(question: WeightedQuestion, sentences: readonly ReadSentence[]): Span[] {
  let best: ReadStatement | undefined;
  for (const { statements } of sentences) {
    for (const one of statements) {
      if (!best || statementWorth(question, one) > statementWorth(question, best)) best = one;
    }
  }
  if (!best) return [];
  const { source, content } = best.statement;
  const parts = question.statement === 'who-said' ? (source ? [source] : []) : content;
  return sentences.flatMap((sentence) =>
    parts
      .filter((part) => overlaps(part, sentence))
      .map(({ start, end }) => ({ start: Math.max(start, sentence.start), end: Math.min(end, sentence.end) })),
  );
}

function spansIn({ kind, norms }: WeightedQuestion, sentence: ReadSentence): Span[] {
  const fresh = freshWords(sentence.words, norms);
  switch (kind) {
    case 'when':
      return sentence.dates
        .filter((date) => fresh.some((word) => contains(date, word)))
        .map(({ start, end }) => ({ start, end }));
    case 'how-many':
      return fresh.filter((word) => word.number && !isDated(word, sentence)).map(({ start, end }) => ({ start, end }));
    case 'who':
    case 'where':
      return nameRuns(sentence.words, new Set(fresh));
    default:
      return [];
  }
}

/** Runs of new capitalised words, the sentence's first word left out unless a run goes on from it. */
function nameRuns(words: readonly Word[], fresh: ReadonlySet<Word>): Span[] {
  const runs: { start: number; end: number; from: number; to: number }[] = [];
  words.forEach((word, i) => {
    if (!word.capital || word.stop || !fresh.has(word)) return;
    const last = runs.at(-1);
    if (last && last.to === i - 1 && word.start - last.end === 1) {
      last.end = word.end;
      last.to = i;
    } else runs.push({ start: word.start, end: word.end, from: i, to: i });
  });
  return runs.filter(({ from, to }) => from > 0 || to > 0).map(({ start, end }) => ({ start, end }));
}
