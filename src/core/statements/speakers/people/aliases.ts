import type { Mention } from './mention.ts';
import type { People } from './person.ts';

const CALLED =
  /^,?\s(?:(?:also|better|best|widely|commonly|more|who is|who goes)\s)*(?:known|nicknamed|alias|a\.k\.a\.|by)\s(?:(?:simply|only|to followers)\s)?(?:as\s|(?:by\s)?(?:his|her|the)\s(?:nom de guerre|nickname|alias|code name|codename|war name|pen name|stage name),?\s)?$/;
const REAL = /^,\swhose\s(?:real|full|given|birth)\sname\s(?:is|was)\s$/;

/** Makes an alias mean whoever bears it: "Omar Sayed, known as | Abu Nasr": later "Abu Nasr" is Omar Sayed; "Abu Nasr, whose real name is | Omar Sayed". */
export function joinAliases(body: string, mentions: readonly Mention[], { byMention }: People): void {
  for (let i = 1; i < mentions.length; i++) {
    const [first, second] = [mentions[i - 1]!, mentions[i]!];
    if (second.start - first.end > LONGEST) continue;
    const between = body.slice(first.end, second.start);
    const isReal = REAL.test(between);
    const [person, other] = [byMention.get(isReal ? second : first)!, byMention.get(isReal ? first : second)!];
    if (person === other || !(isReal || CALLED.test(between))) continue;
    for (const mention of other.mentions) byMention.set(mention, person);
    person.mentions.push(...other.mentions.splice(0));
    person.person = true;
  }
}

/** Furthest that an alias stands behind the name, in characters. */
const LONGEST = 60;
