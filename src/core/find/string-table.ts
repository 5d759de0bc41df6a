/** Strings one after another in UTF-16 code units: string `i` is `units` from `offsets[i]` to `offsets[i + 1]`. */
export interface StringTable {
  /** One more than there are strings, from 0. */
  readonly offsets: Uint32Array;
  readonly units: Uint16Array;
}

/** The number of strings. */
export const sizeOf = ({ offsets }: StringTable): number => offsets.length - 1;

/** Code units that `String.fromCharCode` is given at once; engines limit how many arguments a call takes. */
const MOST_UNITS = 4_096;

/** String `at` of a table. */
export function stringAt({ offsets, units }: StringTable, at: number): string {
  const end = offsets[at + 1]!;
  let text = '';
  for (let from = offsets[at]!; from < end; from += MOST_UNITS) {
    text += String.fromCharCode(...units.subarray(from, Math.min(end, from + MOST_UNITS)));
  }
  return text;
}

/** Every string of a table, in order. */
export const stringsOf = (table: StringTable): string[] =>
  Array.from({ length: sizeOf(table) }, (_, at) => stringAt(table, at));

/** A table of these strings, in their order. */
export function tableOf(strings: readonly string[]): StringTable {
  const offsets = new Uint32Array(strings.length + 1);
  strings.forEach((text, at) => {
    offsets[at + 1] = offsets[at]! + text.length;
  });
  const units = new Uint16Array(offsets[strings.length]!);
  strings.forEach((text, at) => {
    const start = offsets[at]!;
    for (let i = 0; i < text.length; i++) units[start + i] = text.charCodeAt(i);
  });
  return { offsets, units };
}

/** Where a string stands in a table that is sorted by code units, as `sort()` does; -1 where it does not. */
export function findString(table: StringTable, text: string): number {
  let low = 0;
  let high = sizeOf(table) - 1;
  while (low <= high) {
    const middle = (low + high) >>> 1;
    const order = compareAt(table, middle, text);
    if (order === 0) return middle;
    if (order < 0) low = middle + 1;
    else high = middle - 1;
  }
  return -1;
}

/** Negative where string `at` sorts before `text`, 0 where they are the same. */
function compareAt({ offsets, units }: StringTable, at: number, text: string): number {
  const start = offsets[at]!;
  const length = offsets[at + 1]! - start;
  const shorter = Math.min(length, text.length);
  for (let i = 0; i < shorter; i++) {
    const difference = units[start + i]! - text.charCodeAt(i);
    if (difference !== 0) return difference;
  }
  return length - text.length;
}
