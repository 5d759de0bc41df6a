import { phoneHeight } from './phone-height.ts';
import { continued, type Piece } from './pieces.ts';

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

/**
 * The pieces of entries on pages, each page made only when it is asked for; one at least, notes on the first. An entry stands on one page where
 * it can: what is compared is read together. With entries that come from the last one on, the first page holds the last ones; each page has
 * them in the order of the answer.
 */
export function* fillPages(
  notes: readonly Piece[],
  entries: Iterable<Piece[]>,
  paper: Paper,
  from: 'start' | 'end' = 'start',
): Generator<Piece[]> {
  const heightOf = rememberHeights();
  let page = new OpenPage(paper, heightOf, from);
  let isFirst = true;
  for (const { unit, isLast } of withLast(unitsOf(notes, entries, new OpenPage(paper, heightOf, from), from))) {
    const glance = isFirst && paper.readAs === 'answer' ? AT_A_GLANCE : highestOf(paper);
    const pleasant = isLast ? STRETCH * glance : glance;
    // Notes alone are no page, however high the sentences below them are.
    const most = page.hasEntries ? pleasant : Number.POSITIVE_INFINITY;
    if (!page.isEmpty && !page.takes(unit, most)) {
      yield page.pieces();
      isFirst = false;
      page = new OpenPage(paper, heightOf, from);
    }
    page.add(unit);
  }
  if (!page.isEmpty || isFirst) yield page.pieces();
}

const highestOf = ({ readAs }: Paper): number => (readAs === 'whole' ? Number.POSITIVE_INFINITY : ASKED_FOR);

/** Each note by itself; the pieces of each entry together where a page can hold them, one by one where none can. */
function* unitsOf(
  notes: readonly Piece[],
  entries: Iterable<Piece[]>,
  empty: OpenPage,
  from: 'start' | 'end',
): Generator<Piece[]> {
  for (const note of notes) yield [note];
  for (const pieces of entries) {
    if (empty.takes(pieces, highestOf(empty.paper))) yield pieces;
    else for (const piece of from === 'start' ? pieces : pieces.toReversed()) yield [piece];
  }
}

/** Tells of each whether others come after it. */
function* withLast(units: Iterable<Piece[]>): Generator<{ readonly unit: Piece[]; readonly isLast: boolean }> {
  let held: Piece[] | null = null;
  for (const unit of units) {
    if (held !== null) yield { unit: held, isLast: false };
    held = unit;
  }
  if (held !== null) yield { unit: held, isLast: true };
}

type HeightOf = (text: string) => number;

/** Heights of texts, which are asked for with each piece that may follow. */
function rememberHeights(): HeightOf {
  const known = new Map<string, number>();
  return (text) => {
    let height = known.get(text);
    if (height === undefined) {
      height = phoneHeight(text);
      known.set(text, height);
    }
    return height;
  };
}

/** How much room some pieces take together with their sources. */
interface Size {
  readonly pieces: number;
  readonly characters: number;
  /** Pixels. */
  readonly height: number;
}

/** A page that is being filled, from its first piece on or, below its notes, from its last. */
class OpenPage {
  readonly paper: Paper;
  readonly #heightOf: HeightOf;
  readonly #from: 'start' | 'end';
  readonly #units: (readonly Piece[])[] = [];
  readonly #sources = new Set<number>();
  #size: Size;

  constructor(paper: Paper, heightOf: HeightOf, from: 'start' | 'end') {
    this.paper = paper;
    this.#heightOf = heightOf;
    this.#from = from;
    this.#size = { pieces: 0, characters: 0, height: heightOf(paper.above) + (paper.pictured ? PICTURE : 0) };
  }

  get isEmpty(): boolean {
    return this.#units.length === 0;
  }

  get hasEntries(): boolean {
    return this.#units.some(([first]) => first!.entry !== null);
  }

  add(unit: readonly Piece[]): void {
    this.#size = this.#sizeWith(this.#standing(unit), this.#sources);
    this.#units.push(unit);
  }

  /** Whether it has room for some more, and stands no higher than `most` with them. */
  takes(more: readonly Piece[], most: number): boolean {
    const { pieces, characters, height } = this.#sizeWith(this.#standing(more), new Set(this.#sources));
    return pieces <= MOST_PIECES && characters <= this.paper.room && height <= most;
  }

  /** What stands on it, in the order of the answer. */
  pieces(): Piece[] {
    const notes = this.#units.filter(([first]) => first!.entry === null);
    const own = this.#units.filter(([first]) => first!.entry !== null);
    const [first, ...others] = [...notes, ...(this.#from === 'start' ? own : own.reverse())];
    return first ? [...openPage(first), ...others.flat()] : [];
  }

  /** As it may stand there: what comes first, which any of them may be on a page that is filled from its end, has its heading. */
  #standing(unit: readonly Piece[]): readonly Piece[] {
    const mayBeFirst = this.isEmpty || (this.#from === 'end' && !unit[0]!.isRow);
    return mayBeFirst ? openPage(unit) : unit;
  }

  /** Adds to `sources` what the pieces bring. */
  #sizeWith(more: readonly Piece[], sources: Set<number>): Size {
    let { pieces, characters, height } = this.#size;
    for (const { text, opens, isRow, sources: own } of more) {
      pieces += 1;
      characters += text.length + 1;
      height += this.#heightOf(text) + (isRow ? 0 : GAP) + (opens ? SEPARATOR : 0) + (this.paper.pictured ? LANE : 0);
      for (const { number, line } of own) {
        if (sources.has(number)) continue;
        sources.add(number);
        characters += line.length + 1;
        height += this.#heightOf(line);
      }
    }
    return { pieces, characters, height };
  }
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
