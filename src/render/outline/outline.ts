import type { Citation } from '../../core/article/citation.ts';
import type { Excerpt } from '../../core/article/excerpt.ts';

/**
 * An answer as a sequence of parts to render, the same for every renderer: the short answer first, the rest behind it. Texts
 * are plain: a renderer escapes each of them for its medium. Only `Quote.excerpt` carries an article's sentences.
 */
export interface Outline {
  /** One line on what was found, in Parley's words about the corpus, never about the talks. */
  readonly title: string;
  readonly tone: 'answer' | 'miss' | 'notice';
  /** Further lines in Parley's words, such as what could not be understood. */
  readonly notes: readonly string[];
  /** The short answer, in order; a renderer may break between entries, never within a quote. */
  readonly entries: readonly Entry[];
  /** What else was found, for those who want more. */
  readonly further: readonly Entry[];
  /** The short answer again with every sentence whole, entry by entry; empty where it shows them whole itself. */
  readonly inFull: readonly Entry[];
  /** How the pages of a timeline lie in time; null for answers that have no such order. */
  readonly inTime: InTime | null;
  /** What the corpus covers, where that matters: "1 article read, latest about November 2025 (our estimate)". Null elsewhere. */
  readonly closing: string | null;
}

/** Which end of a timeline is read first, and where further pages lead. */
export interface InTime {
  readonly opensAt: 'start' | 'end';
  readonly leads: 'earlier' | 'later';
}

/** Sentences under a heading, or one line. */
export type Entry = Block | Row;

interface Told {
  readonly tone: 'plain' | 'conflict' | 'nearest';
  /** Lines in Parley's words below. */
  readonly notes: readonly Note[];
}

/** Sentences of articles under one heading. */
export interface Block extends Told {
  readonly kind: 'block';
  /** A speaker with role, a side, what is in dispute. Null where the block goes on from the one before. */
  readonly heading: string | null;
  readonly quotes: readonly Quote[];
}

/** A date with what happened, a command with what it does, an article: on one line, in the order of these fields. */
export interface Row extends Told {
  readonly kind: 'row';
  readonly heading: string | null;
  readonly article: Citation | null;
  readonly text: string | null;
  readonly quote: Quote | null;
}

/** A line in Parley's words; `cites` are the citations whose numbers stand in it. */
export interface Note {
  readonly text: string;
  readonly cites: readonly Citation[];
}

/** An excerpt with how it is to be taken and where it stands. */
export interface Quote {
  /** "Khawaja Asif · partly quoted": whose words these are. Null where that does not apply. */
  readonly label: string | null;
  readonly excerpt: Excerpt;
  readonly citation: Citation;
  /** Most characters of the excerpt to show, where there is room: of a longer one, words are left out with a visible mark. */
  readonly longest: number;
}
