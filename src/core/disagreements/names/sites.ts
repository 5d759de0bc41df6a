import type { Span } from '../../article/span.ts';
import type { ToldWord } from '../likeness/told.ts';
import type { NameRun } from './name-runs.ts';

/** What a place is called after its name: "at the Lydd bridge". */
const SITE =
  /^(?:bridge|crossing|pass|valley|hotel|camp|port|palace|hall|monastery|airport|airfield|base|checkpoint|border|station|harbour|harbor)$/;

/** Whether a name's last word, or the next, is for such a place. */
export const isSite = (words: readonly ToldWord[], { to }: NameRun): boolean =>
  SITE.test(words[to]?.norm ?? '') || SITE.test(words[to - 1]!.norm);

/** A house in which people may meet. */
const HOUSES =
  /^(?:hotel|palace|hall|guildhall|monastery|abbey|convent|church|cathedral|mosque|theatre|theater|university|college|school|institute|academy|museum|library|villa|castle|chateau|mansion|manor|house|residence|lodge|inn|hospital|barracks|embassy|centre|center|club|stadium|fortress|seminary)$/;

/** The role of the house in which something takes place. */
export const HOUSE = 'house';

/** A house that a sentence names. */
export interface House {
  readonly span: Span;
  /** What it is known by, the word for its kind left out. */
  readonly names: readonly string[];
}

/** The house that a name is of: "the Hotel Seeblick", "Saint Odran's monastery", "the University of Lenz"; null where it is of none. */
export function houseOf(words: readonly ToldWord[], run: NameRun, next: NameRun | undefined): House | null {
  const { from, to, span } = run;
  const own = words.slice(from, to).flatMap(({ norm, concept }) => (HOUSES.test(norm) ? [] : (concept ?? [])));
  const isHouse = own.length < to - from && words.slice(from, to).some(({ norm }) => HOUSES.test(norm));
  const after = words[to];
  if (isHouse && own.length > 0) return { span, names: own };
  if (isHouse && next && words[to]?.norm === 'of' && next.from <= to + 2)
    return { span: { start: span.start, end: next.span.end }, names: next.names };
  return after && !after.capital && HOUSES.test(after.norm) && own.length > 0
    ? { span: { start: span.start, end: after.end }, names: own }
    : null;
}
