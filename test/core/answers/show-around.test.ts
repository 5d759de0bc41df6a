import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { analyze } from '../../../src/core/analyze.ts';
import { showAround } from '../../../src/core/answers/show-around.ts';
import { WhoIsWho } from '../../../src/core/terms/who-is-who.ts';
import { articleOf } from '../../support/library.ts';
import { hostileText } from '../../support/outlines.ts';

const coverage = { articles: 1, latest: null };
const around = (body: string, words: readonly string[], language = 'en') => {
  const article = articleOf(body, { language });
  const shown = words.map((word) => {
    const start = body.indexOf(word);
    return { article, span: { start, end: start + word.length } };
  });
  return showAround({ articles: [analyze(article, new WhoIsWho([]))], coverage }, shown).passages;
};
const textsOf = (passages: ReturnType<typeof around>) =>
  passages.map((ones) => ones.map(({ excerpt }) => excerpt.text));

const TEN = Array.from({ length: 10 }, (_, at) => `Paragraph ${at} tells of the talks.`).join('\n\n');

describe('showAround', () => {
  it('gives the paragraph of a sentence with the one before and the one behind', () => {
    const [passage] = around('One.\n\nTwo. Second of two.\n\nThree.\n\nFour.', ['Second of two.']);
    expect(passage!.map(({ excerpt: { text, paragraph } }) => [text, paragraph])).toEqual([
      ['One.', 1],
      ['Two. Second of two.', 2],
      ['Three.', 3],
    ]);
  });

  it('makes one passage of paragraphs that touch, two of those that do not', () => {
    const passages = around(TEN, ['Paragraph 1', 'Paragraph 4', 'Paragraph 8']);
    expect(textsOf(passages).map((texts) => texts.map((text) => text.split(' ')[1]))).toEqual([
      ['0', '1', '2', '3', '4', '5'],
      ['7', '8', '9'],
    ]);
  });

  it('gives a sentence alone where an article is not analysed, and nothing of an article that is gone', () => {
    expect(textsOf(around('Uno.\n\nDos.', ['Dos.'], 'es'))).toEqual([['Dos.']]);
    const gone = { article: articleOf('Gone.', { id: 'gone' }), span: { start: 0, end: 5 } };
    expect(showAround({ articles: [], coverage }, [gone]).passages).toEqual([]);
  });

  it('gives exact slices, in which what is emphasised is just what was asked for', () => {
    const bodies = fc.array(hostileText(30), { minLength: 1, maxLength: 6 }).map((parts) => parts.join('\n\n'));
    fc.assert(
      fc.property(bodies, fc.nat(), fc.nat(), (body, a, b) => {
        const [start, end] = [a % (body.length + 1), b % (body.length + 1)].sort((x, y) => x - y) as [number, number];
        const article = articleOf(body);
        const analyzed = analyze(article, new WhoIsWho([]));
        const { passages } = showAround({ articles: [analyzed], coverage }, [{ article, span: { start, end } }]);
        for (const { excerpt } of passages.flat()) {
          expect(excerpt.text).toBe(body.slice(excerpt.span.start, excerpt.span.end));
          for (const part of excerpt.emphasis) {
            expect(part.start >= Math.max(start, excerpt.span.start)).toBe(true);
            expect(part.end <= Math.min(end, excerpt.span.end)).toBe(true);
          }
        }
        const bold = passages
          .flat()
          .flatMap(({ excerpt }) => excerpt.emphasis.map((part) => body.slice(part.start, part.end)));
        const held = analyzed.paragraphs.map((one) => body.slice(Math.max(start, one.start), Math.min(end, one.end)));
        if (analyzed.paragraphs.some((one) => one.start < end && start < one.end)) {
          expect(bold.join('')).toBe(held.join(''));
        }
      }),
      { numRuns: 300 },
    );
  });
});
