import { describe, expect, it } from 'vitest';
import { segment } from '../../../src/core/article/segment.ts';
import type { Span } from '../../../src/core/article/span.ts';
import { findStatements } from '../../../src/core/statements/find-statements.ts';
import { WhoIsWho } from '../../../src/core/terms/who-is-who.ts';

const nobody = new WhoIsWho([]);

/** Each statement as "source | cue | content … content". */
function read(text: string): string[] {
  const slice = (span: Span | null): string => (span ? text.slice(span.start, span.end) : '-');
  return findStatements(text, segment(text), nobody).map(
    ({ source, cue, content }) => `${slice(source)} | ${slice(cue)} | ${content.map(slice).join(' … ')}`,
  );
}

/** What each way of reporting reads, and a sentence like it that it refuses. */
const rules: [name: string, reads: string, as: string, refuses: string][] = [
  [
    'source first',
    'The envoy said the talks had failed.',
    'The envoy | said | the talks had failed',
    'The envoy said when asked.',
  ],
  [
    'source first with "that"',
    'Doe wrote on Monday that she would go.',
    'Doe | wrote | that she would go',
    'Doe wrote a book.',
  ],
  [
    'source last',
    'The talks had failed, the envoy said.',
    'the envoy | said | The talks had failed',
    'In an interview, the envoy said.',
  ],
  [
    'source between',
    'The talks, the envoy said, had failed.',
    'the envoy | said | The talks … had failed',
    'The talks, the envoy hoped, had failed.',
  ],
  [
    'inversion',
    '“We failed,” said the envoy, Ann Roe.',
    'the envoy, Ann Roe | said | “We failed,”',
    'The talks, said to be over, went on.',
  ],
  [
    'addressee',
    'Doe told reporters in Geneva that it was late.',
    'Doe | told | that it was late',
    'Doe told reporters.',
  ],
  [
    'quotation broken by its cue',
    '“We go,” Doe said, “but not far.”',
    'Doe | said | “We go,” … “but not far.”',
    '“We go” is a song.',
  ],
  [
    'quotation that goes on',
    '“We go,” Doe said. “It is not far from here.”',
    'Doe | said | “We go,” … “It is not far from here.”',
    'Doe left. “It is not far from here.”',
  ],
  [
    'quotation announced by a colon',
    'Doe was blunt: “We will not go there.”',
    'Doe | : | “We will not go there.”',
    'The menu: “Soup”',
  ],
  [
    'quotation in the next paragraph',
    'Doe added:\n“We will not go there.”',
    'Doe | added | “We will not go there.”',
    'The list is here:\nSoup and bread.',
  ],
  [
    'quotation credited by a dash',
    '“We will not go there.” — Jane Doe',
    'Jane Doe | — | “We will not go there.”',
    '“We will not go there” — a bad sign',
  ],
  [
    'according to',
    'The talks failed, according to two envoys.',
    'two envoys | according to | The talks failed',
    'They acted according to plan.',
  ],
  [
    'participle',
    'Doe left the room, saying it was late.',
    'Doe | saying | it was late',
    'The room was empty, saying nothing.',
  ],
  [
    'participle in front',
    'After saying it was late, Doe left.',
    'Doe | saying | it was late',
    'After eating, Doe left.',
  ],
  [
    'coordination',
    'Doe confirmed the plan and promised to go.',
    'Doe | confirmed | the plan ## Doe | promised | to go',
    'Doe confirmed and left.',
  ],
  [
    'passive',
    'The plan was described by Doe as dead.',
    'Doe | was described | The plan … as dead',
    'The plan was described as dead.',
  ],
  ['object', 'Doe accused Roe of lying.', 'Doe | accused | Roe of lying', 'Winter attacked the town.'],
  ['relative clause', 'Doe, who said she was tired, left.', 'who | said | she was tired', 'Doe, who was tired, left.'],
  [
    'infinitive with "went on"',
    'Doe went on to say that it was late.',
    'Doe | went on to say | that it was late',
    'Doe went on to win.',
  ],
  [
    'noun',
    'Roe laughed at Doe’s claim that the talks were over.',
    'Doe | claim | that the talks were over',
    'Roe laughed at the claim that the talks were over.',
  ],
  [
    'transcript',
    'DOE: Are you ready?\nROE: We are.\nDOE: Then go.',
    'DOE | : | Are you ready? ## ROE | : | We are. ## DOE | : | Then go.',
    'GENEVA: The talks failed.',
  ],
  [
    'things that do not speak',
    'The report suggests that it was late.',
    'The report | suggests | that it was late',
    'The stalemate underscores the mistrust.',
  ],
  [
    'silence',
    'Doe did not say that she would go.',
    'Doe | did not say | that she would go',
    'Doe declined to comment.',
  ],
];

