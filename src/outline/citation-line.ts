import { isEstimated } from '../core/article/article.ts';
import type { Citation } from '../core/article/citation.ts';
import { describeDate } from '../core/dates/edtf-words.ts';

/** A publication date in words, told to be an estimate where it is one; or that there is none. */
export const publishedWords = (published: string | null): string => {
  if (published === null) return 'undated';
  return isEstimated(published) ? `${describeDate(published)} (editor’s estimate)` : describeDate(published);
};

/** An article's title, or its opening words between marks. */
export const articleName = ({ name, named }: Pick<Citation, 'name' | 'named'>): string =>
  named === 'title' ? name : `“${name}…”`;

/** A citation as plain text, without its link: `[1] Indians Daily · “Istanbul: The latest…” · November 2025 · paragraph 5`. */
export function citationLine(citation: Citation): string {
  const { number, outlet, published, paragraph } = citation;
  const parts = [outlet ?? 'outlet not stated', articleName(citation), publishedWords(published)];
  if (paragraph !== null) parts.push(`paragraph ${paragraph}`);
  return `[${number}] ${parts.join(' · ')}`;
}
