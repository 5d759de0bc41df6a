import { phoneHeight } from './phone-height.ts';
import { continued, type Piece } from './pieces.ts';
import { listSources } from './source-list.ts';

/**
 * Pixels that a phone 740 px high leaves to the text of a reply, beside the names above it, its frame and two lines of buttons. What one asked
 * for more of may be twice as high.
 */
const AT_A_GLANCE = 420;
const ASKED_FOR = 900;

/** What comes last may go beyond that by this share rather than stand alone on a page. */
const STRETCH = 1.2;

/** Pixels between texts, and of a line between them. */
const GAP = 8;
const SEPARATOR = 9;

/** Pixels of a picture on a phone, and of each event in it. */
const PICTURE = 30;
const LANE = 17;

/** Pieces on a page: with a line between them, twelve stay within Discord's 40 components. */
const MOST_PIECES = 12;

/** What the pages of some entries have to offer. */
export interface Paper {
  /** Characters, for pieces and their sources. */
  readonly room: number;
  /** What stands on top of each page. */
  readonly above: string;
  /** Whether a picture goes along with it. */
  readonly pictured: boolean;
  /** How high it may stand: an answer, what somebody asked for more of, or what is read as a whole. */
  readonly readAs: 'answer' | 'more' | 'whole';
}

/** Pieces in order on pages, at least one, notes on the first. An entry stands on one page where it can: what is compared is read together. */
export function fillPages(notes: readonly Piece[], pieces: readonly Piece[], paper: Paper): Piece[][] {
  const pages: Piece[][] = [];
  let page: Piece[] = [];
  const units = [...notes.map((note) => [note]), ...unitsOf(pieces, paper)];
  for (const [at, unit] of units.entries()) {
    const glance = pages.length === 0 && paper.readAs === 'answer' ? AT_A_GLANCE : highestOf(paper);
    const pleasant = at === units.length - 1 ? STRETCH * glance : glance;
    // Notes alone are no page, however high the sentences below them are.
    const most = page.some(({ entry }) => entry !== null) ? pleasant : Number.POSITIVE_INFINITY;
    if (page.length > 0 && !fits([...page, ...unit], paper, most)) {
      pages.push(page);
      page = [];
    }
    page.push(...(page.length === 0 ? openPage(unit) : unit));
  }
  if (page.length > 0 || pages.length === 0) pages.push(page);
  return pages;
}

const highestOf = ({ readAs }: Paper): number => (readAs === 'whole' ? Number.POSITIVE_INFINITY : ASKED_FOR);

/** The same from the end, page by page, so that the last pieces fill the first page; for entries of one piece each. */
export const fillPagesFromEnd = (notes: readonly Piece[], pieces: readonly Piece[], paper: Paper): Piece[][] =>
  fillPages(notes, pieces.toReversed(), paper).map((page) => [
    ...page.filter(({ entry }) => entry === null),
    ...page.filter(({ entry }) => entry !== null).reverse(),
  ]);

/** The pieces of each entry together where a page can hold them; one by one where none can. */
function unitsOf(pieces: readonly Piece[], paper: Paper): Piece[][] {
  const units: Piece[][] = [];
  for (const piece of pieces) {
    const last = units.at(-1);
    if (last && last[0]!.entry === piece.entry) last.push(piece);
    else units.push([piece]);
  }
  return units.flatMap((unit) =>
    fits(openPage(unit), paper, highestOf(paper)) ? [unit] : unit.map((piece) => [piece]),
  );
}

function fits(pieces: readonly Piece[], { room, above, pictured }: Paper, pleasant: number): boolean {
  if (pieces.length > MOST_PIECES) return false;
  const sources = listSources(pieces.flatMap((piece) => piece.sources));
  const texts = [...pieces.map(({ text }) => text), ...sources];
  if (texts.reduce((sum, text) => sum + text.length + 1, 0) > room) return false;
  const height =
    [above, ...sources].reduce((sum, text) => sum + phoneHeight(text), 0) +
    pieces.reduce((sum, piece) => sum + heightOf(piece), 0);
  const between = pieces.reduce((sum, { opens, isRow }) => sum + (isRow ? 0 : GAP) + (opens ? SEPARATOR : 0), 0);
  const picture = pictured ? PICTURE + LANE * pieces.length : 0;
  return height + between + picture <= pleasant;
}

const heights = new WeakMap<Piece, number>();

/** The height of a piece, which is asked for with each that may follow it. */
function heightOf(piece: Piece): number {
  let height = heights.get(piece);
  if (height === undefined) {
    height = phoneHeight(piece.text);
    heights.set(piece, height);
  }
  return height;
}

/** With the heading under which the first of them stands. */
const openPage = ([first, ...others]: readonly Piece[]): Piece[] => [
  {
    ...first!,
    text: first!.heading === null || first!.headed ? first!.text : `${continued(first!.heading)}\n${first!.text}`,
    opens: true,
  },
  ...others,
];
