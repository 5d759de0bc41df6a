import { excerptOf } from '../../article/excerpt.ts';
import { textOf } from '../../article/span.ts';
import { compareDates } from '../../dates/edtf-date.ts';
import type { CitedStatement } from '../answer.ts';
import type { ReadArticles } from '../holdings.ts';
import { type Sides, sidesOf } from '../sides/sides.ts';
import type { CataloguedStatement } from './statement-catalogue.ts';

/** Makes statements as they are shown: the whole sentences they stand in, what was said emphasised, the speaker's side told. */
export const citerOf = (holdings: ReadArticles): ((one: CataloguedStatement) => CitedStatement) => {
  const sides = sidesOf(holdings);
  return (one) => cite(one, sides);
};

function cite({ analyzed, statement, sentences }: CataloguedStatement, sides: Sides): CitedStatement {
  const { kind, reportedBy, content, negated, question, hedge } = statement;
  return {
    kind,
    speaker: sides.speakerOf(statement),
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
