import { describe, expect, it } from 'vitest';
import { articleOf, libraryOf } from '../../support/library.ts';

const at = (id: string, outlet: string | null, published: string | null) =>
  articleOf('“We will open the bridge,” said General Ugo Fenn.', { id, outlet, published });

const library = libraryOf([
  at('a', 'Al Jazeera', '2025-10-05'),
  at('b', 'Dawn', '2025-11-08'),
  at('c', 'Dawn', '2025-11~'),
  at('d', 'Evening Dawn', null),
  at('e', null, '2025-12-01'),
]);
const ask = (filter: object) => library.ask({ question: 'What did Fenn say of the bridge?', ...filter });
const NONE = { kind: 'no-article', outlet: null, from: null, to: null, outlets: [], more: 0, dated: null };

describe('articles that are narrowed down', () => {
  it.each<[object, object]>([
    [{ outlet: 'BBC' }, { ...NONE, outlet: 'BBC', outlets: ['Dawn', 'Al Jazeera', 'Evening Dawn'] }],
    [{ outlet: 'al jazera' }, { ...NONE, outlet: 'al jazera', outlets: ['Al Jazeera', 'Dawn', 'Evening Dawn'] }],
    [{ before: '1 October 2025' }, { ...NONE, to: '2025-10-01', dated: { first: '2025-10-05', last: '2025-12-01' } }],
    [
      { outlet: 'Dawn', after: '2026' },
      { ...NONE, outlet: 'Dawn', from: '2026', dated: { first: '2025-11~', last: '2025-11-08' } },
    ],
    [
      { outlet: 'Evening Dawn', after: '2020' },
      { ...NONE, outlet: 'Evening Dawn', from: '2020' },
    ],
  ])('to none are answered with what there is: %j', async (filter, miss) => {
    expect(await ask(filter)).toMatchObject({ type: 'nothing-found', miss });
  });

  it.each([[{ outlet: 'jazeera' }], [{ outlet: 'DAWN' }], [{ outlet: 'evening' }], [{ after: 'October 2025' }]])(
    'to some are looked through, an outlet by any word that only its name has: %j',
    async (filter) => {
      expect((await ask(filter)).type).toBe('excerpts');
    },
  );

  it('are told of for statements, the latest and the timeline alike', async () => {
    expect(await library.whoSaid({ words: 'bridge', from: '2027' })).toMatchObject({ miss: { kind: 'no-article' } });
    expect(await library.latest({ since: '2027' })).toMatchObject({ miss: { kind: 'no-article', from: '2027' } });
    const dated = libraryOf([articleOf('The bridge was closed on 3 February 2025. It was opened on 1 March 2025.')]);
    expect(await dated.timeline({ from: '2026' })).toMatchObject({
      miss: { kind: 'no-event', from: '2026', dated: { first: '2025-02-03', last: '2025-03-01' } },
    });
  });

  it('tell whom they know where a speaker is unknown', async () => {
    expect(await ask({ speaker: 'Nobody' })).toMatchObject({
      miss: { kind: 'unknown-speaker', speaker: 'Nobody', suggestions: [], known: ['Ugo Fenn'] },
    });
  });
});
