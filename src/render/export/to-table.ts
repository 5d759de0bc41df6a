import { stringify } from 'csv-stringify/sync';
import type { AnswerOf, TimelineEntry } from '../../core/answers/answer.ts';
import { dateBounds } from '../../core/dates/edtf-date.ts';
import { describeDate } from '../../core/dates/edtf-words.ts';
import { excerptLabel } from '../outline/statement-label.ts';
import { dateSource } from '../outline/timeline-dates.ts';
import { contradictionLines, isVague } from './export-row.ts';

/** The columns, with what stands in each. Dates are EDTF; `first` and `last` are days, `XXXX-10-29` where no year is known. */
const COLUMNS: Readonly<Record<string, (entry: TimelineEntry) => string | number | null>> = {
  kind: ({ anchor }) => (anchor === 'published' ? 'statement' : 'event'),
  date: ({ date }) => date,
  first: ({ date }) => dateBounds(date)?.first ?? null,
  last: ({ date }) => dateBounds(date)?.last ?? null,
  date_in_words: ({ date }) => describeDate(date),
  day_stated: (entry) => (isVague(entry) ? 'no' : 'yes'),
  date_source: (entry) => dateSource(entry),
  sentence: ({ excerpt }) => excerpt.text,
  whose_words: (entry) => excerptLabel(entry),
  contradictions: (entry) => contradictionLines(entry).join('\n'),
  outlet: ({ excerpt }) => excerpt.article.outlet,
  title: ({ excerpt }) => excerpt.article.title,
  published: ({ excerpt }) => excerpt.article.published,
  paragraph: ({ excerpt }) => excerpt.paragraph,
  url: ({ excerpt }) => excerpt.article.url,
  article: ({ excerpt }) => excerpt.article.id,
};

/**
 * A timeline as comma-separated values (RFC 4180) with a line of names. A field that a spreadsheet would take for a formula
 * begins with an apostrophe (OWASP, CSV injection); all others are exactly the articles'.
 */
export const toTable = ({ entries }: AnswerOf<'timeline'>): string =>
  stringify(
    entries.map((entry) => Object.values(COLUMNS).map((cell) => cell(entry) ?? '')),
    { header: true, columns: Object.keys(COLUMNS), record_delimiter: '\r\n', escape_formulas: true },
  );
