/** What holds terms. */
interface Place {
  readonly terms: ReadonlySet<string>;
}

/** Which places hold a term, by their numbers, in order. */
type Holders = ReadonlyMap<string, readonly number[]>;

const known = new WeakMap<readonly Place[], Map<string, readonly number[]>>();

/** Terms whose holders are remembered, of a library whose articles stay for months. */
const MOST_TERMS = 5_000;

/** Which of some places hold each of some terms; looked for once for each list of places. */
export function holdersOf(places: readonly Place[], terms: Iterable<string>): Holders {
  let holders = known.get(places);
  if (!holders || holders.size > MOST_TERMS) {
    holders = new Map();
    known.set(places, holders);
  }
  const lacking = [...new Set(terms)].filter((term) => !holders.has(term));
  if (lacking.length === 0) return holders;
  const found = lacking.map((): number[] => []);
  for (let place = 0; place < places.length; place++) {
    const held = places[place]!.terms;
    for (let at = 0; at < lacking.length; at++) if (held.has(lacking[at]!)) found[at]!.push(place);
  }
  lacking.forEach((term, at) => {
    holders.set(term, found[at]!);
  });
  return holders;
}
