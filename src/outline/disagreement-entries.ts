import type { AnsweringExcerpt, AnswerOf, CitedDisagreement } from '../core/answers/answer.ts';
import { isEstimated } from '../core/article/article.ts';
import { citationLine, publishedWords } from './citation-line.ts';
import { count } from './count.ts';
import type { Entry, Outline } from './outline.ts';
import type { Quoting } from './quoting.ts';
import { excerptLabel } from './statement-label.ts';

/** Where articles disagree, or that none was found to, which never says that they agree. */
export function disagreementsOutline(
  { disagreements, about, coverage }: AnswerOf<'disagreements'>,
  quoting: Quoting,
  closing: string,
): Outline {
  const on = about === null ? '' : ` about “${about}”`;
  const found = disagreements.length;
  return {
    title:
      found === 0
        ? `Found no disagreement${on} between ${coverage.articles === 1 ? 'articles: there is one' : `these ${coverage.articles} articles`}`
        : `The articles differ on ${count(found, 'fact')}${on}`,
    tone: found === 0 ? 'miss' : 'answer',
    notes: [
      found === 0
        ? 'This does not mean that they agree: only differences that are sure to be about one fact are told.'
        : 'The words that differ are in bold; each article stands as it is.',
    ],
    entries: disagreements.flatMap((disagreement) => entriesOf(disagreement, quoting)),
    closing,
  };
}

const HEADINGS: Readonly<Record<CitedDisagreement['kind'], string>> = {
  date: 'Different dates',
  number: 'Different numbers',
  name: 'Different names',
  outcome: 'Different outcomes',
  changed: 'A figure that changed',
};

/** One entry a fact; its sentences stand side by side, the newest last. */
const entriesOf = ({ kind, tellings }: CitedDisagreement, quoting: Quoting): Entry[] => [
  {
    heading: headingOf(kind, tellings),
    tone: kind === 'changed' ? 'plain' : 'conflict',
    quotes: tellings.map((telling) => quoting.quote(telling.excerpt, excerptLabel(telling))),
    notes: tellings.flatMap((telling) => sameNotes(telling, quoting)),
  },
];

/** With the dates between which a figure changed: of the articles that tell it. */
function headingOf(kind: CitedDisagreement['kind'], tellings: readonly AnsweringExcerpt[]): string {
  const dates = [tellings[0], tellings.at(-1)].map((telling) => telling?.excerpt.article.published ?? null);
  const areDatesSure = dates.every((date) => date !== null && !isEstimated(date));
  return kind === 'changed' && areDatesSure
    ? `${HEADINGS.changed}, from ${publishedWords(dates[0]!)} to ${publishedWords(dates[1]!)}`
    : HEADINGS[kind];
}

/** As many copies are cited; more are counted. */
const MOST_COPIES = 2;

function sameNotes({ also }: AnsweringExcerpt, quoting: Quoting): string[] {
  const cited = also.slice(0, MOST_COPIES).map((copy) => `The same in ${citationLine(quoting.cite(copy))}`);
  const more = also.length - cited.length;
  return more === 0 ? cited : [...cited, `The same in ${count(more, 'more article')}`];
}
