import type { AnalyzedArticle } from '../../analyze.ts';
import { textOf } from '../../article/span.ts';
import { hasParticle } from '../../statements/grammar/name-particles.ts';
import { isGivenName } from '../../statements/speakers/people/given-names.ts';
import { isPlaceName } from '../../statements/speakers/people/places.ts';
import { isBodyWord } from '../../statements/speakers/people/titles.ts';
import type { Speaker } from '../../statements/statement.ts';
import { COUNTRY_TERMS } from '../../terms/countries.ts';
import type { Party, WhoIsWho } from '../../terms/who-is-who.ts';
import { normalize, termOf } from '../../terms/words.ts';

/** A speaker whom who-is-who does not list. */
export interface MissingName {
  readonly name: string;
  readonly kind: Party['kind'];
  /** In an article's words. */
  readonly role: string | null;
  readonly statements: number;
}

/** Named speakers that who-is-who lacks, the most quoted first. Descriptions such as "the minister" are no names. */
export function findMissingNames(articles: readonly AnalyzedArticle[], whoIsWho: WhoIsWho): MissingName[] {
  const missing = new Map<string, Omit<MissingName, 'kind'> & { readonly sources: Set<string> }>();
  for (const { article, statements } of articles) {
    for (const { speaker, source } of statements) {
      if (!speaker || whoIsWho.find(speaker.name) || !isName(speaker.name)) continue;
      const known = missing.get(speaker.name);
      const sources = known?.sources ?? new Set();
      if (source) sources.add(textOf(article.body, source));
      missing.set(speaker.name, {
        name: speaker.name,
        role: known?.role ?? speaker.role,
        statements: (known?.statements ?? 0) + 1,
        sources,
      });
    }
  }
  return [...missing.values()]
    .map(({ sources, ...one }) => ({ ...one, kind: kindOf(one, sources) }))
    .sort((a, b) => b.statements - a.statements || (a.name < b.name ? -1 : 1));
}

/** Whether words name rather than describe: "Ann Lee", "al-Tayeb", "Norland’s foreign ministry"; not "Both sides". */
export function isName(words: string): boolean {
  const last = words.split(/\s+/).at(-1)!;
  if (!/^\p{Lu}/u.test(words) && !hasParticle(words)) return false;
  return !/\s/.test(words) || !/^\p{Ll}/u.test(last) || hasParticle(last) || isBodyWord(last);
}

/** Whether a speaker's name is nobody else's: "Officials" that open a sentence look like a name too. */
export const isSurelyName = (name: string, whoIsWho: WhoIsWho): boolean =>
  whoIsWho.find(name) !== undefined || (/\s/.test(name) && isName(name));

/** A person where anything shows one, else a body where its words or "the" before it show one, or it is a single word. */
function kindOf({ name, role }: Pick<Speaker, 'name' | 'role'>, sources: ReadonlySet<string>): Party['kind'] {
  const words = name.split(/\s+/);
  const from = [...sources];
  if (role !== null || from.some((source) => /^(?:s?he|who|(?:mr|mrs|ms|dr)\.? .+)$/i.test(source))) return 'person';
  const body =
    words.some(isBodyWord) ||
    isPlaceName(name) ||
    COUNTRY_TERMS.has(termOf(normalize(name))) ||
    /^[\p{Lu}\d.-]{2,}$/u.test(name) ||
    /\sand\s/.test(name) ||
    from.some((source) => /^(?:it|they|the .+)$/i.test(source));
  if (body) return 'body';
  return words.length > 1 || isGivenName(words[0]!) || hasParticle(name) ? 'person' : 'body';
}
