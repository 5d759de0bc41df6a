import type { Phrases } from '../grammar/noun-phrases.ts';
import type { Unit } from '../grammar/units.ts';
import type { Holders } from './descriptions.ts';
import type { Mention } from './people/mention.ts';
import type { People, Person } from './people/person.ts';
import { officeOf } from './people/roles.ts';
import type { Traits } from './people/traits.ts';

/** How many times as often as another holder of an office somebody must be named to be meant by it. */
const FAR_MORE = 3;

/** Where "the minister" or "the minister's" can mean one person only, or one far above others, as mentions of that person. */
export function officeMentions(
  units: readonly Unit[],
  phrases: readonly Phrases[],
  holders: Holders,
  traits: ReadonlyMap<Person, Traits>,
  people: People,
): Mention[] {
  const found: Mention[] = [];
  units.forEach(({ nodes }, unit) => {
    for (const { from, to } of phrases[unit]!.list) {
      const owner = nodes[from + 2]?.lower === "'s";
      if (nodes[from]!.lower !== 'the' || !(owner || to - from === 2) || nodes[to]?.lower === 'of') continue;
      const person = onlyHolder(nodes[from + 1]!.lower, holders, traits);
      if (!person) continue;
      const { start } = nodes[from]!;
      const next = nodes[from + 2];
      const mention: Mention = {
        name: person.name,
        role: null,
        gender: null,
        person: true,
        unit,
        headline: false,
        leads: from === 0,
        subject: !owner && (next?.tag === 'VERB' || next?.tag === 'AUX'),
        from: start,
        start,
        end: nodes[from + 1]!.end,
        first: from,
        next: from + 2,
        oblique: nodes[from - 1]?.tag === 'ADP',
      };
      people.byMention.set(mention, person);
      found.push(mention);
    }
  });
  return found;
}

function onlyHolder(word: string, holders: Holders, traits: ReadonlyMap<Person, Traits>): Person | null {
  const office = officeOf(word);
  const list = (holders.get(office) ?? []).filter((person) => {
    const held = traits.get(person)!.offices.get(office)!;
    return !held.former && !held.deputy;
  });
  const ranked = list.sort((a, b) => b.mentions.length - a.mentions.length);
  const [first, second] = ranked;
  if (!first) return null;
  return !second || first.mentions.length >= FAR_MORE * second.mentions.length ? first : null;
}
