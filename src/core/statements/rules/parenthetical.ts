import type { Clause } from '../clause.ts';
import type { Cue } from '../cues.ts';
import { isComma, isDash, isStop } from '../marks.ts';
import { subjectBefore } from '../subjects.ts';

/**
 * Whether a sentence ends with source and cue after a comma, so that all before them is what was said, reporting verbs
 * among it: "The minister told them to go, sources said."
 */
export function endsSentenceOf({ nodes, phrases }: Clause, cue: Cue): boolean {
  if (cue.form !== 'finite' || cue.entry.family !== 'clause') return false;
  if (!isStop(nodes[cue.to])) return false;
  const source = subjectBefore(nodes, phrases, cue.from);
  if (!source || source.from < 4) return false;
  return isComma(nodes[source.from - 1]) || isDash(nodes[source.from - 1]);
}
