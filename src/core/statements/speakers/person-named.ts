import { type Span, textOf } from '../../article/span.ts';
import type { Context } from './context.ts';
import type { Mention } from './people/mention.ts';
import type { Person } from './people/person.ts';
import { isSingleRole } from './people/roles.ts';
import { isBodyWord, isOffice } from './people/titles.ts';
import { lastWord, leadOf } from './source-words.ts';

/** The person whom a source names: the one in its leading words, before any apposition. */
export function personNamed({ body, mentions, people }: Context, source: Span): Person | null {
  const inside = mentionsWithin(mentions, source);
  if (inside.length === 0) return null;
  const lead = leadOf(textOf(body, source));
  const leadEnd = source.start + lead.length;
  const candidates = inside.filter((mention) => {
    if (mention.end < source.end && /^[’']s?/.test(body.slice(mention.end, mention.end + 2))) return false;
    const before = body.slice(source.start, Math.max(source.start, mention.from));
    const owner = /(\S+)\s(?:of|for|to|from|by|at|in|with|on|behind)\s/.exec(before.slice(before.lastIndexOf(',') + 1));
    // "Ministry of Trade spokesman | Jane Doe", but not "supporters of President | Doe" or "the office of President | Doe"
    return !owner || (mention.role !== null && isBodyWord(owner[1]!) && /^\p{Ll}/u.test(lastWord(mention.role)));
  });
  const isPerson = (mention: Mention) => people.byMention.get(mention)!.person;
  /** The name behind the words that lead: "the minister, Jane Doe", "his counterpart, Jane Doe". */
  const inApposition = (named: readonly Mention[], sure: boolean) =>
    named.find((one) => {
      const between = body.slice(leadEnd, one.from);
      return isPerson(one) && !/,\sand\s|\b(?:who|whose|whom|which|that)\b/.test(between) && (sure || between === ', ');
    });
  const leading = candidates.filter(({ end }) => end <= leadEnd + 1);
  const behind = candidates.filter(({ from }) => from > leadEnd);
  const apposed = isHeadOfBody(lead)
    ? (inApposition(behind, true) ?? behind.find((one) => isFullBehind(one, body.slice(leadEnd, one.from))))
    : undefined;
  if (apposed) people.byMention.get(apposed)!.person = true;
  const mention =
    apposed ??
    leading.findLast(isPerson) ??
    leading.findLast((one) => one.end >= leadEnd - 1) ??
    (speaksForAnother(lead) ? undefined : inApposition(candidates, leading.length === 0 || isOffice(lastWord(lead)))) ??
    inside.find((one) => GIVES_NAME.test(body.slice(leadEnd, one.from)));
  return mention ? people.byMention.get(mention)! : null;
}

/** Whether a full name stands behind a comma, so that whoever heads a body bears it. */
const isFullBehind = ({ name }: Mention, between: string): boolean => between === ', ' && /\s/.test(name);

/** "a farmer, who asked to be identified only as | Old Tom". */
const GIVES_NAME =
  /^,?\s(?:who\s[^,;]*?)?(?:identified|known|named|called|quoted|introduced)(?:\s(?:himself|herself|only|simply|just))*\s(?:as\s)?$/;

/** Whether the words that lead are the office of somebody at the head of a body: "the head of the Relief Cell, | Ann Roe". */
function isHeadOfBody(lead: string): boolean {
  const front = /^(?:the|a|an|its|his|her|their)\s(.*?\S)\s(?:of|for|at)\s/i.exec(lead)?.[1];
  return front !== undefined && isSingleRole(lastWord(front).toLowerCase()) && !speaksForAnother(lead);
}

/** Whether the name behind a source is whose spokesman speaks: "a spokeswoman for the policy chief, | Ruth Roe,". */
function speaksForAnother(lead: string): boolean {
  const [, own, other] = /^(.*?\S)\s(?:for|to|of)\s(?:the|his|her|their)?(.*)$/.exec(lead) ?? [];
  return (
    own !== undefined &&
    /(?:spokes\w+|aide|adviser|advisor|lawyer|ally)$/i.test(own) &&
    isSingleRole(lastWord(other!.split(/\s(?:of|for|at)\s/)[0]!))
  );
}

/** The mentions within a span, of all those in order. */
export function mentionsWithin(mentions: readonly Mention[], { start, end }: Span): Mention[] {
  let low = 0;
  let high = mentions.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (mentions[middle]!.start < start) low = middle + 1;
    else high = middle;
  }
  const inside: Mention[] = [];
  for (let i = low; i < mentions.length && mentions[i]!.end <= end; i++) inside.push(mentions[i]!);
  return inside;
}
