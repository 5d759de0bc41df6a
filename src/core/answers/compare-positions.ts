import type { AnswerOf, SidePosition } from '../answer.ts';
import type { Corpus } from '../corpus.ts';
import { missOfWords } from './answer-question.ts';
import { citeStatement, compareNewest } from './cite-statement.ts';
import { withOthers } from './other-tellings.ts';
import { keepMatching } from './select-statements.ts';
import { type CataloguedStatement, catalogueStatements } from './statement-catalogue.ts';

export interface PositionsQuery {
  readonly about: string;
}

/**
 * What each side's speakers said on a topic, newest first, the sides next to each other; a side that who-is-who knows and
 * that said nothing on it is there too, empty. Speakers of no known side come last.
 */
export async function comparePositions(
  { articles, whoIsWho, coverage, finder }: Pick<Corpus, 'articles' | 'whoIsWho' | 'coverage' | 'finder'>,
  { about }: PositionsQuery,
): Promise<AnswerOf<'positions' | 'nothing-found'>> {
  const unsearchable = missOfWords(about, coverage);
  if (unsearchable) return { type: 'nothing-found', miss: unsearchable, unknown: [], nearest: [], coverage };
  const all = catalogueStatements(articles).map((statement) => ({ ...statement, score: 0 }));
  const found = keepMatching(all, about, 'near-words', ({ around }) => around);
  if (found.length === 0) {
    const { unknown } = await finder.find(about, { limit: 1 });
    return { type: 'nothing-found', miss: { kind: 'no-statement' }, unknown, nearest: [], coverage };
  }
  const sides = new Map<string | null, CataloguedStatement[]>();
  for (const { side } of whoIsWho.parties) if (side !== null) sides.set(side, []);
  for (const statement of found) {
    const side = statement.statement.speaker?.side ?? null;
    sides.set(side, [...(sides.get(side) ?? []), statement]);
  }
  const positions = [...sides].map(
    ([side, statements]): SidePosition => ({
      side,
      statements: [...statements]
        .sort(compareNewest)
        .map((statement) => withOthers({ articles }, citeStatement(statement))),
    }),
  );
  return { type: 'positions', positions: positions.sort(compareSides), coverage };
}

/** Sides that spoke, silent ones, then speakers of no known side. */
const compareSides = (a: SidePosition, b: SidePosition): number =>
  Number(a.side === null) - Number(b.side === null) ||
  Number(a.statements.length === 0) - Number(b.statements.length === 0);
