import type { Citation } from '../core/article/citation.ts';
import type { Excerpt } from '../core/article/excerpt.ts';

/**
 * An answer as a sequence of parts to be rendered, the same for every renderer. Texts are plain: a renderer escapes each of
 * them for its medium. Only `Quote.excerpt` carries an article's sentences.
 */
export interface Outline {
  /** One line on what was found, in Parley's words about the corpus, never about the talks. */
  readonly title: string;
  readonly tone: 'answer' | 'miss' | 'notice';
  /** Further lines in Parley's words, such as what could not be understood. */
  readonly notes: readonly string[];
  /** In order; a renderer may break between entries, never within a quote. */
  readonly entries: readonly Entry[];
  /** What the corpus covers: "1 article, latest about November 2025 (estimated)". */
  readonly closing: string;
}

export interface Entry {
  /** A speaker with role, a date, an article's name, a command. Null where the entry goes on from the one before. */
  readonly heading: string | null;
  readonly tone: 'plain' | 'conflict' | 'nearest';
  readonly quotes: readonly Quote[];
  /** Lines in Parley's words below the quotes. */
  readonly notes: readonly string[];
}

/** An excerpt with how it is to be taken and where it stands. */
export interface Quote {
  /** "Partly quoted · reportedly": whose words these are. Null where that does not apply. */
  readonly label: string | null;
  readonly excerpt: Excerpt;
  readonly citation: Citation;
  /** Most characters of the excerpt to show, where there is room: of a longer one, words are left out with a visible mark. */
  readonly longest: number;
}
