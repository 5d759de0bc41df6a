import { type Excerpt, excerptOf } from '../article/excerpt.ts';
import { contains, textOf } from '../article/span.ts';
import { knownDisagreements } from '../disagreements/disagreements-among.ts';
import type { OtherTelling } from './answer.ts';
import type { Holdings } from './holdings.ts';

/** An excerpt with what other articles tell otherwise. */
export function withOthers<Shown extends { readonly excerpt: Excerpt }>(
  holdings: Pick<Holdings, 'articles'>,
  shown: Shown,
): Shown & { readonly otherwise?: readonly OtherTelling[] } {
  const otherwise = otherTellings(holdings, shown.excerpt);
  return otherwise.length === 0 ? shown : { ...shown, otherwise };
}

/** As many other tellings are told beside an excerpt. */
const MOST_OTHERS = 2;

/**
 * What other articles tell otherwise of what an excerpt tells, as far as it is known by now: those whose own words that differ stand in the
 * excerpt. Empty where none are.
 */
function otherTellings({ articles }: Pick<Holdings, 'articles'>, { article, span }: Excerpt): OtherTelling[] {
  const disagreements = knownDisagreements(articles)?.byArticle.get(article.id) ?? [];
  const others = disagreements.flatMap(({ kind, tellings }) => {
    const here = tellings.filter(
      ({ analyzed, differs }) => analyzed.article.id === article.id && contains(span, differs),
    );
    if (here.length === 0) return [];
    const own = new Set(here.map((telling) => textOf(telling.analyzed.article.body, telling.differs).toLowerCase()));
    return tellings
      .filter(({ analyzed, differs }) => !own.has(textOf(analyzed.article.body, differs).toLowerCase()))
      .filter(({ analyzed }) => analyzed.article.id !== article.id)
      .map(({ analyzed, sentence, differs }) => ({ kind, excerpt: excerptOf(analyzed, sentence, [differs]) }));
  });
  return others.slice(-MOST_OTHERS);
}
