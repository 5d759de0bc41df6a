import { describe, expect, it } from 'vitest';
import { isSearchable } from '../../../src/core/question/searchable.ts';

describe('isSearchable', () => {
  it.each([
    ['yes', 'who mediated?'],
    ['yes', '2025'],
    ['yes', 'Qu’a dit la Türkiye'],
    ['yes', 'what does ترکیہ say about the talks'],
    ['yes', 'ｗｈｏ ｍｅｄｉａｔｅｄ'],
    ['other-script', 'من توسط في المحادثات؟'],
    ['other-script', 'кто был посредником'],
    ['other-script', '谁是调解人'],
    ['no-words', '🔥🔥🤔'],
    ['no-words', '?! … ***'],
    ['no-words', ''],
  ])('says %s of “%s”', (answer, question) => {
    expect(isSearchable(question)).toBe(answer);
  });
});
