import { describe, expect, it } from 'vitest';
import type { Answer, AnswerOf } from '../../../src/core/answers/answer.ts';
import { outlineOf } from '../../../src/render/outline/outline-of.ts';
import { renderForTerminal } from '../../../src/render/terminal/render.ts';
import { articleOf, libraryOf } from '../../support/library.ts';

const at = (id: string, published: string | null, body: string) =>
  articleOf(body, { id, published, title: id, outlet: `The ${id}` });

const library = () =>
  libraryOf([
    at('Old', '2028-01-10', 'Talks on bread began on Monday. “Bread is dear,” said General Ugo Fenn.'),
    at(
      'Echo',
      '2028-02-08',
      'Some fear a strike.\n“We will open the bridge,” said General Ugo Fenn. The mayor, Ana Roe, said it was late.\nThe bridge was closed on 3 February 2028. It will open on 1 March 2028.',
    ),
    at('Wire', '2028-02-06', 'Nothing moved in the port of Tolna.'),
    at('Undated', null, '“We will open the bridge,” said Ana Roe.'),
  ]);

const latest = async (query: Parameters<ReturnType<typeof library>['latest']>[0] = {}): Promise<Answer> =>
  library().latest(query);

async function found(query?: Parameters<typeof latest>[0]): Promise<AnswerOf<'latest'>> {
  const answer = await latest(query);
  if (answer.type !== 'latest') throw new Error(answer.type);
  return answer;
}

describe('listLatest', () => {
  it('tells of the newest week that the articles have, the newest first, and not of what has no date', async () => {
    const { articles, since } = await found();
    expect(since).toBe('2028-02-01');
    expect(articles.map(({ article }) => article.id)).toEqual(['Echo', 'Wire']);
  });

  it('gives of each who said what, by name and in their own words first, and the latest event that has come', async () => {
    const { articles } = await found();
    expect(articles[0]!.statements.map(({ speaker, kind }) => [speaker?.name, kind])).toEqual([
      ['Ugo Fenn', 'direct'],
      ['Ana Roe', 'indirect'],
    ]);
    expect(articles[0]!.event?.date).toBe('2028-02-03');
    expect([articles[1]!.statements, articles[1]!.event]).toEqual([[], null]);
  });

  it('takes an event of the month that an article is estimated to be of for one that has come', async () => {
    const answer = await libraryOf([
      at(
        'Month',
        '2025-11~',
        'Envoys met in Doha on October 29. Talks were held on November 6 and 7. They meet again on December 2.',
      ),
    ]).latest({});
    expect(answer.type === 'latest' && answer.articles[0]!.event?.date).toBe('2025-11-06/2025-11-07');
  });

  it('begins where it is asked to', async () => {
    expect((await found({ since: 'January 2028' })).articles).toHaveLength(3);
    expect((await found({ since: '7 February 2028' })).articles).toHaveLength(1);
    await expect(latest({ since: 'lately' })).rejects.toThrow('I cannot read “lately” as a date');
  });

  it('keeps to a topic, and says where nothing is new on it', async () => {
    expect((await found({ about: 'the bridge' })).articles.map(({ article }) => article.id)).toEqual(['Echo']);
    expect(await latest({ about: 'bread' })).toMatchObject({
      type: 'nothing-found',
      miss: { kind: 'nothing-new', since: '2028-02-01' },
    });
  });

  it('reads in a terminal', async () => {
    expect(renderForTerminal(outlineOf(await found()), { width: 80, colour: false })).toMatchInlineSnapshot(`
      "2 articles since 1 February 2028

      8 February 2028
        │ “We will open the bridge,” said General Ugo Fenn.
          Ugo Fenn · quoted · [1] ¶2
        │ The mayor, Ana Roe, said it was late.
          Ana Roe · paraphrased · [1] ¶2
        │ The bridge was closed on 3 February 2028.
          3 February 2028 · [1] ¶3

      6 February 2028
        │ Nothing moved in the port of Tolna.
          [2] ¶1

      [1] The Echo · Echo · 8 February 2028
      [2] The Wire · Wire · 6 February 2028"
    `);
  });
});
