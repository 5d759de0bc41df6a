import { isEstimated } from '../../core/article/article.ts';
import type { Citation } from '../../core/article/citation.ts';
import { describeDate } from '../../core/dates/edtf-words.ts';
import { borderBefore } from './word-border.ts';

/** A publication date in words, told to be an estimate where it is one; or that there is none. */
export const publishedWords = (published: string | null): string => {
  if (published === null) return 'undated';
  return isEstimated(published) ? `${describeDate(published)} (our estimate)` : describeDate(published);
};

/** An article's title, or its opening words between marks. */
export const articleName = ({ name, named }: Pick<Citation, 'name' | 'named'>): string =>
  named === 'title' ? name : `“${name}…”`;

/** Characters of a name in a list of sources: enough to tell an article from the others. */
const LONGEST_NAME = { title: 120, opening: 24 };

/** `articleName`, cut visibly at a word where it is longer than a list of sources needs. */
export function shortName({ name, named }: Pick<Citation, 'name' | 'named'>): string {
  const longest = LONGEST_NAME[named];
  const cut = name.length <= longest ? name : name.slice(0, borderBefore(name, longest, 0)).trimEnd();
  return named === 'title' && cut !== name ? `${cut}…` : articleName({ name: cut, named });
}

/** Where a quote stands, short: `[1] ¶5`. */
export const citationMark = ({ number, paragraph }: Pick<Citation, 'number' | 'paragraph'>): string =>
  paragraph === null ? `[${number}]` : `[${number}] ¶${paragraph}`;

/** Outlet and date of an article, to stand beside its name. */
export const outletWords = ({ outlet }: Pick<Citation, 'outlet'>): string => outlet ?? 'outlet not stated';

/** Citations with one of each article, by their numbers: what a list of sources holds. */
export function sourcesOf(cites: readonly Citation[]): Citation[] {
  const byNumber = new Map<number, Citation>();
  for (const citation of cites) if (!byNumber.has(citation.number)) byNumber.set(citation.number, citation);
  return [...byNumber.values()].sort((a, b) => a.number - b.number);
}
