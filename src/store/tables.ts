import type { Kysely } from 'kysely';

/** What is kept from one start to the next, table by table. Days are `YYYY-MM-DD`, times milliseconds since 1970. */
export interface Tables {
  /** Questions that the articles did not answer, without who asked: one row for a day and a spelling. */
  unanswered: { day: string; command: string; folded: string; question: string; times: number };
  /** What a place wants to be told of. A place is a channel or a member's direct messages. */
  follows: { place: string; kind: 'topic' | 'speaker'; folded: string; words: string; day: string };
  /**
   * What an article brought for a place's words (folded), from the reading that found it until it was told; kept, so that none is told twice.
   * Those of one `batch` stand in one message.
   */
  notices: {
    place: string;
    article: string;
    words: string;
    found_at: number;
    told_at: number | null;
    batch: string | null;
  };
  /** When a place was last told something, who may tell it next until when, when it last asked for news, how often it refused in a row. */
  places: {
    place: string;
    told_at: number | null;
    claimed_until: number;
    visited: string | null;
    refusals: number;
  };
  /** Articles of which all that follow were noted. */
  seen: { corpus: string; article: string };
  /** The version of a corpus that those who share the database answer from. */
  libraries: { corpus: string; version: string };
  /** From when on another connection may log in at Discord, of those that may not at once. */
  logins: { turn: number; free_at: number };
}

/** The tables, to be asked by Kysely. */
export type Database = Kysely<Tables>;
