import type { Span } from '../../span.ts';
import { hasParticle, isParticle } from '../name-particles.ts';
import { isSubjectPronoun, isTimeWord, type Phrases } from '../noun-phrases.ts';
import { isHeadline } from '../retag.ts';
import { sourceAfter } from '../source-after.ts';
import type { Node, Unit } from '../units.ts';
import { genderOfGivenName, isGivenName } from './given-names.ts';
import { isPlaceName } from './places.ts';
import { roleRunStart } from './role-run.ts';
import { sharedRoles } from './shared-roles.ts';
import {
  genderOfTitle,
  isAddress,
  isBodyWord,
  isNoName,
  isOffice,
  isPersonalNoun,
  isRank,
  singularOffice,
} from './titles.ts';

export type Gender = 'female' | 'male';

/** A place where an article names somebody, outside of quotation marks. */
export interface Mention extends Span {
  /** As written, without titles: "Zabihullah Mujahid". */
  readonly name: string;
  /** In what capacity, as the article has it right there: "Taliban spokesperson". */
  readonly role: string | null;
  readonly gender: Gender | null;
  /** Whether a title, a form of address or a given name shows that this is a person. */
  readonly person: boolean;
  /** Index of the unit and whether the name is the subject of a verb there. */
  readonly unit: number;
  readonly subject: boolean;
  /** Whether it stands in a headline, where the run of capitals may go on beyond the name. */
  readonly headline: boolean;
  /** Whether nothing but an introduction stands before it in its sentence. */
  readonly leads: boolean;
  /** Where the words before the name that belong to it begin: its titles and role. */
  readonly from: number;
  /** Indices, in the unit's nodes, of the first word of the name and of what follows it. */
  readonly first: number;
  readonly next: number;
  /** Whether a preposition governs it: "against Mitt Romney". */
  readonly oblique: boolean;
}

const PARTICLE = /^(?:al|el|bin|ibn|van|von|de|der|den|da|di|du|la|le|ul|ur|zu|y)$/;

/** Names in a unit, in order. `index` is the unit's place in the article. */
export function findMentions(body: string, unit: Unit, phrases: Phrases, index: number): Mention[] {
  const { nodes } = unit;
  const mentions: Mention[] = [];
  const headline = isHeadline(nodes) && !nodes.some(isLowerVerb);
  for (let i = 0; i < nodes.length; ) {
    const to = nameEnd(nodes, i);
    if (to === i) {
      i++;
      continue;
    }
    const mention = readMention(body, nodes, phrases, i, to, { unit: index, headline });
    if (mention) mentions.push(mention);
    i = to;
  }
  const shared = sharedRoles(nodes, phrases, mentions);
  return mentions.map((mention, i) =>
    shared.has(i) ? { ...mention, role: mention.role ?? shared.get(i)!, person: true } : mention,
  );
}

/** A verb without a capital, which headlines in capitals have none of: "Ohio Democratic Chairman David Roe | called". */
const isLowerVerb = ({ tag, text }: Node): boolean => tag === 'VERB' && /^\p{Ll}{2,}$/u.test(text);

const isCapital = (node: Node | undefined): boolean =>
  node !== undefined &&
  node.tag === 'PROPN' &&
  (/^\p{Lu}/u.test(node.text) || hasParticle(node.text)) &&
  !isTimeWord(node);

