import {
  hasPortfolio,
  isAbroad,
  isBetween,
  isDenied,
  isGovernmentBody,
  isGovernmentHead,
  isGovernmentOffice,
  isModifier,
  isPast,
} from './offices.ts';
import type { Places, StateWord } from './places.ts';
import { readWords, type Word } from './words.ts';

/** What words tell of whom somebody speaks for. */
export type ReadSide =
  /** A state, and the word by which it is meant where nothing but that word stands there: "Kabul". */
  | { readonly kind: 'state'; readonly state: string; readonly bare: StateWord['way'] | null }
  /** A government's office of which nothing says whose: "the foreign ministry". */
  | { readonly kind: 'some-government' }
  /** Nobody's that these words tell; or of several, a mediator, somebody out of office: then no other words may tell. */
  | { readonly kind: 'none'; readonly denied: boolean };

const NONE: ReadSide = { kind: 'none', denied: false };
const DENIED: ReadSide = { kind: 'none', denied: true };

/** For which state those speak whom a phrase describes: "a spokesman for the Norlandic foreign ministry". */
export function readSide(phrase: string, places: Places): ReadSide {
  const words = readWords(phrase);
  const relative = words.findIndex(({ lower }) => /^(?:who|whom|whose|which|that|where)$/.test(lower));
  const parts = partsOf(relative < 0 ? words : words.slice(0, relative));
  const read = parts.map((part) => readPart(part, places));
  if (read.some((one) => one.kind === 'none' && one.denied)) return DENIED;
  const states = new Set(read.flatMap((one) => (one.kind === 'state' ? [one.state] : [])));
  if (states.size > 1) return DENIED;
  const own = read.find((one) => one.kind === 'state');
  // "Kabul, the Afghan capital" is no more than a place
  if (own?.kind === 'state') return parts.length > 1 && own.bare ? NONE : own;
  return read.find((one) => one.kind === 'some-government') ?? NONE;
}

function partsOf(words: readonly Word[]): Word[][] {
  const parts: Word[][] = [[]];
  for (const word of words) {
    if (word.mark && word.lower !== '.') parts.push([]);
    else parts.at(-1)!.push(word);
  }
  return parts.filter((part) => part.length > 0);
}

function readPart(words: readonly Word[], places: Places): ReadSide {
  if (words.some(({ lower }) => isBetween(lower) || isDenied(lower)) || heldOffice(words)) return DENIED;
  const from = /^(?:the|a|an)$/.test(words[0]!.lower) ? 1 : 0;
  for (let at = from; at < words.length; at++) {
    const place = places.at(words, at);
    if (!place) continue;
    if (at === from && at + place.length === words.length && place.way !== 'adjective') {
      return words.at(-1)!.possessive ? NONE : { kind: 'state', state: place.state, bare: place.way };
    }
    return readOwned(words, at, place, places) ?? readOf(words, from, at, place, places);
  }
  const end = headEnd(words, skipNeutral(words, from));
  return end > 0 && isPortfolio(words, end) ? { kind: 'some-government' } : NONE;
}

/** "A former Norlandic minister", not "a former economist". */
function heldOffice(words: readonly Word[]): boolean {
  const past = words.findIndex(({ lower }) => isPast(lower));
  return past >= 0 && words.slice(past + 1).some(({ lower }) => isGovernmentHead(lower) || isModifier(lower));
}

/** Whether no more follows an office than what it is for: "ministry | of trade", "ambassador | to the United Nations". */
function isPortfolio(words: readonly Word[], end: number): boolean {
  const [link, ...rest] = words.slice(end);
  if (!link) return true;
  const office = words[end - 1]!.lower;
  if (hasPortfolio(office)) return link.lower === 'of' && rest.every(({ capital }) => !capital);
  return link.lower === 'to' && /^(?:ambassador|envoy)$/.test(office);
}

/** "Norland’s foreign minister", "two senior Norlandic officials"; null when the word for the state owns no office. */
function readOwned(words: readonly Word[], at: number, place: StateWord, places: Places): ReadSide | null {
  const after = at + place.length;
  const { possessive } = words[after - 1]!;
  if (place.way === 'capital' && !possessive) return null;
  if (
    words
      .slice(0, at)
      .some(
        (word) =>
          word.possessive ||
          (word.capital && !/^(?:The|A|An|One|Two|Three|Several|Some|Many|Senior|Top|Other|Most)$/.test(word.text)) ||
          isLink(word.lower),
      )
  )
    return null;
  const end = headEnd(words, afterRuler(words, after, place.state, places));
  if (end < 0 || joinsOther(words, end, places)) return null;
  return { kind: 'state', state: place.state, bare: null };
}

/** Steps over who rules: "Norland’s | Concord government". */
function afterRuler(words: readonly Word[], at: number, state: string, places: Places): number {
  const word = words[at];
  if (!word?.capital) return at;
  const ruler = places.find(word.text);
  if (ruler?.way === 'ruler') return ruler.state === state ? at + 1 : at;
  return isGovernmentBody(words[at + 1]?.lower ?? '') &&
    !isModifier(word.lower) &&
    !isGovernmentHead(word.lower) &&
    !places.at(words, at)
    ? at + 1
    : at;
}

