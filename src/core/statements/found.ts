import type { Span } from '../article/span.ts';
import type { Unit } from './grammar/units.ts';

/** A statement in offsets, before its speaker is known. */
export interface Found {
  readonly source: Span | null;
  /** Who passes the words on: the agency that quotes the source, the official who tells what another said. */
  readonly reporter: Span | null;
  readonly cue: Span | null;
  /** In order and apart, at least one. Stand-alone quotations that follow are put behind it. */
  readonly content: Span[];
  readonly negated: boolean;
  readonly asks: boolean;
  /** Whether its words are the speaker's own although no marks say so: a transcript. */
  readonly verbatim: boolean;
  /** Whether another statement passes it on, among whose words its own lie. */
  readonly inner: boolean;
  /** Where its source stands. */
  readonly sourceUnit: Unit;
  /** Where its last words stand. */
  unit: Unit;
}
