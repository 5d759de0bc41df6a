import { COUNTRY_TERMS } from '../../../terms/countries.ts';
import { isDated } from '../evidence.ts';
import type { SentenceView } from '../sentence-view.ts';

/** A name farther from what is asked about is mostly another one's. */
const REACH = 6;
/** "Which ship", "the name of the foundation": the name stands right beside it. */
const BESIDE = 3;

/**
 * How far a sentence names who is asked for: 1 for a new name near a word of the question that is no name ("Governor Nazar
 * ordered" for "who ordered"), less farther off.
 */
export function nameSlot({ question, sentence, matches, fresh }: SentenceView): number {
  const { words } = sentence;
  const isFresh = new Set(fresh);
  // A sentence's first word may be a name; before what is asked it is the doer ("Norway hosted") at least.
  const verbs = new Set(matches.flatMap(({ at, concept }) => (question.concepts[concept]!.tag === 'VERB' ? [at] : [])));
  const names = words.flatMap((word, at) =>
    word.capital &&
    !word.stop &&
    isFresh.has(word) &&
    !isDated(word, sentence) &&
    (at > 0 || words[1]?.capital === true || COUNTRY_TERMS.has(word.term) || verbs.has(1))
      ? [at]
      : [],
  );
  if (names.length === 0) return 0;
  const { focus, name: isName } = question.slot;
  const chosen = matches.filter(({ concept }) => focus.has(question.concepts[concept]!.term)).map(({ at }) => at);
  if ((isName || question.kind === 'what') && chosen.length > 0) {
    return chosen.some((at) => names.some((name) => Math.abs(name - at) <= BESIDE)) ? 1 : 0.2;
  }
  if (
    question.kind === 'what' &&
    question.concepts.some(({ term, type, light }) => focus.has(term) && !type && !light)
  ) {
    return 0.2;
  }
  const asked = matches.filter(({ concept }) => {
    const { name, light, term } = question.concepts[concept]!;
    return !light && (!name || focus.has(term));
  });
  if (asked.length === 0) return 0.4;
  const nearest = Math.min(...asked.flatMap(({ at }) => names.map((name) => Math.abs(name - at))));
  return nearest <= REACH ? 1 : 0.6;
}
