import type { Node } from '../../grammar/node.ts';
import type { Phrases } from '../../grammar/noun-phrases.ts';
import type { Mention } from './mention.ts';
import { singularOffice } from './titles.ts';

/** Most words that stand before the plural office and belong to it: "Foreign | Ministers". */
const LONGEST_FRONT = 2;
/** Furthest that the second name stands behind the first, in nodes. */
const FURTHEST = 8;

/**
 * The role of each of two who share a title, with the country behind each name: "Foreign Ministers Ann Roe of Norland and Tom Poe
 * of Arvenia" gives "Foreign Minister of Norland" and "Foreign Minister of Arvenia". By the index of the mention.
 */
export function sharedRoles(
  nodes: readonly Node[],
  phrases: Phrases,
  mentions: readonly Mention[],
): Map<number, string> {
  const roles = new Map<number, string>();
  for (let i = 0; i + 1 < mentions.length; i++) {
    const a = mentions[i]!;
    // a country may stand between: "Ann Roe of Norland and | Tom Poe"
    const j = nodes[mentions[i + 1]!.first - 1]?.lower === 'of' ? i + 2 : i + 1;
    const b = mentions[j];
    const title = a.first > 0 ? singularOffice(nodes[a.first - 1]!.text) : null;
    if (title === null || !b || b.first - a.next > FURTHEST) continue;
    if (nodes[b.first - 1]!.lower !== 'and') continue;
    let front = a.first - 1;
    while (front > 0 && a.first - 1 - front < LONGEST_FRONT && /^(?:ADJ|PROPN)$/.test(nodes[front - 1]!.tag)) front--;
    const words = [...nodes.slice(front, a.first - 1).map(({ text }) => text), title].join(' ');
    for (const [at, mention] of [
      [i, a],
      [j, b],
    ] as const)
      roles.set(at, words + countryBehind(nodes, phrases, mention));
  }
  return roles;
}

/** " of Norland" behind a name, else nothing. */
function countryBehind(nodes: readonly Node[], phrases: Phrases, { next }: Mention): string {
  const index = nodes[next]?.lower === 'of' ? (phrases.at[next + 1] ?? -1) : -1;
  const place = index < 0 ? undefined : phrases.list[index];
  if (!place || place.from !== next + 1 || nodes[place.head]!.tag !== 'PROPN') return '';
  return ` ${nodes
    .slice(next, place.to)
    .map(({ text }) => text)
    .join(' ')}`;
}
