import { describe, expect, it } from 'vitest';
import { articleFrom, articleLike } from '../../../src/corpus/add/find-duplicate.ts';
import { paragraphsOn } from '../../support/pages.ts';

const own = paragraphsOn('crossing');
const known = (lines: readonly string[], url: string | null = null) => [{ id: 'known', url, body: lines.join('\n') }];

describe('articleLike', () => {
  it.each([
    ['the same text', own],
    ['a text with a word changed', own.map((line) => line.replace('officers', 'officials'))],
    ['a text with a paragraph more', [...own, 'It is cold in Tarsk.']],
    ['a text that is cut', own.slice(0, 2)],
    ['the same in another order', [...own].reverse()],
  ])('finds %s', async (_, other) => {
    expect(await articleLike(own, known(other))).toMatchObject({ id: 'known' });
  });

  it.each([
    [
      'another text',
      ['The ferry to Velm lies in the harbour, where sailors wait for bread, coal and a pilot who knows the rocks.'],
    ],
    ['a text in the same words with other numbers', paragraphsOn('crossings')],
    ['a text that shares a paragraph', [own[0]!, ...paragraphsOn('price of bread')]],
    ['nothing', ['']],
  ])('takes %s for no copy', async (_, other) => {
    expect(await articleLike(own, known(other))).toBeUndefined();
  });

  it('takes a text of a few words for no copy', async () => {
    expect(await articleLike(['Talks failed.'], known(['Talks failed.']))).toBeUndefined();
  });
});

describe('articleFrom', () => {
  it('finds the article of an address, however it is written', () => {
    const there = known([], 'https://www.karan-wire.example/talks/?utm_source=mail');
    expect(articleFrom([null, 'http://karan-wire.example/talks#top'], there)).toMatchObject({ id: 'known' });
    expect(articleFrom(['http://karan-wire.example/other', null], there)).toBeUndefined();
    expect(articleFrom([null], known([]))).toBeUndefined();
  });
});
