import { describe, expect, it } from 'vitest';
import { latestAsked } from '../../../../src/core/ask/question/latest.ts';

describe('latestAsked', () => {
  it.each([
    ["what's the latest?", null],
    ['whats new', null],
    ['Any news?', null],
    ['latest', null],
    ['any updates on the ceasefire?', 'the ceasefire'],
    ['latest news about Doha', 'Doha'],
  ])('hears in “%s” a wish for news, of %j', (question, topic) => expect(latestAsked(question)).toEqual({ topic }));

  it.each([
    'When was the latest round?',
    'What did the new minister say?',
    'who brought the news to Kabul',
    'what news agency reported it',
  ])('hears none in “%s”', (question) => expect(latestAsked(question)).toBeNull());
});
