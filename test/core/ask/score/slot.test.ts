import { describe, expect, it } from 'vitest';
import { analyze } from '../../../../src/core/analyze.ts';
import { inMemory } from '../../../../src/core/articles.ts';
import { viewSentences } from '../../../../src/core/ask/score/sentence-view.ts';
import { slotOf } from '../../../../src/core/ask/score/slot.ts';
import { Searcher } from '../../../../src/core/ask/searcher.ts';
import { WhoIsWho } from '../../../../src/core/terms/who-is-who.ts';
import { articleOf } from '../../../support/library.ts';

const NOBODY = new WhoIsWho([]);

async function slotIn(question: string, sentence: string): Promise<number | null> {
  const searcher = new Searcher(inMemory([analyze(articleOf(sentence, { id: 'one', title: null }), NOBODY)]), NOBODY);
  const weighed = await searcher.weigh(question);
  const [view] = viewSentences(weighed, await searcher.candidates(weighed, null));
  return slotOf(view!);
}

describe('slotOf', () => {
  it.each([
    ['how many fighters disarmed', 'In all 340 fighters disarmed.', 'The fighters disarmed at two sites.'],
    ['how many people were killed', 'The shelling killed nine people.', 'Some 84,000 people fled from the valley.'],
    ['how often have they failed', 'It was their fourth failure.', 'They failed in the fourth hall.'],
    ['when is the next session', 'No date was set for the next session.', 'The next session will be short.'],
    ['when was the session', 'The session was on May 2.', 'The session ended with no date for another.'],
    ['how long is the border', 'The border is 970 kilometres long.', 'Two envoys met at the border.'],
    ['how old is Anna Holm', 'Anna Holm, 61, chairs the panel.', 'Anna Holm beat a man of 49 years by six votes.'],
    [
      'why did the envoys leave',
      'The envoys left because the hall was cold.',
      'Snow fell after the envoys left the hall.',
    ],
    ['where did the envoys meet', 'The envoys met in the town of Rasht.', 'The envoys met in March to discuss bread.'],
    ['who ordered the evacuation', 'Governor Nazar ordered the evacuation.', 'The evacuation was ordered at noon.'],
    ['who drafted the bill', 'The bill was drafted by Clara Wendt.', 'A friend of Clara Wendt praised the bill.'],
    ['when do talks resume', 'Talks resume on November 3.', 'Talks resume with a wider agenda.'],
    ['when do the envoys meet', 'The envoys will meet in about two weeks.', 'The envoys will meet with their aides.'],
    [
      'what did Tolo say about the truce',
      'Idris Tolo said the truce was dead.',
      'The army said Idris Tolo had broken the truce.',
    ],
    [
      'what is the name of the foundation',
      'The foundation Novapax counted the rifles.',
      'The foundation counted the rifles.',
    ],
    [
      'which ship was unloaded',
      'The ship Aurora was unloaded.',
      'The ship was unloaded, said the harbour master, Cawdrey.',
    ],
  ])('fills “%s” by “%s”, not by “%s”', async (question, filled, empty) => {
    expect(await slotIn(question, filled)).toBeGreaterThanOrEqual(0.8);
    expect(await slotIn(question, empty)).toBeLessThan(0.7);
  });

  it('tells nothing where the question leaves open nothing that words tell', async () => {
    expect(await slotIn('did the envoys meet', 'The envoys met in Rasht.')).toBeNull();
  });
});
