import type { TimelineEntry } from '../../core/answers/answer.ts';
import { cite } from '../../core/article/citation.ts';
import { describeDate } from '../../core/dates/edtf-words.ts';
import { articleName, publishedWords } from '../outline/citation-line.ts';
import { excerptLabel } from '../outline/statement-label.ts';
import { dateSource } from '../outline/timeline-dates.ts';
import { BAR, type Mark, type MarkKind, marksOf } from './marks.ts';
import { font, type Pen } from './pen.ts';
import { breakLines, type Setting, type TextLine } from './text-lines.ts';

/** Sizes of texts in pixels of a picture that is 800 wide: on a phone about half of that. */
export const SIZES = { title: 36, date: 32, text: 28, small: 25 } as const;

/** Pixels from one line of a text to the next, and from a block to the next. */
export const LEADING = 1.32;
const GAP = 12;

/** The text of one kind in a row, on lines. */
export interface Block {
  readonly text: string;
  readonly lines: readonly TextLine[];
  readonly setting: Omit<Setting, 'colour'>;
  readonly colour: 'text' | 'muted' | 'conflict' | 'statement';
  /** Pixels from the margin where it goes on in the line of the block before it; null where it has lines of its own. */
  readonly beside: number | null;
}

/** A row as it will be drawn; heights in pixels. */
export interface Row {
  readonly entry: TimelineEntry;
  readonly kind: MarkKind;
  readonly marks: readonly Mark[];
  readonly blocks: readonly Block[];
  readonly height: number;
}

/** How a row's bar is drawn. */
export const kindOf = ({ anchor, conflicts }: TimelineEntry): MarkKind =>
  conflicts.length > 0 ? 'conflict' : anchor === 'published' ? 'statement' : 'event';

/** Dates that contradict an entry's, in words; null where none does. */
export const contradictionWords = ({ conflicts }: TimelineEntry): string | null =>
  conflicts.length === 0
    ? null
    : `contradicts ${[...new Set(conflicts.map(({ otherDate }) => describeDate(otherDate)))].join(' and ')}`;

/** Outlet, name and date of an entry's article, with the paragraph. */
export function sourceWords({ excerpt: { article, paragraph } }: TimelineEntry): string {
  const citation = cite(1, article, paragraph);
  const parts = [
    citation.outlet ?? 'outlet not stated',
    articleName(citation),
    publishedWords(citation.published),
    ...(paragraph === null ? [] : [`paragraph ${paragraph}`]),
  ];
  // Between isolates (Unicode UAX 9), so that a name that runs right to left leaves what follows in its place.
  return parts.map((part) => `\u2068${part}\u2069`).join(' · ');
}

/** What a picture tells once for all of its rows, so that they need not. */
export interface Shared {
  /** Whether all rows come from one article. */
  readonly article: boolean;
  /** Whether all rows' dates come from the same place. */
  readonly dateSource: boolean;
}

/** Sets an entry's texts on lines no wider than `width`. */
export function layOutRow(pen: Pen, entry: TimelineEntry, width: number, shared: Shared): Row {
  const kind = kindOf(entry);
  const marks = marksOf(entry.date);
  const lead = kind === 'conflict' ? TRIANGLE_ROOM : 0;
  const date = { size: SIZES.date, weight: 'bold' } as const;
  const small = { size: SIZES.small };
  const blocks = [blockOf(pen, describeDate(entry.date), kind === 'event' ? 'text' : kind, date, width - lead, 2)];
  pen.font = font(date.size, date.weight);
  let taken = lead + pen.measureText(blocks[0]!.text).width + BESIDE;
  const add = (text: string | null, colour: Block['colour']): void => {
    if (text === null) return;
    pen.font = font(small.size);
    const wide = pen.measureText(text).width;
    const block = blockOf(pen, text, colour, small, width, 2);
    if (taken + wide > width) {
      blocks.push(block);
      taken = Number.POSITIVE_INFINITY;
    } else {
      blocks.push({ ...block, beside: taken });
      taken += wide + BESIDE;
    }
  };
  add(contradictionWords(entry), 'conflict');
  if (!shared.dateSource) add(dateSource(entry), 'muted');
  taken = Number.POSITIVE_INFINITY;
  add(excerptLabel(entry), 'statement');
  blocks.push(sentenceBlock(pen, entry, width));
  if (!shared.article) add(sourceWords(entry), 'muted');
  const height = blocks.reduce((sum, block) => sum + blockHeight(block), 0) + (marks.length > 0 ? BAR + GAP : 0);
  return { entry, kind, marks, blocks, height };
}

/** Pixels that the triangle takes before a date. */
export const TRIANGLE_ROOM = 44;

/** Pixels between a date and what stands beside it. */
const BESIDE = 16;

/** A text on at most `most` lines. */
export function blockOf(
  pen: Pen,
  text: string,
  colour: Block['colour'],
  setting: Block['setting'],
  width: number,
  most: number,
): Block {
  pen.font = font(setting.size, setting.weight);
  return { text, lines: breakLines(pen, text, width, most), setting, colour, beside: null };
}

/** The sentence's first two lines, or three where its date stands in the third. */
function sentenceBlock(pen: Pen, { excerpt }: TimelineEntry, width: number): Block {
  const text = excerpt.text.trim();
  const setting = { size: SIZES.text };
  const dateEnd = (excerpt.emphasis[0]?.end ?? 0) - excerpt.span.start;
  const short = blockOf(pen, text, 'text', setting, width, 2);
  if (dateEnd <= (short.lines.at(-1)?.end ?? 0)) return short;
  const long = blockOf(pen, text, 'text', setting, width, 3);
  return dateEnd <= long.lines.at(-1)!.end ? long : short;
}

/** Pixels that a block takes from top to bottom. */
export const blockHeight = ({ lines, setting, beside }: Block): number =>
  beside === null ? Math.round(lines.length * setting.size * LEADING) : 0;
