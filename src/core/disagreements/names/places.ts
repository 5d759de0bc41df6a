import { conceptOf } from '../likeness/concepts.ts';
import type { ToldWord } from '../likeness/told.ts';
import type { NameRun } from './name-runs.ts';
import { isSite } from './sites.ts';

/** What takes place somewhere. */
const PLACED: ReadonlySet<string> = new Set(
  `talk conference summit session ceremony sign begin hold exchange open attack strike blast ambush crash explosion handover
release swap consultation round convene raid clash capture`
    .split(/\s+/)
    .map(conceptOf),
);
const PLACE_NOUN = /^(?:city|town|village|resort|port|capital|island|district|suburb|spa|oasis|hamlet)$/;

/** Whether a name tells where something takes place: "in Lydd", "in the town of Lydd", "at the Lydd bridge", "moved to Lydd". */
export function isPlacedIn(words: readonly ToldWord[], run: NameRun): boolean {
  const { from, to } = run;
  const takesPlace = words.some(
    ({ concept }, at) => concept !== null && PLACED.has(concept) && at >= from - 14 && at <= to + 4,
  );
  if (!takesPlace) return false;
  const noun = words[from - 1]?.norm === 'of' && PLACE_NOUN.test(words[from - 2]?.norm ?? '');
  const site = words[from - 1]?.norm === 'the' && isSite(words, run);
  const at = noun ? beforePlace(words, from - 2) : site ? from - 2 : from - 1;
  if (/^(?:in|at|near)$/.test(words[at]?.norm ?? '')) return true;
  return words[at]?.norm === 'to' && /^(?:move[ds]?|moving|shift(?:ed)?|transferred)$/.test(words[at - 1]?.norm ?? '');
}

function beforePlace(words: readonly ToldWord[], from: number): number {
  let at = from - 1;
  while (at > from - 5 && at >= 0 && !/^(?:in|at|near)$/.test(words[at]!.norm)) at--;
  return at;
}
