import { SIZES } from './lay-out-rows.ts';
import type { Palette } from './palette.ts';
import { font, type Pen } from './pen.ts';
import { ticksOn } from './ticks.ts';
import { BREAK, type TimeScale } from './time-scale.ts';

/** Draws the line of time at `y` with the names of its days, months or years above it. */
export function drawAxis(pen: Pen, scale: TimeScale, y: number, palette: Palette): void {
  drawLine(pen, scale, y, palette, 3);
  pen.save();
  pen.font = font(SIZES.small);
  for (const stretch of scale.stretches) {
    let free = stretch.left - 20;
    for (const { day, label, year } of ticksOn(stretch)) {
      const x = scale.x(day);
      pen.fillStyle = palette.line;
      pen.fillRect(x - 1.5, y - 9, 3, 18);
      const words = year === null ? label : `${label} ${year}`;
      const width = pen.measureText(words).width;
      const left = Math.min(Math.max(x - width / 2, stretch.left - 10), stretch.right + 10 - width);
      if (left < free) continue;
      pen.fillStyle = palette.muted;
      pen.fillText(words, left, y - 20);
      free = left + width + 14;
    }
  }
  pen.restore();
}

/** Draws the same line, faint, behind a row's bars, with its ticks. */
export function drawTrack(pen: Pen, scale: TimeScale, y: number, palette: Palette): void {
  drawLine(pen, scale, y, palette, 2);
  pen.fillStyle = palette.line;
  for (const stretch of scale.stretches) {
    for (const { day } of ticksOn(stretch)) pen.fillRect(scale.x(day) - 1, y - 6, 2, 12);
  }
}

/** A line through every stretch; two slanted strokes where time is left out. */
function drawLine(pen: Pen, { stretches }: TimeScale, y: number, palette: Palette, thickness: number): void {
  pen.save();
  pen.fillStyle = palette.line;
  pen.strokeStyle = palette.line;
  pen.lineWidth = thickness;
  stretches.forEach(({ left, right }, at) => {
    pen.fillRect(left, y - thickness / 2, right - left, thickness);
    if (at === stretches.length - 1) return;
    for (const shift of [-6, 6]) {
      const x = right + BREAK / 2 + shift;
      pen.beginPath();
      pen.moveTo(x - 5, y + 10);
      pen.lineTo(x + 5, y - 10);
      pen.stroke();
    }
  });
  pen.restore();
}
