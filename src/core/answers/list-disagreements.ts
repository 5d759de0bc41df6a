import { excerptOf } from '../article/excerpt.ts';
import { textOf } from '../article/span.ts';
import type { Disagreements } from '../disagreements/disagreements-among.ts';
import type { Disagreement } from '../disagreements/gather.ts';
import type { AnswerOf, CitedDisagreement } from './answer.ts';
import { missOfWords, spokenExcerpt } from './answer-question.ts';
import type { Holdings } from './holdings.ts';
import { matchAll, placeOf, readWanted } from './match.ts';

/** Which disagreements are wanted; all where nothing is given. */
export interface DisagreementsQuery {
  /** Only where a sentence is about this. */
  readonly about?: string | undefined;
}

/** Where articles tell one fact otherwise, the newest first; in each, the sentences side by side, newest last. */
export function listDisagreements(
  { coverage }: Pick<Holdings, 'coverage'>,
  { all }: Pick<Disagreements, 'all'>,
  { about }: DisagreementsQuery,
): AnswerOf<'disagreements' | 'nothing-found'> {
  const unsearchable = about === undefined ? null : missOfWords(about, coverage);
  if (unsearchable) return { type: 'nothing-found', miss: unsearchable, unknown: [], nearest: [], coverage };
  const disagreements = (about === undefined ? all : disagreementsOn(all, about)).map(citeDisagreement);
  return { type: 'disagreements', disagreements, about: about ?? null, coverage };
}

/** Those disagreements of which a sentence is about a topic. */
export function disagreementsOn(all: readonly Disagreement[], about: string): readonly Disagreement[] {
  const places = all.map(({ tellings }) =>
    placeOf(tellings.map(({ analyzed, sentence }) => textOf(analyzed.article.body, sentence)).join('\n')),
  );
  const shares = matchAll(readWanted(about), places, 'near-words');
  return all.filter((_, at) => shares[at]! > 0);
}

/** A disagreement as it is shown. */
export const citeDisagreement = ({ kind, tellings }: Disagreement): CitedDisagreement => ({
  kind,
  tellings: tellings.map(({ analyzed, sentence, differs, copies }) => ({
    ...spokenExcerpt({ article: analyzed, span: sentence, emphasis: [differs] }),
    also: copies.map((copy) => excerptOf(copy.analyzed, copy.sentence)),
  })),
});
