import { expect, it, onTestFinished } from 'vitest';
import { WhoIsWho } from '../../../src/core/terms/who-is-who.ts';
import { buildReadable } from '../../../src/corpus/build/build-readable.ts';
import { keepIndex } from '../../../src/corpus/index/keep-index.ts';
import type { FiledArticle } from '../../../src/corpus/record.ts';
import { articleOf } from '../../support/library.ts';

const filed = (id: string, published: string | null = null): FiledArticle => ({
  file: `${id}.md`,
  stamp: '1',
  key: id,
  warnings: [],
  article: articleOf(`Mara Lind said that the talks of ${id} began on 8 November.`, { id, published }),
});
/** No date, and nothing that can be read as text: what a mistake in the analysis looks like. */
const UNREADABLE = Object.create(null) as string;

it('builds the other articles where the analysis fails on some, and says on which', async () => {
  const indexes = keepIndex({});
  onTestFinished(() => indexes.close());
  const all = [filed('a'), filed('b', UNREADABLE), filed('c'), filed('d', UNREADABLE)];
  const order = { whoIsWho: new WhoIsWho([]), former: null, hereUpTo: Number.POSITIVE_INFINITY };
  const { built, articles, unread } = await buildReadable(indexes, all, order);
  expect(articles.map(({ file }) => file)).toEqual(['a.md', 'c.md']);
  expect(built.articles.map(({ statements }) => statements.length)).toEqual([1, 1]);
  expect(unread.map(({ file, reason }) => `${file}: ${reason}`)).toEqual([
    expect.stringMatching(/^b\.md: could not be analysed \(.+\), which is a mistake of Parley: tell those who make it/),
    expect.stringMatching(/^d\.md: /),
  ]);
  expect(await built.index.frequencies(['talk'])).toEqual([2]);
});
