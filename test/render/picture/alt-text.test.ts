import { describe, expect, it } from 'vitest';
import { buildLibrary } from '../../../src/core/answers/library.ts';
import { WhoIsWho } from '../../../src/core/terms/who-is-who.ts';
import { altText, LONGEST_ALT } from '../../../src/render/picture/alt-text.ts';
import { openingWords } from '../../../src/render/picture/opening-words.ts';
import { analyzedOf } from '../../support/analyzed.ts';
import { timelineOf } from '../../support/timeline-answer.ts';

const sentence = (at: number): string =>
  `On day ${at} the envoys met again, ${'and talked on '.repeat(12)}without an end.`;
const libraryOf = (count: number) =>
  buildLibrary(
    'test',
    [
      analyzedOf(Array.from({ length: count }, (_, at) => sentence(at)).join('\n'), {
        events: Array.from({ length: count }, (_, at) => ({
          date: `2025-${String((at % 12) + 1).padStart(2, '0')}-01`,
          timex: `day ${at} `,
        })),
      }),
    ],
    new WhoIsWho([]),
  );

describe('altText', () => {
  it.each([1, 5, 12, 40, 300])(
    'keeps to Discord’s limit with %i rows, and quotes exact slices alone',
    async (count) => {
      const answer = await timelineOf(libraryOf(count));
      const text = altText(
        answer,
        answer.entries.map((_, at) => at),
      );
      expect(text.length).toBeLessThanOrEqual(LONGEST_ALT);
      expect(text).toMatch(/^Timeline, oldest first: \d+ dated events?\.\n1 January 2025/);
      const { body } = answer.entries[0]!.excerpt.article;
      const quoted = [...text.matchAll(/2025: (.+?)(?: \[…\])?$/gm)].map(([, words]) => words!);
      expect(quoted.filter((words) => !body.includes(words))).toEqual([]);
      if (count <= 5) expect(quoted).toHaveLength(count);
    },
  );
});

describe('openingWords', () => {
  it.each([
    ['Talks began in Doha.', 40, 'Talks began in Doha.'],
    ['Talks began in Doha.', 16, 'Talks began […]'],
    ['Talks', 3, '[…]'],
  ])('shows of “%s” in %i characters: %s', (text, room, expected) => {
    expect(openingWords(text, room)).toBe(expected);
  });
});
