import type { Answer, AnswerOf } from '../../core/answers/answer.ts';
import type { Picture } from '../outline/picture.ts';
import { shortDate } from '../outline/timeline-dates.ts';
import { altText } from './alt-text.ts';
import { drawAxis, drawTrack } from './draw-axis.ts';
import { drawLegend, LEGEND_HEIGHT, legendOf } from './draw-legend.ts';
import { WIDTH } from './draw-timeline.ts';
import { kindOf, LEADING, SIZES, TRIANGLE_ROOM } from './lay-out-rows.ts';
import { drawMark, drawTriangle, marksOf } from './marks.ts';
import { PALETTES } from './palette.ts';
import { font, openCanvas } from './pen.ts';
import { breakLines, drawTextLine } from './text-lines.ts';
import { scaleTime } from './time-scale.ts';

/** Pixels of a picture that is 800 wide. */
const MARGIN = 28;
const AXIS = 66;
const LANE = 52;
const LINE = SIZES.text * LEADING;

/** The widest that dates stand beside their bars; longer ones take two lines. */
const DATES = 340;

/** Discord does not tell which theme a reader uses; this one brings its background and reads well on both. */
const PALETTE = PALETTES.dark;

/**
 * Draws when things happened and nothing of what, as a PNG: a lane each, dates on the left, bars over one line of time. It goes
 * along with a text that tells the same rows in words.
 */
async function drawLanes(answer: AnswerOf<'timeline'>, rows: readonly number[]): Promise<Picture> {
  const { pen: measuring } = openCanvas(1, 1);
  measuring.font = font(SIZES.text, 'bold');
  const lanes = rows.map((at) => {
    const entry = answer.entries[at]!;
    const date = shortDate(entry.date);
    const lines = breakLines(measuring, date, DATES, 2);
    const kind = kindOf(entry);
    return { kind, marks: marksOf(entry.date), date, lines, height: LANE + (lines.length - 1) * LINE };
  });
  const widest = Math.max(...lanes.map(({ date }) => measuring.measureText(date).width));
  const left = MARGIN + TRIANGLE_ROOM + Math.min(DATES, widest) + MARGIN;
  const dated = lanes.flatMap(({ marks }) => marks);
  const scale = dated.length > 0 ? scaleTime(dated, left, WIDTH - MARGIN) : null;
  // That dates disagree is told by its sign.
  const legend = legendOf(lanes).filter(({ kind }) => kind !== 'conflict');
  const axis = scale ? AXIS : 0;
  const height =
    MARGIN / 2 +
    axis +
    lanes.reduce((sum, lane) => sum + lane.height, 0) +
    LEGEND_HEIGHT * Math.ceil(legend.length / 2) +
    MARGIN / 2;

  const { canvas, pen } = openCanvas(WIDTH, Math.round(height));
  pen.fillStyle = PALETTE.card;
  pen.beginPath();
  pen.roundRect(0, 0, WIDTH, height, 24);
  pen.fill();
  let y = MARGIN / 2;
  if (scale) drawAxis(pen, scale, y + AXIS - 14, PALETTE);
  y += axis;
  for (const { kind, marks, date, lines, height: high } of lanes) {
    const top = y + (high - lines.length * LINE) / 2;
    if (kind === 'conflict') drawTriangle(pen, MARGIN, top + LINE * 0.82, 28, PALETTE);
    const setting = { size: SIZES.text, weight: 'bold', colour: PALETTE[kind === 'event' ? 'text' : kind] } as const;
    lines.forEach((line, at) => {
      const place = { left: MARGIN + TRIANGLE_ROOM, right: left - MARGIN, y: top + at * LINE + LINE * 0.76 };
      drawTextLine(pen, date, line, place, setting);
    });
    if (scale) {
      drawTrack(pen, scale, y + high / 2, PALETTE);
      for (const mark of marks) drawMark(pen, mark, kind, scale, y + high / 2, PALETTE);
    }
    y += high;
  }
  drawLegend(pen, legend, y, MARGIN, WIDTH, PALETTE);
  return { bytes: await canvas.encode('png'), alt: altText(answer, rows, 'dates') };
}

/** The picture of some of an answer's entries, by their places in it; null for answers that have none to draw. */
export const pictureOf = async (answer: Answer, rows: readonly number[]): Promise<Picture | null> =>
  answer.type === 'timeline' && rows.length > 0 ? drawLanes(answer, rows) : null;
