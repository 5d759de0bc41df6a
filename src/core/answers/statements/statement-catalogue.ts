import type { AnalyzedArticle } from '../../analyze.ts';
import { overlapping, type Span, textOf } from '../../article/span.ts';
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

const catalogues = new WeakMap<readonly AnalyzedArticle[], readonly CataloguedStatement[]>();
const byArticle = new WeakMap<AnalyzedArticle, readonly CataloguedStatement[]>();

/** Every statement of a library's articles, in their order; made once for each list of articles. */
export function catalogueStatements(articles: readonly AnalyzedArticle[]): readonly CataloguedStatement[] {
  let catalogue = catalogues.get(articles);
  if (!catalogue) {
    catalogue = articles.flatMap(catalogueArticle);
    catalogues.set(articles, catalogue);
  }
  return catalogue;
}

const around = new WeakMap<readonly CataloguedStatement[], readonly Place[]>();

/** The words of the sentences of some statements; the same list for the same statements. */
export function placesAround(statements: readonly CataloguedStatement[]): readonly Place[] {
  let places = around.get(statements);
  if (!places) {
    places = statements.map((one) => one.around);
    around.set(statements, places);
  }
  return places;
}

/** The statements of one article; made once for it, so that the next library need not make them again. */
export function catalogueArticle(analyzed: AnalyzedArticle): readonly CataloguedStatement[] {
  let catalogue = byArticle.get(analyzed);
  if (!catalogue) {
    catalogue = analyzed.statements.map((statement) => catalogueStatement(analyzed, statement));
    byArticle.set(analyzed, catalogue);
  }
  return catalogue;
}

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
