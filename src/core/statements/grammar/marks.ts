import type { Node } from './node.ts';

/** Whether a node is a whole quotation. */
export const isQuote = (node: Node | undefined): boolean => node?.tag === 'QUOTE';
/** Whether a node is a comma. */
export const isComma = (node: Node | undefined): boolean => node?.text === ',';
/** Whether a node is a dash between words, of any width. */
export const isDash = (node: Node | undefined): boolean => node !== undefined && /^(?:—|–|--|―)$/.test(node.text);
/** Whether a node ends a sentence or a clause, or there is none. */
export const isStop = (node: Node | undefined): boolean => node === undefined || /^(?:[.?!;…]|\.\.+)$/.test(node.text);
/** Whether a node can be the verb of a clause: any verb form but one in -ing. */
export const isFiniteVerb = (node: Node | undefined): boolean =>
  node !== undefined && (node.tag === 'AUX' || (node.tag === 'VERB' && !node.lower.endsWith('ing')));

/** Most words of a quotation that can be the name of a work or broadcast: “Face the Nation,”. */
const LONGEST_NAME = 8;

/** Whether a quotation is a name rather than speech: all its long words are capitalised. */
export function isNameQuote({ tag, text }: Node): boolean {
  if (tag !== 'QUOTE' || /[?!]["”’']+$/.test(text)) return false;
  const words = text.match(/[\p{L}\p{N}]+/gu) ?? [];
  return (
    words.filter((word) => /^\p{Lu}/u.test(word)).length > 1 &&
    words.length <= LONGEST_NAME &&
    words.every((word) => /^[\p{Lu}\p{N}]/u.test(word) || word.length < 4)
  );
}

/** Whether a quotation's last words end a sentence. */
export const endsSentence = ({ text }: Node): boolean => /[.?!…]["”’'»]*$/.test(text);

/** Most words of an alias between marks. */
const LONGEST_ALIAS = 4;

/** Whether the quotation at `i` is a name by which somebody goes: "known as | “Lobo,”", "nicknamed | “the Wolf”". */
export function isAlias(nodes: readonly Node[], i: number): boolean {
  const node = nodes[i];
  if (node?.tag !== 'QUOTE' || node.text.split(/\s+/).length > LONGEST_ALIAS || /[?!.]["”’']+$/.test(node.text))
    return false;
  const before = nodes[i - 1]?.lower ?? '';
  if (/^(?:nicknamed|alias|aka|a\.k\.a\.|dubbed|codenamed)$/.test(before)) return true;
  return before === 'as' && /^(?:known|famous)$/.test(nodes[i - 2]?.lower ?? '');
}
