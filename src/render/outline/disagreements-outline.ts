import type { AnsweringExcerpt, AnswerOf, CitedDisagreement } from '../../core/answers/answer.ts';
import { isEstimated } from '../../core/article/article.ts';
import { publishedWords } from './citation-line.ts';
import { copyNotes } from './copy-notes.ts';
import { count } from './count.ts';
import { block, outline } from './entries.ts';
import type { Block, Outline } from './outline.ts';
import { type Quoting, wholeEntries } from './quoting.ts';
import { excerptLabel } from './statement-label.ts';

/** Characters of each sentence, around the words that differ: they are read side by side. */
const SHORT_TELLING = 80;

/** Where articles disagree, or that none was found to, which never says that they agree. */
export function disagreementsOutline(
  { disagreements, about, coverage }: AnswerOf<'disagreements'>,
  quoting: Quoting,
): Outline {
  const on = about === null ? '' : ` about “${about}”`;
  if (disagreements.length === 0) {
    if (coverage.articles === 1)
      return outline({
        title: 'There is only one article: nothing to compare it with',
        tone: 'miss',
        notes: ['Where its own dates contradict each other, /timeline tells.'],
      });
    const among = `these ${coverage.lookedThrough ?? coverage.articles} articles`;
    return outline({
      title: `Found no disagreement${on} between ${among}`,
      tone: 'miss',
      notes: ['This does not mean that they agree: only what is likely to be of one fact is compared.'],
    });
  }
  const entries = disagreements.map((disagreement) => disagreementBlock(disagreement, quoting));
  return outline({
    title: `The articles may differ on ${count(disagreements.length, 'fact')}${on}`,
    entries,
    inFull: wholeEntries(entries),
  });
}

const HEADINGS: Readonly<Record<CitedDisagreement['kind'], string>> = {
  date: 'Different dates',
  number: 'Different numbers',
  name: 'Different names',
  outcome: 'Different outcomes',
  changed: 'A figure that changed',
};

/** One block a fact; its sentences stand side by side, the newest last. */
export const disagreementBlock = ({ kind, tellings }: CitedDisagreement, quoting: Quoting): Block =>
  block({
    heading: headingOf(kind, tellings),
    tone: kind === 'changed' ? 'plain' : 'conflict',
    quotes: tellings.map((telling) => quoting.quote(telling.excerpt, excerptLabel(telling), SHORT_TELLING)),
    notes: tellings.flatMap((telling) => copyNotes(telling, quoting)),
  });

/** With the dates between which a figure changed: of the articles that tell it. */
function headingOf(kind: CitedDisagreement['kind'], tellings: readonly AnsweringExcerpt[]): string {
  const dates = [tellings[0], tellings.at(-1)].map((telling) => telling?.excerpt.article.published ?? null);
  const told = dates.every((date) => date !== null && !isEstimated(date));
  return kind === 'changed' && told
    ? `${HEADINGS.changed}, from ${publishedWords(dates[0]!)} to ${publishedWords(dates[1]!)}`
    : HEADINGS[kind];
}
