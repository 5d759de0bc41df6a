import type { Coverage } from '../../core/answers/answer.ts';
import { publishedWords } from './citation-line.ts';
import { count } from './count.ts';

/** What the corpus holds: `1 article read, latest about November 2025 (our estimate)`. */
export function coverageLine({ articles, latest }: Coverage): string {
  const held = `${count(articles, 'article')} read`;
  return latest === null ? held : `${held}, latest ${publishedWords(latest)}`;
}
