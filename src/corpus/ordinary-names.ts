import { isLowerCase } from '../core/terms/who-is-who.ts';
import type { Fault } from './fault.ts';
import type { FiledArticle } from './record.ts';
import { type ListedName, WHO_IS_WHO_FILE } from './who-is-who-file.ts';

/**
 * A warning for every name that is an ordinary word too: one listed without a capital letter, or a body's that an article
 * has without one. People keep theirs, since a surname such as "Brown" cannot be left out.
 */
export function warnOfOrdinaryNames(names: readonly ListedName[], articles: readonly FiledArticle[]): Fault[] {
  return names.flatMap(({ party, spelling, line }) => {
    const isOrdinary = isLowerCase(spelling) || (party.kind === 'body' && standsInLowerCase(spelling, articles));
    if (!isOrdinary) return [];
    const [are, stand] = /\s/.test(spelling)
      ? ['are ordinary words', 'they stand']
      : ['is an ordinary word', 'it stands'];
    const reason = `“${spelling}” ${are} too and may be taken for ${party.name} wherever ${stand}: if that misleads, list a longer name with a capital instead`;
    return [{ file: WHO_IS_WHO_FILE, line, reason }];
  });
}

function standsInLowerCase(spelling: string, articles: readonly FiledArticle[]): boolean {
  const lower = spelling.toLowerCase();
  if (!isLowerCase(lower)) return false;
  const literal = lower.replace(/[\\^$.*+?()[\]{}|/]/g, String.raw`\$&`);
  // Handles, links and addresses are in lower case whatever they name.
  const word = new RegExp(String.raw`(?<![\p{L}\p{N}@#/._\-])${literal}(?![\p{L}\p{N}@/_\-]|\.\p{L})`, 'u');
  return articles.some(({ article }) => word.test(article.body));
}
