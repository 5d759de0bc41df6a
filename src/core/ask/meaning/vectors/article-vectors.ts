import { packRows, type Rows, rowSize } from './rows.ts';
import { signsOf } from './signs.ts';

/** The vectors of an article's sentences, one after another, as small integers. */
export interface ArticleVectors extends Rows {
  /** By paragraph: the number of its first sentence; then how many there are. */
  readonly starts: Uint32Array;
  /** By sentence: which of its numbers are above 0, a bit each, `signWords` of a vector's size one after another. */
  readonly signs: Int32Array;
}

/** The row of a sentence by its paragraph and its place there; null for those behind as many as are read of a paragraph. */
export function rowOf({ starts }: ArticleVectors, paragraph: number, place: number): number | null {
  const row = starts[paragraph]! + place;
  return row < starts[paragraph + 1]! ? row : null;
}

/** Packs the vectors of an article's paragraphs, each a unit vector a sentence. */
export function packVectors(paragraphs: readonly (readonly Float32Array[])[]): ArticleVectors {
  const starts = new Uint32Array(paragraphs.length + 1);
  paragraphs.forEach((sentences, at) => {
    starts[at + 1] = starts[at]! + sentences.length;
  });
  const all = paragraphs.flat();
  return withSigns(starts, packRows(all, all[0]?.length ?? 0));
}

/** Sentences' vectors with their signs. */
export function withSigns(starts: Uint32Array, { rows, scales }: Rows): ArticleVectors {
  return { starts, rows, scales, signs: signsOf(rows, scales.length, rowSize({ rows, scales })) };
}
