import type { Node } from '../../grammar/node.ts';
import type { Unit } from '../../grammar/units.ts';
import { isBodyWord } from './titles.ts';

/** The full names of bodies by the initials that an article uses for them: "ICRC". */
export type ShortForms = ReadonlyMap<string, string>;

/** Initials: "ICRC", "JRM-N". */
const INITIALS = /^\p{Lu}{2,7}(?:-\p{Lu})?$/u;
const LINK = /^(?:of|for|the|and|on|to|in|de|du|des|&|-)$/;
/** Most words and links of a name, which keeps the time linear. */
const LONGEST = 14;
const FEWEST_WITHOUT_BRACKET = 3;
/** The same for names that end with a word for a body: "African Union". */
const FEWEST_OF_BODY = 2;

/** Whether a name is made of initials. */
export const isInitials = (name: string): boolean => INITIALS.test(name);

/**
 * Gathers what initials stand for: a name in capitals right before them in brackets, or the only name of an article whose words
 * begin with them. Initials that could be those of two names are left out.
 */
export function gatherShortForms(body: string, units: readonly Unit[]): ShortForms {
  const used = new Set(
    units.flatMap(({ nodes }) => nodes.filter(({ text }) => isInitials(text)).map(({ text }) => text)),
  );
  const forms = new Map<string, string>();
  if (used.size === 0) return forms;
  const unsure = new Set<string>();
  for (const { nodes } of units) {
    nodes.forEach((node, end) => {
      if (!isCapital(node) || isCapital(nodes[end + 1])) return;
      const bracket = nodes[end + 1]?.text === '(' && nodes[end + 3]?.text === ')' ? nodes[end + 2]!.text : null;
      for (const { first, initials } of namesEndingAt(nodes, end)) {
        const fewest = isBodyWord(node.text) ? FEWEST_OF_BODY : FEWEST_WITHOUT_BRACKET;
        if (bracket ? bracket.replace('-', '') !== initials : initials.length < fewest) continue;
        const short = bracket ?? initials;
        if (!used.has(short)) continue;
        const name = body.slice(nodes[first]!.start, node.end);
        const known = forms.get(short);
        if (known !== undefined && known !== name && !bracket) unsure.add(short);
        if (known === undefined || bracket) forms.set(short, name);
      }
    });
  }
  for (const short of unsure) forms.delete(short);
  return forms;
}

/** The names that end at a node, with their initials: "Relief Fund", "Lakes Relief Fund". */
function* namesEndingAt(nodes: readonly Node[], end: number): Generator<{ first: number; initials: string }> {
  let initials = '';
  for (let k = end; k >= 0 && end - k < LONGEST; k--) {
    const node = nodes[k]!;
    if (isCapital(node)) {
      initials = node.text[0]! + initials;
      yield { first: k, initials };
    } else if (!LINK.test(node.lower)) return;
  }
}

const isCapital = (node: Node | undefined): boolean =>
  node !== undefined && /^\p{Lu}\p{L}*\p{Ll}/u.test(node.text) && node.lower !== 'the';
