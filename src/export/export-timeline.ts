import type { AnswerOf } from '../core/answer.ts';
import { toCalendar } from './to-calendar.ts';
import { toTable } from './to-table.ts';
import { toTimelineJs } from './to-timeline-js.ts';

/** For calendars, spreadsheets and Knight Lab's TimelineJS. */
export const EXPORT_FORMATS = ['ics', 'csv', 'timelinejs'] as const;

export type ExportFormat = (typeof EXPORT_FORMATS)[number];

/** A timeline as a file's text, and how many entries it leaves out since no year of theirs is known. */
export interface Export {
  readonly text: string;
  readonly left: number;
}

/** Writes a timeline in a format that other programs read. The same answer gives the same text, at any time. */
export function exportTimeline(answer: AnswerOf<'timeline'>, format: ExportFormat): Export {
  switch (format) {
    case 'ics':
      return toCalendar(answer);
    case 'csv':
      return { text: toTable(answer), left: 0 };
    case 'timelinejs':
      return toTimelineJs(answer);
  }
}