describe('the ways to report', () => {
  it.each(rules)('%s: reads it', (_name, text, expected) => {
    expect(read(text).join(' ## ')).toBe(expected);
  });
  it.each(rules)('%s: refuses what only looks like it', (_name, _text, _expected, refused) => {
    expect(read(refused)).toEqual([]);
  });
});

describe('the date and place of saying', () => {
  it.each([
    ['on November 4, 2025 that the bridge was open'],
    ['on Nov. 4, 2025, that the bridge was open'],
    ['on Tuesday, November 4, that the bridge was open'],
    ['on the 4th of November, 2025 that the bridge was open'],
    ['November 4, 2025 that the bridge was open'],
    ['in Ashton on 4 November, that the bridge was open'],
    ['in Ashton, Norland, on 4 November 2025, that the bridge was open'],
    ['on Tuesday, a day after the vote, that the bridge was open'],
  ])('stand between the cue and “that”: said %s', (rest) => {
    expect(read(`The envoy said ${rest}.`)).toEqual(['The envoy | said | that the bridge was open']);
  });

  it.each([
    ['on November 4, 2025, the bridge was open', 'the bridge was open'],
    ['on November 4, 2025: “We are open.”', '“We are open.”'],
    ['on November 4, 2025, “We are open.”', '“We are open.”'],
    ['that on November 4, 2025 the bridge was open', 'that on November 4, 2025 the bridge was open'],
    ['November 4 was a day of rest', 'November 4 was a day of rest'],
  ])('are told from what was said: said %s', (rest, content) => {
    expect(read(`The envoy said ${rest}`)).toEqual([`The envoy | said | ${content}`]);
  });

  it.each([
    ['on November 4, 2025', ''],
    ['on Tuesday, November 4', ''],
    ['in Ashton, Norland', ''],
    ['in Ashton, Norland, on November 4, 2025', ''],
    ['on November 4, 2025, a day after the vote', ''],
    ['on November 4, 2025, and the road was too', ' … and the road was too'],
    ['in Ashton, Doe and Roe would go', ' … Doe and Roe would go'],
  ])('are no part of what was said before them: the envoy said %s', (rest, more) => {
    expect(read(`The bridge was open, the envoy said ${rest}.`)).toEqual([
      `the envoy | said | The bridge was open${more}`,
    ]);
  });

  it('make no statement without content', () => {
    expect(read('The envoy spoke on November 4, 2025, a day that was cold.')).toEqual([]);
    expect(read('The envoy spoke in Ashton, Norland, about a bridge.')).toEqual([]);
  });
});

describe('sources', () => {
  it.each([
    ['a bracket', 'Sen. Jane Doe (D-Mass.) said it was late.', 'Sen. Jane Doe (D-Mass.)'],
    ['an apposition', 'Jane Doe, the envoy, said it was late.', 'Jane Doe, the envoy'],
    [
      'age, place and a relative clause',
      'Jane Doe, 59, of Ashton, who was there, said it was late.',
      'Jane Doe, 59, of Ashton, who was there',
    ],
    ['a list', 'Doe, Roe and the envoy said it was late.', 'Doe, Roe and the envoy'],
    ['a day before the verb', 'Jane Doe on Monday said it was late.', 'Jane Doe'],
    ['a participle', 'A report released last year said it was late.', 'A report released last year'],
    ['a relative clause without comma', 'A man who met the envoy said it was late.', 'A man who met the envoy'],
    ['an office with "of"', 'U.S. Secretary of State Jane Doe said it was late.', 'U.S. Secretary of State Jane Doe'],
    ['initials', '“It is late,” said Rep. J.D. Doe.', 'Rep. J.D. Doe'],
  ])('take in %s', (_, text, source) => {
    expect(read(text).map((one) => one.split(' | ')[0])).toEqual([source]);
  });
});
