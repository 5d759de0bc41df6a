import { describe, expect, it } from 'vitest';
import { segment } from '../../../src/core/segment.ts';
import { textOf } from '../../../src/core/span.ts';
import { type DatedArticle, findDisagreements } from '../../../src/core/timeline/find-disagreements.ts';
import { findEvents } from '../../../src/core/timeline/find-events.ts';
import { findTimexes } from '../../../src/core/timeline/find-timexes.ts';

function articleOf(body: string, index: number, published: string | null = '2025-11-08'): DatedArticle {
  const paragraphs = segment(body);
  const events = findEvents(body, paragraphs, findTimexes(body, paragraphs, published), published);
  return { article: { id: `article-${index}`, body }, paragraphs, events };
}

function disagreementsOf(...bodies: string[]) {
  const articles = bodies.map((body, index) => articleOf(body, index));
  const words = ({ article, event }: { article: number; event: number }) =>
    textOf(articles[article]!.article.body, articles[article]!.events[event]!.timex);
  return findDisagreements(articles).map(({ a, b, reasons }) => ({ a: words(a), b: words(b), reasons }));
}

const SEED = 'The dialogue began in Doha on October 29, following clashes between October 11 and 15.';

describe('findDisagreements', () => {
  it('finds the first round that two articles date differently, and says why', () => {
    const other = 'The first round of talks was held in Doha on October 18 and 19.';
    expect(disagreementsOf(SEED, other)).toEqual([
      {
        a: 'October 29',
        b: 'October 18 and 19',
        reasons: [
          '“dialogue began” and “first round” are one event',
          'both name Doha',
          '“October 29” is not “October 18 and 19”',
        ],
      },
    ]);
  });

  it.each([
    [
      'the second round of one series',
      'Pakistan and Afghanistan met in Istanbul for a second round on October 25.',
      'The second meeting in Istanbul, on October 30, brought Afghan and Pakistani officials together.',
    ],
    [
      'a signing of one treaty by the same parties',
      'Armenia and Azerbaijan signed the treaty in Washington on August 8.',
      'The treaty was signed in Washington by Armenia and Azerbaijan on August 11.',
    ],
    [
      'an arrest of one man',
      'Police in Kabul arrested Rahimi on October 2, Amnesty said.',
      'Rahimi was arrested in Kabul on October 12, according to Amnesty.',
    ],
  ])('finds %s', (_, one, other) => {
    expect(disagreementsOf(one, other)).toHaveLength(1);
  });

  it.each([
    ['the same day', SEED, 'The first round of talks was held in Doha on October 29.'],
    ['days that touch', SEED, 'The first round of talks was held in Doha from October 28 to 30.'],
    ['a month that holds the day', SEED, 'The first round of talks was held in Doha in October.'],
    ['another place in the series', SEED, 'The second round of talks was held in Doha on October 18.'],
    ['another city', SEED, 'The first round of talks was held in Geneva on October 18.'],
    ['no name in common', SEED, 'The first round of talks was held on October 18.'],
    ['another year', SEED, 'The first round of talks was held in Doha on October 18, 2020.'],
    [
      'an article that tells both',
      SEED,
      'The first round of talks was held in Doha on October 18. The first session on gas was held in Doha on October 29.',
    ],
    ['a year alone', 'The dialogue began in Doha in 2024.', 'The first round of talks was held in Doha on October 18.'],
  ])('takes %s for no disagreement', (_, one, other) => {
    expect(disagreementsOf(one, other)).toEqual([]);
  });

  it('finds none within one article', () => {
    expect(disagreementsOf(`${SEED} The first round of talks was held in Doha on October 18.`)).toEqual([]);
  });

  it('pairs each article with every other date once, however many articles agree', () => {
    const many = Array.from({ length: 200 }, (_, index) =>
      articleOf(`The first round of talks was held in Doha on October ${index === 7 ? 29 : 18}.`, index),
    );
    expect(findDisagreements(many)).toHaveLength(199);
  });
});
