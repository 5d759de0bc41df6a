import type { AskedWord, PassageQuery, ScoredPassage, WordEntry } from '../../core/index/passage-index.ts';
import type { IndexedPassage } from '../../core/index/passage-words.ts';
import type { Party } from '../../core/terms/who-is-who.ts';

/** Names a version of the index for as long as its thread lives. */
export type VersionNumber = number;

/** What is asked of whoever holds the index, by method: at most one change, saving or restoring at a time. */
export interface IndexJobs {
  /** Begins a version, from a former one of the same parties where there is one. */
  begin(order: { readonly parties: readonly Party[]; readonly former: VersionNumber | null }): Promise<void>;
  /** Passages that the former version lacks, by their articles' numbers in the new one. */
  add(passages: readonly IndexedPassage[]): Promise<void>;
  /** Passages that the new version lacks, by their articles' numbers in the former one. */
  leave(passages: readonly IndexedPassage[]): Promise<void>;
  finish(order: { readonly places: readonly number[]; readonly articles: number }): Promise<FinishedVersion>;
  /** Takes back what was begun and not finished, a version or its restoring. */
  drop(): Promise<void>;
  /** Takes out what only this version has; nobody asks it any more. */
  letGo(version: VersionNumber): Promise<void>;
  save(version: VersionNumber): Promise<void>;
  /** The next piece of what is saved, in UTF-8; null after the last one. */
  nextPiece(): Promise<Uint8Array | null>;
  restore(piece: Uint8Array): Promise<void>;
  finishRestoring(): Promise<FinishedVersion>;
  lookUp(asked: {
    readonly version: VersionNumber;
    readonly words: readonly AskedWord[];
  }): Promise<readonly WordEntry[]>;
  frequencies(asked: {
    readonly version: VersionNumber;
    readonly terms: readonly string[];
  }): Promise<readonly number[]>;
  search(asked: { readonly version: VersionNumber; readonly query: PassageQuery }): Promise<readonly ScoredPassage[]>;
}

/** A version of the index that can be asked. */
export interface FinishedVersion {
  readonly version: VersionNumber;
  /** Passages. */
  readonly size: number;
}
