import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CitedStatement } from '../../../src/core/answers/answer.ts';
import { overlaps } from '../../../src/core/article/span.ts';
import { joinOverlapping, joinSaid, saidIn } from '../../../src/render/outline/join-overlapping.ts';
import { articleOf } from '../../support/library.ts';

const BODY = 'One was told. Two was told. Three was told. Four was told. Five was told. Six was told.';

/** A statement that stands in `[start, end)` of one of two articles with the same text. */
const statementIn = (id: string, start: number, end: number): CitedStatement => ({
  kind: 'indirect',
  speaker: null,
  reportedBy: null,
  negated: false,
  question: false,
  hedge: null,
  excerpt: {
    article: articleOf(BODY, { id }),
    span: { start, end },
    text: BODY.slice(start, end),
    paragraph: 1,
    emphasis: [{ start, end: start + 1 }],
  },
});

const statements = fc.array(
  fc
    .tuple(fc.constantFrom('a', 'b'), fc.nat(BODY.length - 2), fc.integer({ min: 1, max: 30 }))
    .map(([id, start, length]) => statementIn(id, start, Math.min(BODY.length, start + length))),
  { maxLength: 12 },
);

const join = (some: readonly CitedStatement[]) => joinOverlapping(some.map(saidIn), joinSaid);

describe('joinOverlapping', () => {
  it('shows no word twice, loses none, and keeps every statement and what is bold', () => {
    fc.assert(
      fc.property(statements, (given) => {
        const joined = join(given);
        for (const [at, { excerpt, statements: said }] of joined.entries()) {
          const { article, span, text, emphasis } = excerpt;
          expect(text).toBe(article.body.slice(span.start, span.end));
          const others = joined.slice(at + 1).filter((one) => one.excerpt.article.id === article.id);
          expect(others.filter((one) => overlaps(one.excerpt.span, span))).toEqual([]);
          expect(emphasis).toHaveLength(said.length);
        }
        expect(joined.reduce((sum, { statements: said }) => sum + said.length, 0)).toBe(given.length);
        for (const { excerpt } of given) {
          const holds = joined.some(
            (one) =>
              one.excerpt.article.id === excerpt.article.id &&
              one.excerpt.span.start <= excerpt.span.start &&
              excerpt.span.end <= one.excerpt.span.end,
          );
          expect(holds).toBe(true);
        }
      }),
    );
  });

  it('stands at the place of the first, also where one bridges two', () => {
    const joined = join([
      statementIn('a', 0, 13),
      statementIn('b', 0, 13),
      statementIn('a', 28, 43),
      statementIn('a', 0, 43),
    ]);
    expect(joined.map(({ excerpt }) => [excerpt.article.id, excerpt.text])).toEqual([
      ['a', BODY.slice(0, 43)],
      ['b', BODY.slice(0, 13)],
    ]);
  });
});
