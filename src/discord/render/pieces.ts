import type { Entry, Outline } from '../../outline/outline.ts';
import { renderLine } from '../markdown/line.ts';
import { renderCitation } from './citation.ts';
import { renderQuote } from './quote.ts';

/** The longest a heading, a label or a line in Parley's words is rendered. */
const LONGEST_HEADING = 280;
const LONGEST_LABEL = 150;
export const LONGEST_NOTE = 500;

/** Notes that stand together are broken into pieces of about this many characters. */
const NOTES_TOGETHER = 1200;

/** Rendered text that stays on one page: a quote with its citation, or a few lines. */
export interface Piece {
  readonly text: string;
  /** The heading under which it stands, rendered; repeated when a page begins with it. Null where there was none yet. */
  readonly heading: string | null;
  /** Whether `text` begins with that heading. */
  readonly headed: boolean;
  readonly quotes: number;
  /** Place of its entry in the outline; null for what belongs to none. */
  readonly entry: number | null;
}

/** An outline's entries in order, in pieces of at most `room` characters each, the repeated heading counted. */
export function renderPieces({ entries }: Outline, room: number): Piece[] {
  let heading: string | null = null;
  return entries.flatMap((entry, place) => {
    const own = renderHeading(entry);
    heading = own ?? heading;
    const space = room - (heading === null ? 0 : continued(heading).length + 1);
    const bodies = renderBodies(entry, space);
    if (bodies.length === 0 && own !== null) bodies.push({ text: '', quotes: 0 });
    return bodies.map(
      ({ text, quotes }, at): Piece => ({
        text: at === 0 && own !== null ? [own, text].filter((part) => part !== '').join('\n') : text,
        heading,
        headed: at === 0 && own !== null,
        quotes,
        entry: place,
      }),
    );
  });
}

/** A heading above what goes on from an earlier page. */
export const continued = (heading: string): string => `${heading} (continued)`;

function renderHeading({ heading, tone }: Entry): string | null {
  const line = renderLine(heading ?? '', LONGEST_HEADING);
  return line === '' ? null : `**${tone === 'conflict' ? '⚠ ' : ''}${line}**`;
}

interface Body {
  readonly text: string;
  readonly quotes: number;
}

function renderBodies({ heading, tone, quotes, notes }: Entry, room: number): Body[] {
  const rendered = quotes.map(({ label, excerpt, citation, longest }, at): Body => {
    const mark = tone === 'conflict' && heading === null && at === 0 ? '⚠ ' : '';
    const small = renderLine(`${mark}${label ?? ''}`, LONGEST_LABEL);
    const lines = small === '' ? [] : [`-# ${small}`];
    const cited = renderCitation(citation);
    const taken = lines.reduce((sum, line) => sum + line.length + 1, cited.length + 1);
    const quote = renderQuote(excerpt, Math.min(longest, room - taken));
    return { text: [...lines, ...(quote === '' ? [] : [quote]), cited].join('\n'), quotes: 1 };
  });
  const below = renderNotes(notes);
  const last = rendered.at(-1);
  if (last && below.length > 0 && last.text.length + below[0]!.length < room) {
    rendered[rendered.length - 1] = { text: `${last.text}\n${below.shift()!}`, quotes: 1 };
  }
  return [...rendered, ...below.map((text) => ({ text, quotes: 0 }))];
}

/** Lines in Parley's words, as many together as are read at a glance. */
export function renderNotes(notes: readonly string[]): string[] {
  const together: string[] = [];
  for (const note of notes) {
    const line = renderLine(note, LONGEST_NOTE);
    if (line === '') continue;
    const last = together.at(-1);
    if (last !== undefined && last.length + line.length < NOTES_TOGETHER) {
      together[together.length - 1] = `${last}\n${line}`;
    } else together.push(line);
  }
  return together;
}
