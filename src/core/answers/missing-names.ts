import type { AnalyzedArticle } from '../analyze.ts';
import type { WhoIsWho } from '../who-is-who.ts';

/** A speaker whom who-is-who does not list. */
export interface MissingName {
  readonly name: string;
  /** In an article's words. */
  readonly role: string | null;
  readonly statements: number;
}

/** Named speakers that who-is-who lacks, the most quoted first. Descriptions such as "the minister" are no names. */
export function findMissingNames(articles: readonly AnalyzedArticle[], whoIsWho: WhoIsWho): MissingName[] {
  const missing = new Map<string, MissingName>();
  for (const { speaker } of articles.flatMap(({ statements }) => statements)) {
    if (!speaker || whoIsWho.find(speaker.name) || !/^\p{Lu}/u.test(speaker.name)) continue;
    const known = missing.get(speaker.name);
    missing.set(speaker.name, {
      name: speaker.name,
      role: known?.role ?? speaker.role,
      statements: (known?.statements ?? 0) + 1,
    });
  }
  return [...missing.values()].sort((a, b) => b.statements - a.statements || (a.name < b.name ? -1 : 1));
}
