import type { AnalyzedArticle } from '../analyze.ts';
import type { Excerpt } from '../article/excerpt.ts';
import { type ArticleEntry, type Articles, inMemory } from '../articles.ts';
import { createPipeline, type PipelineSettings } from '../ask/pipeline.ts';
import { type Disagreements, lookForDisagreements } from '../disagreements/disagreements-among.ts';
import type { PassageIndex } from '../index/passage-index.ts';
import type { WhoIsWho } from '../terms/who-is-who.ts';
import type { Answer, AnswerOf, Coverage } from './answer.ts';
import { type AskQuery, answerQuestion, findSentences } from './answer-question.ts';
import { type CheckQuery, checkClaim } from './check-claim.ts';
import { comparePositions, type PositionsQuery } from './compare-positions.ts';
import { type DateRange, publishedIn, readDateRange } from './date-range.ts';
import { describeParty, type WhoIsQuery } from './describe-party.ts';
import { type Examples, examplesFrom } from './examples.ts';
import type { Holdings } from './holdings.ts';
import { type DisagreementsQuery, listDisagreements } from './list-disagreements.ts';
import { listEvents, type TimelineQuery } from './list-events.ts';
import { type LatestQuery, latestRange, listLatest } from './list-latest.ts';
import { articlesFor, articlesOfNews, listNews, type NewsQuery } from './list-news.ts';
import { listSources } from './list-sources.ts';
import { findFullName } from './names/speakers.ts';
import { showAround } from './show-around.ts';
import { createSuggestions, type Suggestions } from './suggest/suggestions.ts';
import { nearestInTime } from './timeline/nearest-in-time.ts';
import { findWhoSaid, type WhoSaidQuery } from './who-said.ts';
import type { Wish } from './wish.ts';

/** One version of the corpus that gives whole answers. Immutable: a reindex makes a new one. */
export interface Library extends Holdings {
  /** Names exactly this content. */
  readonly version: string;
  /** Those that are always at hand: every one, or of an archive the newest. What is suggested, and what excerpts lead to, is learnt from them. */
  readonly articles: readonly AnalyzedArticle[];
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
  around(shown: readonly Pick<Excerpt, 'article' | 'span'>[]): Promise<Answer>;
  /** Values for what somebody has typed so far, likeliest first; slips of the keyboard are forgiven. */
  suggest: Suggestions['suggest'];
  /** What a newcomer may ask, learnt from the newest of the articles at hand. */
  examples(): Examples;
  /** Makes a part of what is suggested ready, which takes milliseconds; false where all is. */
  prepareSuggestions: Suggestions['prepare'];
  /** The one speaker whose full name, or another full one of theirs that who-is-who lists, is just what was typed; null where none is. */
  fullName(typed: string): string | null;
}

/** What a library answers with beside its articles. */
export interface LibrarySettings extends PipelineSettings {
  /** Those articles that are in memory, where not all are. */
  readonly atHand?: readonly AnalyzedArticle[];
  /** Lets others have their turn while articles are compared. */
  readonly pause?: () => Promise<void>;
  /** The days on which articles' files last changed, by the articles' ids. */
  readonly fileDays?: ReadonlyMap<string, string>;
}

/** Builds a library from analysed articles, with their index where there is one already. `version` names this content. */
export const buildLibrary = (
  version: string,
  articles: readonly AnalyzedArticle[],
  whoIsWho: WhoIsWho,
  settings: LibrarySettings = {},
  index?: PassageIndex,
): Library => buildLibraryOn(version, inMemory(articles), whoIsWho, settings, index);

