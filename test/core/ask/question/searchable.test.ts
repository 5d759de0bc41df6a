import { describe, expect, it } from 'vitest';
import { isSearchable } from '../../../../src/core/ask/question/searchable.ts';

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
    ['other-language', 'Wer hat die Gespräche zwischen Pakistan und Afghanistan geleitet und wann'],
    ['other-language', 'Wo wurden die Gespräche geführt?'],
    ['other-language', 'Qui a parlé des négociations et quand ?'],
    ['other-language', '¿Quién dijo que las conversaciones fracasaron?'],
    ['other-language', 'Görüşmeler ne zaman ve nerede başladı'],
    ['yes', 'Did der Spiegel report on the talks?'],
    ['yes', 'what did La Nación and El País say'],
    ['yes', 'die hard supporters of Le Pen'],
    ['yes', 'Kabul talks'],
    ['no-words', '🔥🔥🤔'],
    ['no-words', '?! … ***'],
    ['no-words', ''],
  ])('says %s of “%s”', (answer, question) => {
    expect(isSearchable(question)).toBe(answer);
  });
});
