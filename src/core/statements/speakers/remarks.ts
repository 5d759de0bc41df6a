import type { Context, Source } from './context.ts';
import type { Person } from './people/person.ts';
import { officeOf } from './people/roles.ts';
import { mentionsWithin } from './person-named.ts';
import { lastWord } from './source-words.ts';

/** How many sentences on somebody's name may stand. */
const REACH = 2;

/**
 * Who is told right behind to have made the remarks of somebody without a name, and holds the same office: "a spokesperson said
 * … Spokesperson Ann Roe made the remarks." Null where nobody is.
 */
export function authorOfRemarks({ units, mentions, people }: Context, { unit }: Source, lead: string): Person | null {
  const office = officeOf(lastWord(lead));
  for (const next of units.slice(unit + 1, unit + 1 + REACH)) {
    const made = next.nodes.findIndex(
      ({ lower }, k) => lower === 'made' && next.nodes.slice(k + 1, k + 4).some((node) => REMARKS.test(node.lower)),
    );
    if (made < 0) continue;
    const named = mentionsWithin(mentions, { start: next.start, end: next.nodes[made]!.start }).at(-1);
    const role = named?.next === made ? named.role : null;
    return named && role !== null && officeOf(lastWord(role)) === office ? people.byMention.get(named)! : null;
  }
  return null;
}

const REMARKS = /^(?:remark|comment|statement|announcement)s?$/;
