import type { Cue } from '../cues/cues.ts';
import type { Clause, Draft } from '../grammar/clause.ts';

/** One way to report. Reads a statement at a cue; null when the words there do not report in this way. */
export interface CueRule {
  readonly name: string;
  read(clause: Clause, cue: Cue): Draft | null;
}
