import { datelineEnd } from '../../grammar/dateline.ts';
import { hasParticle, isParticle, particlesEnd } from '../../grammar/name-particles.ts';
import type { Node } from '../../grammar/node.ts';
import { isGivenNameAdded, isTimeWord, type Phrases } from '../../grammar/noun-phrases.ts';
import { isHeadline } from '../../grammar/retag.ts';
import type { Unit } from '../../grammar/units.ts';
import { genderOfGivenName, isGivenName } from './given-names.ts';
import type { Gender, Mention } from './mention.ts';
import { roleAfter, roleBefore, roleInFront, roleOf } from './mention-roles.ts';
import { firstOfName, givenNameAt, isOfficeInShort, wordsOf } from './name-words.ts';
import { isPlaceName } from './places.ts';
import { roleRunStart } from './role-run.ts';
import { isKin } from './roles.ts';
import { sharedRoles } from './shared-roles.ts';
import { genderOfTitle, isAddress, isBodyWord, isNoName, isOffice, isPersonalNoun, isRank } from './titles.ts';

const PARTICLE = /^(?:al|el|bin|ibn|van|von|de|der|den|da|di|du|la|le|ul|ur|zu|y)$/;

/** Names in a unit, in order. `index` is the unit's place in the article. */
export function findMentions(body: string, unit: Unit, phrases: Phrases, index: number): Mention[] {
  const { nodes } = unit;
  const mentions: Mention[] = [];
  const headline = isHeadline(nodes) && !nodes.some(isLowerVerb);
  for (let i = unit.firstInParagraph ? datelineEnd(nodes) : 0; i < nodes.length; ) {
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
const isLowerVerb = ({ tag, text }: Node): boolean =>
  tag === 'VERB' ? /^\p{Ll}{2,}$/u.test(text) : tag === 'AUX' && /^(?:was|were|had)$/.test(text);

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
    if (isGivenNameAdded(nodes, to)) {
      to += 2;
      continue;
    }
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
    if (joined && node.text === '.' && before.text.length <= 3 && isCapital(nodes[to + 1])) continue;
    if (PARTICLE.test(node.lower) && isCapital(nodes[to + 1])) continue;
    const particles = particlesEnd(nodes, to);
    if (particles > to) {
      to = particles - 1;
      continue;
    }
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
  const two = short > 0 && isParticle(words[short]?.text ?? '') ? short - 1 : short;
  const likely = begin > known ? begin : two;
  if (likely >= words.length) return null;
  const run = roleRunStart(nodes, phrases, firstNodeAt(nodes, from, words[likely]!.start));
  const first = run < 0 ? known : likely;
  const name = words.slice(first);
  if (name.length === 0 || name.filter(({ text }) => !/^\p{Ll}/u.test(text)).length > 5) return null;
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
  const ownRole = before && body.slice(before.start, before.end);
  // "The envoy, | Roe wrote, | promised more" is of two people
  const reports = /^(?:VERB|AUX)$/.test(nodes[to]?.tag ?? '');
  const around = roleAfter(body, nodes, phrases, to) ?? (reports ? null : roleInFront(body, nodes, phrases, from));
  // a rank tells less than what stands around it: "Norland’s army chief, Gen. Roe,"
  const role = ownRole && !(around && isRank(ownRole)) ? ownRole : around;
  return {
    name: body.slice(nameStart, name.at(-1)!.end).replace(/[[\]]|[’']s?$/g, ''),
    role,
    gender,
    person:
      given ||
      title.some((word) => isOffice(word) || isAddress(word) || isOfficeInShort(word)) ||
      role !== null ||
      isWho(nodes, from, to),
    ...place,
    leads: leads(nodes, from),
    subject: isSubject(nodes, to) || isSetBehind(nodes, from),
    from: before?.start ?? start,
    start: nameStart,
    end,
    first: firstNodeAt(nodes, from, nameStart),
    next: to,
    oblique: isOblique(nodes, phrases, run < 0 ? from : run),
  };
}

/** Whether what follows a name tells of a person: "Roe, | whose brother", "Roe, | 61,". */
function isWho(nodes: readonly Node[], from: number, to: number): boolean {
  // "the envoy of Norland, | who" is of the envoy
  if (/^(?:of|from|in|at|for|to|on)$/.test(nodes[from - 1]?.lower ?? '')) return false;
  // "a retired pilot called | Per"
  if (/^(?:called|named)$/.test(nodes[from - 1]?.lower ?? '') && isPersonal(nodes[from - 2])) return true;
  const comma = nodes[to]?.text === ',';
  const next = nodes[comma ? to + 1 : to];
  const isAge = comma && /^\d{1,2}$/.test(next?.text ?? '') && nodes[to + 2]?.text === ',';
  return isAge || /^(?:who|whose|whom)$/.test(next?.lower ?? '');
}

const isPersonal = (node: Node | undefined): boolean =>
  node !== undefined &&
  (isOffice(node.text) || isPersonalNoun(node.lower) || /^(?:boy|girl|pilot|nurse)$/.test(node.lower));

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

/** "spokeswoman | Ann Roe", "whose son, | Tom Roe". */
function lowerTitleGender(nodes: readonly Node[], from: number): Gender | null {
  const before =
    nodes[from - 1]?.text === ',' && isKin(nodes[from - 2]?.lower ?? '') ? nodes[from - 2] : nodes[from - 1];
  return before && before.tag === 'NOUN' ? genderOfTitle(before.text) : null;
}

/** Whether no verb stands before a name in its sentence, but in a clause that a comma closes: "Before we leave, | Roe points". */
const leads = (nodes: readonly Node[], from: number): boolean =>
  !nodes
    .slice(OPENS_CLAUSE.test(nodes[0]!.lower) ? nodes.findIndex(({ text }) => text === ',') + 1 : 0, from)
    .some(({ tag }) => tag === 'VERB' || tag === 'AUX' || tag === 'QUOTE');

const OPENS_CLAUSE = /^(?:before|after|when|as|while|since|until|once|though|although)$/;

/** "Among them was | Ann Roe": a subject behind its verb. */
const isSetBehind = (nodes: readonly Node[], from: number): boolean =>
  /^(?:was|is|were|are|came|stood|sat)$/.test(nodes[from - 1]?.lower ?? '') &&
  (nodes[0]!.tag === 'ADP' || /^(?:here|there)$/.test(nodes[0]!.lower));

const isSubject = (nodes: readonly Node[], to: number): boolean =>
  /^(?:VERB|AUX)$/.test(nodes[to]?.tag ?? '') ||
  nodes[to]?.text === ',' ||
  // the tagger takes "Roe | points to" for a noun
  (nodes[to]?.tag === 'NOUN' &&
    /^\p{Ll}+[^s]s$/u.test(nodes[to]!.text) &&
    /^(?:to|at|into|through|across)$/.test(nodes[to + 1]?.lower ?? ''));
