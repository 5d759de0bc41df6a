import type { Coverage } from '../../core/answers/answer.ts';
import { publishedWords } from './citation-line.ts';
import { count } from './count.ts';

/**
 * What the corpus holds: `1 article read, latest about November 2025 (our estimate)`; or how much of it was looked through: `200 of 90,000
 * articles looked through`.
 */
export function coverageLine({ articles, lookedThrough, latest }: Coverage): string {
  const held =
    lookedThrough === undefined || lookedThrough === articles
      ? `${count(articles, 'article')} read`
      : `${lookedThrough} of ${count(articles, 'article')} looked through`;
  return latest === null ? held : `${held}, latest ${publishedWords(latest)}`;
}
