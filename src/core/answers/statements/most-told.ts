import { isPast } from '../../terms/irregular-forms.ts';
import { isLightWord } from '../../terms/stop-words.ts';
import { type Word, wordsOf } from '../../terms/words.ts';
import type { CataloguedStatement } from './statement-catalogue.ts';

/** The thing that most speakers of some statements name, of those the one in most statements, then the longest; null where none is named. */
export function mostTold(
  statements: readonly CataloguedStatement[],
  thingsOf: (one: CataloguedStatement) => readonly string[],
): string | null {
  const told = new Map<string, { readonly speakers: Set<string>; statements: number }>();
  for (const one of statements) {
    for (const thing of new Set(thingsOf(one))) {
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
export function thingsIn(text: string): readonly string[] {
  const words = wordsOf(text);
  return words.flatMap((_, at) => thingAt(text, words, at) ?? []);
}

/** What a text begins with, and so is likely about: "truce" for "that the truce would hold", nothing for "that the fall of Karan …". */
export function openingThing(text: string): readonly string[] {
  const words = wordsOf(text);
  const at = words[0]?.norm === 'that' ? 1 : 0;
  const thing = thingAt(text, words, at);
  const after = text.slice((words[at]?.end ?? 0) + 1 + (thing ?? '').length);
  return thing === null || after.startsWith(' of ') ? [] : [thing];
}

/** The thing that is named from a "the" on; null where none is. */
function thingAt(text: string, words: readonly Word[], the: number): string | null {
  /** Whether a word goes on what the one before it begins. */
  const goesOn = (at: number): boolean =>
    words[at] !== undefined && !words[at].stop && text.slice(words[at - 1]!.end, words[at].start) === ' ';
  const first = the + 1;
  if (words[the]?.norm !== 'the' || !goesOn(first)) return null;
  let next = first;
  while (goesOn(next) && isOfThing(words[next]!)) next++;
  const isWhole = !goesOn(next) || isPast(words[next]!.norm);
  if (!isWhole || next === first || next - first > LONGEST) return null;
  const { end } = words[next - 1]!;
  const thing = text.slice(words[first]!.start, end);
  // Whose something is does not name it: "the smugglers’ …".
  const isOwner = /^['’]/.test(text.slice(end, end + 1));
  return !isOwner && thing.length >= SHORTEST && /^[\p{Ll} ]+$/u.test(thing) ? thing : null;
}

const isOfThing = ({ capital, number, norm }: Word): boolean =>
  !capital && !number && !isLightWord(norm) && !isPast(norm);
