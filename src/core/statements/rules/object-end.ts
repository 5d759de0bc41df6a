import type { Opening } from '../content/content-start.ts';
import { cueVerb } from '../cues/cue-lexicon.ts';
import type { Cue } from '../cues/cues.ts';
import type { Clause } from '../grammar/clause.ts';
import { isComma, isQuote } from '../grammar/marks.ts';
import type { Node } from '../grammar/node.ts';
import { isOccasion, isTimeWord } from '../grammar/noun-phrases.ts';

/** Verbs whose object has something said of it: "called | the talks on Monday a failure". */
const COMPLEMENT =
  /^(?:call|describe|label|brand|dub|deem|characteri[sz]e|portray|depict|term|compare|liken|accuse|blame)$/;

/**
 * Where content that is a thing rather than a clause ends: at the first comma outside of a series, and before words that
 * say when, where or on what occasion it was spoken of.
 */
export function objectEnd(clause: Clause, cue: Cue, from: number, opening: Opening, limit: number): number {
  const { nodes, phrases } = clause;
  const { entry } = cue;
  if (opening === 'that' || opening === 'colon' || opening === 'question') return limit;
  const thing = entry.family === 'object';
  if (thing && opening === 'quote' && COMPLEMENT.test(entry.lemma) && cue.to === cue.verb + 1)
    return quotationsEnd(clause, from, limit);
  if (!thing && (opening !== 'clause' || entry.lemma === 'say' || hasVerb(clause, from, limit))) return limit;
  for (let k = from + 1; k < limit; k++) {
    const node = nodes[k]!;
    const next = nodes[k + 1];
    const index = phrases.at[k + 1] ?? -1;
    const phrase = index < 0 ? undefined : phrases.list[index];
    if (TIME_CLAUSE.test(node.lower) && phrase && /^(?:VERB|AUX)$/.test(nodes[phrase.to]?.tag ?? '')) return k;
    if (!COMPLEMENT.test(entry.lemma) || cue.to > cue.verb + 1) {
      if (/^(?:in|at|on|during)$/.test(node.lower) && phrase && isOccasion(nodes, phrase)) return k;
      if (isTimeWord(node) && node.tag === 'PROPN') return nodes[k - 1]!.lower === 'on' ? k - 1 : k;
    }
    if (!isComma(node) || !next) continue;
    if (COMPLEMENT.test(entry.lemma) && complementFollows(clause, k, limit)) continue;
    if (/^(?:accuse|blame)$/.test(entry.lemma) && isDeed(next)) continue;
    const series = nodes.slice(k + 1, k + 7).some(({ lower }) => lower === 'and' || lower === 'or');
    if (series && /^(?:NOUN|PROPN|ADJ|CCONJ|QUOTE|NUM)$/.test(next.tag)) continue;
    if (thing || TIME_CLAUSE.test(next.lower) || /^(?:which|who|but)$/.test(next.lower) || /ing$/.test(next.lower))
      return k;
  }
  return limit;
}

/** Furthest that "of" or "as" stands behind an insertion, in nodes. */
const FURTHEST_COMPLEMENT = 30;

/** Whether a comma opens an insertion behind which the verb's complement comes: "accused Doe, | who was there, of …". */
function complementFollows({ nodes }: Clause, comma: number, limit: number): boolean {
  for (let k = comma + 1; k + 1 < Math.min(limit, comma + FURTHEST_COMPLEMENT); k++) {
    if (isComma(nodes[k]) && /^(?:of|as|for)$/.test(nodes[k + 1]!.lower)) return true;
  }
  return /^(?:of|as|for)$/.test(nodes[comma + 1]?.lower ?? '');
}

/** ", killing two women": what came of that of which somebody is accused. */
const isDeed = ({ tag, lower }: Node): boolean => tag === 'VERB' && /ing$/.test(lower) && !cueVerb(lower);

/** Where a run of quotations ends: "called it “a” and “b”". */
function quotationsEnd({ nodes }: Clause, from: number, limit: number): number {
  let to = from + 1;
  while (to + 1 < limit && /^(?:and|or|,)$/.test(nodes[to]!.lower) && isQuote(nodes[to + 1])) to += 2;
  return to;
}

const TIME_CLAUSE = /^(?:when|while|after|before|until|because|since|although|though|as)$/;

/** Whether content is a clause: a verb that is neither a participle nor in a relative clause stands in it. */
function hasVerb({ nodes }: Clause, from: number, limit: number): boolean {
  for (let k = from; k < limit; k++) {
    const { tag, lower } = nodes[k]!;
    if (/^(?:who|which|that|whose)$/.test(lower)) return false;
    if (tag === 'AUX' || (tag === 'VERB' && !/ing$/.test(lower))) return true;
  }
  return false;
}
