import { type Span, textOf } from '../../article/span.ts';
import { fold } from '../../terms/fold.ts';
import type { Context } from './context.ts';
import type { Person } from './people/person.ts';
import { isOffice } from './people/titles.ts';
import { mentionsWithin } from './person-named.ts';
import { lastWord, leadOf, withoutArticle } from './source-words.ts';

/** Whether a source is a role with "and" in it and the name it belongs to: "minister for trade and information Jane Doe". */
export function isOneWithRole({ body, mentions }: Context, source: Span): boolean {
  const text = textOf(body, source);
  const one = mentionsWithin(mentions, source).find(({ role }) => role !== null);
  if (!one || one.end < source.start + leadOf(text).length) return false;
  const before = text.slice(0, one.from - source.start);
  if (isOneWithTwoOffices(before)) return true;
  return /^(?:the\s+)?$/i.test(before) || (/^\S.*\sand\s$/.test(before) && isOfficeAlone(before.slice(0, -5)));
}

/** "The Envoy of the League and Head of its Mission, | Jane Doe": the second office has no article of its own. */
function isOneWithTwoOffices(before: string): boolean {
  const [first = '', second = '', ...more] = before.split(' and ');
  return (
    more.length === 0 &&
    /^the\s/i.test(first) &&
    /^[^,]+,\s$/.test(second) &&
    isOffice(second.split(/\s/)[0]!.replace(/,$/, '')) &&
    !first.includes(',')
  );
}

/** Whether words without an article end with an office and name nobody: "Deputy Prime Minister". */
const isOfficeAlone = (text: string): boolean => !/^(?:the|a|an)\s/i.test(text) && isOffice(lastWord(text));

/** "Ann Roe and Tom Poe" for two with an apposition each: "the president, Ann Roe, and his counterpart, Tom Poe". */
export function namesOfPair({ body, mentions, people }: Context, source: Span): string | null {
  const text = textOf(body, source);
  const named = mentionsWithin(mentions, source).filter((mention) => people.byMention.get(mention)!.person);
  const comma = text.lastIndexOf(', and ');
  const at = source.start + (comma < 0 ? text.lastIndexOf(' and ') : comma);
  const first = named.findLast(({ end }) => end <= at);
  const second = named.find(({ start }) => start > at);
  if (!first || !second || at < source.start) return null;
  // "Ministers Ann Roe | and | Tom Poe", but not "aides to Ann Roe and Tom Poe"
  const adjoin = first.end === at && /^ and $/.test(body.slice(at, second.from));
  if (comma < 0 && !(adjoin && named.length === 2 && first.from - source.start <= 'The '.length)) return null;
  return [first, second].map((mention) => people.byMention.get(mention)!.name).join(' and ');
}

/** "Egypt, Saudi Arabia and the African Union": the names of several who speak as one; null when the source is one. */
export function namesOfSeveral(text: string, person: Person | null): string | null {
  const list = /^(?:[Tt]he )?\p{Lu}[^,()]*(?:, (?:the )?\p{Lu}[^,()]*)* and (?:the )?\p{Lu}[^,()]*/u.exec(text)?.[0];
  const apposition = person !== null && /^[^,]*, (?:the|a|an) /.test(text);
  if (list?.includes(',') && !apposition) return withoutArticle(list);
  const lead = withoutArticle(leadOf(text));
  if (!/\sand\s/.test(lead)) return null;
  const one = person !== null && fold(lead).endsWith(fold(person.name)) && !/\sand\s+\p{Lu}/u.test(lead);
  return one ? null : lead;
}
