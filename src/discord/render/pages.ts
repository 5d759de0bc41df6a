import type { Outline, Quote } from '../../render/outline/outline.ts';
import { renderLine } from '../markdown/line.ts';
import { DETAILS, IN_FULL_FROM, OVERVIEW } from '../request/page-turn.ts';
import { fillPages } from './fill-pages.ts';
import { type Piece, renderNotes, renderPieces } from './pieces.ts';
import { listSources } from './source-list.ts';
import { type Turn, turnsOf } from './turns.ts';

/** Characters of text that Discord takes in one message with components, over all of them. */
export const MESSAGE_TEXT = 4000;

/** Characters of text that Discord takes in a message without components. */
export const CONTENT_TEXT = 2000;

const LONGEST_TITLE = 250;
const LONGEST_CLOSING = 300;

/** Room for "Details, page 123 of more than 160", for the marks before the last lines of a page, and for who shared it. */
const PAGE_LABEL = 100;

/** One message's worth of an answer, rendered. */
export interface Page {
  /** Counted from 1; of those with the sentences whole, from `IN_FULL_FROM`. */
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

/** An answer's pages, of which each is laid out when it is asked for: first those of the short answer, then what else was found. */
export interface Pages {
  /** The page of a number; the last one for a number beyond, the first for one below. */
  at(number: number): Page;
  /** The first pages, at most so many. */
  first(most: number): Page[];
  /** All of them, those with the sentences whole at the end. */
  all(): Page[];
}

/** Pages are counted so many at a time: of an answer on more it is told that there are more. */
const COUNTED = 20;

/**
 * Lays an answer out on pages, at least one: first those of the short answer, of which a phone shows the first at a glance, then
 * what else was found, then the short answer's sentences whole, numbered from `IN_FULL_FROM` on. The pages of each hold all of its entries and
 * quotes once, in order, save that a timeline's latest page may come first; each page lists the sources of what stands on it and stays within
 * Discord's limits for one message. `requestLine` is the request's (`Request.line`).
 */
export function layOutPages(
  outline: Outline,
  requestLine: string,
  { most = MESSAGE_TEXT, readAs = 'answer' }: Printing = {},
): Pages {
  const { tone, inTime, entries, further, inFull } = outline;
  const frame = { tone, request: requestLine, title: `### ${renderLine(outline.title, LONGEST_TITLE)}` };
  const closing = outline.closing === null ? [] : [renderLine(outline.closing, LONGEST_CLOSING)];
  const above = `${frame.request}\n${frame.title}`;
  const room = most - above.length - closing.join('').length - PAGE_LABEL;
  const paper = { room, above, pictured: inTime !== null, readAs };
  const from = inTime?.opensAt ?? 'start';
  const notes = renderNotes(outline.notes, tone === 'answer');
  const more = { ...paper, pictured: false, readAs: 'more' } as const;
  const short = new LaidOut(fillPages(notes, renderPieces(entries, room, from), paper, from));
  const others = new LaidOut(
    further.length === 0 ? [] : fillPages([], renderPieces(further, room, 'start'), more, 'start'),
  );
  const whole = new LaidOut(inFull.length === 0 ? [] : fillPages([], renderPieces(inFull, room, from), more, from));
  const leadingAt = (at: number): Piece[] | null => short.at(at) ?? others.at(at - short.made);

  /** The entry that a page begins with, from whichever end the answer is read. */
  const opening = (pieces: readonly Piece[]): number | undefined => entriesOn(pieces).at(from === 'start' ? 0 : -1);

  const pageOf = (pieces: Piece[], number: number, label: string[], turns: Turn[]): Page => {
    const small = [...closing, ...label].filter((line) => line !== '').map((line) => `-# ${line}`);
    const foot = [...listSources(pieces.flatMap(({ sources }) => sources)), ...small];
    return {
      ...frame,
      number,
      blocks: blocksOf(pieces),
      entries: number <= short.made ? entriesOn(pieces) : [],
      quotes: pieces.flatMap(({ quotes }) => quotes),
      foot: foot.length === 0 ? null : foot.join('\n'),
      turns,
    };
  };
  const leadingPage = (pieces: Piece[], at: number): Page => {
    const number = at + 1;
    const place = { number, first: 1, goesOn: leadingAt(at + 1) !== null, inTime };
    const isShort = short.at(at) !== null;
    const toWhole = isShort ? { label: DETAILS, page: IN_FULL_FROM + whole.placeOf(opening(pieces)) } : null;
    const turns = turnsOf(place, inFull.length === 0 ? null : toWhole);
    return pageOf(pieces, number, placeAmong(at, leadingAt, 'Page'), turns);
  };
  const wholePage = (pieces: Piece[], at: number): Page => {
    const number = IN_FULL_FROM + at;
    const place = { number, first: IN_FULL_FROM, goesOn: whole.at(at + 1) !== null, inTime };
    const turns = turnsOf(place, { label: OVERVIEW, page: 1 + short.placeOf(opening(pieces)) });
    return pageOf(
      pieces,
      number,
      placeAmong(at, (one) => whole.at(one), 'Details, page'),
      turns,
    );
  };
  const pagesFrom = (pageAt: (at: number) => Page | null, most: number): Page[] => {
    const pages: Page[] = [];
    for (let page = pageAt(0); page !== null && pages.length < most; page = pageAt(pages.length)) pages.push(page);
    return pages;
  };
  const leading = (at: number): Page | null => {
    const pieces = leadingAt(at);
    return pieces && leadingPage(pieces, at);
  };
  const inWhole = (at: number): Page | null => {
    const pieces = whole.at(at);
    return pieces && wholePage(pieces, at);
  };
  return {
    at: (number) => {
      if (number >= IN_FULL_FROM && inFull.length > 0)
        return inWhole(number - IN_FULL_FROM) ?? inWhole(whole.all().length - 1)!;
      return leading(Math.max(0, number - 1)) ?? leading(short.all().length + others.all().length - 1)!;
    },
    first: (most) => pagesFrom(leading, most),
    all: () => [...pagesFrom(leading, Number.POSITIVE_INFINITY), ...pagesFrom(inWhole, Number.POSITIVE_INFINITY)],
  };
}

/** Pages that are laid out one after another, as far as they are asked for. */
class LaidOut {
  readonly #pages: Piece[][] = [];
  readonly #rest: Iterator<Piece[]>;

