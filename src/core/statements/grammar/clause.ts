import type { Cue } from '../cues/cues.ts';
import { datelineEnd } from './dateline.ts';
import { isComma, isDash, isStop } from './marks.ts';
import type { Node } from './node.ts';
import type { Phrases, Range } from './noun-phrases.ts';
import { subjectBefore } from './subjects.ts';
import type { Unit } from './units.ts';
/** A statement in node indices of one unit, as a rule reads it. */
export interface Draft {
  readonly source: Range | null;
  /** Who passes the words on, where it is somebody other than the source: "Reuters quoted | him as saying". */
  readonly reporter?: Range | null;
  readonly cue: Range;
  /** In order, apart, at least one. */
  readonly content: readonly Range[];
  readonly negated: boolean;
  readonly asks: boolean;
}

/** What a rule may look at: one unit, its noun phrases and cues, and what was read of it so far. */
export interface Clause {
  readonly unit: Unit;
  readonly nodes: readonly Node[];
  readonly phrases: Phrases;
  readonly cues: readonly Cue[];
  readonly drafts: readonly Draft[];
}

/** End of a unit without its final stop. */
export function unitEnd(nodes: readonly Node[]): number {
  let end = nodes.length;
  while (end > 0 && isStop(nodes[end - 1])) end--;
  return end;
}

/** First node that content to the left of a cue may have: after what earlier statements of the unit take. */
export function leftLimit({ drafts, nodes, unit }: Clause): number {
  let limit = unit.firstInParagraph ? datelineEnd(nodes) : 0;
  for (const { source, reporter, cue, content } of drafts) {
    for (const range of [source, reporter, cue, ...content]) if (range && range.to > limit) limit = range.to;
  }
  while (
    limit > 0 &&
    limit < nodes.length &&
    (isComma(nodes[limit]) || isDash(nodes[limit]) || isStop(nodes[limit]) || nodes[limit]!.tag === 'CCONJ')
  )
    limit++;
  return limit;
}

const SUBORDINATOR =
  /^(?:after|when|as|while|before|although|though|if|since|because|once|in|on|at|during|for|with|by|asked|speaking|despite|until|from)$/;

/** The subject of the sentence's main clause before `to`: whoever a later "saying" or "and said" speaks of. */
export function mainSubject({ nodes, phrases }: Clause, to: number, from = 0): Range | null {
  let start = from;
  if (SUBORDINATOR.test(nodes[start]?.lower ?? '')) {
    for (let k = start; k < to; k++) {
      if (isComma(nodes[k]) && phrases.at[k + 1]! >= 0) {
        start = k + 1;
        break;
      }
    }
  }
  for (let k = start + 1; k < to; k++) {
    const { tag } = nodes[k]!;
    if (tag !== 'VERB' && tag !== 'AUX') continue;
    if (tag === 'VERB' && (/ing$/.test(nodes[k]!.lower) || nodes[k - 1]!.lower === 'to')) continue;
    const subject = subjectBefore(nodes, phrases, k);
    if (subject && subject.from >= start && !/^(?:who|which|that|what)$/.test(nodes[subject.from]!.lower))
      return subject;
  }
  return null;
}
