import type { Span } from '../article/span.ts';

/**
 * Whose words stand in a statement's content: the speaker's alone between marks (`direct`), the reporter's with some of
 * the speaker's between marks (`mixed`), or the reporter's alone (`indirect`).
 */
export type StatementKind = 'direct' | 'mixed' | 'indirect';

/** The person or body that a statement is attributed to. */
export interface Speaker {
  /** Full name as who-is-who or the article gives it: "Zabihullah Mujahid" for "he". */
  readonly name: string;
  /** In the article's or who-is-who's words: "Taliban spokesperson". */
  readonly role: string | null;
  readonly side: string | null;
  /** Set where who-is-who does not tell the side and it follows from the articles' words for office and place. */
  readonly sideBy?: 'role';
  /** True when the article leaves room for somebody else, so that answers can say so. */
  readonly uncertain: boolean;
}

/** What an article says that somebody said. All spans are into the article's body. */
export interface Statement {
  readonly kind: StatementKind;
  /** The words that say who: "Taliban spokesperson Zabihullah Mujahid", "he". Null where the article has none. */
  readonly source: Span | null;
  /** The words that report: "said", "according to". */
  readonly cue: Span | null;
  /** In order, apart, at least one; several when the cue interrupts a quotation. */
  readonly content: readonly Span[];
  readonly speaker: Speaker | null;
  /** Who passes the words on: the agency that quotes the speaker, the official who tells what another said; else null. */
  readonly reportedBy: Speaker | null;
  /** "did not say that …", "denied that …". */
  readonly negated: boolean;
  /** Words with which the article keeps its distance: "allegedly", "reportedly". Null where it does not. */
  readonly hedge: Span | null;
  /** The speaker asked rather than stated. */
  readonly question: boolean;
}
