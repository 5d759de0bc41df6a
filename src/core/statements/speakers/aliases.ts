import type { Mention } from './mentions.ts';
import type { People } from './people.ts';

const CALLED =
  /^,?\s(?:(?:also|better|widely|commonly|more|who is)\s)*(?:known|nicknamed|alias|a\.k\.a\.)\s(?:(?:simply|only|to followers)\s)?(?:as\s)?$/;

/** Makes an alias mean whoever bears it: "Omar Sayed, known as | Abu Nasr": later "Abu Nasr" is Omar Sayed. */
export function joinAliases(body: string, mentions: readonly Mention[], { byMention }: People): void {
  for (let i = 1; i < mentions.length; i++) {
    const [bearer, alias] = [mentions[i - 1]!, mentions[i]!];
    const [person, other] = [byMention.get(bearer)!, byMention.get(alias)!];
    if (person === other || alias.start - bearer.end > LONGEST || !CALLED.test(body.slice(bearer.end, alias.start)))
      continue;
    for (const mention of other.mentions) byMention.set(mention, person);
    person.mentions.push(...other.mentions.splice(0));
    person.person = true;
  }
}

/** Furthest that an alias stands behind the name, in characters. */
const LONGEST = 60;
