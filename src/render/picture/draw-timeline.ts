import type { AnswerOf, TimelineEntry } from '../../core/answers/answer.ts';
import type { Picture } from '../outline/picture.ts';
import { dateSource } from '../outline/timeline-dates.ts';
import { timelineTitle } from '../outline/timeline-outline.ts';
import { altText } from './alt-text.ts';
import { drawAxis, drawTrack } from './draw-axis.ts';
import { drawLegend, LEGEND_HEIGHT, legendOf } from './draw-legend.ts';
import {
  type Block,
  blockHeight,
  blockOf,
  LEADING,
  layOutRow,
  type Row,
  type Shared,
  SIZES,
  sourceWords,
  TRIANGLE_ROOM,
} from './lay-out-rows.ts';
import { BAR, drawMark, drawTriangle } from './marks.ts';
import { PALETTES, type Palette, type Theme } from './palette.ts';
import { openCanvas, type Pen } from './pen.ts';
import { drawTextLine } from './text-lines.ts';
import { scaleTime, type TimeScale } from './time-scale.ts';

/** Pixels: about twice what a phone has, so that texts are large enough there. */
export const WIDTH = 800;
const MARGIN = 40;
const FOOT = 14;
const BETWEEN_ROWS = 18;
const AXIS = 74;
/** More rows are no picture any more but a list. */
export const MOST_ROWS = 40;

/** Which of an answer's entries are drawn, by their places in it, and for which background. */
export interface Drawing {
  /** All of them when not given. */
  readonly rows?: readonly number[] | undefined;
  readonly theme?: Theme | undefined;
}

/**
 * Draws rows of a timeline over one line of time, at most `MOST_ROWS`, as a PNG. Every quoted line is an exact slice of its
 * article; where words are left out, `[…]` says so.
 */
export async function drawTimeline(answer: AnswerOf<'timeline'>, drawing: Drawing = {}): Promise<Picture> {
  const chosen = (drawing.rows ?? answer.entries.map((_, at) => at)).slice(0, MOST_ROWS);
  const palette = PALETTES[drawing.theme ?? 'dark'];
  const entries = chosen.map((at) => answer.entries[at]!);
  const shared = sharedBy(entries);
  const { pen: measuring } = openCanvas(1, 1);
  const width = WIDTH - 2 * MARGIN;
  const rows = entries.map((entry) => layOutRow(measuring, entry, width, shared));
  const dated = rows.flatMap(({ marks }) => marks);
  const scale = dated.length > 0 ? scaleTime(dated, MARGIN, WIDTH - MARGIN) : null;

  const small = (text: string): Block => blockOf(measuring, text, 'muted', { size: SIZES.small }, width, 3);
  const heading = [
    blockOf(measuring, timelineTitle(answer), 'text', { size: SIZES.title, weight: 'bold' }, width, 3),
    ...partWords(answer, chosen).map(small),
  ];
  const closing = [
    ...(shared.dateSource ? [small(`Dates: ${dateSource(entries[0]!)}`)] : []),
    ...(shared.article ? [small(articleWords(entries[0]!))] : []),
  ];
  const legend = legendOf(rows);
  const height =
    MARGIN / 2 +
    heightOf(heading) +
    (scale ? AXIS : 0) +
    rows.reduce((sum, row) => sum + row.height + 2 * BETWEEN_ROWS, 0) +
    FOOT +
    LEGEND_HEIGHT * Math.ceil(legend.length / 2) +
    heightOf(closing) +
    MARGIN;

  const { canvas, pen } = openCanvas(WIDTH, height);
  pen.fillStyle = palette.card;
  pen.beginPath();
  pen.roundRect(0, 0, WIDTH, height, 24);
  pen.fill();
  let y = drawBlocks(pen, heading, MARGIN / 2, palette);
  if (scale) {
    drawAxis(pen, scale, y + AXIS - 10, palette);
    y += AXIS;
  }
  const places: number[] = [];
  for (const row of rows) {
    y += BETWEEN_ROWS;
    places.push(y);
    drawRow(pen, row, y, scale, palette);
    y += row.height + BETWEEN_ROWS;
    pen.fillStyle = palette.line;
    pen.fillRect(MARGIN, y - 1, width, 2);
  }
  drawLinks(pen, entries, chosen, places, palette);
  y = drawLegend(pen, legend, y + FOOT, MARGIN, WIDTH, palette);
  drawBlocks(pen, closing, y, palette);
  return { bytes: await canvas.encode('png'), alt: altText(answer, chosen) };
}

