import type { Outline } from '../../outline/outline.ts';
import { renderLine } from '../markdown/line.ts';
import { continued, type Piece, renderNotes, renderPieces } from './pieces.ts';

/** Characters of text that Discord takes in one message with components, over all of them. */
export const MESSAGE_TEXT = 4000;

/** What is pleasant to read in one go. A last piece may go beyond it rather than stand alone on a page. */
const PLEASANT_TEXT = 2600;
const STRETCHED_TEXT = 3400;
const PLEASANT_QUOTES = 6;

/** Pieces on a page: with a line between them, twelve stay within Discord's 40 components. */
const MOST_PIECES = 12;

const LONGEST_TITLE = 250;
const LONGEST_CLOSING = 300;

/** Room for "Page 12 of 345 · " before the closing line. */
const PAGE_LABEL = 40;

/** One message's worth of an answer, rendered. */
export interface Page {
  readonly tone: Outline['tone'];
  /** The request that this answers, which the page's buttons read. */
  readonly request: string;
  readonly title: string;
  readonly blocks: readonly Block[];
  /** The outline's entries of which this page shows at least a part, by their places, in order. */
  readonly entries: readonly number[];
  readonly closing: string;
}

/** A stretch of a page; `opens` where a new subject begins, so that a line stands before it. */
export interface Block {
  readonly text: string;
  readonly opens: boolean;
  readonly entry: number | null;
}

/**
 * Renders an answer on as many pages as it takes to be pleasant to read, at least one. Pages in order hold every entry and
 * every quote once; each stays within Discord's limits for one message. `requestLine` is the request's (`Request.line`).
 */
export function renderPages(outline: Outline, requestLine: string): Page[] {
  const frame = {
    tone: outline.tone,
    request: requestLine,
    title: `### ${renderLine(outline.title, LONGEST_TITLE)}`,
    closing: renderLine(outline.closing, LONGEST_CLOSING),
  };
  const room = MESSAGE_TEXT - frame.request.length - frame.title.length - frame.closing.length - PAGE_LABEL;
  const notes = renderNotes(outline.notes).map(
    (text): Piece => ({ text, heading: null, headed: false, quotes: 0, entry: null }),
  );
  const pages = fillPages([...notes, ...renderPieces(outline, room)], room);
  return pages.map((blocks, at) => ({
    ...frame,
    blocks,
    entries: [...new Set(blocks.flatMap(({ entry }) => entry ?? []))],
    closing: `-# ${pages.length > 1 ? `Page ${at + 1} of ${pages.length} · ` : ''}${frame.closing}`,
  }));
}

function fillPages(pieces: readonly Piece[], room: number): Block[][] {
  const pages: Block[][] = [];
  let page: Block[] = [];
  let text = 0;
  let quotes = 0;
  const turn = () => {
    pages.push(page);
    page = [];
    text = quotes = 0;
  };
  for (const [at, piece] of pieces.entries()) {
    const pleasant = at === pieces.length - 1 ? STRETCHED_TEXT : PLEASANT_TEXT;
    const full =
      text + piece.text.length > Math.min(room, pleasant) ||
      quotes + piece.quotes > PLEASANT_QUOTES ||
      page.length === MOST_PIECES;
    if ((full || isParted(pieces, at, { text, quotes, pieces: page.length }, room)) && page.length > 0) turn();
    const block = page.length === 0 ? openPage(piece) : { text: piece.text, opens: piece.headed, entry: piece.entry };
    page.push(block);
    text += block.text.length;
    quotes += piece.quotes;
  }
  if (page.length > 0 || pages.length === 0) turn();
  return pages;
}

interface Filled {
  readonly text: number;
  readonly quotes: number;
  readonly pieces: number;
}

/** Whether an entry that begins here would go over to the next page and needs not: what is compared is read together. */
function isParted(pieces: readonly Piece[], at: number, filled: Filled, room: number): boolean {
  const { entry } = pieces[at]!;
  if (entry === null || pieces[at - 1]?.entry === entry) return false;
  let after = at + 1;
  while (pieces[after]?.entry === entry) after++;
  const whole = pieces.slice(at, after);
  if (whole.length === 1) return false;
  const text = whole.reduce((sum, piece) => sum + piece.text.length, 0);
  const quotes = whole.reduce((sum, piece) => sum + piece.quotes, 0);
  const most = Math.min(room, after === pieces.length ? STRETCHED_TEXT : PLEASANT_TEXT);
  const fits = (on: Filled): boolean =>
    on.text + text <= most && on.quotes + quotes <= PLEASANT_QUOTES && on.pieces + whole.length <= MOST_PIECES;
  return fits({ text: 0, quotes: 0, pieces: 0 }) && !fits(filled);
}

const openPage = ({ text, heading, headed, entry }: Piece): Block => ({
  text: heading === null || headed ? text : `${continued(heading)}\n${text}`,
  opens: true,
  entry,
});
