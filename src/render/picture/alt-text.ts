import type { AnswerOf, TimelineEntry } from '../../core/answers/answer.ts';
import { describeDate } from '../../core/dates/edtf-words.ts';
import { excerptLabel } from '../outline/statement-label.ts';
import { dateSource } from '../outline/timeline-dates.ts';
import { timelineTitle } from '../outline/timeline-outline.ts';
import { contradictionWords } from './lay-out-rows.ts';
import { drawable, openingWords } from './opening-words.ts';

/** Characters that Discord takes as the description of a picture. */
export const LONGEST_ALT = 1024;

/** Characters of each sentence, tried in this order. */
const ROOMS = [160, 110, 80, 60, 40, 0];

/**
 * What a picture of these rows shows, in words: their dates, and their sentences where it holds `sentences`. Those are exact
 * slices, shorter the more rows there are.
 */
export function altText(
  answer: AnswerOf<'timeline'>,
  rows: readonly number[],
  holds: 'dates' | 'sentences' = 'sentences',
): string {
  const opening = `Timeline, ${answer.order} first: ${timelineTitle(answer)}.`;
  const entries = rows.map((at) => answer.entries[at]!);
  for (const room of holds === 'dates' ? [0] : ROOMS) {
    const text = [opening, ...entries.map((entry) => rowWords(entry, room))].join('\n');
    if (text.length <= LONGEST_ALT) return text;
  }
  const lines = entries.map((entry) => rowWords(entry, 0));
  while (lines.length > 0) {
    const rest = entries.length - lines.length;
    const text = [opening, ...lines, ...(rest > 0 ? [`Further rows: ${rest}.`] : [])].join('\n');
    if (text.length <= LONGEST_ALT) return text;
    lines.pop();
  }
  return opening;
}

function rowWords(entry: TimelineEntry, room: number): string {
  const facts = [dateSource(entry), contradictionWords(entry)].filter((fact) => fact !== null);
  const head = [describeDate(entry.date), ...facts].join(', ');
  if (room === 0) return `${head}.`;
  const label = excerptLabel(entry);
  const words = openingWords(drawable(entry.excerpt.text.trim()), room);
  return `${head}: ${label === null || label.length > room ? '' : `${label}. `}${words}`;
}
