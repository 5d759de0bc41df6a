import type { AnalyzedArticle } from '../../analyze.ts';
import { type Span, textOf } from '../../article/span.ts';
import { inCalendarOrder } from '../../dates/edtf-date.ts';
import { onceFor } from '../../once-for.ts';
import { fold } from '../../terms/fold.ts';
import { PartyNames } from '../../terms/party-names.ts';
import { withoutPossessive } from '../../terms/possessive.ts';
import { isLowerCase, type Party, WhoIsWho } from '../../terms/who-is-who.ts';
import { wordsOf } from '../../terms/words.ts';

interface Holdings {
  readonly articles: readonly AnalyzedArticle[];
  readonly whoIsWho: WhoIsWho;
}

/** A place where an article names a party. */
export interface NameMention {
  readonly analyzed: AnalyzedArticle;
  readonly span: Span;
  /** The sentence that holds it. */
  readonly sentence: Span;
}

/**
 * Every place where a spelling of a party's name stands, oldest article first, undated ones last. A longer name of another
 * party is not taken for this one: "Tehreek-i-Taliban Pakistan" names neither the Taliban nor Pakistan. Nor are ordinary words
 * taken for a name that is listed with a capital: "they hope" does not name the party Hope.
 */
export function mentionsOf({ articles, whoIsWho }: Holdings, party: Party): NameMention[] {
  const others = whoIsWho.parties.filter(({ name }) => name !== party.name);
  const everyone = [{ ...party, aliases: spellingsOf(party).slice(1) }, ...others];
  const names = new PartyNames(new WhoIsWho(everyone.map((known) => ({ ...known, role: null }))));
  const own = names.termOf(party.name);
  const lowerCase = new Set(spellingsOf(party).filter(isLowerCase).map(fold));
  const isNamed = (text: string): boolean => !isLowerCase(text) || lowerCase.has(withoutPossessive(fold(text)));
  const firstWords = spellingsOf(party).map((spelling) => wordsOf(spelling)[0]?.norm ?? '');
  return oldestFirst(articles).flatMap((analyzed) => {
    const { body } = analyzed.article;
    const folded = foldedBody(analyzed);
    if (!firstWords.some((word) => beginsWord(folded, word))) return [];
    const sentences = analyzed.paragraphs.flatMap((paragraph) => paragraph.sentences);
    return sentences.flatMap((sentence) => {
      const text = fold(textOf(body, sentence));
      if (!firstWords.some((word) => beginsWord(text, word))) return [];
      const words = wordsOf(body, sentence.start, sentence.end);
      return names.find(words).flatMap(({ from, to, term }): NameMention[] => {
        if (term !== own) return [];
        const span = { start: words[from]!.start, end: words[to - 1]!.end };
        return isNamed(textOf(body, span)) ? [{ analyzed, span, sentence }] : [];
      });
    });
  });
}

/** Undated ones last; sorted once for each list of articles. */
const oldestFirst = onceFor((articles: readonly AnalyzedArticle[]): readonly AnalyzedArticle[] => {
  const dated = articles.filter(({ article }) => article.published !== null);
  const undated = articles.filter(({ article }) => article.published === null);
  return [...inCalendarOrder(dated, ({ article }) => article.published!), ...undated];
});

/** An article's text as names are looked for in it; folded once. */
const foldedBody = onceFor(({ article }: AnalyzedArticle): string => fold(article.body));

/** Whether any word of a folded text begins so: quicker than to read all its words. */
function beginsWord(folded: string, beginning: string): boolean {
  if (beginning === '') return false;
  for (let at = folded.indexOf(beginning); at >= 0; at = folded.indexOf(beginning, at + 1)) {
    if (!/\p{L}/u.test(folded[at - 1] ?? '')) return true;
  }
  return false;
}

/** A party's name, its aliases, and a person's surname: the last word, unless it is an ordinary one as in "foreign ministry". */
function spellingsOf({ name, kind, aliases }: Party): string[] {
  const surname = kind === 'person' ? name.split(/\s+/).at(-1)! : name;
  return [...new Set([name, ...aliases, ...(isLowerCase(surname) ? [] : [surname])])];
}
