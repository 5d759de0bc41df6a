import { borderBefore } from '../../render/outline/word-border.ts';
import { escapeText, isolate, oneLine } from './escape.ts';

/**
 * A text as one line of at most `room` characters that Discord shows as it is. A longer one ends in "…" after a whole word.
 * Texts in Parley's words may carry a member's words, a file's name or a speaker's.
 */
export function renderLine(text: string, room: number): string {
  const line = oneLine(text.length > 2 * room ? text.slice(0, 2 * room) : text);
  const whole = isolate(escapeText(line));
  if (whole.length <= room && text.length <= 2 * room) return whole;
  for (let length = Math.min(room - 3, line.length); length > 0; ) {
    const rendered = isolate(`${escapeText(line.slice(0, borderBefore(line, length, 0)).trimEnd())}…`);
    if (rendered.length <= room) return rendered;
    length = Math.min(length - 1, Math.floor((length * room) / rendered.length));
  }
  return '…';
}
