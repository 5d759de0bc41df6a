import type { Node } from './node.ts';
import { isEnglishWord } from './tokens.ts';

/** Particles that a hyphen joins to a name: "al-Masri", "ul-Haq". */
const JOINED = /^(?:al|el|ul|as|ash|ar|ad|az|an|at|bin|ibn)$/;
/** Particles that stand before a name as words of their own: "bin Rashid", "van Dijk". */
const APART =
  /^(?:al|el|ul|bin|ibn|bint|ould|van|von|de|del|della|der|den|di|da|dos|das|du|la|las|los|ter|wa|wad|y|zu)$/;
/** A word that may be a particle of whatever language when it stands between two names. */
const SHORT = /^\p{Ll}{1,5}$/u;
/** Most particles in a row: "op den Berg". */
const MOST = 3;

/** Particles that keep no capital but at the beginning of a sentence, and are nobody's given name: "De Vries said". */
const FIRST = /^(?:El|Bin|Ibn|Ould|Van|Von|De|Del|Della|Der|Den)$/;

/** Whether a word is a particle of names: "bin", "van", "al". */
export const isParticle = (lower: string): boolean => APART.test(lower);

/** Whether a word between two names can be nothing but a particle: a known one, or a short one that is no English word. */
const mustBeParticle = (word: string): boolean => APART.test(word) || (SHORT.test(word) && !isEnglishWord(word));

/** Index after the particles at `i` that stand between two names: "Jonas | af | Klint", "Ruth | de los | Santos"; `i` where none do. */
export function particlesEnd(nodes: readonly Node[], i: number): number {
  if (i === 0 || !isName(nodes[i - 1]) || !/^\p{Ll}/u.test(nodes[i]!.text)) return i;
  let to = i;
  while (to < nodes.length && to - i < MOST && mustBeParticle(nodes[to]!.text)) to++;
  return to > i && isName(nodes[to]) ? to : i;
}

const isName = (node: Node | undefined): boolean => node?.tag === 'PROPN' && /^\p{Lu}/u.test(node.text);

/** "al-Masri", "Al-Masri". */
const HYPHENED = /^(?:al|el|ul|as|ash|ar|ad|az|an|at|bin|ibn)[-‑]\p{Lu}/iu;

/** Whether a word is a name with a particle before it: "al-Masri", "Al-Masri", "d’Arc". */
export const hasParticle = (word: string): boolean => HYPHENED.test(word) || /^\p{Ll}{1,4}[’']\p{Lu}\p{Ll}/u.test(word);

/** A name without the particles before its words, as spellings differ in them: "al-Masri" and "El Masri" give "Masri". */
export const withoutParticles = (name: string): string =>
  name
    .split(/\s+/)
    .map((word) => (HYPHENED.test(word) ? word.replace(/^[^-‑]+[-‑]/, '') : word))
    .filter(
      (word, i, words) =>
        !(i < words.length - 1 && (i === 0 ? APART.test(word) || FIRST.test(word) : mustBeParticle(word))),
    )
    .join(' ');

/** The same nodes with particles, hyphens and what they join as one word, and particles that stand apart tagged as names. */
export function joinParticles(nodes: readonly Node[]): Node[] {
  const joined: Node[] = [];
  let between = 0;
  for (let i = 0; i < nodes.length; i++) {
    if (i >= between) between = particlesEnd(nodes, i);
    const [node, hyphen, name] = [nodes[i]!, nodes[i + 1], nodes[i + 2]];
    const title = titleEnd(nodes, i);
    if (title > i) {
      const text = nodes
        .slice(i, title)
        .map((part) => part.text)
        .join('');
      joined.push({ ...node, text, lower: text.toLowerCase(), end: nodes[title - 1]!.end });
      i = title - 1;
      continue;
    }
    const isJoined =
      hyphen !== undefined &&
      name !== undefined &&
      JOINED.test(node.lower) &&
      /^[-‑]$/.test(hyphen.text) &&
      hyphen.start === node.end &&
      name.start === hyphen.end &&
      /^\p{Lu}\p{L}/u.test(name.text);
    if (isJoined) {
      const text = node.text + hyphen.text + name.text;
      joined.push({ ...node, text, lower: text.toLowerCase(), tag: 'PROPN', end: name.end });
      i += 2;
    } else
      joined.push(i < between || (APART.test(node.lower) && beforeName(nodes, i)) ? { ...node, tag: 'PROPN' } : node);
  }
  return joined;
}

/** Index after a title of several words with hyphens: "commander-in-chief", "secretary-general"; `i` where none begins. */
function titleEnd(nodes: readonly Node[], i: number): number {
  const word = (k: number): string => nodes[i + k]?.lower ?? '';
  const isTight = (to: number) => nodes.slice(i + 1, i + to).every((node, k) => node.start === nodes[i + k]!.end);
  if (!/^[-‑]$/.test(word(1)) || !/^(?:NOUN|PROPN)$/.test(nodes[i]!.tag)) return i;
  if (/^(?:designate|elect|general)$/.test(word(2)) && isTight(3)) return i + 3;
  return /^(?:in|at)$/.test(word(2)) && /^(?:chief|large)$/.test(word(4)) && isTight(5) ? i + 5 : i;
}

/** Whether a particle at `i` stands between names, or begins one: "Omar | bin | Rashid", "De | Vries said". */
function beforeName(nodes: readonly Node[], i: number): boolean {
  const after = nodes[i + 1];
  const before = nodes[i - 1];
  if (!after) return false;
  const named = after.tag === 'PROPN' || (APART.test(after.lower) && nodes[i + 2]?.tag === 'PROPN');
  return named && before?.tag !== 'DET';
}
