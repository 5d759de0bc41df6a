import { describe, expect, it } from 'vitest';
import { speakerOf } from '../../../support/speakers.ts';

describe('a description', () => {
  const cases: [rule: string, text: string, source: string, name: string, uncertain: boolean][] = [
    [
      'of a title',
      'Sen. Maria Lopez came. Peter Scott left.\n“We are late,” the senator said.',
      'the senator',
      'Maria Lopez',
      false,
    ],
    ['of nobody’s title', 'Maria Lopez came.\n“We are late,” the conductor said.', 'the conductor', 'conductor', false],
    [
      'of an apposition with a place',
      'Maria Lopez, a Vermont senator, came with Peter Scott.\n“We are late,” the Vermont senator said.',
      'the Vermont senator',
      'Maria Lopez',
      false,
    ],
    [
      'of a place that the article does not give',
      'Sen. Maria Lopez came.\n“We are late,” the Vermont senator said.',
      'the Vermont senator',
      'Maria Lopez',
      true,
    ],
    [
      'of a party, and not of another party’s holder',
      'Republican nominee Peter Scott met Democratic nominee Maria Lopez.\nThe Republican nominee said he was late.',
      'The Republican nominee',
      'Peter Scott',
      false,
    ],
    [
      'of a bracket',
      'Sen. Maria Lopez (D-Vt.) met Sen. Peter Scott (R-Ohio).\nThe Ohio senator said he was late.',
      'The Ohio senator',
      'Peter Scott',
      false,
    ],
    [
      'of a former office',
      'President Maria Lopez met former President Peter Scott.\nThe former president said he was late.',
      'The former president',
      'Peter Scott',
      false,
    ],
    [
      'of the office now',
      'President Maria Lopez met former President Peter Scott.\nThe president said she was late.',
      'The president',
      'Maria Lopez',
      false,
    ],
    [
      'that only colours who the passage is about',
      'Peter Scott has never held an office.\n“We need change,” the New York businessman said.',
      'the New York businessman',
      'Peter Scott',
      true,
    ],
    [
      'of a party that the article gives beside the name',
      'Peter Scott, whom Republican Ann Roe calls a friend, came late.\nRoe left. The Republican nominee said she was tired.',
      'The Republican nominee',
      'Ann Roe',
      false,
    ],
    [
      'of a party that is another’s',
      'Ivana Scott, the Republican candidate’s daughter, came.\n“We are late,” the Republican nominee said.',
      'the Republican nominee',
      'Ivana Scott',
      true,
    ],
    [
      'that stands for nobody of the passage',
      'Peter Scott sang.\nAt his cookout, the band leader said the night was young.',
      'the band leader',
      'band leader',
      false,
    ],
    [
      'in relation to somebody',
      'Peter Scott and Ivana Scott, his former wife, filed papers.\nHis ex-wife said she was late.',
      'His ex-wife',
      'Ivana Scott',
      true,
    ],
    [
      'of two offices at once',
      'Maria Lopez, the former foreign secretary, spoke. Sen. Peter Scott left.\nThe former mayor and foreign secretary said she was late.',
      'The former mayor and foreign secretary',
      'Maria Lopez',
      false,
    ],
    [
      'before a name in apposition',
      'A lawyer for the news outlets, David Schulz, said it was late.',
      'A lawyer for the news outlets, David Schulz',
      'David Schulz',
      false,
    ],
  ];
  it.each(cases)('%s', (_, text, source, name, uncertain) => {
    expect(speakerOf(text, source)).toMatchObject({ name, uncertain });
  });
});

describe('a body’s kind', () => {
  const cases: [rule: string, text: string, source: string, name: string, uncertain: boolean][] = [
    [
      'means the body whose name ends in it',
      'The International Monetary Fund met on Monday. Growth will slow, the fund said.',
      'the fund',
      'International Monetary Fund',
      false,
    ],
    [
      'means the body whose name goes on behind it',
      'The nonpartisan Commission on Presidential Debates met. The hall was loud, the commission said.',
      'the commission',
      'Commission on Presidential Debates',
      false,
    ],
    [
      'may be wider than the name',
      'The Tax Policy Center looked at the plan. It would cost much, the group said.',
      'the group',
      'Tax Policy Center',
      true,
    ],
    [
      'stands alone where no body of the kind is named',
      'Peter Scott came. It would cost much, the bank said.',
      'the bank',
      'bank',
      false,
    ],
  ];
  it.each(cases)('%s', (_, text, source, name, uncertain) => {
    expect(speakerOf(text, source)).toMatchObject({ name, uncertain });
  });
});
