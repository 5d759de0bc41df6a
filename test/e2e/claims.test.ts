import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openShelf, type Shelf } from '../../src/corpus/shelf.ts';
import { SEED_FOLDER } from '../support/library.ts';
import { model } from '../support/model.ts';

/** Claims that the first article bears on, whether it has it so or otherwise. */
const ON_IT = [
  'The talks on 6 November ended in an agreement',
  'The talks ended without an agreement',
  'Khawaja Asif said the talks were in “complete deadlock” and promised a fourth round.',
  'Mujahid said Pakistan showed willingness to assume responsibility.',
  'The second meeting was held in Doha on October 25.',
  'Pakistan will end the ceasefire.',
  'Turkey and Qatar mediated the talks',
  'The Taliban gave written guarantees',
  'Afghanistan will not allow its soil to be used against others',
  'Talks failed on November 8.',
  'A fourth session was set for December 1',
  'lmao Asif said kabul insists on verbal assurances 😂',
];

/** Claims on other matters, some of them with its names. */
const ON_OTHER_MATTERS = [
  'lol this is so stupid',
  'Iran attacked Kabul yesterday',
  'Saudi Arabia hosted the talks in Riyadh',
  'Asif will resign',
  'Pizza is great in Istanbul',
  'Pakistan won the cricket match',
  'My cat sleeps all day long',
  'The price of petrol rose by ten rupees',
  'Mujahid was born in Paktia',
  'Flights from Doha are delayed by fog',
];

describe('a claim, with the language model', () => {
  let shelf: Shelf;
  beforeAll(async () => {
    shelf = await openShelf(SEED_FOLDER, { model });
    await shelf.warm();
  });
  afterAll(() => shelf.close());

  const foundFor = async (claim: string): Promise<number> => {
    const answer = await shelf.library.check({ claim });
    return answer.type === 'check' ? answer.claims.flatMap(({ found }) => found).length : 0;
  };

  it.each(ON_IT)('is borne on by the article: %s', async (claim) => expect(await foundFor(claim)).toBeGreaterThan(0));

  it.each(ON_OTHER_MATTERS)('is borne on by nothing: %s', async (claim) => expect(await foundFor(claim)).toBe(0));
});
