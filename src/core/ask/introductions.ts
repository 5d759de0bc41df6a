import type { AnalyzedArticle } from '../analyze.ts';
import { contains, type Span, textOf } from '../article/span.ts';
import type { ArticleEntry } from '../articles.ts';
import type { Statement } from '../statements/statement.ts';
import { fold } from '../terms/fold.ts';
import type { Hit } from './finding.ts';

/** Asks for nothing but who somebody is: "who is Zabihullah", "who's Khawaja Asif?" */
const WHO_IS =
  /^(?:so,? |and |ok,? |hey,? )*who(?:\s+is|\s+was|['’]?s)\s+(?<name>\p{L}[\p{L}\p{M}'’.-]*(?:\s+\p{L}[\p{L}\p{M}'’.-]*){0,4})[\s?!.]*$/iu;

/** The folded words of the name that a question asks after; null when it asks for anything else. */
export function nameAskedAfter(question: string): readonly string[] | null {
  const name = WHO_IS.exec(question.trim())?.groups?.['name'];
  return name === undefined ? null : fold(name).split(/[\s-]+/);
}

/**
 * The sentences in which articles introduce a speaker of this name, with the role in their own words, one for each wording of the role.
 * Empty when nobody of the name is introduced, or several people bear it: who was meant is not guessed.
 */
export function introductionsOf(
  name: readonly string[],
  articles: readonly AnalyzedArticle[],
  accepts: ((entry: ArticleEntry) => boolean) | undefined,
): Hit[] {
  const found = new Map<string, Hit>();
  const bearers = new Set<string>();
  for (const article of articles) {
    if (accepts && !accepts(article)) continue;
    for (const statement of article.statements) {
      const { speaker } = statement;
      if (!speaker || !isOfName(speaker.name, name)) continue;
      bearers.add(fold(speaker.name));
      const introduced = introductionIn(article, statement);
      if (introduced && !found.has(introduced.role)) found.set(introduced.role, introduced.hit);
    }
  }
  return bearers.size === 1 ? [...found.values()] : [];
}

const isOfName = (speaker: string, name: readonly string[]): boolean => {
  const words = fold(speaker).split(/[\s-]+/);
  return name.every((word) => words.includes(word));
};

function introductionIn(article: AnalyzedArticle, { source, speaker }: Statement): { role: string; hit: Hit } | null {
  if (source === null || speaker?.role == null) return null;
  const { body } = article.article;
  const role = fold(speaker.role);
  if (!fold(textOf(body, source)).includes(role)) return null;
  for (const paragraph of article.paragraphs) {
    if (!contains(paragraph, source)) continue;
    const span: Span | undefined = paragraph.sentences.find((sentence) => contains(sentence, source));
    if (!span) return null;
    const passage = { start: paragraph.start, end: paragraph.end };
    return {
      role,
      hit: { article, span: { start: span.start, end: span.end }, passage, score: 0, emphasis: [source], also: [] },
    };
  }
  return null;
}
