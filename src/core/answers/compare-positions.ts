import { overlaps } from '../article/span.ts';
import type { Hit } from '../ask/finding.ts';
import type { AnswerOf, CitedStatement, Miss, SidePosition } from './answer.ts';
import { answeringExcerpt, missOfWords } from './answer-question.ts';
import { type Holdings, hasEvery, type ReadArticles } from './holdings.ts';
import { type FoundSpeaker, findNamed, splitNames, unknownSpeaker } from './names/speakers.ts';
import { withOthers } from './other-tellings.ts';
import { type Sides, sidesOf } from './sides/sides.ts';
import { readAskedSides } from './sides/sides-asked.ts';
import { citerOf, compareNewest } from './statements/cite-statement.ts';
import { countSpeakers } from './statements/count-speakers.ts';
import { nearWords } from './statements/near-words.ts';
import { type CataloguedStatement, catalogueStatements } from './statements/statement-catalogue.ts';
import { statementsOn } from './statements/topic-statements.ts';

/** On what the sides are compared. */
export interface PositionsQuery {
  /** The topic; two sides or more that it names are those compared: "pakistan and kabul on the ceasefire". */
  readonly about: string;
  /** Only these sides, or sides of these speakers, parted by commas. */
  readonly sides?: string | undefined;
}

/** So many sides are those of one set of talks. */
const FEW = 3;
/** Of what comes nearest so much is shown. */
const NEAREST = 2;
/** Sides that who-is-who does not list and of which nothing was found on the topic: no more are told of. */
const MOST_UNHEARD = 2;

/**
 * What was found of each side's speakers on a topic, newest first, the sides next to each other. A side that who-is-who knows, or that is
 * asked for, or that is heard in the same articles is there too when nothing of it was found. Speakers of no known side come last.
 */
export async function comparePositions(
  holdings: ReadArticles & Pick<Holdings, 'coverage' | 'pipeline'>,
  query: PositionsQuery,
): Promise<AnswerOf<'positions' | 'nothing-found'>> {
  const { articles, coverage, pipeline } = holdings;
  const { about } = query;
  const miss = (reason: Miss): AnswerOf<'nothing-found'> => ({
    type: 'nothing-found',
    miss: reason,
    unknown: [],
    nearest: [],
    coverage,
  });
  const unsearchable = missOfWords(about, coverage);
  if (unsearchable) return miss(unsearchable);
  const sides = sidesOf(holdings);
  const given = readGivenSides(holdings, query.sides ?? '', sides);
  if ('unknown' in given) return miss(unknownSpeaker(given));
  const asked = given.sides.length > 0 ? { sides: given.sides, topic: about } : readAskedSides(about, sides);
  const all = catalogueStatements(articles);
  const on = asked.topic === '' ? all : statementsOn(all, asked.topic, await nearWords(all, asked.topic, pipeline));
  const isAsked = (one: CataloguedStatement): boolean =>
    asked.sides.length === 0 || asked.sides.includes(sides.of(one.statement)?.name ?? '');
  const found = on.filter(isAsked);
  if (found.length === 0) {
    const { hits, unknown } = await pipeline.find(about, { limit: NEAREST });
    const nearest = hits.map(answeringExcerpt);
    return { type: 'nothing-found', miss: { kind: 'no-statement' }, unknown, nearest, coverage };
  }
  const positions = positionsOf(holdings, found, sides, asked.sides);
  const unheard = positions.flatMap(({ side, statements }) => (statements.length === 0 ? [side] : []));
  const { hits } =
    unheard.length === 0
      ? { hits: [] }
      : await pipeline.find(`${unheard.join(' ')} ${asked.topic}`, { limit: NEAREST + SHOWN_TOO });
  const nearest = hits.filter((hit) => !found.some((one) => isShownIn(one, hit))).slice(0, NEAREST);
  return { type: 'positions', positions, nearest: nearest.map(answeringExcerpt), coverage };
}

