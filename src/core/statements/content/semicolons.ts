import type { Cue } from '../cues/cues.ts';
import type { Clause } from '../grammar/clause.ts';
import { isFiniteVerb } from '../grammar/marks.ts';
import type { Node } from '../grammar/node.ts';
import type { Phrases } from '../grammar/noun-phrases.ts';
import { subjectBefore } from '../grammar/subjects.ts';

/** Words that tie what follows a semicolon to what was said before it. */
const TIED =
  /^(?:that|to|and|but|or|nor|yet|so|otherwise|instead|rather|however|therefore|thus|hence|moreover|furthermore|besides|nevertheless|nonetheless|if|because|not|then|else)$/;

/** Whether the same words go on after the semicolon at `k`: tied to those before or in a list, and with no report of their own. */
export function goesOnAfterSemicolon({ nodes, cues, phrases }: Clause, k: number): boolean {
  const listed = nodes.some(({ text }, i) => i > k && text === ';' && /^(?:and|or)$/.test(nodes[i + 1]?.lower ?? ''));
  const index = phrases.at[k + 1] ?? -1;
  const begins = index >= 0 && isFiniteVerb(nodes[phrases.list[index]!.to]);
  if (!(listed && !begins) && !TIED.test(nodes[k + 1]?.lower ?? '')) return false;
  return !cues.some((cue) => cue.from > k && cue.form === 'finite' && reportsAnew(nodes, phrases, cue, k));
}

/** Whether a cue after the semicolon at `k` has the subject of the clause that begins there: "…; but the envoy said …". */
function reportsAnew(nodes: readonly Node[], phrases: Phrases, cue: Cue, k: number): boolean {
  const subject = subjectBefore(nodes, phrases, cue.from);
  return cue.entry.family === 'clause' && (!subject || subject.from <= k + 3);
}