/** Builds a library on articles wherever they are kept. Those that are not all in memory come with their index. */
export function buildLibraryOn(
  version: string,
  articles: Articles,
  whoIsWho: WhoIsWho,
  {
    pause = () => Promise.resolve(),
    fileDays = new Map(),
    atHand: held = articles.all ?? [],
    ...settings
  }: LibrarySettings,
  index: PassageIndex | undefined,
): Library {
  const { entries, all } = articles;
  const coverage = coverageOf(entries);
  const pipeline = createPipeline(articles, whoIsWho, settings, index);
  const atHand: Holdings = { coverage, entries, articles: held, beside: [], whoIsWho, pipeline };
  const vectors = settings.meaning?.vectors.held ?? null;
  const suggestions = createSuggestions(atHand);
  const compareIn = (holdings: Holdings): Promise<Disagreements> =>
    lookForDisagreements(holdings.articles, pause, vectors);
  const some: Holdings = { ...atHand, beside: held };
  /** What an answer on some words is made from; on none, the newest articles where there are too many for all. */
  const on = async (
    words: readonly (string | undefined)[],
    accepts?: (entry: ArticleEntry) => boolean,
    inOrder?: () => readonly number[],
  ): Promise<Holdings> => {
    const articles = await pipeline.lookThrough(words.filter((typed) => typed).join(' '), accepts, inOrder);
    return all ? atHand : { ...some, articles, coverage: { ...coverage, lookedThrough: articles.length } };
  };
  /** What an answer on articles by their ids is made from. */
  const onIds = async (ids: ReadonlySet<string>): Promise<Holdings> => {
    if (all) return atHand;
    const numbers = entries.flatMap(({ article: { id } }, number) => (ids.has(id) ? [number] : []));
    return { ...some, articles: await articles.load(numbers) };
  };
  /** What an answer is made from that searches every article by its index and looks through none. */
  const searched: Holdings = all ? atHand : { ...atHand, articles: [] };
  return {
    ...atHand,
    version,
    ask: async (query) => answerQuestion(query.speaker ? await on([query.speaker]) : searched, query),
    find: async (query) => findSentences(query.speaker ? await on([query.speaker]) : searched, query),
    whoSaid: async (query) => {
      const { from, to, speaker, words, about } = query;
      return findWhoSaid(await on([speaker, words, about], ofTime(readDateRange(from, to))), query);
    },
    positions: async (query) => comparePositions(await on([query.about, query.sides]), query),
    whoIs: async (query) => describeParty(await on([query.name]), query),
    timeline: async (query) => {
      const { about, speaker, from, to } = query;
      const range = readDateRange(from, to);
      const inOrder = from || to ? () => nearestInTime(entries, range) : undefined;
      const holdings = await on([about, speaker], undefined, inOrder);
      await compareIn(holdings);
      return listEvents(holdings, query);
    },
    disagreements: async (query) => {
      const holdings = await on([query.about]);
      return listDisagreements(holdings, await compareIn(holdings), query);
    },
    latest: async (query) => {
      const holdings = await on([query.about], ofTime(latestRange(query.since, coverage)));
      return listLatest(holdings, await compareIn(holdings), query);
    },
    articlesFor: async (wish, ids) => {
      const found: string[] = [];
      for (const some of all ? [ids] : slicesOf(ids)) {
        const holdings = await onIds(some);
        found.push(...(await articlesFor(holdings, await compareIn(holdings), wish, some)));
      }
      return found;
    },
    news: async (query) => {
      const holdings = await onIds(articlesOfNews(entries, query));
      return listNews(holdings, await compareIn(holdings), query);
    },
    compare: () => compareIn(atHand),
    check: (query) => checkClaim(searched, query),
    sources: async () =>
      listSources(all ? atHand : { ...atHand, coverage: { ...coverage, lookedThrough: held.length } }, fileDays),
    around: async (shown) => {
      const holdings = await onIds(new Set(shown.map(({ article }) => article.id)));
      return showAround(holdings, shown);
    },
    suggest: suggestions.suggest,
    examples: () => examplesFrom(held, whoIsWho),
    prepareSuggestions: suggestions.prepare,
    fullName: (typed) => findFullName(atHand, typed),
  };
}

/** So many articles that are new are loaded at once. */
const NEW_AT_ONCE = 200;

function* slicesOf(ids: ReadonlySet<string>): Generator<ReadonlySet<string>> {
  const all = [...ids];
  for (let at = 0; at < all.length; at += NEW_AT_ONCE) yield new Set(all.slice(at, at + NEW_AT_ONCE));
}

/** Takes the articles of a time. */
function ofTime(range: DateRange): (entry: ArticleEntry) => boolean {
  const isThen = publishedIn(range);
  return ({ article }) => isThen(article.published);
}

function coverageOf(entries: readonly ArticleEntry[]): Coverage {
  const dates = entries.flatMap(({ article }) => article.published ?? []);
  const latest = dates.reduce<string | null>(
    (last, date) => (last === null || dayKey(date) > dayKey(last) ? date : last),
    null,
  );
  return { articles: entries.length, latest };
}

/** The last part of an interval, without its marks of estimate: sorts by calendar among dates with known years. */
const dayKey = (date: string): string => date.split('/').at(-1)!.replace(/[~?%]/g, '');