/** "minister of Norland", "spokesman for the Norlandic army", "officials in Tarsk": the state stands behind the office. */
function readOf(words: readonly Word[], from: number, at: number, place: StateWord, places: Places): ReadSide {
  const head = skipNeutral(words, from);
  const end = headOf(words, head);
  if (end < 0) return readMember(words, from, places);
  const link = words[end]?.lower ?? '';
  const owner = /^the$/.test(words[end + 1]?.lower ?? '') ? end + 2 : end + 1;
  const closes = at + place.length === words.length && !words.at(-1)!.possessive && place.way !== 'adjective';
  const office = words[end - 1]!.lower;
  const side = { kind: 'state', state: place.state, bare: null } as const;
  if (link === 'in' && owner === at && closes && !isAbroad(office)) return side;
  if (link === 'of' && owner === at && closes && place.way !== 'capital') return side;
  // "President Ana Bren of Norland"
  const named = words.slice(end, at - 1);
  const ofNamed = words[at - 1]!.lower === 'of' && named.length > 0 && named.every(({ capital }) => capital);
  if (ofNamed && closes && place.way === 'name') return side;
  if (/^(?:for|of)$/.test(link) && /^spokes/.test(office))
    return unbare(readPart(words.slice(end + 1), places), office);
  return NONE;
}

/** "members of the Norlandic delegation", "one of the Norlandic negotiators". */
function readMember(words: readonly Word[], from: number, places: Places): ReadSide {
  const of = words.findIndex(({ lower }) => lower === 'of');
  const member = words
    .slice(from, of)
    .every(({ lower }) => isModifier(lower) || /^(?:head|leader|member|members|one|two|three|some)$/.test(lower));
  return of > from && member ? unbare(readPart(words.slice(of + 1), places), '') : NONE;
}

/** A spokesman of a state speaks for it; a member of one need not. */
function unbare(read: ReadSide, office: string): ReadSide {
  if (read.kind !== 'state') return NONE;
  return read.bare === null || /^spokes/.test(office) ? { ...read, bare: null } : NONE;
}

const isLink = (lower: string): boolean =>
  /^(?:of|in|for|to|from|by|at|with|on|near|under|against|and|or)$/.test(lower);

/** Words that may stand before an office and say nothing of whose it is. */
function skipNeutral(words: readonly Word[], from: number): number {
  let at = from;
  while (/^(?:one|two|three|several|some|many|most|other|unnamed|the|a|an|another|local)$/.test(words[at]?.lower ?? ''))
    at++;
  return at;
}

/** Index after an office that begins here and all that belongs to it: "foreign ministry spokesman"; -1 where none does. */
function headEnd(words: readonly Word[], from: number): number {
  const end = headOf(words, from);
  if (end < 0) return -1;
  const after = words[end];
  if (!after || after.mark || after.capital) return end;
  return /^(?:in|of|for|to|at|on|from|with|by|near|under|familiar|involved|close|briefed|present|speaking)$/.test(
    after.lower,
  ) &&
    !(
      after.lower === 'of' &&
      /^(?:president|chancellor|leader|representatives?|delegates?|secretary)$/.test(words[end - 1]!.lower)
    )
    ? end
    : -1;
}

function headOf(words: readonly Word[], from: number): number {
  let last = -1;
  for (let at = from; at < words.length; at++) {
    const { lower, mark } = words[at]!;
    const office = isGovernmentHead(lower) && !(lower === 'leader' && at > from && words[at - 1]!.lower !== 'supreme');
    const secretary =
      lower === 'secretary' && /^(?:foreign|defen[cs]e|home|interior)$/.test(words[at - 1]?.lower ?? '');
    // "the delegation head"
    const heads = /^(?:head|leader|chief)$/.test(lower) && isGovernmentBody(words[at - 1]?.lower ?? '');
    // "the national security adviser", not any adviser
    const advises = /^advis[eo]rs?$/.test(lower) && at > from;
    if (office || secretary || heads || advises) last = at;
    else if (mark || !(isModifier(lower) || lower === 'and' || (last < 0 && hasPortfolio(words[at + 1]?.lower ?? ''))))
      break;
  }
  if (last < 0) return -1;
  // "the foreign minister and officials" are several
  const several = words
    .slice(from, last)
    .some(({ lower }, at) => lower === 'and' && isGovernmentOffice(words[from + at - 1]?.lower ?? ''));
  return several ? -1 : last + 1;
}

/** Whether others speak with them: "Norlandic officials and analysts". */
function joinsOther(words: readonly Word[], end: number, places: Places): boolean {
  const rest = words.slice(end);
  return rest.some(({ lower }, at) => /^(?:and|or)$/.test(lower) && (at === 0 || places.at(rest, at + 1) !== null));
}
