import type { FactOf } from '../facts.ts';
import { nameRuns } from './name-runs.ts';

/** "The Minister for Human Rights" signs for a government. */
const FOR =
  /(?<!\b(?:minister|ministry|secretary|commissioner|spokes\w+) )\b(?:for|on behalf of|representing) (?:the )?/gi;
/** Words of a party's name at most. */
const MOST = 3;

/** By what the party is known for which somebody signs: the nearest "for" of the sentence, before it rather than after. */
function partyOf({ sentence: { text, start, words }, span }: FactOf<'name'>): readonly string[] {
  const places = [...text.matchAll(FOR)].map(({ index, 0: found }) => start + index + found.length);
  const before = places.filter((at) => at <= span.start).at(-1);
  const at = before ?? places.find((place) => place >= span.end);
  if (at === undefined) return [];
  const own = words.filter((word) => word.start >= at).slice(0, MOST);
  const end = own.findIndex(({ norm }) => /^(?:by|was|were|is|and|the|with|in|on|at)$/.test(norm));
  return own.slice(0, end < 0 ? MOST : end).flatMap(({ concept }) => concept ?? []);
}

/** Whether two sign one paper for one party, by its name or because who else signs is the same. */
export function signForOne(a: FactOf<'name'>, b: FactOf<'name'>): boolean {
  const [own, other] = [partyOf(a), partyOf(b)];
  if (own.length > 0 && other.length > 0) return own.some((word) => other.includes(word));
  return shareOther(a, b);
}

/** Who only looks on. */
const WATCHES = /\b(?:presence of|witnessed by|watched by|flanked by|before|beside)(?: [\p{L}-]+){0,4} $/iu;

/** Whether the sentences of both name the same other person: the one who signs for the other party. */
function shareOther(a: FactOf<'name'>, b: FactOf<'name'>): boolean {
  const others = ({ sentence, span }: FactOf<'name'>): string[] =>
    nameRuns(sentence).flatMap((run) => {
      const left = sentence.text.slice(0, run.span.start - sentence.start);
      return run.person && run.span.start !== span.start && !WATCHES.test(left) ? run.names : [];
    });
  const known = others(b);
  return others(a).some((name) => known.includes(name));
}
