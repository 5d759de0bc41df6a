import type { AnalyzedArticle } from '../analyze.ts';
import { openingOf } from '../article/citation.ts';
import { excerptOf } from '../article/excerpt.ts';
import { textOf } from '../article/span.ts';
import { compareDates, fallsWithin } from '../dates/edtf-date.ts';
import type { Event } from '../events/event.ts';
import type { Statement } from '../statements/statement.ts';
import type { LatestArticle } from './answer.ts';
import { spokenExcerpt } from './answer-question.ts';
import type { Holdings } from './holdings.ts';
import { matchAll, placeOf, readWanted } from './match.ts';
import { citerOf } from './statements/cite-statement.ts';
import { nearWords } from './statements/near-words.ts';
import { type CataloguedStatement, catalogueArticle, catalogueStatements } from './statements/statement-catalogue.ts';
import { statementsOn } from './statements/topic-statements.ts';

/** What is looked for in articles; all of it where nothing is given. */
export interface Interest {
  readonly about?: string | undefined;
  /** Whether a statement is by whom it is asked for. */
  readonly means?: ((statement: Statement) => boolean) | undefined;
}

/** What an article tells that is of interest: the statements that a reader wants first, and the latest event that it dates. */
export interface Told {
  readonly analyzed: AnalyzedArticle;
  readonly said: readonly CataloguedStatement[];
  readonly event: Event | null;
}

/** Of each article so many statements: the rest is a question away. */
const STATEMENTS = 2;

/**
 * What some articles tell that is of interest, in their order; without those that tell nothing of it. How much a word of the topic
 * weighs is seen from `background`, which holds them.
 */
export async function whatIsTold(
  { pipeline }: Pick<Holdings, 'pipeline'>,
  articles: readonly AnalyzedArticle[],
  background: readonly AnalyzedArticle[],
  { about, means }: Interest,
): Promise<readonly Told[]> {
  const all = catalogueStatements(background);
  const on = new Set(about === undefined ? all : statementsOn(all, about, await nearWords(all, about, pipeline)));
  const isOn = about === undefined ? () => true : eventsOn(articles, about, all);
  const told = articles.map((analyzed): Told => {
    const said = catalogueArticle(analyzed).filter((one) => on.has(one) && (means?.(one.statement) ?? true));
    return { analyzed, said: best(said), event: means ? null : latestEvent(analyzed, isOn) };
  });
  const isPlain = about === undefined && means === undefined;
  return isPlain ? told : told.filter(({ said, event }) => said.length > 0 || event !== null);
}

/** What an article tells, as it is shown. */
export function showTold(holdings: Holdings, { analyzed, said, event }: Told): LatestArticle {
  return {
    article: analyzed.article,
    opening: excerptOf(analyzed, openingOf(analyzed.article)),
    statements: said.map(citerOf(holdings)),
    event: event && {
      date: event.date,
      ...spokenExcerpt({ article: analyzed, span: event.sentence, emphasis: [event.timex] }),
      also: [],
    },
  };
}

/** The statements that a reader wants first: somebody's by name, in their own words, in the order of the text. */
function best(statements: readonly CataloguedStatement[]): readonly CataloguedStatement[] {
  const worth = ({ statement: { kind, speaker } }: CataloguedStatement): number =>
    (speaker === null ? 0 : 2) + (kind === 'indirect' ? 0 : 1);
  return [...statements].sort((a, b) => worth(b) - worth(a)).slice(0, STATEMENTS);
}

/** Which events of some articles are told in sentences on a topic. */
function eventsOn(
  articles: readonly AnalyzedArticle[],
  about: string,
  all: readonly CataloguedStatement[],
): (event: Event) => boolean {
  const events = articles.flatMap(({ article, events }) => events.map((event) => ({ event, body: article.body })));
  const places = events.map(({ event, body }) => placeOf(textOf(body, event.sentence)));
  const shares = matchAll(readWanted(about), places, 'near-words', [...all.map(({ around }) => around), ...places]);
  const on = new Set(events.filter((_, at) => shares[at]! > 0).map(({ event }) => event));
  return (event) => on.has(event);
}

/** The event of an article with the latest date that is known to the year and not after the article itself, where that is dated. */
function latestEvent(
  { article: { published }, events }: AnalyzedArticle,
  isOn: (event: Event) => boolean,
): Event | null {
  const known = events.filter(
    (event) =>
      event.anchor !== 'year-unknown' &&
      (published === null || fallsWithin(event.date, null, published)) &&
      isOn(event),
  );
  return known.reduce<Event | null>(
    (last, event) => (last === null || compareDates(event.date, last.date) > 0 ? event : last),
    null,
  );
}
