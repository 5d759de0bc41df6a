import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Library } from '../../../src/core/answers/library.ts';
import { openShelf } from '../../../src/corpus/shelf.ts';
import { articleOf, libraryOf } from '../../support/library.ts';
import { hostileText } from '../../support/outlines.ts';

let three: Library;
beforeAll(async () => {
  three = (await openShelf(fileURLToPath(new URL('../../../docs/three-outlets', import.meta.url)))).library;
});

/**
 * What is told of each part of a claim, in short: `= “17 people”`, `≠ “9,000 trucks” “4,000 trucks”`, `- “Belzar”`; `~` for what the article has
 * elsewhere.
 */
async function partsOf(claim: string, library = three): Promise<string[][]> {
  const answer = await library.check({ claim });
  if (answer.type !== 'check') throw new Error(answer.type);
  return answer.claims.flatMap(({ found }) =>
    found.map(({ excerpt, parts }) =>
      parts.map(({ found: how, words, told }) => {
        const theirs = told && excerpt.article.body.slice(told.start, told.end);
        return {
          matches: `= “${words}”`,
          differs: `≠ “${words}” “${theirs}”`,
          elsewhere: `~ “${words}”`,
          absent: `- “${words}”`,
        }[how];
      }),
    ),
  );
}

describe('checkClaim', () => {
  it.each([
    ['a number that stands there', '17 people were killed in Velm.', ['= “17 people”', '= “Velm”']],
    [
      'a number that is told otherwise',
      '9,000 trucks are stuck at the Karan crossing.',
      ['≠ “9,000 trucks” “4,000 trucks”', '= “Karan”'],
    ],
    [
      'a name that is not there',
      'Belzar opened peace talks in Tarsk on October 18.',
      ['- “Belzar”', '= “Tarsk”', '= “October 18”'],
    ],
    [
      'a date that is told otherwise',
      'The peace talks between Arvenia and Norland opened in Tarsk on October 12.',
      ['= “Arvenia”', '= “Norland”', '= “Tarsk”', '≠ “October 12” “October 18”'],
    ],
    [
      'words that are quoted',
      'Brandt said “We came to listen” in Tarsk.',
      ['~ “Tarsk”', '= “We came to listen”', '= “Brandt”'],
    ],
    [
      'words that are quoted wrongly',
      'Lena Brandt said: “We came to talk”.',
      ['= “Lena Brandt”', '- “We came to talk”'],
    ],
    [
      'days that are told together',
      'Envoys met in Tarsk on 18 and 19 October as talks opened.',
      ['= “Tarsk”', '- “18 and 19 October”'],
    ],
    ['a number of others', '12 soldiers were killed when shells hit Velm.', ['= “12”', '= “Velm”']],
    ['a name among capitals, which show none', 'THE TALKS OPENED IN TARSK', []],
    ['a surname for a full name', 'Arvenia’s delegation was led by Brandt.', ['= “Arvenia”', '= “Brandt”']],
  ])('tells of %s', async (_, claim, expected) => expect((await partsOf(claim))[0]?.sort()).toEqual(expected.sort()));

  it('shows a second article where that has it otherwise', async () =>
    expect(await partsOf('6,000 trucks were stuck at the Karan crossing.')).toEqual([
      ['= “6,000 trucks”', '= “Karan”'],
      ['≠ “6,000 trucks” “4,000 trucks”', '= “Karan”'],
    ]));

  it.each(['My cat sleeps all day long.', 'Belzar won the cricket match.', 'wow, lol'])(
    'finds nothing for what the articles do not speak of: %s',
    async (claim) => expect(await partsOf(claim)).toEqual([]),
  );

  it('tells the words that no article has', async () => {
    const answer = await three.check({ claim: 'Pizza was served in Oslo.' });
    expect(answer).toMatchObject({ type: 'check', claims: [{ found: [], unknown: ['Pizza', 'Oslo'] }] });
  });

  it('looks at the first four sentences, and tells how many it left', async () => {
    const answer = await three.check({ claim: 'The talks opened in Tarsk. '.repeat(6) });
    expect(answer).toMatchObject({ type: 'check', left: 2 });
    expect(answer.type === 'check' && answer.claims.length).toBe(4);
  });

  it.each([
    ['marks alone', '!!! … 🙂', 'no-words'],
    ['another script', 'مذاکرات ناکام ہو گئے', 'other-script'],
  ])('says why it cannot search for %s', async (_, claim, kind) =>
    expect(await three.check({ claim })).toMatchObject({ type: 'nothing-found', miss: { kind } }),
  );

  it('never tells a part of a claim’s own words as an article’s, whatever is claimed', async () => {
    const body = 'Lena Brandt said 12 people were killed in Velm on 3 May 2025.\n\nThe talks ended on 5 May 2025.';
    const library = libraryOf([articleOf(body)]);
    const claims = fc.oneof(
      hostileText(200),
      fc.constantFrom(...body.split(/(?<=\.)\s+/)),
      fc.constant(body.repeat(20)),
    );
    await fc.assert(
      fc.asyncProperty(claims, async (claim) => {
        const answer = await library.check({ claim });
        if (answer.type !== 'check') return;
        for (const { excerpt, parts } of answer.claims.flatMap(({ found }) => found)) {
          expect(excerpt.text).toBe(body.slice(excerpt.span.start, excerpt.span.end));
          for (const { words, told, found } of parts) {
            expect(claim).toContain(words);
            expect(told === null).toBe(found === 'absent');
            if (told) expect(told.start >= excerpt.span.start && told.end <= excerpt.span.end).toBe(true);
          }
        }
      }),
      { numRuns: 60 },
    );
  });
});
