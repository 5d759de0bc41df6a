import { byLength } from './passage-collector.ts';
import { type PassageColumns, spellingsOf, termsOf } from './passage-columns.ts';
import { type StringTable, sizeOf, stringsOf, tableOf } from './string-table.ts';

/** Columns to be merged, with the number that each of their passages gets; -1 for one that is left out. */
export interface MergePart {
  readonly columns: PassageColumns;
  readonly numbers: Int32Array;
}

/** What columns are merged into. */
export interface MergePlan {
  /** Together they number every passage from 0 without a gap. */
  readonly parts: readonly MergePart[];
  /** By passage: the number of its article, ascending. */
  readonly articles: Uint32Array;
  /** Exactly those passages that are left out of the parts. */
  readonly left: PassageColumns | null;
}

/**
 * One index out of several, the same as if its passages had been collected at once. Takes the postings as they are, so
 * that nothing is read or stemmed anew; the time grows with the postings.
 */
export function mergeColumns({ parts, articles, left }: MergePlan): PassageColumns {
  const all = left ? [...parts.map(({ columns }) => columns), left] : parts.map(({ columns }) => columns);
  const sign = (at: number): 1 | -1 => (at < parts.length ? 1 : -1);

  const terms = unite(all.map(termsOf));
  const frequencies = addUp(terms, all, 'frequencies', sign);
  const keptTerms = keep(terms, frequencies);

  const spellings = unite(all.map(spellingsOf), byLength);
  const spellingPassages = addUp(spellings, all, 'spellingPassages', sign);
  const keptSpellings = keep(spellings, spellingPassages);
  const ofSpelling = (of: (columns: PassageColumns, at: number, source: number) => number): Uint32Array => {
    const column = new Uint32Array(keptSpellings.strings.length);
    all.forEach((columns, source) => {
      spellings.places[source]!.forEach((place, at) => {
        const to = keptSpellings.ranks[place]!;
        if (to >= 0) column[to] = of(columns, at, source);
      });
    });
    return column;
  };

  const termTable = tableOf(keptTerms.strings);
  const spellingTable = tableOf(keptSpellings.strings);
  const titles = mergePostings('title', parts, terms, keptTerms);
  const texts = mergePostings('text', parts, terms, keptTerms);
  return {
    articles,
    titleLengths: scatter('titleLengths', parts, articles.length),
    textLengths: scatter('textLengths', parts, articles.length),
    termOffsets: termTable.offsets,
    termUnits: termTable.units,
    frequencies: keptTerms.values(frequencies),
    capitals: keptTerms.values(addUp(terms, all, 'capitals', sign)),
    titleStarts: titles.starts,
    textStarts: texts.starts,
    titlePassages: titles.passages,
    titleCounts: titles.counts,
    textPassages: texts.passages,
    textCounts: texts.counts,
    spellingOffsets: spellingTable.offsets,
    spellingUnits: spellingTable.units,
    spellingTerms: ofSpelling(
      ({ spellingTerms }, at, source) => keptTerms.ranks[terms.places[source]![spellingTerms[at]!]!]!,
    ),
    spellingLetters: ofSpelling(({ spellingLetters }, at) => spellingLetters[at]!),
    spellingSounds: ofSpelling(({ spellingSounds }, at) => spellingSounds[at]!),
    spellingPassages: keptSpellings.values(spellingPassages),
  };
}

/** All strings of several sorted tables, once each, sorted, and by table the place of each of its strings among them. */
interface United {
  readonly strings: readonly string[];
  readonly places: readonly Uint32Array[];
}

const byUnits = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

