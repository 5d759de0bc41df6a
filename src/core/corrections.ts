import type { AnalyzedArticle } from './analyze.ts';
import { textOf } from './article/span.ts';
import type { Speaker, Statement } from './statements/statement.ts';
import type { WhoIsWho } from './terms/who-is-who.ts';

/** What an operator says of one statement: that it is none, or who made it. The article itself is never changed. */
export interface Correction {
  /** The article's id. */
  readonly article: string;
  /** The statement's first words of content, exactly as the article has them. */
  readonly words: string;
  /** Null withdraws the statement; a name gives it its speaker. */
  readonly speaker: string | null;
}

/** The words by which a correction names a statement: its first stretch of content. */
export const correctionWords = ({ article }: AnalyzedArticle, { content }: Statement): string =>
  textOf(article.body, content[0]!);

/** Articles with their corrections applied, and those corrections that fit no statement. */
export interface Corrected {
  readonly articles: readonly AnalyzedArticle[];
  /** As given, in order. */
  readonly unfit: readonly Correction[];
}

/** Applies corrections to the statements that they name. Articles without one are passed on as they are. */
export function applyCorrections(
  articles: readonly AnalyzedArticle[],
  corrections: readonly Correction[],
  whoIsWho: WhoIsWho,
): Corrected {
  const used = new Set<Correction>();
  const corrected = articles.map((analyzed) => {
    const own = corrections.filter(({ article }) => article === analyzed.article.id);
    if (own.length === 0) return analyzed;
    const statements = analyzed.statements.flatMap((statement) => {
      const correction = own.find(({ words }) => words === correctionWords(analyzed, statement));
      if (!correction) return [statement];
      used.add(correction);
      return correction.speaker === null
        ? []
        : [{ ...statement, speaker: speakerNamed(correction.speaker, analyzed, whoIsWho) }];
    });
    return { ...analyzed, statements };
  });
  return { articles: corrected, unfit: corrections.filter((correction) => !used.has(correction)) };
}

/** A speaker by name, with role and side from who-is-who or from another statement of the article. */
function speakerNamed(name: string, { statements }: AnalyzedArticle, whoIsWho: WhoIsWho): Speaker {
  const party = whoIsWho.find(name);
  if (party) return { name: party.name, role: party.role, side: party.side, uncertain: false };
  const known = statements.find(({ speaker }) => speaker?.name === name)?.speaker;
  return { name, role: known?.role ?? null, side: known?.side ?? null, uncertain: false };
}
