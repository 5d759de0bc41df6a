import type { PartyNames } from '../terms/party-names.ts';
import { DocumentStore, type PassageDocument } from './document-store.ts';
import { MiniSearchIndex } from './minisearch-index.ts';
import { PassageTable } from './passage-table.ts';
import { type IndexedPassage, passageWords } from './passage-words.ts';
import { Vocabulary } from './vocabulary.ts';

/** A finished version, and how to take out what only its former one had, a step at a time. */
export interface FinishedDraft {
  readonly index: MiniSearchIndex;
  /** Nobody may ask the former version any more. */
  letGo(): Generator<void>;
}

/**
 * The next version of an index in the making, or the first. The former version answers as before all the while. It was
 * made with the same names of parties, and no other version was made from it.
 */
export class IndexDraft {
  readonly #names: PartyNames;
  readonly #former: MiniSearchIndex | null;
  readonly #store: DocumentStore;
  readonly #vocabulary: Vocabulary;
  readonly #added = new Map<number, number[]>();
  /** Kept only where they may have to be taken out of what the former version uses. */
  readonly #documents: PassageDocument[] = [];
  readonly #left: PassageDocument[] = [];
  readonly #leftOf = new Map<number, number>();

  constructor(names: PartyNames, former: MiniSearchIndex | null = null) {
    this.#names = names;
    this.#former = former;
    this.#store = former?.store ?? new DocumentStore();
    this.#vocabulary = new Vocabulary(former?.vocabulary);
  }

  /** Adds the next passage of an article that the former version lacks, by the article's number in the new one. */
  add(passage: IndexedPassage): void {
    const words = passageWords(passage, this.#names);
    this.#vocabulary.count(words, 1);
    const document = this.#store.add(words);
    if (this.#former) this.#documents.push(document);
    const ids = this.#added.get(passage.article);
    if (ids) ids.push(document.id);
    else this.#added.set(passage.article, [document.id]);
  }

  /** Leaves out the next passage of an article that the new version lacks, by the article's number in the former one. */
  leave(passage: IndexedPassage): void {
    const words = passageWords(passage, this.#names);
    this.#vocabulary.count(words, -1);
    const at = this.#leftOf.get(passage.article) ?? 0;
    this.#leftOf.set(passage.article, at + 1);
    const id = this.#former!.table.idsByArticle[passage.article]![at]!;
    this.#left.push({ id, title: words.title, text: words.text });
  }

  /** `places` has, by article of the former version, its number in the new one of so many articles; -1 for one left out. */
  finish(places: readonly number[], articles: number): FinishedDraft {
    const ids = Array.from({ length: articles }, (_, article): readonly number[] => this.#added.get(article) ?? []);
    places.forEach((place, article) => {
      if (place >= 0) ids[place] = this.#former!.table.idsByArticle[article]!;
    });
    const [store, vocabulary, left] = [this.#store, this.#vocabulary, this.#left];
    return {
      index: new MiniSearchIndex(store, new PassageTable(ids), vocabulary),
      *letGo() {
        for (const document of left) {
          store.remove(document);
          yield;
        }
        vocabulary.settle();
      },
    };
  }

  /** Takes out what was added, a step at a time. */
  *drop(): Generator<void> {
    for (const document of this.#documents) {
      this.#store.remove(document);
      yield;
    }
  }
}
