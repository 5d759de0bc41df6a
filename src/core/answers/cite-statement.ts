import type { CitedStatement } from '../answer.ts';
import { excerptOf } from '../excerpt.ts';
import { textOf } from '../span.ts';
import { compareDates } from '../timeline/edtf-date.ts';
import type { CataloguedStatement } from './statement-catalogue.ts';

/** A statement as it is shown: the whole sentences it stands in, what was said emphasised. */
export function citeStatement({ analyzed, statement, sentences }: CataloguedStatement): CitedStatement {
  const { kind, speaker, reportedBy, content, negated, question, hedge } = statement;
  return {
    kind,
    speaker,
    reportedBy: reportedBy?.name ?? null,
    excerpt: excerptOf(analyzed, sentences, content),
    negated,
    question,
    hedge: hedge && textOf(analyzed.article.body, hedge),
  };
}

/** Newest article first, undated ones last; within an article in the order of the text. */
export function compareNewest(a: CataloguedStatement, b: CataloguedStatement): number {
  const [newer, older] = [a.analyzed.article.published, b.analyzed.article.published];
  if (newer !== older) {
    if (newer === null) return 1;
    if (older === null) return -1;
    const order = compareDates(older, newer);
    if (order !== 0) return order;
  }
  return a.analyzed === b.analyzed ? a.sentences.start - b.sentences.start : 0;
}
