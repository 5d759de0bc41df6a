import type { Span } from '../../core/article/span.ts';
import { drawable, ELISION } from './opening-words.ts';
import { font, type Pen } from './pen.ts';

/** A line of a text: a slice of it, and whether words that follow are left out. */
export interface TextLine extends Span {
  readonly cut: boolean;
}

/** How a text is set. */
export interface Setting {
  /** In pixels. */
  readonly size: number;
  readonly weight?: 'normal' | 'bold';
  readonly colour: string;
}

/**
 * Breaks a text at blanks into at most `most` lines that are no wider than `width` pixels in the pen's font. Where it does
 * not fit, the last line ends early, with room for the mark of elision. A word that is wider than a line is cut between
 * characters.
 */
export function breakLines(pen: Pen, text: string, width: number, most: number): TextLine[] {
  const drawn = drawable(text);
  const lines: TextLine[] = [];
  for (let at = 0; at < text.length; ) {
    const isLast = lines.length === most - 1;
    const end = lineEnd(pen, drawn, at, width);
    if (isLast && end < text.trimEnd().length) {
      const room = width - pen.measureText(` ${ELISION}`).width;
      lines.push({ start: at, end: lineEnd(pen, drawn, at, room), cut: true });
      break;
    }
    lines.push({ start: at, end, cut: false });
    at = end;
    while (drawn[at] === ' ') at++;
  }
  return lines;
}

const characters = new Intl.Segmenter('und', { granularity: 'grapheme' });

/** How far a line that begins at `start` reaches: to a blank, else as far as characters fit, at least one. */
function lineEnd(pen: Pen, text: string, start: number, width: number): number {
  let end = start;
  for (let at = start; at < text.length; ) {
    const blank = text.indexOf(' ', at);
    const word = blank < 0 ? text.length : blank;
    if (pen.measureText(text.slice(start, word)).width > width) break;
    end = word;
    at = word + 1;
  }
  if (end > start) return end;
  for (const { segment, index } of characters.segment(text.slice(start, start + 200))) {
    const next = start + index + segment.length;
    if (index > 0 && pen.measureText(text.slice(start, next)).width > width) break;
    end = next;
  }
  return end;
}

const RIGHT_TO_LEFT = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufeff\u{10800}-\u{10fff}\u{1e800}-\u{1efff}]/u;

/** Draws one line of a text with its left end (right end, for a line that opens right to left) at the margins. */
export function drawTextLine(
  pen: Pen,
  text: string,
  line: TextLine,
  place: { readonly left: number; readonly right: number; readonly y: number },
  setting: Setting,
  emphasis: { readonly spans: readonly Span[]; readonly colour: string } = { spans: [], colour: setting.colour },
): void {
  const { size, weight = 'normal', colour } = setting;
  const slice = drawable(text.slice(line.start, line.end));
  pen.fillStyle = colour;
  pen.font = font(size, weight);
  if (RIGHT_TO_LEFT.test(slice)) {
    const whole = line.cut ? `${slice} ${ELISION}` : slice;
    const opens = slice.startsWith('\u2068') ? '' : (/\p{L}/u.exec(slice)?.[0] ?? '');
    const isRtl = RIGHT_TO_LEFT.test(opens);
    pen.direction = isRtl ? 'rtl' : 'ltr';
    pen.textAlign = isRtl ? 'right' : 'left';
    pen.fillText(whole, isRtl ? place.right : place.left, place.y);
    pen.direction = 'ltr';
    pen.textAlign = 'left';
    return;
  }
  let x = place.left;
  const draw = (part: string, style: string): void => {
    if (part === '') return;
    pen.fillStyle = style;
    pen.fillText(part, x, place.y);
    x += pen.measureText(part).width;
  };
  let at = line.start;
  for (const span of emphasis.spans) {
    const [start, end] = [Math.max(span.start, at), Math.min(span.end, line.end)];
    if (start >= end) continue;
    draw(drawable(text.slice(at, start)), colour);
    draw(drawable(text.slice(start, end)), emphasis.colour);
    at = end;
  }
  draw(drawable(text.slice(at, line.end)), colour);
  if (line.cut) draw(` ${ELISION}`, colour);
}
