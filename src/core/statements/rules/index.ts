import { asReported } from './as-reported.ts';
import { inverted } from './inverted.ts';
import { participle } from './participle.ts';
import { passive } from './passive.ts';
import { prompted } from './prompted.ts';
import { quotedAsSaying } from './quoted-as-saying.ts';
import type { CueRule } from './rule.ts';
import { subjectFirst } from './subject-first.ts';

/** The ways to report, in the order in which they are tried at each cue; the first that reads a statement wins. */
export const CUE_RULES: readonly CueRule[] = [
  quotedAsSaying,
  passive,
  asReported,
  inverted,
  subjectFirst,
  participle,
  prompted,
];
