import type { Paragraph } from '../segment.ts';
import type { Event } from './event.ts';
import type { Timex } from './timex.ts';

/** What an article dates, in the order of the text. */
export function findEvents(
  _body: string,
  _paragraphs: readonly Paragraph[],
  _timexes: readonly Timex[],
  _published: string | null,
): Event[] {
  return [];
}
