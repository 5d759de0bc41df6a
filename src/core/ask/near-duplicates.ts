import type { AnalyzedArticle } from '../analyze.ts';
import type { Span } from '../article/span.ts';
import { onceFor } from '../once-for.ts';
import type { Word } from '../terms/words.ts';
import type { ReadPassage, ReadSentence } from './score/read-passage.ts';

/** Texts that share so much of their words (Jaccard's index over terms) are copies: wire reports with a word changed. */
const COPY = 0.8;
/** Shorter texts are alike by chance. */
const SHORTEST = 5;

/** A text as it is compared with what may be its copy. */
export interface ComparedText {
  readonly terms: ReadonlySet<string>;
  /** Its numbers, days, months and negations, which a copy has all and no others. */
  readonly figures: string;
}

/**
 * Whether two texts are copies of one another: nearly the same terms, and the very same numbers, dates and negations. What differs in one
 * of these tells something else, in however like words.
 */
export function areCopies(a: ComparedText, b: ComparedText): boolean {
  if (a.figures !== b.figures) return false;
  const [smaller, larger] = a.terms.size < b.terms.size ? [a.terms, b.terms] : [b.terms, a.terms];
  if (smaller.size < SHORTEST || smaller.size < COPY * larger.size) return false;
  let shared = 0;
  for (const term of smaller) if (larger.has(term)) shared++;
  return shared >= COPY * (smaller.size + larger.size - shared);
}

const FIGURE =
  /^(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|january|february|march|april|june|july|august|september|october|november|december|today|yesterday|tomorrow|not|no|never|none|nobody|neither|nor|without|cannot|(?:do|does|did|is|are|was|were|has|have|had|wo|would|ca|could|should|must)nt)$/;
/** The numbers, days, months and negations among words, whatever their order. */
export const figuresOf = (words: readonly Word[]): string =>
  words
    .filter(({ norm, term, number }) => number || term.startsWith('#') || FIGURE.test(norm))
    .map(({ norm, term }) => (/^#?\d/.test(term) ? term : norm))
    .sort()
    .join(' ');

/** The passage's words without its article's title, which differs from outlet to outlet. */
export const ownText = onceFor(
  ({ sentences }: ReadPassage): ComparedText => ({
    terms: new Set(sentences.flatMap(({ terms }) => [...terms])),
    figures: figuresOf(sentences.flatMap(({ words }) => words)),
  }),
);

const textOf = ({ terms, words }: ReadSentence): ComparedText => ({ terms, figures: figuresOf(words) });

/** Where another article has the same sentences, word for word or nearly. */
export interface Copy {
  readonly article: AnalyzedArticle;
  readonly span: Span;
}

/** For each copy of a passage, the span of those of its sentences that copy the given ones; none where it has not all. */
export function copiesOf(sentences: readonly ReadSentence[], copies: readonly ReadPassage[]): Copy[] {
  return copies.flatMap(({ article, sentences: others }) => {
    const same = sentences.map((sentence) => others.find((other) => areCopies(textOf(sentence), textOf(other))));
    const first = same[0];
    const last = same.at(-1);
    if (!first || !last || same.includes(undefined) || last.end <= first.start) return [];
    return [{ article, span: { start: first.start, end: last.end } }];
  });
}
