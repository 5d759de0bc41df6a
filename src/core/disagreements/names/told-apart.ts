import { conceptOf } from '../likeness/concepts.ts';
import type { ToldSentence, ToldWord } from '../likeness/told.ts';
import type { NameRun } from './name-runs.ts';

/** "The one who persuaded the rebels, she says, was …" */
const CLEFT = /\b(?:the|a) (?:one|man|woman|person) who (?:[\p{L}’'-]+,? ){1,14}(?:is|was)$/iu;
/** "The delegation is under …", "the team answers to …" */
const HEADED =
  /\b(?:delegation|team|side|negotiators|mission|party|group)\b[^.,;:]{0,60} (?:(?:is|was|comes|came|stands|stood) under|answers? to|answered to|reports? to)$/i;
const LEAD = conceptOf('lead');
const PRONOUN = /^(?:he|she)$/;

/** What a name does whose verb stands apart from it: in a cleft before it, as the head of a group, or behind a pronoun that can mean nobody else. */
export function doneApart(
  { words, text, start }: ToldSentence,
  run: NameRun,
  runs: readonly NameRun[],
  leads: number,
  doings: ReadonlySet<string>,
): string | null {
  const left = text.slice(0, leads - start);
  if (HEADED.test(left)) return LEAD;
  const cleft = CLEFT.exec(left);
  if (cleft) return words.find((word) => word.start >= start + cleft.index && does(word, doings))?.concept ?? null;
  if (!run.person || runs.some((other) => other !== run && other.person)) return null;
  const at = words.findIndex(({ norm }, i) => i >= run.to && PRONOUN.test(norm));
  if (at < 0) return null;
  const verb = words[at + 1]?.norm === 'who' ? words[at + 2] : words[at + 1];
  return verb && does(verb, doings) ? verb.concept : null;
}

const does = ({ concept, norm }: ToldWord, doings: ReadonlySet<string>): boolean =>
  concept !== null && doings.has(concept) && /(?:ed|[^s]s)$|^(?:led|ran|won)$/.test(norm);
