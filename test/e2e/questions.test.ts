import { describe, expect, it } from 'vitest';
import { analyze } from '../../src/core/analyze.ts';
import { inMemory } from '../../src/core/articles.ts';
import type { Finding } from '../../src/core/ask/finding.ts';
import { createPipeline, type Pipeline } from '../../src/core/ask/pipeline.ts';
import { WhoIsWho } from '../../src/core/terms/who-is-who.ts';
import { openShelf } from '../../src/corpus/shelf.ts';
import { articleOf, SEED_FOLDER } from '../support/library.ts';
import { meaningOf, model } from '../support/model.ts';

const NOBODY = new WhoIsWho([]);

async function pipelineOf(body: string): Promise<Pipeline> {
  const articles = [analyze(articleOf(body, { title: null, published: '2023-05-10' }), NOBODY)];
  return createPipeline(inMemory(articles), NOBODY, { meaning: await meaningOf(articles) });
}

const first = ({ hits: [hit] }: Finding): string =>
  hit ? hit.article.article.body.slice(hit.span.start, hit.span.end) : '';

describe('a question on an article, read by the model that comes with Parley', () => {
  it.each([
    [
      'a class noun that the article does not use',
      'The leaders met in the afternoon at the palace. Chinese Ambassador Wei Lan attended the meeting and gave a speech.\nThe truce starts at midnight.',
      'Which foreign diplomat was present?',
      'Chinese Ambassador',
    ],
    [
      'a date that stands in another sentence than the deed',
      'Defence Minister Karl Weiss on Wednesday confirmed that the delegation has left for Tarsk to take part in the next round of talks between the two neighbours.\nThe talks will resume on May 11 after a truce reached on May 2.',
      'When do the two neighbours sit down again?',
      'will resume on May 11',
    ],
    [
      'words of somebody’s spokesman',
      'Norland’s president and rebel leader met on Tuesday for the latest talks, mediators said.\nPresident Jan Velt “is doing his duties”, his spokesman Karl Otto told the agency.',
      'What did the spokesman of Norland’s president say?',
      'is doing his duties',
    ],
    [
      'an idiom',
      'Both governments accepted the mediators’ invitation on Monday.\nThe weather in the capital was fair, and shops were open.',
      'who persuaded them to come to the table?',
      'accepted the mediators’ invitation',
    ],
  ])('finds %s', async (_, body, question, words) => {
    const finding = await (await pipelineOf(body)).find(question);
    expect(first(finding)).toContain(words);
    expect(finding.unknown).toEqual([]);
  });
});

describe('a question on the first article', async () => {
  const shelf = await openShelf(SEED_FOLDER, { model });
  await shelf.warm();
  const { pipeline } = shelf.library;

  it.each([
    ['who said the talks were deadlocked?', 'Khawaja Asif'],
    ['wat did asif sya', 'Asif'],
    ['what happened on October 25?', 'October 25'],
    ['Where did the second meeting take place?', 'Istanbul'],
    ['when did the dialogue begin', 'October 29'],
    ['who are the mediators?', 'Turkey and Qatar'],
  ])('“%s” is answered with “%s”', async (question, words) => {
    const finding = await pipeline.find(question);
    expect(first(finding)).toContain(words);
    expect(finding.answered).toBe(true);
  });

  it.each([
    'What did Iran say?',
    'How many soldiers were killed?',
    'Who won the election in Kabul?',
    'When did Asif resign?',
  ])('“%s” is not', async (question) => {
    expect((await pipeline.find(question)).answered).toBe(false);
  });
});