/** The sides that are listed: by name, or by somebody who speaks for one. */
function readGivenSides(
  holdings: ReadArticles,
  typed: string,
  sides: Sides,
): { readonly sides: readonly string[] } | Extract<FoundSpeaker, { readonly unknown: string }> {
  const given = new Set<string>();
  for (const name of splitNames(typed)) {
    const side = sides.named(name);
    if (side !== null) {
      given.add(side);
      continue;
    }
    const ofListed = hasEvery(holdings) ? null : holdings.whoIsWho.find(name)?.side;
    if (ofListed) {
      given.add(ofListed);
      continue;
    }
    const found = findNamed(holdings, name);
    if ('unknown' in found) return found;
    for (const statement of holdings.articles.flatMap(({ statements }) => statements)) {
      const spokenFor = found.means(statement) ? sides.of(statement) : null;
      if (spokenFor) given.add(spokenFor.name);
    }
  }
  return { sides: [...given] };
}

/** So many of the nearest passages may be among the statements that are shown. */
const SHOWN_TOO = 6;

const isShownIn = ({ analyzed, sentences }: CataloguedStatement, { article, span }: Hit): boolean =>
  analyzed.article.id === article.article.id && overlaps(sentences, span);

function positionsOf(
  holdings: ReadArticles,
  found: readonly CataloguedStatement[],
  sides: Sides,
  asked: readonly string[],
): SidePosition[] {
  const sideOf = ({ statement }: CataloguedStatement): string | null => sides.of(statement)?.name ?? null;
  const cite = citerOf(holdings);
  const citeWithOthers = (one: CataloguedStatement): CitedStatement => withOthers(holdings, cite(one));
  const bySide = new Map<string | null, CataloguedStatement[]>();
  const expected = asked.length > 0 ? asked : holdings.whoIsWho.parties.flatMap(({ side }) => side ?? []);
  for (const side of expected) bySide.set(side, []);
  for (const one of found) {
    const ofSide = bySide.get(sideOf(one));
    if (ofSide) ofSide.push(one);
    else bySide.set(sideOf(one), [one]);
  }
  const hasSides = [...bySide].some(([side, statements]) => side !== null && statements.length > 0);
  if (expected.length === 0 && hasSides)
    for (const side of alsoHeard(holdings, found, sides, bySide)) bySide.set(side, []);
  return [...bySide]
    .map(
      ([side, statements]): SidePosition => ({
        side,
        statements: [...statements].sort(compareNewest).map(citeWithOthers),
        elsewhere:
          statements.length > 0 || side === null
            ? []
            : countSpeakers(holdings.articles, (one) => sides.of(one)?.name === side),
      }),
    )
    .sort(compareSides);
}

/**
 * Sides that speak in the articles of what was found, or in any where there are few sides, and are not heard on it themselves, the most
 * quoted first.
 */
function alsoHeard(
  { articles }: Pick<Holdings, 'articles'>,
  found: readonly CataloguedStatement[],
  sides: Sides,
  known: ReadonlyMap<string | null, unknown>,
): string[] {
  const near = new Set(found.flatMap(({ analyzed, statement }) => (sides.of(statement) ? [analyzed] : [])));
  const counts = new Map<string, number>();
  const names = articles.flatMap(({ statements }) => statements.map((one) => sides.of(one)?.name));
  const areFew = new Set(names.filter((name) => name !== undefined)).size <= FEW;
  for (const { statements } of articles.filter((article) => areFew || near.has(article))) {
    for (const statement of statements) {
      const side = sides.of(statement)?.name;
      if (side !== undefined && !known.has(side)) counts.set(side, (counts.get(side) ?? 0) + 1);
    }
  }
  return [...counts]
    .sort(([, a], [, b]) => b - a)
    .slice(0, MOST_UNHEARD)
    .map(([side]) => side);
}

/** Sides of which most was found first, then those of which nothing was, then speakers of no known side. */
const compareSides = (a: SidePosition, b: SidePosition): number =>
  Number(a.side === null) - Number(b.side === null) ||
  Number(a.statements.length === 0) - Number(b.statements.length === 0);
