import { describe, expect, it } from 'vitest';
import { mendSmallWords } from '../../../../src/core/ask/question/small-words.ts';

/** Mends a text of which no article has the words in brackets. */
function mend(marked: string): string {
  const unknown: { start: number; end: number }[] = [];
  let text = '';
  for (const [, plain = '', word] of marked.matchAll(/([^[\]]*)(?:\[([^\]]*)\])?/g)) {
    text += plain;
    if (word === undefined) continue;
    unknown.push({ start: text.length, end: text.length + word.length });
    text += word;
  }
  return mendSmallWords(text, unknown);
}

describe('mendSmallWords', () => {
  it.each([
    ['[wat] did asif [sya]', 'what did asif say'],
    ['what [hapened] in Doha', 'what happened in Doha'],
    ['[wen] did they meet', 'when did they meet'],
  ])('makes of “%s” “%s”', (marked, mended) => expect(mend(marked)).toBe(mended));

  it.each([
    ['wat did Asif', 'an article has the word'],
    ['what did [Wat] say', 'it is a name'],
    ['how [old] is Anna', 'it is another word'],
    ['what [form] of government', 'it is another word'],
    ['who mediated in [Dohha]', 'it is no small word'],
    ['what about [thi]', 'a letter typed for another makes another word'],
  ])('leaves “%s” alone: %s', (marked) => expect(mend(marked)).toBe(marked.replace(/[[\]]/g, '')));
});
