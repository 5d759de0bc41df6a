import { fold } from '../../../terms/fold.ts';
import type { Node } from '../../grammar/node.ts';
import type { Phrase, Phrases } from '../../grammar/noun-phrases.ts';
import type { Unit } from '../../grammar/units.ts';
import { isBodyWord } from './titles.ts';

/** A body that an article names: "Turkey’s foreign ministry". */
interface Body {
  readonly name: string;
  readonly start: number;
}

/** The bodies of an article by the last word of their names: what "the ministry" may mean. */
export type Bodies = ReadonlyMap<string, readonly Body[]>;

/** Gathers the noun phrases that name a body by more than its kind. */
export function gatherBodies(body: string, units: readonly Unit[], phrases: readonly Phrases[]): Bodies {
  const bodies = new Map<string, Body[]>();
  units.forEach(({ nodes }, unit) => {
    for (const phrase of phrases[unit]!.list) {
      const { from, to, head } = phrase;
      const { lower, tag } = nodes[head]!;
      if ((tag !== 'NOUN' && tag !== 'PROPN') || !isBodyWord(lower)) continue;
      let first = /^(?:the|a|an)$/.test(nodes[from]!.lower) ? from + 1 : from;
      if (first > head || /^(?:its|their|his|her|this|that)$/.test(nodes[first]!.lower)) continue;
      // "the nonpartisan | Commission"
      while (first < head && tag === 'PROPN' && /^\p{Ll}/u.test(nodes[first]!.text)) first++;
      const end = endOfName(nodes, phrases[unit]!, phrase);
      if (!nodes.slice(first, to).some((node) => node.tag === 'PROPN')) continue;
      const { start } = nodes[first]!;
      const name = body.slice(start, end);
      if (!/\s/.test(name)) continue;
      for (const kind of kindsOf(lower)) {
        const list = bodies.get(kind);
        if (list) list.push({ name, start });
        else bodies.set(kind, [{ name, start }]);
      }
    }
  });
  return bodies;
}

/** Where a name ends that goes on behind its head: "Commission | on Presidential Debates". */
function endOfName(nodes: readonly Node[], { at, list }: Phrases, { to, head }: Phrase): number {
  const link = nodes[to];
  const index = at[to + 1] ?? -1;
  const tail = index < 0 ? undefined : list[index];
  const goesOn =
    /^\p{Lu}/u.test(nodes[head]!.text) &&
    /^(?:of|on|for)$/.test(link?.lower ?? '') &&
    tail !== undefined &&
    tail.from === to + 1 &&
    /^\p{Lu}/u.test(nodes[tail.from]!.text) &&
    /^\p{Lu}/u.test(nodes[tail.head]!.text);
  return nodes[goesOn ? tail.to - 1 : to - 1]!.end;
}

/** Wider words for kinds of bodies. */
const WIDER: readonly (readonly [wider: string, narrower: RegExp])[] = [
  ['agency', /^(?:office|bureau|department|administration|service|authority|ministry)$/],
  [
    'group',
    /^(?:center|centre|foundation|association|union|alliance|coalition|league|institute|council|society|network)$/,
  ],
  ['organization', /^(?:center|centre|foundation|association|alliance|coalition|league|institute|society|group)$/],
  ['newspaper', /^(?:times|post|journal|tribune|gazette|herald|news)$/],
  ['paper', /^(?:times|post|journal|tribune|gazette|herald)$/],
  ['company', /^(?:corp|corporation|inc|ltd|co|bank)$/],
  ['panel', /^(?:committee|commission|board)$/],
];

const kindsOf = (word: string): string[] => [
  word,
  ...WIDER.filter(([, narrower]) => narrower.test(word)).map(([wider]) => wider),
];

/** Which body "the Council" means, in capitals and alone: the only one so far whose name ends with it. */
function onlyBody(bodies: Bodies, word: string, at: number): { name: string; uncertain: boolean } | null {
  const before = (bodies.get(fold(word)) ?? []).slice(0, REACH).filter(({ start }) => start < at);
  const names = new Set(before.map(({ name }) => name).filter((name) => name.endsWith(` ${word}`)));
  const [name] = names;
  return names.size === 1 ? { name: name!, uncertain: false } : null;
}

/** How many names back are compared to tell whether a body could be another. */
const REACH = 8;

/**
 * Which body a description such as "the ministry" or "the appeals court" means at an offset: the one named last before
 * whose name has all its words; unsure when another of the kind was near or the word is a wider one. Null when none.
 */
export function findBody(bodies: Bodies, description: string, at: number): { name: string; uncertain: boolean } | null {
  if (/^\p{Lu}\p{Ll}+$/u.test(description)) return onlyBody(bodies, description, at);
  const words = fold(description).split(/\s+/);
  const kind = words.pop()!;
  const list = /^\p{Ll}/u.test(description) && words.length < 3 ? bodies.get(kind) : undefined;
  if (!list) return null;
  let low = 0;
  let high = list.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (list[middle]!.start < at) low = middle + 1;
    else high = middle;
  }
  const before = list
    .slice(Math.max(0, low - REACH), low)
    .filter(({ name }) => words.every((word) => fold(name).includes(word)));
  const last = before.at(-1);
  if (!last) return null;
  const wider = !fold(last.name).split(/\s+/).includes(kind);
  return { name: last.name, uncertain: wider || before.some(({ name }) => name !== last.name) };
}
