import { describe, expect, it } from 'vitest';
import { leadsFrom, prepareLeads } from '../../../src/core/answers/leads.ts';
import { WhoIsWho } from '../../../src/core/terms/who-is-who.ts';
import { CROSSING, PARTIES } from '../../support/crossing-talks.ts';
import { articleOf, libraryOf } from '../../support/library.ts';

const leadsOf = async (body: string, words: string, asked = '') => {
  const library = libraryOf([articleOf(body)], new WhoIsWho(PARTIES));
  const answer = await library.whoSaid({ words });
  const shown = answer.type === 'statements' ? answer.groups.flatMap(({ statements }) => statements) : [];
  return leadsFrom(
    library,
    shown.slice(0, 1).map(({ excerpt }) => ({ ...excerpt, emphasis: [] })),
    asked,
  );
};

describe('leadsFrom', () => {
  it.each([
    ['shut', 'the crossing', { speaker: 'Lena Brandt', saidMore: true, otherSides: ['Norland'], topic: 'crossing' }],
    ['at once', '', { speaker: 'Omar Tell', saidMore: false, otherSides: ['Arvenia'], topic: '' }],
    ['hotel', 'the warm hotel', { speaker: 'Lena Brandt', saidMore: true, otherSides: [], topic: '' }],
    [
      'shut',
      'What did Brandt say on the Karan crossing and snow?',
      { otherSides: ['Norland'], topic: 'Karan crossing' },
    ],
  ])('tells who speaks and who else is heard on it: %s, asked for “%s”', async (words, asked, expected) =>
    expect(await leadsOf(CROSSING.body, words, asked)).toMatchObject(expected),
  );

  it.each([
    ['nobody', 'The talks ended in Tarsk.'],
    ['whoever is not named', 'Officials said the crossing would stay shut.'],
    ['two in one sentence', 'Lena Brandt said it would stay shut, and Omar Tell said it would stay shut.'],
  ])('leads nowhere from %s', async (_, body) => expect(await leadsOf(body, 'shut')).toBeNull());

  it('leads nowhere from many articles until they are made ready, so that no answer waits for it', async () => {
    const many = Array.from({ length: 201 }, (_, at) => articleOf(`Snow fell on day ${at}.`, { id: `snow ${at}` }));
    const library = libraryOf([CROSSING, ...many], new WhoIsWho(PARTIES));
    const answer = await library.whoSaid({ words: 'at once' });
    const excerpt = answer.type === 'statements' ? answer.groups[0]!.statements[0]!.excerpt : null;
    expect(leadsFrom(library, [excerpt!], '')).toBeNull();
    let turns = 0;
    await prepareLeads(library, async () => void turns++);
    expect(turns).toBeGreaterThan(200);
    expect(leadsFrom(library, [excerpt!], '')).toMatchObject({ speaker: 'Omar Tell', otherSides: ['Arvenia'] });
  });

  it('leads nowhere from an article that is gone', async () => {
    const excerpt = { article: CROSSING, span: { start: 0, end: 9 }, text: 'The talks', paragraph: 1, emphasis: [] };
    expect(leadsFrom(libraryOf([]), [excerpt], '')).toBeNull();
  });
});
