import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { segment } from '../../../src/core/article/segment.ts';
import { textOf } from '../../../src/core/article/span.ts';
import { expectLinearTime } from '../../support/linear-time.ts';

const sentencesOf = (body: string): string[] =>
  segment(body).flatMap(({ sentences }) => sentences.map((sentence) => textOf(body, sentence)));

describe('segment', () => {
  it('makes a paragraph of every line that is not blank, without the white space around it', () => {
    const body = '  One.\r\n\r\n\tTwo.  \n\n\nThree.';
    expect(segment(body).map((paragraph) => textOf(body, paragraph))).toEqual(['One.', 'Two.', 'Three.']);
  });

  it.each([
    ['a title', 'Gen. Asim Munir met Mr. Khan. They talked.', ['Gen. Asim Munir met Mr. Khan.', 'They talked.']],
    ['initials in a name', 'J. K. Lee spoke. He left.', ['J. K. Lee spoke.', 'He left.']],
    [
      '"U.S." inside a sentence',
      'The U.S. and Iran met. Then they left.',
      ['The U.S. and Iran met.', 'Then they left.'],
    ],
    [
      'a time before its day',
      'It ends at 9 a.m. Tuesday in Doha. So be it.',
      ['It ends at 9 a.m. Tuesday in Doha.', 'So be it.'],
    ],
    ['a time that ends it', 'It ends at 9 a.m. Officials left.', ['It ends at 9 a.m.', 'Officials left.']],
    ['a month cut short', 'It began on Oct. 29 in Doha. It ended.', ['It began on Oct. 29 in Doha.', 'It ended.']],
    [
      'a party and state in brackets',
      'Sen. Ann Lee (D-Mass.) voted no. So did he.',
      ['Sen. Ann Lee (D-Mass.) voted no.', 'So did he.'],
    ],
    ['a number with a decimal point', 'It rose 3.5 percent. Then it fell.', ['It rose 3.5 percent.', 'Then it fell.']],
    ['a closing quotation mark', '“We will talk.” He left.', ['“We will talk.”', 'He left.']],
    [
      'a cue after a quoted question',
      '“Will they talk?” he asked. Nobody knew.',
      ['“Will they talk?” he asked.', 'Nobody knew.'],
    ],
  ])('keeps %s whole', (_, text, sentences) => {
    expect(sentencesOf(text)).toEqual(sentences);
  });

  it('ends a sentence at an abbreviation that another sentence follows', () => {
    expect(sentencesOf('It was sold by Acme Inc. The buyer left.')).toEqual([
      'It was sold by Acme Inc.',
      'The buyer left.',
    ]);
  });

  it.each([
    ['a day after a place', 'He left Washington D.C. Monday for talks.'],
    ['a day after a state', 'He left Mobile, Ala. and Athens, Ga. Monday for talks.'],
    ['a date after a state', 'They met in Dover, N.H. March 3 without a result.'],
    ['an office after a country', 'A letter from U.S. President Lee came late.'],
    ['a body after a country', 'The U.N. Security Council met.'],
    ['an office that begins like a preposition', 'It went to U.S. Under Secretary Lee first.'],
    ['a name in capitals', 'The U.S. PIRG office closed.'],
    ['a family name after two initials', 'The envoy J.K. Lee spoke.'],
    ['a day after a clock without a figure', 'It begins at seven p.m. Tuesday in Doha.'],
    ['a zone after a clock', 'It begins at 9 p.m. Eastern.'],
    ['a zone with stops after a clock', 'It begins at 9 p.m. E.T. and ends late.'],
    ['a post in a company', 'A letter from Acme Inc. Chairman Lee came late.'],
    ['a deputy’s post in a company', 'A letter from Acme Corp. Executive Vice President Lee came late.'],
    ['the other party of a lawsuit', 'The judges cited Brown v. Board again.'],
    ['a rank in figures', 'The U.S. No. 1 Ann Lee won.'],
    ['a noun in a headline', 'New U.S. Officials Named'],
    ['the figure of a number', 'It is No. 3 on the list.'],
  ])('goes on at an abbreviation before %s', (_, text) => {
    expect(sentencesOf(text)).toEqual([text]);
  });

  it.each([
    ['a pronoun after a country', 'He lives in the U.S.', 'She does not.'],
    ['a shortened pronoun', 'He lives in the U.S.', 'She’s abroad.'],
    ['a preposition', 'He lives in the U.S.', 'Under the deal he may stay.'],
    ['an adverb', 'He moved to Washington D.C.', 'Recently he left.'],
    ['a form of address', 'He moved to the U.K.', 'Mr. Lee did not.'],
    ['a noun that has a capital for it alone', 'He moved to the U.S.', 'Officials had not let him stay.'],
    ['a refusal', 'He lives in the U.S.', 'No envoy does.'],
    ['a day that is told of', 'He moved to Washington D.C.', 'Monday was his last day.'],
    ['a day’s event', 'He moved to Washington D.C.', 'Monday’s talks came too early.'],
    ['a name after a town’s state', 'He died in Albany, N.Y.', 'Lee had known him.'],
    ['the people after a clock', 'It begins at 9 p.m.', 'Central bankers will come.'],
    ['a noun after a company', 'It was sold by Acme Inc.', 'Shares fell.'],
    ['what follows a “No.” that is no number', 'No.', 'Lee never left.'],
  ])('ends at what looks like an abbreviation before %s', (_, first, second) => {
    expect(sentencesOf(`${first} ${second}`)).toEqual([first, second]);
  });

  it('leaves out the footer of the web site', () => {
    const body = [
      'The talks ended without progress.',
      'No date was set.',
      '.png)',
      'The opinions posted here do not belong to www.example.com. The author is solely responsible for the opinions.',
      'Legal action will be taken for such expressions of opinion.',
    ].join('\n');
    expect(sentencesOf(body)).toEqual(['The talks ended without progress.', 'No date was set.']);
  });

  it('rebuilds the body from sentences and the white space between them', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), (body) => {
        let at = 0;
        let between = '';
        for (const { start, end, sentences } of segment(body)) {
          for (const sentence of sentences) {
            expect(sentence.start).toBeGreaterThanOrEqual(Math.max(at, start));
            expect(sentence.end).toBeGreaterThan(sentence.start);
            expect(sentence.end).toBeLessThanOrEqual(end);
            between += body.slice(at, sentence.start);
            at = sentence.end;
          }
        }
        expect(between.trim()).toBe('');
      }),
    );
  });

  it('finds the sentences of a line of megabytes in time that grows with its length', () => {
    const line = (sentences: number): string => 'The talks went on in Doha. '.repeat(sentences);
    expect(sentencesOf(line(3_000))).toHaveLength(3_000);
    expectLinearTime(80_000, line, segment);
  });
});
