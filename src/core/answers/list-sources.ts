import type { AnalyzedArticle } from '../analyze.ts';
import type { AnswerOf } from '../answer.ts';
import { type Excerpt, excerptOf } from '../excerpt.ts';
import type { Library } from '../library.ts';

/** Every article, latest first, those without a date last. */
export function listSources({ articles, coverage }: Pick<Library, 'articles' | 'coverage'>): AnswerOf<'sources'> {
  const sources = articles
    .map((analyzed) => ({
      article: analyzed.article,
      opening: openingOf(analyzed),
      analyzed: analyzed.paragraphs.length > 0,
    }))
    .sort((a, b) => compareLatest(a.article.published, b.article.published));
  return { type: 'sources', sources, coverage };
}

const compareLatest = (a: string | null, b: string | null): number =>
  a === b ? 0 : a === null ? 1 : b === null ? -1 : a < b ? 1 : -1;

/** At most this many characters of an article's first line name it where it has no title. */
const OPENING = 60;

/** The first words of an article, cut at a word's border. */
export function openingOf(analyzed: AnalyzedArticle): Excerpt {
  const { body } = analyzed.article;
  const start = Math.max(0, body.search(/\S/));
  const newline = body.indexOf('\n', start);
  const line = body.slice(start, newline < 0 ? body.length : newline).trimEnd();
  if (line.length <= OPENING) return excerptOf(analyzed, { start, end: start + line.length });
  const blank = line.lastIndexOf(' ', OPENING);
  return excerptOf(analyzed, { start, end: start + (blank > 0 ? blank : OPENING) });
}
