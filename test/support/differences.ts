import { analyze } from '../../src/core/analyze.ts';
import { textOf } from '../../src/core/article/span.ts';
import { disagreementsAmong } from '../../src/core/disagreements/disagreements-among.ts';
import { allDifferences, type Difference } from '../../src/core/disagreements/find-differences.ts';
import { WhoIsWho } from '../../src/core/terms/who-is-who.ts';
import { articleOf } from './library.ts';
import { meaningOf } from './model.ts';

/** A text with the day on which it was published; a text alone is of 8 November 2025. */
export type Told = string | readonly [published: string | null, body: string];

const read = (told: readonly Told[]) =>
  told.map((one, at) => {
    const [published, body] = typeof one === 'string' ? ['2025-11-08', one] : one;
    return analyze(articleOf(body, { id: `article-${at}`, outlet: `Outlet ${at}`, published }), new WhoIsWho([]));
  });

/** What is found among articles: the kind, and the words that differ, each with its article's number. */
export const disagreementsIn = (...told: readonly Told[]) => disagreementsAmong(read(told));

const shown = (differences: readonly Difference[]): string[] =>
  differences.map(({ kind, a, b }) => {
    const [one, other] = [a, b].map(({ analyzed, differs }) => textOf(analyzed.article.body, differs));
    return `${kind}: ${one} | ${other}`;
  });

/** What differs between two texts: `number: 38 trucks | 52 vehicles`, the older article's words first. */
export const differencesIn = (...told: readonly Told[]): string[] => shown(disagreementsIn(...told).differences);

/** The same with the vectors of the model that comes with Parley. */
export async function differencesByMeaning(...told: readonly Told[]): Promise<string[]> {
  const articles = read(told);
  return shown(allDifferences(articles, (await meaningOf(articles)).vectors));
}
