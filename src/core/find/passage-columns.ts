import type { StringTable } from './string-table.ts';

/**
 * An index of passages as flat columns of numbers: it is handed to another thread without a copy, kept on disk as it
 * stands, and holds nothing that a garbage collector must visit.
 */
export interface PassageColumns {
  /** By passage: the number of its article, ascending. */
  readonly articles: Uint32Array;
  /** By passage: how many distinct terms a field has, at least 1. */
  readonly titleLengths: Uint32Array;
  readonly textLengths: Uint32Array;

  /** The terms, sorted by code units; one more offset than terms. */
  readonly termOffsets: Uint32Array;
  readonly termUnits: Uint16Array;
  /** By term: passages that hold it in any field, and those that write it with a capital letter in mid-sentence. */
  readonly frequencies: Uint32Array;
  readonly capitals: Uint32Array;

  /** By term, where its postings in a field begin; one more than terms. */
  readonly titleStarts: Uint32Array;
  readonly textStarts: Uint32Array;
  /** By posting: the passage, ascending within a term, and how often the field has the term (at most 65,535). */
  readonly titlePassages: Uint32Array;
  readonly titleCounts: Uint16Array;
  readonly textPassages: Uint32Array;
  readonly textCounts: Uint16Array;

  /** The words as they are spelt, normalised; sorted by length, then by code units. */
  readonly spellingOffsets: Uint32Array;
  readonly spellingUnits: Uint16Array;
  /** By spelling: its term, its letters as a set of bits, a hash of its sound, and passages that hold it. */
  readonly spellingTerms: Uint32Array;
  readonly spellingLetters: Uint32Array;
  readonly spellingSounds: Uint32Array;
  readonly spellingPassages: Uint32Array;
}

type ColumnName = keyof PassageColumns;

/** Every column with the bytes that one of its numbers takes. */
export const COLUMN_BYTES: Readonly<Record<ColumnName, 2 | 4>> = {
  articles: 4,
  titleLengths: 4,
  textLengths: 4,
  termOffsets: 4,
  termUnits: 2,
  frequencies: 4,
  capitals: 4,
  titleStarts: 4,
  textStarts: 4,
  titlePassages: 4,
  titleCounts: 2,
  textPassages: 4,
  textCounts: 2,
  spellingOffsets: 4,
  spellingUnits: 2,
  spellingTerms: 4,
  spellingLetters: 4,
  spellingSounds: 4,
  spellingPassages: 4,
};

/** The names of all columns, always in the same order. */
export const COLUMN_NAMES = Object.keys(COLUMN_BYTES) as readonly ColumnName[];

export const termsOf = ({ termOffsets, termUnits }: PassageColumns): StringTable => ({
  offsets: termOffsets,
  units: termUnits,
});

export const spellingsOf = ({ spellingOffsets, spellingUnits }: PassageColumns): StringTable => ({
  offsets: spellingOffsets,
  units: spellingUnits,
});

/** Whether columns fit together, so that no look-up can lead outside of them. The time grows with their length. */
export function areSound(columns: PassageColumns): boolean {
  const { articles, titleLengths, textLengths, termOffsets, frequencies, capitals, spellingOffsets } = columns;
  const passages = articles.length;
  const terms = termOffsets.length - 1;
  const spellings = spellingOffsets.length - 1;
  return (
    titleLengths.length === passages &&
    textLengths.length === passages &&
    frequencies.length === terms &&
    capitals.length === terms &&
    [columns.spellingTerms, columns.spellingLetters, columns.spellingSounds, columns.spellingPassages].every(
      ({ length }) => length === spellings,
    ) &&
    columns.titleCounts.length === columns.titlePassages.length &&
    columns.textCounts.length === columns.textPassages.length &&
    areStarts(termOffsets, terms, columns.termUnits.length) &&
    areStarts(spellingOffsets, spellings, columns.spellingUnits.length) &&
    areStarts(columns.titleStarts, terms, columns.titlePassages.length) &&
    areStarts(columns.textStarts, terms, columns.textPassages.length) &&
    columns.titlePassages.every((passage) => passage < passages) &&
    columns.textPassages.every((passage) => passage < passages) &&
    columns.spellingTerms.every((term) => term < terms)
  );
}

const areStarts = (starts: Uint32Array, count: number, end: number): boolean =>
  starts.length === count + 1 &&
  starts[0] === 0 &&
  starts[count] === end &&
  starts.every((start, at) => at === 0 || start >= starts[at - 1]!);
