import { shownLength } from '../../render/outline/elide.ts';
import { citedIn } from '../../render/outline/entries.ts';
import type { Block, Entry, Quote, Row } from '../../render/outline/outline.ts';
import { renderLine } from '../markdown/line.ts';
import { renderArticle, renderMark } from './citation.ts';
import { renderQuote } from './quote.ts';
import { lengthOfSources, type Source, sourcesFor } from './source-list.ts';
import { renderWords } from './words.ts';

/** The longest a heading, a label or a line in Parley's words is rendered. */
const LONGEST_HEADING = 280;
const LONGEST_LABEL = 150;
const LONGEST_NOTE = 400;

/** Notes that stand together are broken into pieces of about this many characters. */
const NOTES_TOGETHER = 1200;

/** Rendered text that stays on one page: a quote with who said it, a row, or a few lines. */
export interface Piece {
  readonly text: string;
  /** The heading under which it stands, rendered; repeated when a page begins with it. Null where there was none yet. */
  readonly heading: string | null;
  /** Whether `text` begins with that heading, or needs none. */
  readonly headed: boolean;
  /** Whether a line stands before it. */
  readonly opens: boolean;
  /** Whether it is a row, close to the next one. */
  readonly isRow: boolean;
  /** Place of its entry in the outline; null for what belongs to none. */
  readonly entry: number | null;
  /** Of the numbers that stand in it. */
  readonly sources: readonly Source[];
  /** Shown in it. */
  readonly quotes: readonly Quote[];
}

/**
 * Entry by entry, from the first or from the last one, in pieces of at most `room` characters each, the repeated heading and their sources
 * counted; each entry is rendered only when it is asked for.
 */
export function* renderPieces(entries: readonly Entry[], room: number, from: 'start' | 'end'): Generator<Piece[]> {
  let heading: string | null = null;
  for (let step = 0; step < entries.length; step++) {
    const place = from === 'start' ? step : entries.length - 1 - step;
    const entry = entries[place]!;
    if (from === 'end') heading = headingAbove(entries, place);
    if (entry.kind === 'row') {
      heading = null;
      const row = renderRow(entry, room);
      // Discord takes no text that shows nothing, such as a title of marks of direction alone.
      if (row.text !== '') yield [{ ...row, heading, headed: true, opens: false, isRow: true, entry: place }];
      continue;
    }
    const own = renderHeading(entry);
    heading = own ?? heading;
    const pieces = renderBlock(entry, place, own, heading, room);
    if (pieces.length > 0) yield pieces;
  }
}

function renderBlock(entry: Block, place: number, own: string | null, heading: string | null, room: number): Piece[] {
  const space = room - (heading === null ? 0 : continued(heading).length + 1);
  const bodies = renderBodies(entry, space);
  if (bodies.length === 0 && own !== null) bodies.push({ text: '', sources: [], quotes: [] });
  return bodies.map(({ text, sources, quotes }, at): Piece => {
    const headed = at === 0 && own !== null;
    const whole = headed ? lines(own, text) : text;
    return { text: whole, heading, headed, opens: headed, isRow: false, entry: place, sources, quotes };
  });
}

/** The heading under which a block goes on that has none of its own. */
function headingAbove(entries: readonly Entry[], place: number): string | null {
  for (let at = place - 1; at >= 0; at--) {
    const entry = entries[at]!;
    if (entry.kind === 'row') return null;
    const heading = renderHeading(entry);
    if (heading !== null) return heading;
  }
  return null;
}

/** Notes on the whole of an answer, as many together as are read at a glance; small where the answer itself matters more. */
export function renderNotes(notes: readonly string[], small: boolean): Piece[] {
  const together: string[] = [];
  for (const text of notes) {
    const line = small ? renderSmall(text) : renderLine(text, LONGEST_NOTE);
    if (line === '') continue;
    const last = together.at(-1);
    if (last !== undefined && last.length + line.length < NOTES_TOGETHER) {
      together[together.length - 1] = lines(last, line);
    } else together.push(line);
  }
  const plain = { heading: null, headed: true, opens: true, isRow: false, entry: null, sources: [], quotes: [] };
  return together.map((text) => ({ ...plain, text }));
}

/** A heading above what goes on from an earlier page. */
export const continued = (heading: string): string => `${heading} (continued)`;

const lines = (...texts: readonly string[]): string => texts.filter((text) => text !== '').join('\n');

function renderHeading({ heading, tone }: Pick<Entry, 'heading' | 'tone'>): string | null {
  const line = renderLine(heading ?? '', LONGEST_HEADING);
  return line === '' ? null : `**${tone === 'conflict' ? '⚠ ' : ''}${line}**`;
}

const renderSmall = (text: string, before = ''): string => {
  const line = renderLine(text, LONGEST_NOTE);
  return line === '' ? '' : `-# ${before}${line}`;
};

type Body = Pick<Piece, 'text' | 'sources' | 'quotes'>;

const sizeOf = ({ text, sources }: Pick<Body, 'text' | 'sources'>): number => text.length + lengthOfSources(sources);

/** As small print: a date with what happened takes two lines on a phone then, else three. */
function renderRow(row: Row, room: number): Body {
  const { article, text, quote, notes } = row;
  const parts = [
    renderHeading(row) ?? '',
    article === null ? '' : renderArticle(article),
    text === null ? '' : renderLine(text, LONGEST_NOTE),
    quote === null ? '' : renderInline(quote),
  ];
  const line = parts.filter((part) => part !== '').join(' · ');
  let body: Body = {
    text: line === '' ? '' : `-# ${line}`,
    sources: sourcesFor(citedIn({ ...row, notes: [] })),
    quotes: quote === null ? [] : [quote],
  };
  for (const one of notes) {
    const more = {
      ...body,
      text: lines(body.text, renderSmall(one.text, '↳ ')),
      sources: [...body.sources, ...sourcesFor(one.cites)],
    };
    if (sizeOf(more) > room - 10) return { ...body, text: lines(body.text, '-# ↳ …') };
    body = more;
  }
  return body;
}

function renderInline({ label, excerpt, citation, longest }: Quote): string {
  const who = label === null ? '' : renderLine(label, LONGEST_LABEL);
  const words = renderWords(excerpt, shownLength(excerpt.text, longest));
  const told = [who, words].filter((part) => part !== '').join(': ');
  return `${told} ${renderMark({ ...citation, paragraph: null })}`.trimStart();
}

function renderBodies({ quotes, notes }: Block, room: number): Body[] {
  const bodies = quotes.map((quote): Body => {
    const { label, excerpt, citation, longest } = quote;
    const who = renderLine(label ?? '', LONGEST_LABEL);
    const below = `-# ${who === '' ? '' : `${who} · `}${renderMark(citation)}`;
    const sources = sourcesFor([citation]);
    const left = room - sizeOf({ text: below, sources }) - 1;
    return {
      text: lines(renderQuote(excerpt, left, shownLength(excerpt.text, longest)), below),
      sources,
      quotes: [quote],
    };
  });
  for (const one of notes) {
    const text = quotes.length > 0 ? renderSmall(one.text) : renderLine(one.text, LONGEST_NOTE);
    if (text === '') continue;
    const last = bodies.at(-1);
    const sources = sourcesFor(one.cites);
    const together = last && { ...last, text: lines(last.text, text), sources: [...last.sources, ...sources] };
    const most = quotes.length > 0 ? room : Math.min(room, NOTES_TOGETHER);
    if (together && sizeOf(together) <= most) bodies[bodies.length - 1] = together;
    else bodies.push({ text, sources, quotes: [] });
  }
  return bodies;
}
