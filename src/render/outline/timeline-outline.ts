import type { AnswerOf, TimelineConflict, TimelineEntry } from '../../core/answers/answer.ts';
import { isEstimated } from '../../core/article/article.ts';
import { hasYear } from '../../core/dates/edtf-date.ts';
import { describeDate } from '../../core/dates/edtf-words.ts';
import { copyNotes, otherNotes } from './copy-notes.ts';
import { count } from './count.ts';
import { block, note, outline, row } from './entries.ts';
import type { Block, Note, Outline, Row } from './outline.ts';
import { type Quoting, WHOLE_QUOTE } from './quoting.ts';
import { excerptLabel } from './statement-label.ts';
import { countConflicts, dateSource, explainConflict, isToldAbove, shortDate } from './timeline-dates.ts';

/** Characters around a date that tell what happened: with the date about two lines on a phone. */
const SHORT_DATED = 50;

/** A sentence that holds many dates stands on as many rows; beyond any usual length, it is shown around its own date. */
const LONGEST_DATED = 1000;

/**
 * A line for every dated sentence and statement, its sentence whole behind it, in the answer's order. What has no year, and so comes last in it,
 * is what else was found: a timeline that is read from its end begins with what has.
 */
export function timelineOutline(answer: AnswerOf<'timeline'>, quoting: Quoting): Outline {
  const { entries, order, orderGiven } = answer;
  const withYear = entries.filter(({ date }) => hasYear(date)).length || entries.length;
  const blocks = entries.map((entry, at) => blockOf(entry, at, quoting));
  return outline({
    title: timelineTitle(answer),
    notes: [...rangeNotes(answer), ...sourceNotes(entries)],
    entries: entries.slice(0, withYear).map((entry, at) => rowOf(entry, at, quoting)),
    further: blocks.slice(withYear),
    inFull: blocks.slice(0, withYear),
    inTime: {
      opensAt: order === 'newest' || orderGiven ? 'start' : 'end',
      leads: order === 'oldest' && orderGiven ? 'later' : 'earlier',
    },
  });
}

/** How many events, statements and contradictions a timeline shows: "4 dated events, 1 contradiction". */
export const timelineTitle = ({ entries }: Pick<AnswerOf<'timeline'>, 'entries'>): string => {
  const statements = entries.filter(({ anchor }) => anchor === 'published').length;
  const conflicts = countConflicts(entries);
  return [
    count(entries.length - statements, 'dated event'),
    ...(statements === 0 ? [] : [count(statements, 'statement')]),
    ...(conflicts === 0 ? [] : [count(conflicts, 'contradiction')]),
  ].join(', ');
};

/** What was understood of the dates that the person typed, and what could not be placed. */
function rangeNotes({ from, to, undated }: AnswerOf<'timeline'>): string[] {
  const parts = [
    ...(from === null ? [] : [`from ${describeDate(from)}`]),
    ...(to === null ? [] : [`to ${describeDate(to)}`]),
  ];
  return [
    ...(parts.length === 0 ? [] : [`Understood: ${parts.join(' ')}`]),
    ...(undated === 0
      ? []
      : [`Left out, since no date of their article is known: sentences with statements, ${undated}`]),
  ];
}

/** What of the dates the sentences do not state themselves: once for all rows. */
function sourceNotes(entries: readonly TimelineEntry[]): string[] {
  const told = new Set(
    entries.flatMap(({ anchor, excerpt: { article } }) => {
      if (anchor === 'published') return ['Statements stand at their article’s date.'];
      if (anchor === 'relative') return ['Some days are counted from other dates.'];
      if (anchor !== 'year-implied' || article.published === null) return [];
      return [
        isEstimated(article.published) ? 'Years not stated are our estimate.' : 'Years not stated are the article’s.',
      ];
    }),
  );
  return told.size === 0 ? [] : [[...told].join(' ')];
}

function rowOf(entry: TimelineEntry, at: number, quoting: Quoting): Row {
  const who = [...new Set(entry.statements.map(({ speaker }) => speaker?.name ?? 'speaker not named'))].join(', ');
  return row({
    heading: shortDate(entry.date),
    tone: toneOf(entry),
    quote: quoting.quote(entry.excerpt, who === '' ? null : who, SHORT_DATED),
    notes: [
      ...eachOnce(
        entry.conflicts.map((conflict) =>
          isToldAbove(conflict, at) ? pointAbove(conflict) : explainShort(conflict, quoting),
        ),
      ),
      ...copyNotes(entry, quoting),
      ...otherNotes(entry.otherwise, quoting),
    ],
  });
}

/** The entry whole. Where dates disagree, the first of the two shows both sentences; the second says only where that stands. */
function blockOf(entry: TimelineEntry, at: number, quoting: Quoting): Block {
  const here = entry.conflicts.filter((conflict) => !isToldAbove(conflict, at));
  const above = entry.conflicts.filter((conflict) => isToldAbove(conflict, at));
  const isQuotedAbove = above.length > 0 && here.length === 0;
  const facts = [dateSource(entry), excerptLabel(entry)].filter((fact) => fact !== null);
  const longest = entry.anchor === 'published' ? WHOLE_QUOTE : LONGEST_DATED;
  return block({
    heading: describeDate(entry.date),
    tone: toneOf(entry),
    quotes: isQuotedAbove
      ? []
      : [
          quoting.quote(entry.excerpt, facts.length === 0 ? null : facts.join(' · '), longest),
          ...here.map(({ other, otherDate }) => quoting.quote(other, describeDate(otherDate), LONGEST_DATED)),
        ],
    notes: [
      ...(isQuotedAbove ? [] : copyNotes(entry, quoting)),
      ...eachOnce(above.map(pointAbove)),
      ...here.map((conflict) => note(explainConflict(conflict))),
      ...unchanged(here),
      ...(isQuotedAbove ? [] : otherNotes(entry.otherwise, quoting)),
    ],
  });
}

const toneOf = ({ conflicts }: TimelineEntry): Row['tone'] => (conflicts.length > 0 ? 'conflict' : 'plain');

/** Rows of one date contradict another alike. */
const eachOnce = (notes: readonly Note[]): Note[] =>
  notes.filter(({ text }, at) => notes.findIndex((one) => one.text === text) === at);

const pointAbove = ({ otherDate }: TimelineConflict): Note => note(`Contradicts ${shortDate(otherDate)}`);

/** What disagrees in a few words; the words that claim it stand with the sentences. */
function explainShort({ kind, role, otherDate, other }: TimelineConflict, quoting: Quoting): Note {
  const date = shortDate(otherDate);
  if (kind === 'order') {
    const [told, dated] = role === 'earlier' ? ['before', 'after'] : ['after', 'before'];
    return note(`The article puts this ${told} ${date}, yet dates it ${dated}`);
  }
  const citation = quoting.cite(other);
  return note(`[${citation.number}] dates this ${date}`, [citation]);
}

const unchanged = (conflicts: readonly TimelineConflict[]): Note[] => {
  if (conflicts.length === 0) return [];
  const stand = conflicts.length > 1 ? 'All of them stand' : 'Both stand';
  const articles = conflicts.some(({ kind }) => kind === 'date') ? 'the articles have' : 'the article has';
  return [note(`${stand} as ${articles} them; ${conflicts.length > 1 ? 'none' : 'neither'} was changed.`)];
};
