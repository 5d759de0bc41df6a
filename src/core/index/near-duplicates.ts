import type { AnalyzedArticle } from '../analyze.ts';
import type { ReadPassage, ReadSentence } from '../ask/read-passage.ts';
import type { Span } from '../span.ts';

/** Texts that share so much of their words (Jaccard's index over terms) are copies: wire reports with a word changed. */
const COPY = 0.8;
/** Shorter texts are alike by chance. */
const SHORTEST = 5;

/** Whether two texts, by their terms, are copies of one another. */
export function areCopies(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  const [few, many] = a.size < b.size ? [a, b] : [b, a];
  if (few.size < SHORTEST || few.size < COPY * many.size) return false;
  let shared = 0;
  for (const term of few) if (many.has(term)) shared++;
  return shared >= COPY * (few.size + many.size - shared);
}

/** The passage's words without its article's title, which differs from outlet to outlet. */
export const ownTerms = ({ sentences }: ReadPassage): Set<string> =>
  new Set(sentences.flatMap(({ terms }) => [...terms]));

/** Where another article has the same sentences, word for word or nearly. */
export interface Copy {
  readonly article: AnalyzedArticle;
  readonly span: Span;
}

/** For each copy of a passage, the span of those of its sentences that copy the given ones; none where it has not all. */
export function copiesOf(sentences: readonly ReadSentence[], copies: readonly ReadPassage[]): Copy[] {
  return copies.flatMap(({ article, sentences: others }) => {
    const same = sentences.map(({ terms }) => others.find((other) => areCopies(terms, other.terms)));
    const first = same[0];
    const last = same.at(-1);
    if (!first || !last || same.includes(undefined) || last.end <= first.start) return [];
    return [{ article, span: { start: first.start, end: last.end } }];
  });
}
