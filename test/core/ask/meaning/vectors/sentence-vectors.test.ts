import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { analyze } from '../../../../../src/core/analyze.ts';
import { packVectors } from '../../../../../src/core/ask/meaning/vectors/article-vectors.ts';
import { nearestParagraphs } from '../../../../../src/core/ask/meaning/vectors/nearest-paragraphs.ts';
import { SentenceVectors } from '../../../../../src/core/ask/meaning/vectors/sentence-vectors.ts';
import { WhoIsWho } from '../../../../../src/core/terms/who-is-who.ts';
import { articleOf } from '../../../../support/library.ts';

const SIZE = 16;
const unit = (numbers: readonly number[]): Float32Array => {
  const length = Math.hypot(...numbers) || 1;
  return Float32Array.from(numbers, (x) => x / length);
};
const vector = fc
  .array(fc.double({ min: -1, max: 1, noNaN: true }), { minLength: SIZE, maxLength: SIZE })
  .filter((numbers) => Math.hypot(...numbers) > 0.1)
  .map(unit);
const cosine = (a: Float32Array, b: Float32Array): number => a.reduce((sum, x, i) => sum + x * b[i]!, 0);
const analyzed = (id: number) => analyze(articleOf('One sentence.', { id: `${id}` }), new WhoIsWho([]));

describe('SentenceVectors', () => {
  it('keeps cosines to a hundredth in a quarter of the memory', () => {
    fc.assert(
      fc.property(fc.array(fc.array(vector, { maxLength: 4 }), { maxLength: 4 }), vector, (paragraphs, asked) => {
        const article = analyzed(0);
        const vectors = new SentenceVectors('model');
        vectors.set(article.article, packVectors(paragraphs));
        paragraphs.forEach((sentences, at) => {
          const cosines = vectors.cosines(article, at, asked)!;
          expect(cosines).toHaveLength(sentences.length);
          sentences.forEach((sentence, place) => {
            expect(Math.abs(cosines[place]! - cosine(sentence, asked))).toBeLessThan(0.02);
          });
        });
      }),
    );
  });

  it('knows nothing of an article whose vectors are not made', () => {
    expect(new SentenceVectors('model').cosines(analyzed(0), 0, unit([1]))).toBeNull();
  });
});

describe('nearestParagraphs', () => {
  it('gives those whose nearest sentence is nearest, as comparing each with each does', async () => {
    const articles = fc.array(
      fc.array(fc.array(vector, { minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 5 }),
      {
        maxLength: 12,
      },
    );
    await fc.assert(
      fc.asyncProperty(articles, vector, fc.integer({ min: 1, max: 8 }), async (made, asked, limit) => {
        const vectors = new SentenceVectors('model');
        const all = made.map((_, id) => analyzed(id));
        made.forEach((paragraphs, id) => {
          vectors.set(all[id]!.article, packVectors(paragraphs));
        });
        const accepts = (article: number): boolean => article % 3 !== 1;
        const found = await nearestParagraphs(
          all,
          (article) => vectors.of(article),
          asked,
          limit,
          accepts,
          async () => {},
        );
        const expected = made
          .flatMap((paragraphs, article) =>
            accepts(article)
              ? paragraphs.map((_, paragraph) => Math.max(...vectors.cosines(all[article]!, paragraph, asked)!))
              : [],
          )
          .sort((a, b) => b - a)
          .slice(0, limit);
        expect(found.map((one) => one.cosine)).toEqual(expected);
      }),
    );
  });

  it('lets others have their turn', async () => {
    const vectors = new SentenceVectors('model');
    const all = Array.from({ length: 15 }, (_, id) => analyzed(id));
    const many = Array.from({ length: 10_000 }, () => [unit([1])]);
    const packed = packVectors(many);
    for (const { article } of all) vectors.set(article, packed);
    let pauses = 0;
    await nearestParagraphs(
      all,
      (article) => vectors.of(article),
      unit([1]),
      3,
      undefined,
      async () => void pauses++,
    );
    expect(pauses).toBe(2);
  });

  it('finds among many the paragraph with the nearest sentence', async () => {
    const vectors = new SentenceVectors('model');
    const all = Array.from({ length: 20 }, (_, id) => analyzed(id));
    const far = Array.from({ length: 100 }, (_, at) => [unit([0, 1, at / 100, 0]), unit([0, 0, 1, at / 100])]);
    for (const { article } of all) vectors.set(article, packVectors(far));
    vectors.set(all[13]!.article, packVectors([...far, [unit([0, 0, 1, 0]), unit([1, 0.1, 0, 0])]]));
    const [nearest] = await nearestParagraphs(
      all,
      (article) => vectors.of(article),
      unit([1, 0, 0, 0]),
      3,
      undefined,
      async () => {},
    );
    expect([nearest!.article, nearest!.paragraph]).toEqual([13, 100]);
  });
});
