import { isVoice } from '../cues/cue-lexicon.ts';
import { canSpeak } from '../grammar/can-speak.ts';
import { type Clause, mainSubject } from '../grammar/clause.ts';
import { isFiniteVerb } from '../grammar/marks.ts';
import type { Range } from '../grammar/noun-phrases.ts';

/** Verbs that tell that somebody speaks and leave the words to the next sentence: "The envoy agreed. “…”" */
const SPEAKS =
  /^(?:sp(?:eaks?|oke)|talk(?:s|ed)|answer(?:s|ed)|repl(?:ies|ied)|respond(?:s|ed)|react(?:s|ed)|(?:dis)?agree(?:s|d)|concur(?:s|red)|nod(?:s|ded)|shrug(?:s|ged)|address(?:es|ed)|explain(?:s|ed)|elaborate[sd]|interrupt(?:s|ed)|object(?:s|ed))$/;
const BEGINS = /^(?:began|begins|start(?:s|ed)|stopped|paused|turned|stepped|went|came|rose|stood|appeared)$/;
const SPEAKING =
  /^(?:talk|speak|address|answer|tak|brief|read|react|respond|talking|speaking|addressing|answering|briefing)(?:ing)?$/;
/** Verbs that mean speech only with one of the nouns of `OCCASIONS`: "gave an interview", "took the floor". */
const HOLDS =
  /^(?:gave|gives|took|takes|held|holds|deliver(?:s|ed)|made|makes|face[sd]|met|meets|brief(?:s|ed)|address(?:es|ed))$/;
const OCCASIONS =
  /^(?:speech|interview|statement|address|remarks|comments|answer|reply|response|conference|briefing|questions|floor|podium|microphone|microphones|stage|lectern|rostrum|reporters|journalists|press|media|parliament|assembly|crowd|audience)$/;
/** To whom one turns in order to speak. */
const HEARERS = /^(?:cameras?|microphones?|reporters|journalists|crowd|audience)$/;
const IS = /^(?:is|was|are|were|sound(?:s|ed)|seem(?:s|ed)|look(?:s|ed)|remain(?:s|ed)|grew|became)$/;
/** How one is who then says what one thinks. */
const FRANK =
  /^(?:blunt|defiant|upbeat|optimistic|pessimistic|hopeful|cautious|adamant|clear|unequivocal|firm|emphatic|s[ck]eptical|dismissive|unmoved|unimpressed|unrepentant|unapologetic|sanguine|categorical|confident|philosophical|guarded|scathing|furious|angry|undeterred|resolute|frank|candid|direct)$/;
/** Furthest that the noun for the occasion stands behind its verb, in nodes. */
const FURTHEST_OCCASION = 7;

/**
 * Who is introduced to speak by a sentence that tells nothing of what is said, and the verb that tells it: "The minister
 * began talking to reporters." Null when the sentence introduces nobody.
 */
export function readIntroduction(clause: Clause): { source: Range; cue: Range } | null {
  const { nodes, phrases } = clause;
  for (let k = 1; k < nodes.length; k++) {
    if (!isFiniteVerb(nodes[k])) continue;
    if (nodes[k]!.tag === 'QUOTE' || nodes[k]!.lower.length > 12) return null;
    const cue = introducingVerb(clause, k);
    if (!cue) continue;
    const source = mainSubject(clause, k + 1);
    return source && source.to <= k && canSpeak(nodes, phrases, source) ? { source, cue } : null;
  }
  return null;
}

/** The verb phrase at `k` when it tells that somebody speaks. */
function introducingVerb({ nodes }: Clause, k: number): Range | null {
  const { lower } = nodes[k]!;
  const after = nodes.slice(k + 1, k + 1 + FURTHEST_OCCASION);
  const words = after.map((node) => node.lower);
  const near = nodes.slice(Math.max(0, k - 3), k + 2);
  if (near.some((node) => /^(?:not|n't|never|nor|neither|without)$/.test(node.lower))) return null;
  if (BEGINS.test(lower)) {
    const at = words.findIndex((word) => SPEAKING.test(word));
    if (at >= 0 && at < 4) return { from: k, to: k + 2 + at };
    return turnsTo(lower, words) ? { from: k, to: k + 1 } : null;
  }
  if (/^sa(?:id|ys)$/.test(lower)) return /^(?:yes|no|so|much)$/.test(words[0] ?? '') ? { from: k, to: k + 1 } : null;
  if (isVoice(lower)) return { from: k, to: k + 1 };
  if (IS.test(lower)) return words.slice(0, 3).some((word) => FRANK.test(word)) ? { from: k, to: k + 1 } : null;
  if (SPEAKS.test(lower) && !/^(?:that|on|to|with)$/.test(/agree/.test(lower) ? (words[0] ?? '') : ''))
    return { from: k, to: k + 1 };
  return HOLDS.test(lower) && words.some((word) => OCCASIONS.test(word)) ? { from: k, to: k + 1 } : null;
}

/** "turned | to the cameras". */
const turnsTo = (verb: string, words: readonly string[]): boolean =>
  verb === 'turned' && words[0] === 'to' && words.slice(0, 3).some((word) => HEARERS.test(word));
