import { writeFileSync } from 'node:fs';

export type Entries = readonly (readonly [name: string, coefficient: number])[];

/** What was fitted, by step. */
export interface Fitted {
  readonly words: Entries;
  readonly meaning: Entries;
  readonly reading: Entries;
  readonly confidence: {
    readonly words: Entries;
    readonly meaning: Entries;
    readonly reading: Entries;
    /** Log-odds of each step at which a confidence of one half is put. */
    readonly half: Entries;
    /** How much less speaks for one half in a corpus of one article. */
    readonly alone: Entries;
  };
}

const HEAD = `/** Coefficients by the name of a feature or sign. */
type Named = Readonly<Record<string, number>>;

/**
 * What each feature adds to a sentence's score, and each sign to the log-odds that the best excerpt answers: by words alone, by vectors on top of
 * that, by reading on top of both; half are the log-odds of each step that a confidence of one half stands for, alone how much lower they lie in a
 * corpus of one article.
 *
 * Written by \`lab/fit.ts\`, fitted on the questions in \`lab/tuning\` and on questions of XQuAD (Artetxe, Ruder and Yogatama
 * 2020), whose English part comes from SQuAD 1.1 (Rajpurkar et al. 2016); both are CC BY-SA 4.0. No text of theirs is here.
 */
`;

const record = (entries: Entries, indent: string): string =>
  `{\n${entries
    .map(([key, value]) => `${indent}  ${/^\w+$/.test(key) ? key : `'${key}'`}: ${Number(value.toFixed(2))},`)
    .join('\n')}\n${indent}}`;

/** Writes the data file as the formatter would. */
export function writeCoefficients(path: string, { words, meaning, reading, confidence }: Fitted): void {
  const steps = (['words', 'meaning', 'reading', 'half', 'alone'] as const)
    .map((step) => `    ${step}: ${record(confidence[step], '    ')} as Named,`)
    .join('\n');
  const body = [
    'export const COEFFICIENTS = {',
    `  words: ${record(words, '  ')} as Named,`,
    `  meaning: ${record(meaning, '  ')} as Named,`,
    `  reading: ${record(reading, '  ')} as Named,`,
    '  confidence: {',
    steps,
    '  },',
    '};',
    '',
  ];
  writeFileSync(path, HEAD + body.join('\n'));
}
