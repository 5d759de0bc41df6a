import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { analyze } from '../../../src/core/analyze.ts';
import { contains, textOf } from '../../../src/core/article/span.ts';
import { allDifferences } from '../../../src/core/disagreements/find-differences.ts';
import { gatherDifferences } from '../../../src/core/disagreements/gather.ts';
import { WhoIsWho } from '../../../src/core/terms/who-is-who.ts';
import { articleOf } from '../../support/library.ts';
import { expectLinearTime } from '../../support/linear-time.ts';

const pick = (...values: readonly string[]) => fc.constantFrom(...values);
const sentence = fc.oneof(
  fc
    .tuple(pick('14', 'nineteen', 'about 4,000', 'dozens of'), pick('Sunday', '3 May', 'May'))
    .map(([count, day]) => `Rebels released ${count} hostages at the Tolna bridge on ${day}, the army of Merrow said.`),
  fc
    .tuple(pick('signed', 'refused to sign', 'will sign'), pick('Vennhold', 'Port Verin'))
    .map(([did, place]) => `Jor Amund ${did} the accord for the Hill Council in ${place} on Tuesday.`),
  pick(
    'Talks on the Tolna bridge were led by General Pavo Dren.',
    'General Ludo Farkas led the talks on the Tolna bridge.',
  ),
  fc.string({ unit: 'grapheme', maxLength: 60 }),
);
const article = fc.record({
  body: fc.array(sentence, { maxLength: 4 }).map((sentences) => sentences.join('\n')),
  published: pick('2028-05-06', '2028-05-07', '2028-05', '2028~', ''),
});
const read = (given: readonly { readonly body: string; readonly published: string }[]) =>
  given.map(({ body, published }, at) =>
    analyze(articleOf(body, { id: `a${at}`, published: published || null }), new WhoIsWho([])),
  );

describe('the laws of differences', () => {
  it('are between two articles, with words that stand in their sentences', () => {
    fc.assert(
      fc.property(fc.array(article, { maxLength: 5 }), (given) => {
        const found = allDifferences(read(given));
        for (const { a, b } of found) {
          expect(a.analyzed.article.id).not.toBe(b.analyzed.article.id);
          for (const { analyzed, sentence: whole, differs } of [a, b]) {
            expect(contains(whole, differs)).toBe(true);
            expect(textOf(analyzed.article.body, differs).trim()).not.toBe('');
            expect(analyzed.paragraphs.flatMap(({ sentences }) => sentences)).toContainEqual(whole);
          }
        }
        for (const { tellings } of gatherDifferences(found)) expect(tellings.length).toBeGreaterThan(1);
      }),
      { numRuns: 80 },
    );
  });

  it('do not depend on the order of the articles', () => {
    const shown = (articles: ReturnType<typeof read>): string[] =>
      allDifferences(articles)
        .map(({ kind, a, b }) =>
          [
            kind,
            ...[a, b].map(({ analyzed, differs }) => `${analyzed.article.id} ${differs.start} ${differs.end}`),
          ].join(' '),
        )
        .sort();
    fc.assert(
      fc.property(
        fc.array(article, { maxLength: 5 }).chain((given) => {
          const articles = read(given);
          return fc.tuple(fc.constant(articles), fc.shuffledSubarray(articles, { minLength: articles.length }));
        }),
        ([articles, shuffled]) => {
          expect(shown(shuffled)).toEqual(shown(articles));
        },
      ),
      { numRuns: 60 },
    );
  });

  it('are found in hostile texts without end in time in proportion to their length', () => {
    const pairOf = (times: number) => {
      const long = 'a 1 2 3 to be signed on Monday, '.repeat(times);
      return [long, `${long}b`].map((body) => ({ body, published: '2028-05-06' }));
    };
    expectLinearTime(4000, pairOf, (given) => allDifferences(read(given)));
  });
});
