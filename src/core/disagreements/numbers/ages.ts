import type { ToldSentence } from '../likeness/told.ts';
import { nameRuns } from '../names/name-runs.ts';

/** What ages are counted in. */
export const AGE = 'age';

/** Younger or older ones are of things rather than of those who are told of. */
const YOUNGEST = 5;
const OLDEST = 110;

/** Whether a number, by what stands left and right of it, is somebody's age: "aged 45", "Kola, 59, who", "a 74-year-old", "is 69 and". */
export function isAge({ text, start }: ToldSentence, value: number, at: number, left: string, right: string): boolean {
  if (value < YOUNGEST || value > OLDEST) return false;
  if (/^[-–]?\s?years?[- ]old/i.test(right) || /\b(?:aged|age)\s$/i.test(left)) return true;
  if (/\p{Lu}[\p{L}’'-]+,\s$/u.test(left) && /^(?:,|\.|\)| and\b)/.test(right)) return true;
  return (
    /\b(?:is|turn(?:s|ed)) (?:only |now |just )?$/.test(left) &&
    /^(?:,|\.|;| and\b| but\b|$)/.test(right) &&
    /\b(?:who|he|she|mr|mrs|ms|dr)\b/i.test(text.slice(0, at - start))
  );
}

/** Whether two sentences may tell of one person: both name the same, or one of them names nobody. */
export function mayBeOnePerson(a: ToldSentence, b: ToldSentence): boolean {
  const [own, other] = [personsIn(a), personsIn(b)];
  return own.length === 0 || other.length === 0 || own.some((name) => other.includes(name));
}

const personsIn = (sentence: ToldSentence): string[] =>
  nameRuns(sentence).flatMap(({ person, names }) => (person ? names : []));
