import type { Paragraph } from '../segment.ts';
import type { Conflict, Event } from './event.ts';

/** Pairs of one article's events whose dates deny the order that its words claim. */
export function findConflicts(_body: string, _paragraphs: readonly Paragraph[], _events: readonly Event[]): Conflict[] {
  return [];
}
