import type { Coverage } from '../../core/answers/answer.ts';
import { publishedWords } from './citation-line.ts';
import { count } from './count.ts';

/** Whether an answer is made from some of the articles. */
export const isOfSome = ({
  articles,
  lookedThrough = articles,
}: Pick<Coverage, 'articles' | 'lookedThrough'>): boolean => lookedThrough < articles;

/**
 * What the corpus holds: `1 article read, latest about November 2025 (our estimate)`; or how much of it was looked through: `200 of 90,000
 * articles looked through`.
 */
export function coverageLine(coverage: Coverage): string {
  const { articles, lookedThrough, latest } = coverage;
  const held = isOfSome(coverage)
    ? `${lookedThrough} of ${count(articles, 'article')} looked through`
    : `${count(articles, 'article')} read`;
  return latest === null ? held : `${held}, latest ${publishedWords(latest)}`;
}