  constructor(pages: Iterable<Piece[]>) {
    this.#rest = pages[Symbol.iterator]();
  }

  /** How many are laid out by now: all, once one beyond the last was asked for. */
  get made(): number {
    return this.#pages.length;
  }

  at(place: number): Piece[] | null {
    while (this.#pages.length <= place) {
      const { done, value } = this.#rest.next();
      if (done) return null;
      this.#pages.push(value);
    }
    return this.#pages[place] ?? null;
  }

  all(): readonly Piece[][] {
    this.at(Number.POSITIVE_INFINITY);
    return this.#pages;
  }

  /** The first on which an entry of the outline stands; 0 where none is. */
  placeOf(entry: number | undefined): number {
    for (let place = 0; entry !== undefined; place++) {
      const pieces = this.at(place);
      if (pieces === null) return 0;
      if (pieces.some((piece) => piece.entry === entry)) return place;
    }
    return 0;
  }
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

/** A page's place among several: "Page 2 of 3", "Page 2 of more than 20". */
function placeAmong(at: number, pageAt: (at: number) => unknown, noun: string): string[] {
  const counted = COUNTED * Math.ceil((at + 1) / COUNTED);
  if (pageAt(counted) !== null) return [`${noun} ${at + 1} of more than ${counted}`];
  let all = at + 1;
  while (pageAt(all) !== null) all++;
  return all < 2 ? [] : [`${noun} ${at + 1} of ${all}`];
}