/** That only a part is drawn, and which end comes first. */
const partWords = ({ entries, order }: AnswerOf<'timeline'>, chosen: readonly number[]): string[] => {
  const first = (chosen[0] ?? 0) + 1;
  const last = (chosen.at(-1) ?? 0) + 1;
  const part = chosen.length === entries.length ? [] : [`rows ${first} to ${last} of ${entries.length}`];
  const words = [...part, ...(order === 'newest' ? ['newest first'] : [])].join(', ');
  return words === '' ? [] : [`${words[0]!.toUpperCase()}${words.slice(1)}`];
};

/** The one article of all rows, without a paragraph. */
const articleWords = (entry: TimelineEntry): string =>
  sourceWords({ ...entry, excerpt: { ...entry.excerpt, paragraph: null } });

function sharedBy(entries: readonly TimelineEntry[]): Shared {
  const [source, ...others] = new Set(entries.map(dateSource));
  return {
    article: new Set(entries.map(({ excerpt }) => excerpt.article)).size === 1,
    dateSource: typeof source === 'string' && others.length === 0,
  };
}

const heightOf = (blocks: readonly Block[]): number => blocks.reduce((sum, block) => sum + blockHeight(block), 0);

/** Draws texts one below the other from `top`; gives the place below them. */
function drawBlocks(pen: Pen, blocks: readonly Block[], top: number, palette: Palette): number {
  let y = top;
  for (const { text, lines, setting, colour } of blocks) {
    for (const line of lines) {
      y += setting.size * LEADING;
      drawTextLine(
        pen,
        text,
        line,
        { left: MARGIN, right: WIDTH - MARGIN, y: y - setting.size * 0.32 },
        {
          ...setting,
          colour: palette[colour],
        },
      );
    }
  }
  return Math.round(y);
}

function drawRow(pen: Pen, row: Row, top: number, scale: TimeScale | null, palette: Palette): void {
  const { entry, kind, marks, blocks } = row;
  const lead = entry.excerpt.text.length - entry.excerpt.text.trimStart().length;
  const spans = entry.excerpt.emphasis.map(({ start, end }) => ({
    start: start - entry.excerpt.span.start - lead,
    end: end - entry.excerpt.span.start - lead,
  }));
  let y = top;
  blocks.forEach(({ text, lines, setting, colour, beside }, at) => {
    const isWarned = at === 0 && kind === 'conflict';
    if (isWarned) drawTriangle(pen, MARGIN, y + setting.size * 0.98, 30, palette);
    const left = MARGIN + (beside ?? (isWarned ? TRIANGLE_ROOM : 0));
    const emphasis = colour === 'text' && at > 0 && entry.anchor !== 'published' ? spans : [];
    for (const line of lines) {
      if (beside === null) y += setting.size * LEADING;
      const place = { left, right: WIDTH - MARGIN, y: y - setting.size * 0.32 - (beside === null ? 0 : 3) };
      drawTextLine(
        pen,
        text,
        line,
        place,
        { ...setting, colour: palette[colour] },
        { spans: emphasis, colour: palette[kind] },
      );
    }
  });
  if (!scale || marks.length === 0) return;
  const middle = top + row.height - BAR / 2;
  drawTrack(pen, scale, middle, palette);
  for (const mark of marks) drawMark(pen, mark, kind, scale, middle, palette);
}

/** Draws a dashed line in the margin between two rows that contradict each other. */
function drawLinks(
  pen: Pen,
  entries: readonly TimelineEntry[],
  chosen: readonly number[],
  places: readonly number[],
  palette: Palette,
): void {
  let links = 0;
  entries.forEach(({ conflicts }, at) => {
    for (const { row } of conflicts) {
      const other = row === null ? -1 : chosen.indexOf(row);
      if (other <= at) continue;
      const x = MARGIN - 14 - 9 * (links % 2);
      links++;
      const [from, to] = [places[at]! + 24, places[other]! + 24];
      pen.save();
      pen.strokeStyle = palette.conflict;
      pen.lineWidth = 4;
      pen.setLineDash([9, 7]);
      pen.beginPath();
      pen.moveTo(MARGIN - 8, from);
      pen.lineTo(x, from);
      pen.lineTo(x, to);
      pen.lineTo(MARGIN - 8, to);
      pen.stroke();
      pen.restore();
    }
  });
}
