import { describe, expect, it } from 'vitest';
import { segment } from '../../../src/core/article/segment.ts';
import { textOf } from '../../../src/core/article/span.ts';
import { findStatements } from '../../../src/core/statements/find-statements.ts';
import { WhoIsWho } from '../../../src/core/terms/who-is-who.ts';
import { expectLinearTime } from '../../support/linear-time.ts';

const nobody = new WhoIsWho([]);
const read = (body: string) => findStatements(body, segment(body), nobody);

const REPORT = 'The minister said on Monday that “we will not go,” and Khawaja Asif, the defence minister, agreed. ';

describe('findStatements on bad input', () => {
  it.each([
    ['nothing', ''],
    ['blank lines', '\n \n\t\n'],
    ['no quotation and no report', 'The river rose by two metres. Roads were closed.'],
    ['marks only', '“”“”" " \'\' ‘’ « »'],
    ['opening marks only', '“'.repeat(500)],
    ['Chinese', '部长说：“我们不会去。”他补充说，谈判已经结束。'],
    ['Arabic', 'قال الوزير: «لن نذهب». وأضاف أن المحادثات انتهت.'],
    ['Hebrew', 'השר אמר: "לא נלך". הוא הוסיף כי השיחות הסתיימו.'],
    ['control characters', '\u0000\u0001\u0002 \u0007\u001b[31m'],
    ['half a character', '\ud83d \udc00 \ud83d'],
  ])('finds no statement in %s', (_, body) => {
    expect(read(body)).toEqual([]);
  });

  it('reads past zero-width characters', () => {
    const body = '\ufeffThe minister\u200b said\u200d that the talks had failed.';
    const [statement] = read(body);
    expect(statement && body.slice(statement.content[0]!.start, statement.content[0]!.end)).toBe(
      'that the talks had failed',
    );
  });

  it.each([
    ['a name in Arabic script', 'محمد علي said that the talks had failed.', 'محمد علي'],
    [
      'one behind its office',
      'The minister محمد علي told reporters that the talks had failed.',
      'The minister محمد علي',
    ],
    ['one behind a quotation', '“The talks have failed,” said محمد علي.', 'محمد علي'],
  ])('reads %s', (_, body, source) => {
    expect(read(body).map((statement) => statement.source && textOf(body, statement.source))).toEqual([source]);
  });

  it('reads a transcript of 10,000 turns', () => {
    const turn = (i: number) => `${i % 2 ? 'OMAR SAYED, ENVOY' : 'STEIN'}: Turn ${i} is no news.`;
    const body = Array.from({ length: 10_000 }, (_, i) => turn(i)).join('\n');
    expect(read(body)).toHaveLength(10_000);
  });

  it('does not let an unclosed mark swallow the next paragraph', () => {
    const body = 'Jane Doe said: “We will go.\nThe river rose. “It is high,” Ann Roe said.';
    const said = read(body).map(({ source }) => source && body.slice(source.start, source.end));
    expect(said).toEqual(['Jane Doe', 'Ann Roe']);
  });

  const longTexts: [string, (length: number) => string][] = [
    ['reports in one paragraph', (length) => REPORT.repeat(length / REPORT.length)],
    ['a paragraph without a full stop', (length) => 'the minister said that '.repeat(length / 23)],
    ['one unbroken run', (length) => 'x'.repeat(length)],
    ['opening marks', (length) => '“he said '.repeat(length / 9)],
    ['single marks', (length) => '‘he said '.repeat(length / 9)],
    ['straight marks', (length) => '" said he '.repeat(length / 10)],
    ['paragraphs that re-open a quotation', (length) => '“We go.\n'.repeat(length / 8)],
    ['different names', (length) => Array.from({ length: length / 22 }, (_, i) => `John Smith${i} said no. `).join('')],
    ['pronouns', (length) => 'He said so. They said no. '.repeat(length / 26)],
    ['blocks after a colon', (length) => 'The envoy said:\nWe will go.\n'.repeat(length / 28)],
    ['items after a colon', (length) => `The envoy said:\n${'- We will go.\n'.repeat(length / 14)}`],
    ['quotations that nobody says', (length) => 'The rain fell.\n“We will go home now.”\n'.repeat(length / 38)],
    ['semicolons', (length) => 'the envoy said it was late; and '.repeat(length / 32)],
    ['a transcript', (length) => 'SMITH: yes\n'.repeat(length / 11)],
    [
      'reports within reports',
      (length) => '“Lund said Adel told us that Roe promised to go,” Dorn said. '.repeat(length / 62),
    ],
  ];
  it.each(longTexts)('takes time in proportion to the length: %s', (_, make) => {
    expectLinearTime(60_000, make, read);
  });

  it('reads a paragraph of megabytes, in time in proportion to its length too', () => {
    expectLinearTime(
      2_500_000,
      (length) => REPORT.repeat(length / REPORT.length),
      (body) => expect(read(body).length).toBeGreaterThan(body.length / 100),
    );
  });
});
