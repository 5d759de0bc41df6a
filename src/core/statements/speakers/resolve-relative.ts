import { type Span, textOf } from '../../article/span.ts';
import { extendLeft, phraseEndingAt } from '../grammar/extend-left.ts';
import { isFiniteVerb } from '../grammar/marks.ts';
import type { Node } from '../grammar/node.ts';
import type { Phrase, Phrases } from '../grammar/noun-phrases.ts';
import { type Context, type Resolved, type Source, speakerOf, speakerOfPerson } from './context.ts';
import type { Mention } from './people/mention.ts';
import type { Person } from './people/person.ts';
import { isPersonalNoun } from './people/titles.ts';
import { mentionsBefore } from './pronouns.ts';
import { withoutArticle } from './source-words.ts';

/** Furthest that what a relative pronoun stands for is looked for, in characters. */
const FURTHEST_HEAD = 200;

/** "who", "which": the name right before, or whatever words stand there. */
export function resolveRelative(context: Context, source: Source): Resolved | null {
  const { body, mentions, people, whoIsWho } = context;
  const [last, other] = mentionsBefore(mentions, source.start, 2);
  const placed = last !== undefined && other !== undefined && isWhere(body, other, last);
  const near = placed ? other : last;
  if (near && near.end > source.start - FURTHEST_HEAD) {
    const person = people.byMention.get(near)!;
    const between = body.slice(last!.end, source.start);
    if ((person.person || placed) && /^[\s,(]*$|^\s*\([^()]*\)[\s,]*$/.test(between))
      return { speaker: speakerOfPerson(context, person, false), person };
  }
  const described = textOf(body, source) === 'who' ? personDescribed(context, source) : null;
  if (described) return { speaker: speakerOfPerson(context, described, false), person: described };
  const phrase = phraseBefore(context, source.unit, source.start);
  if (!phrase) return null;
  const words = withoutArticle(textOf(body, phrase));
  const party = whoIsWho.find(words);
  const adjoins = /^[\s,]*$/.test(body.slice(phrase.end, source.start));
  return { speaker: speakerOf(party?.name ?? words, null, party, !adjoins), person: null };
}

/** Whether a name tells where somebody is who is named right before: "Dario in | Torin, who". */
const isWhere = (body: string, who: Mention, where: Mention): boolean =>
  /^\s(?:in|from)\s$/.test(body.slice(who.end, where.start));

/** Who is meant where an apposition stands before "who": "Tom Roe, head of humanitarian affairs, | who". */
function personDescribed({ body, units, mentions, people }: Context, source: Source): Person | null {
  const { nodes } = units[source.unit]!;
  for (const mention of mentionsBefore(mentions, source.start, 4)) {
    if (mention.unit !== source.unit || mention.end < source.start - FURTHEST_HEAD) return null;
    const person = people.byMention.get(mention)!;
    if (!person.person || !/^,[^;:]*,\s*$/.test(body.slice(mention.end, source.start))) continue;
    const between = nodes.filter(({ start, end }) => start >= mention.end && end <= source.start);
    return between.some((node) => isFiniteVerb(node)) ? null : person;
  }
  return null;
}

/** The noun phrase that ends before an offset, the nearest one. */
function phraseBefore({ units, phrases }: Context, unit: number, at: number): Span | null {
  const { nodes } = units[unit]!;
  const near = phrases[unit]!.list.findLast(({ to }) => nodes[to - 1]!.end <= at);
  if (!near) return null;
  const from = ofWhom(nodes, phrases[unit]!, near) ?? extendLeft(nodes, phrases[unit]!, near);
  return { start: nodes[from]!.start, end: nodes[near.to - 1]!.end };
}

/** Where somebody's description begins that ends with what no "who" can mean: "a source | at the ministry, who …"; else null. */
function ofWhom(nodes: readonly Node[], phrases: Phrases, phrase: Phrase): number | null {
  if (nodes[phrase.head]!.tag !== 'NOUN' || isPersonalNoun(nodes[phrase.head]!.lower)) return null;
  if (nodes[phrase.from - 1]?.tag !== 'ADP') return null;
  const whom = phraseEndingAt(phrases, phrase.from - 1);
  const lower = whom ? nodes[whom.head]!.lower : '';
  return whom && (isPersonalNoun(lower) || /^sources?$/.test(lower)) ? whom.from : null;
}
