import type { Fact } from '../facts.ts';
import { conceptOf } from '../likeness/concepts.ts';

/** What befell those that are counted; words of one line may stand for one another. */
const OCCASIONS: readonly (readonly string[])[] = [
  'explosion bomb mine grenade',
  'shelling mortar artillery rocket bombardment shell',
  'ambush',
  'clash battle skirmish fighting fight',
  'drone airstrike missile',
  'shooting shot gunfire',
  'flood',
  'earthquake',
  'crash collision derailment',
  'capsize sinking shipwreck sink',
  'fire blaze',
  'storm cyclone hurricane typhoon',
  'landslide avalanche mudslide',
  'stampede crush',
  'epidemic cholera outbreak',
  'famine hunger',
].map((line) => line.split(' ').map(conceptOf));

/** The kinds of occasion that a fact's clause names, else its sentence. */
export function occasionsAt({ sentence, span }: Fact): ReadonlySet<number> {
  const clause = sentence.words.find(({ start }) => start >= span.start)?.clause;
  const near = occasionsOf(
    new Set(sentence.words.flatMap((word) => (word.clause === clause ? (word.concept ?? []) : []))),
  );
  return near.size > 0 ? near : occasionsOf(sentence.concepts);
}

function occasionsOf(concepts: ReadonlySet<string>): ReadonlySet<number> {
  const found = new Set<number>();
  OCCASIONS.forEach((words, at) => {
    if (words.some((word) => concepts.has(word))) found.add(at);
  });
  return found;
}
