import type { AsPlainObject } from 'minisearch';
import { DocumentStore } from './document-store.ts';
import { MiniSearchIndex } from './minisearch-index.ts';
import { PassageTable } from './passage-table.ts';
import { Vocabulary } from './vocabulary.ts';

/** Numbers in one piece of text: some hundred thousand characters at most, made in some milliseconds. */
const PIECE = 10_000;

type Postings = AsPlainObject['index'];

/** One of these is a piece of text, as JSON. */
interface Piece {
  /** All of MiniSearch's JSON but its postings; the ids of each article's passages. */
  readonly head?: {
    readonly json: Omit<AsPlainObject, 'index'>;
    readonly idsByArticle: readonly (readonly number[])[];
  };
  readonly postings?: Postings;
  readonly terms?: readonly (readonly [string, number, number])[];
  readonly spellings?: readonly (readonly [string, number])[];
}

/**
 * What MiniSearch's `toJSON` reads. That makes everything at once, in 0.4 s for 10,000 passages, in which no search is answered;
 * read here piece by piece, and only what one version has.
 */
interface Insides {
  readonly _index: Iterable<readonly [string, ReadonlyMap<number, ReadonlyMap<number, number>>]>;
  readonly _documentIds: ReadonlyMap<number, number>;
  readonly _fieldIds: Readonly<Record<string, number>>;
  readonly _fieldLength: ReadonlyMap<number, readonly number[]>;
  readonly _nextId: number;
}

/** One version of an index as pieces of text, each a line. Nothing may be added or removed before the last one is given. */
export function* piecesOf({ store, table, vocabulary }: MiniSearchIndex): Generator<string> {
  const insides = store.search as unknown as Insides;
  const documents = [...insides._documentIds].filter(([, id]) => table.has(id));
  const lengths = documents.map(([at]): [number, number[]] => [at, [...insides._fieldLength.get(at)!]]);
  const json = {
    documentCount: table.size,
    nextId: insides._nextId,
    documentIds: Object.fromEntries(documents),
    fieldIds: insides._fieldIds,
    fieldLength: Object.fromEntries(lengths),
    averageFieldLength: Object.values(insides._fieldIds).map((field) => averageOf(lengths, field)),
    storedFields: {},
    dirtCount: 0,
    serializationVersion: 2,
  };
  yield pieceOf({ head: { json, idsByArticle: table.idsByArticle } });
  for (const postings of grouped(postingsOf(insides, new Map(documents)))) yield pieceOf({ postings });
  for (const terms of grouped(sized(vocabulary.terms()))) yield pieceOf({ terms });
  for (const spellings of grouped(sized(vocabulary.spellings()))) yield pieceOf({ spellings });
}

const pieceOf = (piece: Piece): string => JSON.stringify(piece);

function averageOf(lengths: readonly (readonly [number, readonly number[]])[], field: number): number {
  return lengths.reduce((sum, [, length]) => sum + (length[field] ?? 0), 0) / (lengths.length || 1);
}

/** Something with how many numbers it holds. */
type Sized<Value> = readonly [Value, number];

function* sized<Value>(values: Iterable<Value>): Generator<Sized<Value>> {
  for (const value of values) yield [value, 1];
}

/** Each term's passages of the version, by field. */
function* postingsOf({ _index }: Insides, documents: ReadonlyMap<number, number>): Generator<Sized<Postings[number]>> {
  for (const [term, fields] of _index) {
    let size = 1;
    const held = [...fields].flatMap(([field, counts]) => {
      const kept = [...counts].filter(([at]) => documents.has(at));
      size += kept.length;
      return kept.length === 0 ? [] : [[field, Object.fromEntries(kept)] as const];
    });
    if (held.length > 0) yield [[term, Object.fromEntries(held)], size];
  }
}

function* grouped<Value>(values: Iterable<Sized<Value>>): Generator<Value[]> {
  let group: Value[] = [];
  let room = PIECE;
  for (const [value, size] of values) {
    group.push(value);
    room -= size;
    if (room > 0) continue;
    yield group;
    group = [];
    room = PIECE;
  }
  if (group.length > 0) yield group;
}

/** Makes an index of the pieces that `piecesOf` gave, in their order. */
export class IndexRestorer {
  #head: Piece['head'];
  readonly #postings: Postings = [];
  readonly #vocabulary = new Vocabulary();

  add(piece: string): void {
    const { head, postings = [], terms = [], spellings = [] } = JSON.parse(piece) as Piece;
    this.#head ??= head;
    for (const posting of postings) this.#postings.push(posting);
    for (const term of terms) this.#vocabulary.restoreTerm(term);
    for (const spelling of spellings) this.#vocabulary.restoreSpelling(spelling);
  }

  /** Throws when the first piece is missing. */
  finish(): MiniSearchIndex {
    if (!this.#head) throw new Error('an index without its first piece');
    const { json, idsByArticle } = this.#head;
    const nextId = idsByArticle.flat().reduce((most, id) => Math.max(most, id), -1) + 1;
    const store = new DocumentStore({ json: { ...json, index: this.#postings }, nextId });
    return new MiniSearchIndex(store, new PassageTable(idsByArticle), this.#vocabulary);
  }
}
