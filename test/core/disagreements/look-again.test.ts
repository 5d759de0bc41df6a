import { expect, it } from 'vitest';
import { analyze } from '../../../src/core/analyze.ts';
import { conflictsAmong } from '../../../src/core/answers/timeline/event-conflicts.ts';
import { SentenceVectors } from '../../../src/core/ask/meaning/vectors/sentence-vectors.ts';
import { knownDisagreements, lookForDisagreements } from '../../../src/core/disagreements/disagreements-among.ts';
import { WhoIsWho } from '../../../src/core/terms/who-is-who.ts';
import { articleOf } from '../../support/library.ts';
import { meaningOf } from '../../support/model.ts';

const pause = async (): Promise<void> => {};
const read = (id: string, body: string) => analyze(articleOf(body, { id, published: '2028-05-11' }), new WhoIsWho([]));

it('looks once by words, and once more when all vectors are made', async () => {
  const articles = [
    read(
      'a',
      'The Senate of Orland debated the peace plan with the Coast League until midnight on Wednesday. In the end the house gave its assent to the plan. The League’s leader, Edo Varn, watched from the gallery.',
    ),
    read(
      'b',
      'Edo Varn left the gallery of the Senate without a word on Wednesday night. A little before twelve the senators of Orland had thrown the League’s peace plan out.',
    ),
  ];
  // In another language: it has no sentences that are compared, and none to wait for.
  articles.push(analyze(articleOf('Le Sénat a débattu.', { id: 'c', language: 'fr' }), new WhoIsWho([])));
  const { vectors } = await meaningOf(articles);
  const byWords = await lookForDisagreements(articles, pause, new SentenceVectors('model'));
  expect(byWords.all).toHaveLength(0);
  expect(await lookForDisagreements(articles, pause, new SentenceVectors('model'))).toBe(byWords);
  const conflicts = conflictsAmong(articles);
  const byMeaning = await lookForDisagreements(articles, pause, vectors);
  expect(byMeaning.all).toHaveLength(1);
  expect(await lookForDisagreements(articles, pause)).toBe(byMeaning);
  expect(knownDisagreements(articles)).toBe(byMeaning);
  // The timeline follows what was found last.
  expect(conflictsAmong(articles)).not.toBe(conflicts);
});
