import { expect, it } from 'vitest';
import { type ArticleEntry, acceptedNumbers } from '../../src/core/articles.ts';
import { articleOf } from '../support/library.ts';

const entries = ['a', 'b', 'c'].map((id): ArticleEntry => ({ article: articleOf('', { id }), paragraphs: [] }));

it.each<[string, ((entry: ArticleEntry) => boolean) | undefined, readonly number[] | undefined]>([
  ['those that are accepted', ({ article: { id } }) => id !== 'b', [0, 2]],
  ['none where none is', () => false, []],
  ['no filter where all are', () => true, undefined],
  ['no filter without a condition', undefined, undefined],
])('the numbers of articles are %s', (_, accepts, numbers) => {
  expect(acceptedNumbers(entries, accepts)).toEqual(numbers && new Set(numbers));
});
