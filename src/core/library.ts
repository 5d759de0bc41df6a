import type { AnalyzedArticle } from './analyze.ts';
import type { Answer, Coverage } from './answer.ts';
import { type AskQuery, answerQuestion } from './answers/answer-question.ts';
import { comparePositions, type PositionsQuery } from './answers/compare-positions.ts';
import { describeParty, type WhoIsQuery } from './answers/describe-party.ts';
import { type DisagreementsQuery, listDisagreements } from './answers/list-disagreements.ts';
import { listEvents, type TimelineQuery } from './answers/list-events.ts';
import { listOutlets, listSources } from './answers/list-sources.ts';
import { listNames, listSpeakers } from './answers/speakers.ts';
import { findWhoSaid, type WhoSaidQuery } from './answers/who-said.ts';
import { createFinder, type FinderSettings } from './ask/finder.ts';
import type { Corpus } from './corpus.ts';
import { type Disagreements, lookForDisagreements } from './disagreements/disagreements-among.ts';
import type { PassageIndex } from './index/passage-index.ts';
import type { WhoIsWho } from './who-is-who.ts';

/** One version of the corpus that gives whole answers. Immutable: a reindex makes a new one. */
export interface Library extends Corpus {
  /** Names exactly this content. */
  readonly version: string;
  ask(query: AskQuery): Promise<Answer>;
  whoSaid(query: WhoSaidQuery): Promise<Answer>;
  positions(query: PositionsQuery): Promise<Answer>;
  whoIs(query: WhoIsQuery): Promise<Answer>;
  timeline(query: TimelineQuery): Promise<Answer>;
  disagreements(query: DisagreementsQuery): Promise<Answer>;
  /**
   * Looks where the articles disagree, once, and once more when the vectors of all their sentences are made, letting others have their
   * turn; questions tell of it from then on.
   */
  compare(): Promise<Disagreements>;
  sources(): Promise<Answer>;
  /** Names of speakers that match what was typed, likeliest first. */
  speakers(typed: string, limit: number): Promise<readonly string[]>;
  /** Outlets of the articles that match what was typed, in the order of the alphabet. */
  outlets(typed: string, limit: number): Promise<readonly string[]>;
  /** Names of speakers and of who-is-who that match what was typed, likeliest first. */
  names(typed: string, limit: number): Promise<readonly string[]>;
}

export interface LibrarySettings extends FinderSettings {
  /** Lets others have their turn while articles are compared. */
  readonly pause?: () => Promise<void>;
}

/** Builds a library from analysed articles, with their index where there is one already. `version` names this content. */
export function buildLibrary(
  version: string,
  articles: readonly AnalyzedArticle[],
  whoIsWho: WhoIsWho,
  { pause = () => Promise.resolve(), ...settings }: LibrarySettings = {},
  index?: PassageIndex,
): Library {
  const corpus: Corpus = {
    coverage: coverageOf(articles),
    articles,
    whoIsWho,
    finder: createFinder(articles, whoIsWho, settings, index),
  };
  const vectors = settings.meaning?.vectors ?? null;
  const compare = (): Promise<Disagreements> => lookForDisagreements(articles, pause, vectors);
  return {
    ...corpus,
    version,
    ask: (query) => answerQuestion(corpus, query),
    whoSaid: (query) => findWhoSaid(corpus, query),
    positions: (query) => comparePositions(corpus, query),
    whoIs: async (query) => describeParty(corpus, query),
    timeline: async (query) => {
      await compare();
      return listEvents(corpus, query);
    },
    disagreements: async (query) => listDisagreements(corpus, await compare(), query),
    compare,
    sources: async () => listSources(corpus),
    speakers: async (typed, limit) => listSpeakers(corpus, typed, limit),
    outlets: async (typed, limit) => listOutlets(articles, typed, limit),
    names: async (typed, limit) => listNames(corpus, typed, limit),
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
