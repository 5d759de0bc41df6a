import { type EdtfPart, readEdtf } from '../../core/dates/edtf-date.ts';
import { lastDay } from '../../core/dates/moment.ts';
import type { Palette } from './palette.ts';
import type { Pen } from './pen.ts';
import type { Days, TimeScale } from './time-scale.ts';

/** A stretch of days on the line; a soft end is one that the article leaves open. */
export interface Mark extends Days {
  readonly softStart: boolean;
  readonly softEnd: boolean;
}

/** What the bar stands for, in colour and shape. */
export type MarkKind = 'event' | 'statement' | 'conflict';

/** Whether a part of a date is more or less than a day, so that the day itself is not known. */
const isSoft = ({ moment, qualifier }: EdtfPart): boolean => moment.unit !== 'day' || qualifier !== '';

/** The marks of an EDTF date: one, or several for a list of dates. None without a year, or for what cannot be read. */
export function marksOf(edtf: string): Mark[] {
  const date = readEdtf(edtf);
  if (!date || date.parts[0]!.moment.masked) return [];
  if (date.kind === 'interval') {
    const [from, to] = date.parts as readonly [EdtfPart, EdtfPart];
    return [{ first: from.moment.day, last: lastDay(to.moment), softStart: isSoft(from), softEnd: isSoft(to) }];
  }
  return date.parts.map((part) => {
    const soft = date.kind === 'choice' || isSoft(part);
    const softEnd = soft || date.kind === 'since';
    return { first: part.moment.day, last: lastDay(part.moment), softStart: soft, softEnd };
  });
}

/** Height of a bar, in pixels. */
export const BAR = 26;
const NARROWEST = 26;
const NARROWEST_SOFT = 64;
const FADE = 0.35;
const LONGEST_FADE = 70;

/** Draws a mark as a bar whose middle is at `y`: soft ends fade, statements are hollow, conflicts are striped. */
export function drawMark(pen: Pen, mark: Mark, kind: MarkKind, scale: TimeScale, y: number, palette: Palette): void {
  const isVague = mark.softStart || mark.softEnd;
  const [start, end] = [scale.x(mark.first), scale.x(mark.last + 1)];
  const width = Math.max(end - start, isVague ? NARROWEST_SOFT : NARROWEST);
  const left = (start + end - width) / 2;
  drawBar(pen, { left, width, y }, mark, kind, palette);
}

/** The same for a bar of any place and width, in pixels. */
export function drawBar(
  pen: Pen,
  { left, width, y }: { readonly left: number; readonly width: number; readonly y: number },
  { softStart, softEnd }: Pick<Mark, 'softStart' | 'softEnd'>,
  kind: MarkKind,
  palette: Palette,
): void {
  const top = y - BAR / 2;
  const fade = Math.min(FADE, LONGEST_FADE / width);
  const faded = (colour: string) => {
    const gradient = pen.createLinearGradient(left, 0, left + width, 0);
    gradient.addColorStop(0, softStart ? `${colour}00` : colour);
    if (softStart) gradient.addColorStop(fade, colour);
    if (softEnd) gradient.addColorStop(1 - fade, colour);
    gradient.addColorStop(1, softEnd ? `${colour}00` : colour);
    return gradient;
  };
  pen.save();
  pen.beginPath();
  pen.roundRect(left, top, width, BAR, BAR / 2);
  if (kind === 'statement') {
    pen.lineWidth = 5;
    pen.strokeStyle = faded(palette.statement);
    pen.stroke();
    pen.restore();
    return;
  }
  pen.fillStyle = faded(palette[kind]);
  pen.fill();
  if (kind === 'conflict') {
    pen.clip();
    pen.strokeStyle = faded(palette.hatch);
    pen.lineWidth = 5;
    for (let x = left - BAR; x < left + width; x += 13) {
      pen.beginPath();
      pen.moveTo(x, top + BAR + 2);
      pen.lineTo(x + BAR + 4, top - 2);
      pen.stroke();
    }
  }
  pen.restore();
}

/** The sign of a contradiction, a triangle with a mark in it, `size` pixels wide, standing on `bottom`. */
export function drawTriangle(pen: Pen, left: number, bottom: number, size: number, palette: Palette): void {
  pen.save();
  pen.fillStyle = palette.conflict;
  pen.strokeStyle = palette.conflict;
  pen.lineJoin = 'round';
  pen.lineWidth = 4;
  pen.beginPath();
  pen.moveTo(left + size / 2, bottom - size * 0.86);
  pen.lineTo(left + size, bottom);
  pen.lineTo(left, bottom);
  pen.closePath();
  pen.fill();
  pen.stroke();
  pen.fillStyle = palette.card;
  pen.fillRect(left + size / 2 - 2, bottom - size * 0.58, 4, size * 0.34);
  pen.fillRect(left + size / 2 - 2, bottom - size * 0.16, 4, 4);
  pen.restore();
}