/** Index after the run of capitalised words that begins at `i`; `i` when none does. */
function nameEnd(nodes: readonly Node[], i: number): number {
  const particle = nodes[i]!.tag === 'PROPN' && isParticle(nodes[i]!.lower) && isCapital(nodes[i + 1]);
  if (!isCapital(nodes[i]) && !particle) return i;
  let to = i + 1;
  for (; to < nodes.length; to++) {
    const node = nodes[to]!;
    const before = nodes[to - 1]!;
    if (isCapital(node)) continue;
    // Omar “Tiger” Sayed
    if (node.tag === 'QUOTE' && /^\S+$/.test(node.text) && isCapital(before) && isCapital(nodes[to + 1])) continue;
    const joined = node.start === before.end;
    if (
      joined &&
      /^[-‑'’]$/.test(node.text) &&
      nodes[to + 1]?.start === node.end &&
      /^\p{L}/u.test(nodes[to + 1]!.text)
    ) {
      to++;
      continue;
    }
    if (joined && node.text === '.' && before.text.length <= 3) continue;
    if (
      PARTICLE.test(node.lower) &&
      (isCapital(nodes[to + 1]) || (PARTICLE.test(nodes[to + 1]?.lower ?? '') && isCapital(nodes[to + 2])))
    )
      continue;
    // the tagger takes a surname for a common word: "Chris Cash"
    if (isGivenName(before.text) && /^\p{Lu}\p{Ll}+$/u.test(node.text) && /^(?:NOUN|ADJ|X|VERB)$/.test(node.tag))
      continue;
    break;
  }
  return to;
}

function readMention(
  body: string,
  nodes: readonly Node[],
  phrases: Phrases,
  from: number,
  to: number,
  place: Pick<Mention, 'unit' | 'headline'>,
): Mention | null {
  const start = nodes[from]!.start;
  const end = nodes[to - 1]!.end;
  const words = wordsOf(body, start, end);
  const texts = words.map(({ text }) => text);
  const known = firstOfName(texts);
  // "envoy to Arvenia | Tarn Clarke": where nothing shows where the name begins, it has two words
  const begin = givenNameAt(texts);
  const short = words.length - known > 2 && begin < 0 ? words.length - 2 : known;
  const likely = begin > known ? begin : short;
  if (likely >= words.length) return null;
  const run = roleRunStart(nodes, phrases, firstNodeAt(nodes, from, words[likely]!.start));
  const first = run < 0 ? known : likely;
  const name = words.slice(first);
  if (name.length === 0 || name.length > 5) return null;
  if (
    name.every(({ text }) => isNoName(text)) ||
    isPlaceName(name.map(({ text }) => text).join(' ')) ||
    name.some(({ text }, i) => isBodyWord(text) && !(i === 0 && isGivenName(text)))
  )
    return null;
  const title = words.slice(0, first).map(({ text }) => text);
  const nameStart = name[0]!.start;
  const given = name.length > 1 && isGivenName(name[0]!.text);
  const gender =
    title.map(genderOfTitle).find((found) => found !== null) ??
    lowerTitleGender(nodes, from) ??
    (name.length > 1 ? genderOfGivenName(name[0]!.text) : null);
  const before = run < 0 ? roleBefore(body, nodes, phrases, from, nameStart) : roleOf(body, nodes, run, nameStart);
  const told = before && body.slice(before.start, before.end);
  const around = roleAfter(body, nodes, phrases, to) ?? roleInFront(body, nodes, phrases, from);
  // a rank tells less than what stands around it: "Norland’s army chief, Gen. Roe,"
  const role = told && !(around && isRank(told)) ? told : around;
  return {
    name: body.slice(nameStart, name.at(-1)!.end).replace(/[’']s?$/, ''),
    role,
    gender,
    person: given || title.some((word) => isOffice(word) || isAddress(word)) || role !== null,
    ...place,
    leads: leads(nodes, from),
    subject: isSubject(nodes, to),
    from: before?.start ?? start,
    start: nameStart,
    end,
    first: firstNodeAt(nodes, from, nameStart),
    next: to,
    oblique: isOblique(nodes, phrases, run < 0 ? from : run),
  };
}

/** The words from `start` to a name, without the article before them. */
function roleOf(body: string, nodes: readonly Node[], start: number, nameStart: number): Span {
  const from = nodes[ARTICLE.test(nodes[start]!.lower) ? start + 1 : start]!.start;
  return { start: from, end: from + body.slice(from, nameStart).trimEnd().length };
}

function firstNodeAt(nodes: readonly Node[], from: number, offset: number): number {
  let i = from;
  while (nodes[i]!.start < offset) i++;
  return i;
}

function isOblique(nodes: readonly Node[], phrases: Phrases, at: number): boolean {
  const index = phrases.at[at]!;
  const before = nodes[(index < 0 ? at : phrases.list[index]!.from) - 1];
  return before?.tag === 'ADP' && !/^(?:by|with)$/.test(before.lower);
}

function wordsOf(body: string, start: number, end: number): (Span & { text: string })[] {
  return [...body.slice(start, end).matchAll(/\S+/g)].map(({ 0: text, index }) => ({
    text,
    start: start + index,
    end: start + index + text.length,
  }));
}

/** Words that begin the names of places: "New Delhi". */
const OF_PLACES = /^(?:new|san|los|north|south|east|west|united)$/i;

/** Index of the first word of a name after the titles and adjectives before it. */
function firstOfName(words: readonly string[]): number {
  for (let i = words.length - 1; i >= 0; i--) {
    if (isOffice(words[i]!) || isAddress(words[i]!) || singularOffice(words[i]!) !== null) return i + 1;
  }
  // "Jan Egeland" is no month
  if (words.length > 1 && /^(?:Jan|May|April|June|August)$/.test(words[0]!) && isGivenName(words[0]!)) return 0;
  const given = givenNameAt(words);
  // "Ohio Democratic | David Roe", but "Hanna Sofia Roe"
  if (given > 0 && words.slice(0, given).some((word) => isNoName(word) || isBodyWord(word) || isPlaceName(word)))
    return given;
  let first = 0;
  while (first < words.length - 1 && isNoName(words[first]!) && !OF_PLACES.test(words[first]!)) first++;
  return first;
}

/** Index of the first word that is a common given name and has another behind it; -1 when none is. */
const givenNameAt = (words: readonly string[]): number =>
  words.findIndex((word, i) => i < words.length - 1 && isGivenName(word));

function lowerTitleGender(nodes: readonly Node[], from: number): Gender | null {
  const before = nodes[from - 1];
  return before && before.tag === 'NOUN' ? genderOfTitle(before.text) : null;
}

/** Whether no verb stands before a name in its sentence. */
const leads = (nodes: readonly Node[], from: number): boolean =>
  !nodes.slice(0, from).some(({ tag }) => tag === 'VERB' || tag === 'AUX' || tag === 'QUOTE');

const isSubject = (nodes: readonly Node[], to: number): boolean =>
  /^(?:VERB|AUX)$/.test(nodes[to]?.tag ?? '') || nodes[to]?.text === ',';

const ARTICLE = /^(?:the|a|an|that|this|his|her|their|its|our|my|both|then)$/;

/** "Taliban spokesperson | Zabihullah Mujahid": the words of the noun phrase before the name. */
function roleBefore(
  body: string,
  nodes: readonly Node[],
  phrases: Phrases,
  from: number,
  nameStart: number,
): Span | null {
  const index = phrases.at[from]!;
  let i = index < 0 ? from : Math.min(phrases.list[index]!.from, from);
  const office =
    nodes[i - 1]?.lower === 'of' && i > 1 && phrases.at[i - 2]! >= 0 ? phrases.list[phrases.at[i - 2]!] : undefined;
  const ofOffice = office !== undefined && office.to === i - 1 && isOffice(nodes[office.head]!.text);
  if (ofOffice) i = office.from;
  while (
    nodes[i] &&
    nodes[i]!.end <= nameStart &&
    (ARTICLE.test(nodes[i]!.lower) ||
      isAddress(nodes[i]!.text) ||
      (nodes[i]!.text === '.' && isAddress(nodes[i - 1]!.text)))
  )
    i++;
  if (!nodes[i] || nodes[i]!.start >= nameStart) return null;
  const words = wordsOf(body, nodes[i]!.start, nameStart);
  while (words.length > 0 && isAddress(words.at(-1)!.text)) words.pop();
  const lastWord = words.at(-1);
  if (!lastWord) return null;
  const last = lastWord.text;
  const lower = /^\p{Ll}/u.test(last) && isPersonalNoun(last);
  return isOffice(last) || lower || (ofOffice && nameStart > nodes[from]!.start)
    ? { start: nodes[i]!.start, end: lastWord.end }
    : null;
}

/** "Khawaja Asif, | Pakistan's defence minister,": the apposition behind the name. */
function roleAfter(body: string, nodes: readonly Node[], phrases: Phrases, to: number): string | null {
  let i = to;
  if (nodes[i]?.text === '(') {
    while (i < nodes.length && nodes[i]!.text !== ')') i++;
    i++;
  }
  if (nodes[i]?.text !== ',') return null;
  const index = phrases.at[i + 1] ?? -1;
  const phrase = index < 0 ? undefined : phrases.list[index];
  if (phrase?.from !== i + 1 || isSubjectPronoun(nodes, phrase)) return null;
  const head = nodes[phrase.head]!;
  if (head.tag === 'PROPN' ? !isOffice(head.text) : !(isOffice(head.text) || isPersonalNoun(head.lower))) return null;
  const range = sourceAfter(nodes, phrases, i + 1, nodes.length);
  if (!range) return null;
  let end = range.to;
  for (let k = phrase.to; k < range.to; k++) {
    if (nodes[k]!.text === ',') {
      end = k;
      break;
    }
  }
  // "In Chelsea, the mayor | also said": a clause of its own
  if (/^(?:VERB|AUX|ADV)$/.test(nodes[end]?.tag ?? '')) return null;
  const from = ARTICLE.test(nodes[i + 1]!.lower) ? i + 2 : i + 1;
  return from < end ? body.slice(nodes[from]!.start, nodes[end - 1]!.end) : null;
}

/** "The minister of the economy, | Ildefonso Guajardo,": the noun phrase in front of a name that stands in apposition. */
function roleInFront(body: string, nodes: readonly Node[], phrases: Phrases, from: number): string | null {
  if (nodes[from - 1]?.text !== ',') return null;
  let end = from - 1;
  for (let guard = 0; guard < 4; guard++) {
    const index = end > 0 ? phrases.at[end - 1]! : -1;
    const phrase = index < 0 ? undefined : phrases.list[index];
    if (!phrase) return null;
    const first = nodes[phrase.from]!;
    const noun = isOffice(nodes[phrase.head]!.text) || isPersonalNoun(nodes[phrase.head]!.lower);
    const defined =
      ARTICLE.test(first.lower) || nodes.slice(phrase.from, phrase.head).some(({ lower }) => lower === "'s");
    if (noun && defined) {
      return body.slice(nodes[ARTICLE.test(first.lower) ? phrase.from + 1 : phrase.from]!.start, nodes[from - 2]!.end);
    }
    if (!/^(?:of|for|at|in|to)$/.test(nodes[phrase.from - 1]?.lower ?? '')) return null;
    end = phrase.from - 1;
  }
  return null;
}
