import { isPast } from '../../terms/irregular-forms.ts';
import { isLightWord } from '../../terms/stop-words.ts';
import { type Word, wordsOf } from '../../terms/words.ts';
import type { CataloguedStatement } from './statement-catalogue.ts';

/**
 * The thing that most speakers of some statements name in some texts of theirs, of those the one in most statements, then the longest; null
 * where none is named.
 */
export function mostTold(
  statements: readonly CataloguedStatement[],
  textsOf: (one: CataloguedStatement) => readonly string[],
): string | null {
  const told = new Map<string, { readonly speakers: Set<string>; statements: number }>();
  for (const one of statements) {
    for (const thing of new Set(textsOf(one).flatMap(thingsIn))) {
      const known = told.get(thing) ?? { speakers: new Set(), statements: 0 };
      told.set(thing, known);
      known.speakers.add(one.statement.speaker?.name ?? '');
      known.statements += 1;
    }
  }
  const sorted = [...told].sort(
    ([a, x], [b, y]) => y.speakers.size - x.speakers.size || y.statements - x.statements || b.length - a.length,
  );
  return sorted[0]?.[0] ?? null;
}

/** A thing is named by so many words at most, and by so many letters at least. */
const LONGEST = 2;
const SHORTEST = 4;

/** What a text calls "the …", whole: "ceasefire", "border crossings"; never a part such as "border". */
function thingsIn(text: string): readonly string[] {
  const words = wordsOf(text);
  /** Whether a word goes on what the one before it begins. */
  const goesOn = (at: number): boolean =>
    words[at] !== undefined && !words[at].stop && text.slice(words[at - 1]!.end, words[at].start) === ' ';
  return words.flatMap(({ norm }, at) => {
    const first = at + 1;
    if (norm !== 'the' || !goesOn(first)) return [];
    let next = first;
    while (goesOn(next) && isOfThing(words[next]!)) next++;
    const isWhole = !goesOn(next) || isPast(words[next]!.norm);
    if (!isWhole || next === first || next - first > LONGEST) return [];
    const thing = text.slice(words[first]!.start, words[next - 1]!.end);
    return thing.length >= SHORTEST && /^[\p{Ll} ]+$/u.test(thing) ? [thing] : [];
  });
}

const isOfThing = ({ capital, number, norm }: Word): boolean =>
  !capital && !number && !isLightWord(norm) && !isPast(norm);