function unite(tables: readonly StringTable[], compare = byUnits): United {
  const lists = tables.map(stringsOf);
  const strings: string[] = [];
  const places = tables.map((table) => new Uint32Array(sizeOf(table)));
  const next = lists.map(() => 0);
  for (;;) {
    let least: string | undefined;
    lists.forEach((list, at) => {
      const candidate = list[next[at]!];
      if (candidate !== undefined && (least === undefined || compare(candidate, least) < 0)) least = candidate;
    });
    if (least === undefined) return { strings, places };
    const place = strings.push(least) - 1;
    lists.forEach((list, at) => {
      if (list[next[at]!] === least) places[at]![next[at]!++] = place;
    });
  }
}

function addUp(
  { strings, places }: United,
  all: readonly PassageColumns[],
  column: 'frequencies' | 'capitals' | 'spellingPassages',
  sign: (source: number) => 1 | -1,
): Uint32Array {
  const sums = new Uint32Array(strings.length);
  all.forEach((columns, source) => {
    columns[column].forEach((value, at) => {
      sums[places[source]![at]!]! += sign(source) * value;
    });
  });
  return sums;
}

/** Strings that some passage still holds, with the new place of each; -1 for one that none does. */
interface Kept {
  readonly strings: readonly string[];
  readonly ranks: Int32Array;
  readonly values: (sums: Uint32Array) => Uint32Array;
}

function keep({ strings }: United, passages: Uint32Array): Kept {
  const ranks = new Int32Array(strings.length).fill(-1);
  let count = 0;
  passages.forEach((held, at) => {
    if (held > 0) ranks[at] = count++;
  });
  return {
    strings: strings.filter((_, at) => ranks[at]! >= 0),
    ranks,
    values: (sums) => sums.filter((_, at) => ranks[at]! >= 0),
  };
}

function scatter(column: 'titleLengths' | 'textLengths', parts: readonly MergePart[], size: number): Uint32Array {
  const merged = new Uint32Array(size);
  for (const { columns, numbers } of parts) {
    columns[column].forEach((length, at) => {
      const to = numbers[at]!;
      if (to >= 0) merged[to] = length;
    });
  }
  return merged;
}

interface Postings {
  readonly starts: Uint32Array;
  readonly passages: Uint32Array;
  readonly counts: Uint16Array;
}

/** A posting as one number, so that sorting numbers sorts postings by passage. */
const COUNT_RANGE = 0x1_0000;

function mergePostings(field: 'title' | 'text', parts: readonly MergePart[], terms: United, kept: Kept): Postings {
  const starts = new Uint32Array(kept.strings.length + 1);
  const eachKept = (visit: (term: number, passage: number, count: number) => void): void => {
    parts.forEach(({ columns, numbers }, source) => {
      const from = columns[`${field}Starts`];
      const passages = columns[`${field}Passages`];
      const counts = columns[`${field}Counts`];
      terms.places[source]!.forEach((place, at) => {
        const term = kept.ranks[place]!;
        const end = from[at + 1]!;
        for (let posting = from[at]!; posting < end; posting++) {
          const passage = numbers[passages[posting]!]!;
          if (passage >= 0) visit(term, passage, counts[posting]!);
        }
      });
    });
  };
  eachKept((term) => {
    starts[term + 1]!++;
  });
  for (let at = 1; at < starts.length; at++) starts[at]! += starts[at - 1]!;
  const packed = new Float64Array(starts.at(-1)!);
  const next = starts.slice();
  eachKept((term, passage, count) => {
    packed[next[term]!++] = passage * COUNT_RANGE + count;
  });
  for (let term = 0; term < kept.strings.length; term++) {
    const postings = packed.subarray(starts[term]!, starts[term + 1]!);
    if (!isAscending(postings)) postings.sort();
  }
  return {
    starts,
    passages: Uint32Array.from(packed, (posting) => Math.floor(posting / COUNT_RANGE)),
    counts: Uint16Array.from(packed, (posting) => posting % COUNT_RANGE),
  };
}

function isAscending(values: Float64Array): boolean {
  for (let at = 1; at < values.length; at++) if (values[at]! < values[at - 1]!) return false;
  return true;
}
