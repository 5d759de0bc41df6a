import type { AnalyzedArticle } from '../../analyze.ts';
import { overlapping, type Span, textOf } from '../../article/span.ts';
import { onceFor } from '../../once-for.ts';
import type { Statement } from '../../statements/statement.ts';
import { type Place, placeOf } from '../match.ts';

/** A statement with where it stands and the words by which it is found. */
export interface CataloguedStatement {
  readonly analyzed: AnalyzedArticle;
  readonly statement: Statement;
  /** The whole sentences in which it stands. */
  readonly sentences: Span;
  /** The words said. */
  readonly said: Place;
  /** The words of the sentences. */
  readonly around: Place;
}

/** Every statement of a library's articles, in their order; made once for each list of articles. */
export const catalogueStatements = onceFor((articles: readonly AnalyzedArticle[]): readonly CataloguedStatement[] =>
  articles.flatMap((analyzed) => catalogueArticle(analyzed)),
);

/** The words of the sentences of some statements; the same list for the same statements. */
export const placesAround = onceFor((statements: readonly CataloguedStatement[]): readonly Place[] =>
  statements.map(({ around }) => around),
);

/** The statements of one article; made once for it, so that the next library need not make them again. */
export const catalogueArticle = onceFor((analyzed: AnalyzedArticle): readonly CataloguedStatement[] =>
  analyzed.statements.map((statement) => catalogueStatement(analyzed, statement)),
);

function catalogueStatement(analyzed: AnalyzedArticle, statement: Statement): CataloguedStatement {
  const { body } = analyzed.article;
  const sentences = sentencesOf(analyzed, statement);
  return {
    analyzed,
    statement,
    sentences,
    said: placeOf(statement.content.map((span) => textOf(body, span)).join('\n')),
    around: placeOf(textOf(body, sentences)),
  };
}

/** From the beginning of the first sentence that a statement touches to the end of the last. */
function sentencesOf({ paragraphs }: AnalyzedArticle, { source, cue, content }: Statement): Span {
  const parts = [...content, ...(source ? [source] : []), ...(cue ? [cue] : [])];
  const start = Math.min(...parts.map((span) => span.start));
  const end = Math.max(...parts.map((span) => span.end));
  const touched = overlapping(paragraphs, { start, end }).flatMap(({ sentences }) =>
    overlapping(sentences, { start, end }),
  );
  return { start: Math.min(start, touched[0]?.start ?? start), end: Math.max(end, touched.at(-1)?.end ?? end) };
}
