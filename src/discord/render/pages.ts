import type { Outline, Quote } from '../../render/outline/outline.ts';
import { renderLine } from '../markdown/line.ts';
import { fillPages, fillPagesFromEnd } from './fill-pages.ts';
import { type Piece, renderNotes, renderPieces } from './pieces.ts';
import { listSources } from './source-list.ts';
import { type Turn, turnsOf } from './turns.ts';

/** Characters of text that Discord takes in one message with components, over all of them. */
export const MESSAGE_TEXT = 4000;

/** Characters of text that Discord takes in a message without components. */
export const CONTENT_TEXT = 2000;

const LONGEST_TITLE = 250;
const LONGEST_CLOSING = 300;

/** Room for "Details, page 12 of 345", for the marks before the last lines of a page, and for who shared it. */
const PAGE_LABEL = 100;

/** One message's worth of an answer, rendered. */
export interface Page {
  /** Among all pages of the answer, counted from 1. */
  readonly number: number;
  readonly tone: Outline['tone'];
  /** The request that this answers, which the page's buttons read. */
  readonly request: string;
  readonly title: string;
  readonly blocks: readonly Block[];
  /** The outline's entries that stand here in short, by their places, in order: what the page's picture is of. */
  readonly entries: readonly number[];
  /** The sentences that stand here, in order. */
  readonly quotes: readonly Quote[];
  /** Sources, what the corpus covers and the page's number, as far as there are any; null where there are none. */
  readonly foot: string | null;
  /** Where its buttons lead. */
  readonly turns: readonly Turn[];
}

/** A stretch of a page; `opens` where a new subject begins, so that a line stands before it. */
export interface Block {
  readonly text: string;
  readonly opens: boolean;
}

/** How pages are made where it is not as usual. */
interface Printing {
  /** Characters that a message may have. */
  readonly most?: number;
  /** What is read as a whole takes as few pages as it can, however high they stand. */
  readonly readAs?: 'answer' | 'whole';
}

/**
 * Renders an answer on pages, at least one: first those of the short answer, of which a phone shows the first at a glance, then
 * what else was found, then the short answer's sentences whole. The pages of each hold all of its entries and quotes once, in
 * order, save that a timeline's latest page may come first; each page lists the sources of what stands on it and stays within
 * Discord's limits for one message. `requestLine` is the request's (`Request.line`).
 */
export function renderPages(
  outline: Outline,
  requestLine: string,
  { most = MESSAGE_TEXT, readAs = 'answer' }: Printing = {},
): Page[] {
  const { tone, inTime } = outline;
  const frame = { tone, request: requestLine, title: `### ${renderLine(outline.title, LONGEST_TITLE)}` };
  const closing = outline.closing === null ? [] : [renderLine(outline.closing, LONGEST_CLOSING)];
  const above = `${frame.request}\n${frame.title}`;
  const room = most - above.length - closing.join('').length - PAGE_LABEL;
  const paper = { room, above, pictured: inTime !== null, readAs };
  const fillShort = inTime?.opensAt === 'end' ? fillPagesFromEnd : fillPages;
  const short = fillShort(renderNotes(outline.notes, tone === 'answer'), renderPieces(outline.entries, room), paper);
  const [further, inFull] = [outline.further, outline.inFull].map((entries) =>
    entries.length === 0
      ? []
      : fillPages([], renderPieces(entries, room), { ...paper, pictured: false, readAs: 'more' }),
  ) as [Piece[][], Piece[][]];
  const plan = { short: short.map(entriesOn), further: further.length, inFull: inFull.map(entriesOn), inTime };

  const leading = [...short, ...further];
  return [...leading, ...inFull].map((pieces, at): Page => {
    const label = at < leading.length ? numberOf(at, leading) : numberOf(at - leading.length, inFull, 'Details, page');
    const small = [...closing, ...label].filter((line) => line !== '').map((line) => `-# ${line}`);
    const foot = [...listSources(pieces.flatMap(({ sources }) => sources)), ...small];
    return {
      ...frame,
      number: at + 1,
      blocks: blocksOf(pieces),
      entries: at < short.length ? entriesOn(pieces) : [],
      quotes: pieces.flatMap(({ quotes }) => quotes),
      foot: foot.length === 0 ? null : foot.join('\n'),
      turns: turnsOf(plan, at),
    };
  });
}

/** Rows stand close together. */
function blocksOf(pieces: readonly Piece[]): Block[] {
  const blocks: Block[] = [];
  for (const [at, { text, opens, isRow }] of pieces.entries()) {
    const last = blocks.at(-1);
    if (last && isRow && pieces[at - 1]?.isRow) blocks[blocks.length - 1] = { ...last, text: `${last.text}\n${text}` };
    else blocks.push({ text, opens });
  }
  return blocks;
}

const entriesOn = (pieces: readonly Piece[]): number[] => [...new Set(pieces.flatMap(({ entry }) => entry ?? []))];

/** A page's place among several: "Page 2 of 3". */
const numberOf = (at: number, pages: readonly unknown[], noun = 'Page'): string[] =>
  pages.length < 2 ? [] : [`${noun} ${at + 1} of ${pages.length}`];
