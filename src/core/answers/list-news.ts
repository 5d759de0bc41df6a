import type { AnalyzedArticle } from '../analyze.ts';
import type { ArticleEntry } from '../articles.ts';
import { compareDates } from '../dates/edtf-date.ts';
import type { Disagreements } from '../disagreements/disagreements-among.ts';
import type { Disagreement } from '../disagreements/gather.ts';
import { fold } from '../terms/fold.ts';
import type { AnswerOf } from './answer.ts';
import type { Holdings } from './holdings.ts';
import { citeDisagreement, disagreementsOn } from './list-disagreements.ts';
import { isEmpty, readWanted } from './match.ts';
import { findSpeaker } from './names/speakers.ts';
import { showTold, type Told, whatIsTold } from './what-is-told.ts';
import type { Wish } from './wish.ts';

/** What is new for one place: its wishes, and which articles brought something for which words. */
export interface NewsQuery {
  readonly wishes: readonly Wish[];
  readonly brought: readonly { readonly article: string; readonly words: string }[];
}

/** So many articles are shown; how many there are besides is told. */
const ARTICLES = 5;
const DISAGREEMENTS = 1;
/** The newest that a wish brought, from which its news are made where they have to be loaded: those shown are among them. */
const LOADED = 10;

/** The ids of those articles, of some that are new, that tell something for a wish: a statement, an event or a disagreement. */
export async function articlesFor(
  holdings: Holdings,
  disagreements: Pick<Disagreements, 'all'>,
  wish: Wish,
  ids: ReadonlySet<string>,
): Promise<readonly string[]> {
  const { told, disputed } = await lookFor(holdings, disagreements, wish, ids);
  const found = [
    ...told.map(({ analyzed }) => analyzed),
    ...disputed.flatMap(({ tellings }) => tellings.map(analyzedOf)),
  ];
  return [...new Set(found.map(({ article }) => article.id))].filter((id) => ids.has(id));
}

/** The ids of the articles that news are made from where not all are in memory: the newest few that each wish brought. */
export function articlesOfNews(entries: readonly ArticleEntry[], { wishes, brought }: NewsQuery): ReadonlySet<string> {
  const there = thereOf(entries, brought);
  const newest = wishes.flatMap((wish) => {
    const ids = idsFor(wish, brought);
    return there
      .filter(({ article }) => ids.has(article.id))
      .sort(compareNewest)
      .slice(0, LOADED);
  });
  return new Set(newest.map(({ article }) => article.id));
}

/** Those of the articles that brought something which are there. */
function thereOf(entries: readonly ArticleEntry[], brought: NewsQuery['brought']): readonly ArticleEntry[] {
  const ids = new Set(brought.map(({ article }) => article));
  return entries.filter(({ article }) => ids.has(article.id));
}

/** The ids of the articles that brought something for a wish. */
const idsFor = (wish: Wish, brought: NewsQuery['brought']): ReadonlySet<string> =>
  new Set(brought.filter(({ words }) => fold(words) === fold(wish.words)).map(({ article }) => article));

/**
 * What a place is told: the newest articles first, each once, whatever it brought for several wishes. An article in which nothing is
 * found any more is told by its first words. Null where neither the wishes nor the articles are there any more.
 */
export async function listNews(
  holdings: Holdings,
  disagreements: Pick<Disagreements, 'all'>,
  { wishes, brought }: NewsQuery,
): Promise<AnswerOf<'news'> | null> {
  const fulfilled: Wish[] = [];
  const found = new Map<AnalyzedArticle, Told>();
  const disputes = new Set<Disagreement>();
  const all = new Set<string>();
  const entries = thereOf(holdings.entries, brought);
  for (const wish of wishes) {
    const ids = idsFor(wish, brought);
    const there = entries.filter(({ article }) => ids.has(article.id));
    if (there.length === 0) continue;
    fulfilled.push(wish);
    for (const { article } of there) all.add(article.id);
    const { told, disputed } = await lookFor(holdings, disagreements, wish, ids);
    for (const one of told) found.set(one.analyzed, joinTold(found.get(one.analyzed), one));
    for (const analyzed of holdings.articles)
      if (ids.has(analyzed.article.id) && !found.has(analyzed))
        found.set(analyzed, { analyzed, said: [], event: null });
    for (const one of disputed) disputes.add(one);
  }
  if (fulfilled.length === 0) return null;
  const newest = [...found.values()].sort((a, b) => compareNewest(a.analyzed, b.analyzed));
  return {
    type: 'news',
    wishes: fulfilled,
    articles: newest.slice(0, ARTICLES).map((one) => showTold(holdings, one)),
    all: all.size,
    disagreements: [...disputes].slice(0, DISAGREEMENTS).map(citeDisagreement),
    coverage: holdings.coverage,
  };
}

async function lookFor(
  holdings: Holdings,
  disagreements: Pick<Disagreements, 'all'>,
  { kind, words }: Wish,
  ids: ReadonlySet<string>,
): Promise<{ readonly told: readonly Told[]; readonly disputed: readonly Disagreement[] }> {
  const articles = holdings.articles.filter(({ article }) => ids.has(article.id));
  if (kind === 'speaker') {
    const speaker = findSpeaker(holdings, words);
    const { means } = 'means' in speaker ? speaker : { means: () => false };
    return { told: await whatIsTold(holdings, articles, articles, { means }), disputed: [] };
  }
  if (isEmpty(readWanted(words))) return { told: [], disputed: [] };
  const involved = disagreements.all.filter(({ tellings }) =>
    tellings.some((one) => articles.includes(analyzedOf(one))),
  );
  return {
    // A word of the topic that no new article has would be taken for a slip, did the others not have it.
    told: await whatIsTold(holdings, articles, holdings.articles, { about: words }),
    disputed: disagreementsOn(involved, words),
  };
}

const analyzedOf = ({ analyzed }: { readonly analyzed: AnalyzedArticle }): AnalyzedArticle => analyzed;

const joinTold = (known: Told | undefined, { analyzed, said, event }: Told): Told => ({
  analyzed,
  said: [...new Set([...(known?.said ?? []), ...said])],
  event: known?.event ?? event,
});

function compareNewest({ article: a }: ArticleEntry, { article: b }: ArticleEntry): number {
  if (a.published === null || b.published === null) return Number(a.published === null) - Number(b.published === null);
  return compareDates(b.published, a.published);
}
