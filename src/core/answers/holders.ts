/** What holds terms. */
interface Place {
  readonly terms: ReadonlySet<string>;
}

/** Which places hold a term, by their numbers, in order. */
type Holders = ReadonlyMap<string, Uint32Array>;

interface Remembered {
  readonly holders: Map<string, Uint32Array>;
  /** As it counts for `MOST`. */
  size: number;
}

const known = new WeakMap<readonly Place[], Remembered>();

/** Numbers of places that are remembered, four bytes each, of a library whose articles stay for months. */
const MOST = 5_000_000;
/** As many numbers a term counts for beside its holders: of words that nobody uses there is no end. */
const A_TERM = 1_000;

/** Which of some places hold each of some terms; looked for once for each list of places, until `most` is remembered of it. */
export function holdersOf(places: readonly Place[], terms: Iterable<string>, most = MOST): Holders {
  let remembered = known.get(places);
  if (!remembered || remembered.size > most) {
    remembered = { holders: new Map(), size: 0 };
    known.set(places, remembered);
  }
  const { holders } = remembered;
  const lacking = [...new Set(terms)].filter((term) => !holders.has(term));
  if (lacking.length === 0) return holders;
  const found = lacking.map((): number[] => []);
  for (let place = 0; place < places.length; place++) {
    const held = places[place]!.terms;
    for (let at = 0; at < lacking.length; at++) if (held.has(lacking[at]!)) found[at]!.push(place);
  }
  for (const [at, term] of lacking.entries()) {
    holders.set(term, Uint32Array.from(found[at]!));
    remembered.size += found[at]!.length + A_TERM;
  }
  return holders;
}
