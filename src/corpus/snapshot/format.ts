import type { Party } from '../../core/terms/who-is-who.ts';

/** Counts up with every change of the file's form. */
export const FORMAT = 'parley snapshot 3';

/** The head is one line of JSON, filled up with blanks, so that it can be written last. */
export const HEAD_BYTES = 4_096;

/** A stretch of the file with its SHA-256. */
export interface Section {
  readonly start: number;
  readonly bytes: number;
  readonly hash: string;
}

/** The first line of a snapshot: what made it, of what, and where the rest is told. */
export interface Head {
  readonly format: string;
  /** What analysed and indexed; what another engine made is not used. */
  readonly engine: string;
  /** Of the library that it holds. */
  readonly version: string;
  /** The corpus folder. */
  readonly folder: string;
  readonly table: Section;
}

/** Where everything is. */
export interface Table {
  readonly parties: readonly Party[];
  /** Lines of JSON, an `ArticleRecord` each, in the order of the articles' ids; no text grows beyond what a string can hold. */
  readonly articles: readonly Section[];
  /** The index in pieces, in their order. */
  readonly index: readonly Section[];
}
