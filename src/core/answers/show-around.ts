import type { AnalyzedArticle } from '../analyze.ts';
import type { Excerpt } from '../article/excerpt.ts';
import { overlaps, type Span } from '../article/span.ts';
import type { AnswerOf, SpokenExcerpt } from './answer.ts';
import { spokenExcerpt } from './answer-question.ts';
import type { Holdings } from './holdings.ts';

/** So many sentences are shown in their place: who wants context has one of them in mind, the first ones most likely. */
const MOST_SHOWN = 3;

/** So many paragraphs before and behind go along. */
const REACH = 1;

/**
 * The paragraphs in which sentences stand, with the one before and the one behind, the sentences emphasised; an article's paragraphs that
 * touch are one passage. Sentences of articles that this library lacks are left out.
 */
export function showAround(
  { articles, coverage }: Pick<Holdings, 'articles' | 'coverage'>,
  shown: readonly Pick<Excerpt, 'article' | 'span'>[],
): AnswerOf<'context'> {
  const byArticle = new Map<AnalyzedArticle, Span[]>();
  for (const { article, span } of shown.slice(0, MOST_SHOWN)) {
    const analyzed = articles.find(({ article: { id } }) => id === article.id);
    if (analyzed) byArticle.set(analyzed, [...(byArticle.get(analyzed) ?? []), span]);
  }
  const passages = [...byArticle].flatMap(([analyzed, spans]) => passagesAround(analyzed, spans));
  return { type: 'context', passages, coverage };
}

function passagesAround(analyzed: AnalyzedArticle, spans: readonly Span[]): SpokenExcerpt[][] {
  const { paragraphs } = analyzed;
  const holding = paragraphs.flatMap((paragraph, at) => (spans.some((span) => overlaps(paragraph, span)) ? [at] : []));
  // Of an article that is not analysed no paragraphs are known.
  if (holding.length === 0) return [spans.map((span) => spokenExcerpt({ article: analyzed, span, emphasis: [span] }))];
  const passages: SpokenExcerpt[][] = [];
  let last = -1;
  for (const [at, paragraph] of paragraphs.entries()) {
    if (!holding.some((held) => Math.abs(held - at) <= REACH)) continue;
    const emphasis = spans
      .map(({ start, end }) => ({ start: Math.max(start, paragraph.start), end: Math.min(end, paragraph.end) }))
      .filter(({ start, end }) => start < end);
    const excerpt = spokenExcerpt({
      article: analyzed,
      span: { start: paragraph.start, end: paragraph.end },
      emphasis,
    });
    if (at === last + 1 && passages.length > 0) passages.at(-1)!.push(excerpt);
    else passages.push([excerpt]);
    last = at;
  }
  return passages;
}
