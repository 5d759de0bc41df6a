import type { Paragraph } from '../segment.ts';
import type { Timex } from './timex.ts';

/** Every time expression, in the order of the text. `published` is the article's EDTF date or null. */
export function findTimexes(_body: string, _paragraphs: readonly Paragraph[], _published: string | null): Timex[] {
  return [];
}
