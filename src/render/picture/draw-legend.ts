import { type Row, SIZES } from './lay-out-rows.ts';
import { drawBar, type MarkKind } from './marks.ts';
import type { Palette } from './palette.ts';
import { font, type Pen } from './pen.ts';

interface LegendItem {
  readonly kind: MarkKind;
  readonly soft: boolean;
  readonly words: string;
}

/** Pixels of a line of the legend, which holds two items. */
export const LEGEND_HEIGHT = 48;

/** What has to be told about the shapes of these rows: nothing where there are only plain bars. */
export function legendOf(rows: readonly Pick<Row, 'kind' | 'marks'>[]): LegendItem[] {
  const drawn = rows.filter(({ marks }) => marks.length > 0);
  const isSoft = ({ marks }: Pick<Row, 'marks'>): boolean =>
    marks.some(({ softStart, softEnd }) => softStart || softEnd);
  const items: LegendItem[] = [];
  if (drawn.some((row) => row.kind === 'conflict')) {
    items.push({ kind: 'conflict', soft: false, words: 'dates disagree' });
  }
  if (drawn.some(isSoft)) {
    items.push({ kind: 'event', soft: true, words: 'day not stated' });
  }
  if (drawn.some((row) => row.kind === 'statement')) {
    items.push({ kind: 'statement', soft: false, words: 'statement' });
  }
  return items;
}

/** Draws the legend from `top`, two items a line; gives the place below it. */
export function drawLegend(
  pen: Pen,
  items: readonly LegendItem[],
  top: number,
  margin: number,
  width: number,
  palette: Palette,
): number {
  pen.font = font(SIZES.small);
  items.forEach(({ kind, soft, words }, at) => {
    const left = margin + (at % 2) * ((width - 2 * margin) / 2);
    const y = top + LEGEND_HEIGHT * Math.floor(at / 2) + LEGEND_HEIGHT / 2 + 6;
    drawBar(pen, { left, width: 70, y }, { softStart: soft, softEnd: soft }, kind, palette);
    pen.fillStyle = palette.muted;
    pen.fillText(words, left + 84, y + 9);
  });
  return top + LEGEND_HEIGHT * Math.ceil(items.length / 2);
}
