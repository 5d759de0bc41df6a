import { isBodyWord, isNoName, isOffice } from './titles.ts';

/**
 * The name alone where a source has a role before it without a mark, or a body behind it: "village head | Gur Kar",
 * "Mira Kost | of the Lowland Institute".
 */
export function nameIn(lead: string): string {
  const behind =
    /^(?:(?:his|her|their|its)\s)?(?:\p{Ll}[\p{L}-]*\s){1,4}(\p{Lu}\S*\p{Ll}(?:\s\p{Lu}\S*\p{Ll})+)$/u.exec(lead)?.[1];
  if (behind && !/\s(?:of|for|at|in|from|to|on|with|and|by|the)\s/.test(lead)) return behind;
  const before = /^(\p{Lu}[\p{L}-]*\p{Ll}(?:\s\p{Lu}[\p{L}-]*\p{Ll})+)\s(?:of|from|at|with)\s(?:the|a)\s/u.exec(
    lead,
  )?.[1];
  return before?.split(' ').every((word) => !isBodyWord(word) && !isNoName(word) && !isOffice(word)) ? before : lead;
}
