import type { AnalyzedArticle } from '../analyze.ts';
import type { Excerpt } from '../article/excerpt.ts';
import { createPipeline, type PipelineSettings } from '../ask/pipeline.ts';
import { type Disagreements, lookForDisagreements } from '../disagreements/disagreements-among.ts';
import type { PassageIndex } from '../index/passage-index.ts';
import type { WhoIsWho } from '../terms/who-is-who.ts';
import type { Answer, AnswerOf, Coverage } from './answer.ts';
import { type AskQuery, answerQuestion, findSentences } from './answer-question.ts';
import { type CheckQuery, checkClaim } from './check-claim.ts';
import { comparePositions, type PositionsQuery } from './compare-positions.ts';
import { describeParty, type WhoIsQuery } from './describe-party.ts';
import type { Holdings } from './holdings.ts';
import { type DisagreementsQuery, listDisagreements } from './list-disagreements.ts';
import { listEvents, type TimelineQuery } from './list-events.ts';
import { type LatestQuery, listLatest } from './list-latest.ts';
import { articlesFor, listNews, type NewsQuery } from './list-news.ts';
import { listSources } from './list-sources.ts';
import { findFullName } from './names/speakers.ts';
import { showAround } from './show-around.ts';
import { createSuggestions, type Suggestions } from './suggest/suggestions.ts';
import { findWhoSaid, type WhoSaidQuery } from './who-said.ts';
import type { Wish } from './wish.ts';

/** One version of the corpus that gives whole answers. Immutable: a reindex makes a new one. */
export interface Library extends Holdings {
  /** Names exactly this content. */
  readonly version: string;
  ask(query: AskQuery): Promise<Answer>;
  /** The same as scripts take it: whatever is found, or why there is nowhere to look. */
  find(query: AskQuery): ReturnType<typeof findSentences>;
  whoSaid(query: WhoSaidQuery): Promise<Answer>;
  positions(query: PositionsQuery): Promise<Answer>;
  whoIs(query: WhoIsQuery): Promise<Answer>;
  timeline(query: TimelineQuery): Promise<Answer>;
  disagreements(query: DisagreementsQuery): Promise<Answer>;
  latest(query: LatestQuery): Promise<Answer>;
  /** Of some articles that are new, those that tell something for a wish. */
  articlesFor(wish: Wish, ids: ReadonlySet<string>): Promise<readonly string[]>;
  /** What those who follow are told of such articles; null where there is nothing to tell any more. */
  news(query: NewsQuery): Promise<AnswerOf<'news'> | null>;
  /**
   * Looks where the articles disagree, once, and once more when the vectors of all their sentences are made, letting others have their
   * turn; questions tell of it from then on.
   */
  compare(): Promise<Disagreements>;
  check(query: CheckQuery): Promise<Answer>;
  sources(): Promise<Answer>;
  /** The paragraphs around sentences of this library's articles. */
  around(shown: readonly Pick<Excerpt, 'article' | 'span'>[]): Answer;
  /** Values for what somebody has typed so far, likeliest first; slips of the keyboard are forgiven. */
  suggest: Suggestions['suggest'];
  /** Makes a part of what is suggested ready, which takes milliseconds; false where all is. */
  prepareSuggestions: Suggestions['prepare'];
  /** The one speaker whose full name, or another full one of theirs that who-is-who lists, is just what was typed; null where none is. */
  fullName(typed: string): string | null;
}

/** What a library answers with beside its articles. */
export interface LibrarySettings extends PipelineSettings {
  /** Lets others have their turn while articles are compared. */
  readonly pause?: () => Promise<void>;
  /** The days on which articles' files last changed, by the articles' ids. */
  readonly fileDays?: ReadonlyMap<string, string>;
}

/** Builds a library from analysed articles, with their index where there is one already. `version` names this content. */
export function buildLibrary(
  version: string,
  articles: readonly AnalyzedArticle[],
  whoIsWho: WhoIsWho,
  { pause = () => Promise.resolve(), fileDays = new Map(), ...settings }: LibrarySettings = {},
  index?: PassageIndex,
): Library {
  const holdings: Holdings = {
    coverage: coverageOf(articles),
    articles,
    whoIsWho,
    pipeline: createPipeline(articles, whoIsWho, settings, index),
  };
  const vectors = settings.meaning?.vectors ?? null;
  const suggestions = createSuggestions(holdings);
  const compare = (): Promise<Disagreements> => lookForDisagreements(articles, pause, vectors);
  return {
    ...holdings,
    version,
    ask: (query) => answerQuestion(holdings, query),
    find: (query) => findSentences(holdings, query),
    whoSaid: (query) => findWhoSaid(holdings, query),
    positions: (query) => comparePositions(holdings, query),
    whoIs: async (query) => describeParty(holdings, query),
    timeline: async (query) => {
      await compare();
      return listEvents(holdings, query);
    },
    disagreements: async (query) => listDisagreements(holdings, await compare(), query),
    latest: async (query) => listLatest(holdings, await compare(), query),
    articlesFor: async (wish, ids) => articlesFor(holdings, await compare(), wish, ids),
    news: async (query) => listNews(holdings, await compare(), query),
    compare,
    check: (query) => checkClaim(holdings, query),
    sources: async () => listSources(holdings, fileDays),
    around: (shown) => showAround(holdings, shown),
    suggest: suggestions.suggest,
    prepareSuggestions: suggestions.prepare,
    fullName: (typed) => findFullName(holdings, typed),
  };
}

function coverageOf(articles: readonly AnalyzedArticle[]): Coverage {
  const dates = articles.flatMap(({ article }) => article.published ?? []);
  const latest = dates.reduce<string | null>(
    (last, date) => (last === null || dayKey(date) > dayKey(last) ? date : last),
    null,
  );
  return { articles: articles.length, latest };
}

/** The last part of an interval, without its marks of estimate: sorts by calendar among dates with known years. */
const dayKey = (date: string): string => date.split('/').at(-1)!.replace(/[~?%]/g, '');
