import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { commands } from '../../../commands/index.ts';
import { readCourtesy } from '../../../src/route/message/courtesy.ts';
import { readWords } from '../../../src/route/message/words.ts';
import { declare } from '../../../src/route/phrase/declared.ts';
import type { Phrase } from '../../../src/route/phrase/parse-phrase.ts';
import { followups } from '../../../src/route/talk/followup.ts';
import { smalltalk } from '../../../src/route/talk/smalltalk.ts';
import { processorTime } from '../../support/linear-time.ts';

/** Far more than any takes; what grows with a power of the words takes minutes. */
const MOST_MS = 2_000;

/** As many words as are read at most. */
const MOST_WORDS = 32;

/** What a phrase reads, with each word or two of it said over and over, and an end that fits no phrase: the worst that can be said. */
function worstOf({ pattern }: Phrase): string[] {
  // Slots take any word; what may be nothing is a word here, since no text is made of nothing.
  const source = pattern.source
    .replaceAll(/\?<a\d+>/g, '?:')
    .replaceAll(String.raw`\S+ `, 'x ')
    .replaceAll('(?:)', '(?:x )')
    .replaceAll('(?:|', '(?:x |')
    .replaceAll(/\|(?=[|)])/g, '|x ');
  const said = fc.sample(fc.stringMatching(new RegExp(source, 'u')), { numRuns: 8, seed: 7 });
  return said.flatMap((text) => {
    const words = text
      .trim()
      .split(' ')
      .slice(0, MOST_WORDS / 2);
    return words.flatMap((_, at) =>
      [1, 2].map((count) => {
        const before = words.slice(0, at);
        const over = words.slice(at, at + count);
        const times = Math.floor((MOST_WORDS - 1 - before.length) / over.length);
        return [...before, ...Array.from({ length: times }, () => over).flat(), 'zzz '].join(' ');
      }),
    );
  });
}

describe('every phrase', () => {
  const all = [
    ...commands.map(({ data }) => declare(data)),
    ...[...followups, ...smalltalk].map((one) => one.declared),
  ];
  it.each(all.map((declared, at) => [declared.name, at] as const))(
    'is compared with the worst that its own words can say in no time: /%s, %i',
    (_, at) => {
      for (const phrase of all[at]!.phrases) {
        const worst = worstOf(phrase);
        expect(processorTime(() => worst.map((text) => phrase.pattern.test(text)))).toBeLessThan(MOST_MS);
      }
    },
  );
});

describe('readCourtesy', () => {
  it.each([
    'thanks',
    'thanks,',
    'bot,',
    'thanks again',
    'my friend',
    'hello dear',
    'question',
    'ok,',
    'can you',
    'if you can',
  ])('reads a message full of “%s” in no time', (said) => {
    const few = Array.from({ length: 32 / said.split(' ').length }, () => said).join(' ');
    for (const message of [few, `zzz ${few} zzz`, `${few} zzz`])
      expect(processorTime(() => readCourtesy(readWords(message)))).toBeLessThan(MOST_MS);
  });
});
