import type { Context, Source } from './context.ts';
import type { Person } from './people/person.ts';
import { mentionsBefore } from './pronouns.ts';

/** How many sentences back the two may stand, and most mentions that are looked at. */
const REACH = { sentences: 2, mentions: 12 };

/**
 * Whom "the former" or "the latter" means: the first or second of the two people whom the words before it name, in its own
 * sentence or the nearest one that names any. Null where these name more or fewer than two.
 */
export function formerOrLatter({ mentions, people }: Context, source: Source, word: string): Person | null {
  const known = mentionsBefore(mentions, source.start, REACH.mentions).filter((mention) => {
    const person = people.byMention.get(mention)!;
    return person.person || person.full > 0;
  });
  const unit = known[0]?.unit ?? -1;
  if (source.unit - unit > REACH.sentences) return null;
  const named = new Set(known.filter((mention) => mention.unit === unit).map((one) => people.byMention.get(one)!));
  return named.size === 2 ? [...named][word === 'the former' ? 1 : 0]! : null;
}
