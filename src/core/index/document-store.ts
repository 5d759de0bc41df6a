import MiniSearch, { type AsPlainObject, type Options } from 'minisearch';
import type { PassageWords } from './passage-words.ts';

/** A passage as MiniSearch gets it: terms with blanks between them. */
export interface PassageDocument {
  readonly id: number;
  readonly title: string;
  readonly text: string;
}

const OPTIONS: Options<PassageDocument> = {
  fields: ['title', 'text'],
  tokenize: (text) => text.split(' '),
  processTerm: (term) => term || null,
  searchOptions: { boost: { title: 0.5 }, bm25: { k: 1.2, b: 0.5, d: 0.5 } },
};

/** The passages of all versions that are alive, each under an id that no other one ever has. */
export class DocumentStore {
  readonly search: MiniSearch<PassageDocument>;
  #nextId: number;

  constructor(kept?: { readonly json: AsPlainObject; readonly nextId: number }) {
    this.search = kept ? MiniSearch.loadJS(kept.json, OPTIONS) : new MiniSearch(OPTIONS);
    this.#nextId = kept?.nextId ?? 0;
  }

  add({ title, text }: PassageWords): PassageDocument {
    const document = { id: this.#nextId++, title, text };
    this.search.add(document);
    return document;
  }

  /** Takes a document out as exactly as if it had never been added. */
  remove(document: PassageDocument): void {
    this.search.remove(document);
  }
}
