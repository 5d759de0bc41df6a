import { describe, expect, it } from 'vitest';
import type { Wish } from '../../../src/core/answers/wish.ts';
import { articleOf, libraryOf } from '../../support/library.ts';

const at = (id: string, published: string | null, body: string) =>
  articleOf(body, { id, published, title: id, outlet: `The ${id}` });

const library = libraryOf([
  at('old', '2028-01-10', '“Bread is dear in Tolna,” said General Ugo Fenn.'),
  at('bridge', '2028-02-08', '“We will open the bridge,” said General Ugo Fenn. It was closed on 3 February 2028.'),
  at('undated', null, 'The bridge was closed on 2 February 2028. “It is old,” said Ana Roe.'),
  at('port', '2028-02-06', '“Nothing moves in the port of Tolno,” said Ana Roe.'),
]);
const topic = (words: string): Wish => ({ kind: 'topic', words });
const speaker = (words: string): Wish => ({ kind: 'speaker', words });
const NEW = new Set(['bridge', 'undated', 'port']);

describe('articles for a wish', () => {
  it.each<[string, Wish, readonly string[]]>([
    ['statements and dated events on a topic, also of an undated article', topic('the bridge'), ['bridge', 'undated']],
    ['statements of a speaker', speaker('Roe'), ['port', 'undated']],
    ['nothing for what only old articles tell', topic('bread'), []],
    ['nothing for a word that only old articles have, though a new one has one like it', topic('Tolna'), []],
    ['nothing for a speaker whom no article knows', speaker('Fen Ugar'), []],
    ['nothing for words that say nothing', topic('of the'), []],
  ])('have %s', async (_, wish, ids) => {
    expect([...(await library.articlesFor(wish, NEW))].sort()).toEqual(ids);
  });

  it('have a disagreement on a topic', async () => {
    const differing = libraryOf([
      at('first', '2028-01-10', 'The attack on the market of Tolna on 4 January 2028 killed 12 people, police said.'),
      at('second', '2028-01-11', 'The attack on the market of Tolna on 4 January 2028 killed 15 people, police said.'),
    ]);
    const { disagreements } = (await differing.news({
      wishes: [topic('market')],
      brought: [{ article: 'second', words: 'market' }],
    }))!;
    expect(disagreements).toHaveLength(1);
  });
});

describe('news', () => {
  it('have each article once, the newest first, whatever it brought for which wish, however the words are spelt', async () => {
    const news = await library.news({
      wishes: [topic('The Bridge'), speaker('Ugo Fenn'), topic('port')],
      brought: [
        { article: 'undated', words: 'the bridge' },
        { article: 'bridge', words: 'the bridge' },
        { article: 'bridge', words: 'ugo fenn' },
      ],
    });
    expect(news).toMatchObject({ all: 2, wishes: [topic('The Bridge'), speaker('Ugo Fenn')] });
    expect(news!.articles.map(({ article }) => article.id)).toEqual(['bridge', 'undated']);
    expect(news!.articles[0]!.statements).toHaveLength(1);
  });

  it('tell an article by its first words where nothing is found in it any more', async () => {
    const news = await library.news({ wishes: [topic('bread')], brought: [{ article: 'port', words: 'bread' }] });
    expect(news!.articles).toMatchObject([{ article: { id: 'port' }, statements: [], event: null }]);
  });

  it.each([
    ['the wish has ended', [], 'port'],
    ['the article is gone', [topic('port')], 'gone'],
  ])('are none where %s', async (_, wishes, article) => {
    expect(await library.news({ wishes, brought: [{ article, words: 'port' }] })).toBeNull();
  });
});
