import type { Phrases } from '../noun-phrases.ts';
import type { Unit } from '../units.ts';
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
    for (const { from, to, head } of phrases[unit]!.list) {
      const { lower, tag, end } = nodes[head]!;
      if ((tag !== 'NOUN' && tag !== 'PROPN') || !isBodyWord(lower)) continue;
      const first = /^(?:the|a|an)$/.test(nodes[from]!.lower) ? from + 1 : from;
      if (first >= head || /^(?:its|their|his|her|this|that)$/.test(nodes[first]!.lower)) continue;
      if (!nodes.slice(first, to).some((node) => node.tag === 'PROPN')) continue;
      const { start } = nodes[first]!;
      const list = bodies.get(lower);
      if (list) list.push({ name: body.slice(start, end), start });
      else bodies.set(lower, [{ name: body.slice(start, end), start }]);
    }
  });
  return bodies;
}

/** How many names back are compared to tell whether a body could be another. */
const REACH = 8;

/** Which body "the ministry" means at an offset: the one named last before; unsure when another of the kind was near. */
export function findBody(bodies: Bodies, kind: string, at: number): { name: string; uncertain: boolean } | null {
  const list = bodies.get(kind);
  if (!list) return null;
  let low = 0;
  let high = list.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (list[middle]!.start < at) low = middle + 1;
    else high = middle;
  }
  const before = list.slice(Math.max(0, low - REACH), low);
  const last = before.at(-1);
  return last ? { name: last.name, uncertain: before.some(({ name }) => name !== last.name) } : null;
}
