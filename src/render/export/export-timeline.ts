import type { AnswerOf } from '../../core/answers/answer.ts';
import { replaceControls } from '../../core/article/control-characters.ts';
import type { Export } from './export-row.ts';
import { toCalendar } from './to-calendar.ts';
import { toTable } from './to-table.ts';
import { toTimelineJs } from './to-timeline-js.ts';

/** For calendars, spreadsheets and Knight Lab's TimelineJS. */
export const EXPORT_FORMATS = ['ics', 'csv', 'timelinejs'] as const;

/** One of {@link EXPORT_FORMATS}. */
export type ExportFormat = (typeof EXPORT_FORMATS)[number];

const LINE_ENDS_AND_TABS = '\r\n\t';

/** A calendar's lines are folded by octets already, so that nothing wider than a control may stand for one there. */
const withoutControls = ({ text, left }: Export, mark: string): Export => ({
  text: replaceControls(text, mark, LINE_ENDS_AND_TABS),
  left,
});

/** Writes a timeline in a format that other programs read. The same answer gives the same text, at any time. */
export function exportTimeline(answer: AnswerOf<'timeline'>, format: ExportFormat): Export {
  switch (format) {
    case 'ics':
      return withoutControls(toCalendar(answer), '?');
    case 'csv':
      return withoutControls({ text: toTable(answer), left: 0 }, '�');
    case 'timelinejs':
      return toTimelineJs(answer);
  }
}
