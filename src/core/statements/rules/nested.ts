import { canSpeak } from '../can-speak.ts';
import type { Clause, Draft } from '../clause.ts';
import { cueVerb } from '../cue-lexicon.ts';
import { findCues } from '../cues.ts';
import { isQuote } from '../marks.ts';
import { findPhrases, type Range } from '../noun-phrases.ts';
import type { Node } from '../units.ts';

/** Reads the reports of some nodes as if they were a sentence of their own. */
type Read = (clause: Clause) => readonly Draft[];

/**
 * The statements that a statement passes on: "Doe said | the emir had told him that | “…”" is Doe's, and in it stands one of
 * the emir's as Doe reports it. Only what somebody named or described is plainly told to have said counts.
 */
export function nestedIn(clause: Clause, outer: Draft, read: Read): readonly Draft[] {
  if (!outer.source || outer.reporter || outer.negated) return [];
  const { source } = outer;
  return reportsWithin(clause, outer.content, read).map((report) => ({ ...report, reporter: source }));
}

/** The reports within some ranges of nodes, which are read as one: "The envoy, she said, | told them that …". */
export function reportsWithin({ unit, nodes, cues }: Clause, ranges: readonly Range[], read: Read): readonly Draft[] {
  if (!ranges.some(({ from, to }) => cues.some(({ verb }) => from <= verb && verb < to))) return [];
  const places = ranges.flatMap(({ from, to }) => Array.from({ length: to - from }, (_, k) => from + k));
  if (nodes[places[0]!]!.lower === 'that') places.shift();
  const inside = places.map((place) => nodes[place]!);
  const part: Clause = { unit, nodes: inside, phrases: findPhrases(inside), cues: findCues(inside), drafts: [] };
  const move = ({ from, to }: Range): Range => ({ from: places[from]!, to: places[to - 1]! + 1 });
  const isWhole = (one: Range): boolean => places[one.to - 1]! - places[one.from]! === one.to - 1 - one.from;
  return read(part)
    .filter((draft) => isPassedOn(part, draft))
    .filter(({ source, cue, content }) => [source!, cue, ...content].every(isWhole))
    .map((draft) => ({
      ...draft,
      source: draft.source && move(draft.source),
      cue: move(draft.cue),
      content: draft.content.map(move),
    }));
}

/** Whether a report within another's words tells that somebody has said something, rather than that one may, will or might have. */
function isPassedOn(clause: Clause, { source, reporter, cue, content, negated }: Draft): boolean {
  const { nodes, phrases } = clause;
  if (!source || reporter || !canSpeak(nodes, phrases, source) || isPronoun(nodes, source)) return false;
  const verb = cueVerb(nodes.slice(cue.from, cue.to).findLast(({ lower }) => cueVerb(lower))?.lower ?? '');
  const said = content.flatMap(({ from, to }) => nodes.slice(from, to));
  const quoted = said.some(isQuote);
  // "insists on promises, | which are vague": more of the thing spoken of
  if (/^(?:which|who|whose)$/.test(said[0]?.lower ?? '')) return false;
  if (verb && verb.family !== 'clause' && !quoted) return false;
  if (negated && !verb?.denies) return false;
  if (nodes.slice(cue.from, cue.to).some(({ lower }) => MAY.test(lower))) return false;
  if (nodes.slice(0, Math.min(source.from, cue.from)).some(({ lower }) => IF.test(lower))) return false;
  return quoted || verb?.asks === true || said.slice(1).some(({ tag }) => tag === 'VERB' || tag === 'AUX');
}

const MAY = /^(?:will|would|'ll|can|could|may|might|shall|should|must|to)$/;
const IF = /^(?:if|unless|whether|until|should|once)$/;

/** A pronoun that the words before it fill: not "who", which the words right before fill. */
const isPronoun = (nodes: readonly Node[], { from, to }: Range): boolean =>
  to - from === 1 && nodes[from]!.tag === 'PRON' && !/^(?:who|one|some|many)$/.test(nodes[from]!.lower);
