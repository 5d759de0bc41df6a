import type { AnalyzedArticle } from '../../analyze.ts';
import type { Paragraph } from '../../article/segment.ts';
import { contains, overlaps, type Span } from '../../article/span.ts';
import type { Timex } from '../../dates/timex.ts';
import type { Statement } from '../../statements/statement.ts';
import type { PartyNames } from '../../terms/party-names.ts';
import { rootOf } from '../../terms/spelling.ts';
import { contentTerms, type Word, wordsOf } from '../../terms/words.ts';
import { MOST_SENTENCES } from '../meaning/language-model.ts';

/** A statement with the words of its content and of its speaker's name. */
export interface ReadStatement {
  readonly statement: Statement;
  readonly terms: ReadonlySet<string>;
  readonly roots: ReadonlySet<string>;
  readonly speaker: ReadonlySet<string>;
  /** Terms of the parties that the speaker speaks for. */
  readonly side: ReadonlySet<string>;
}

/** A sentence with its words and what analysis found in it. */
export interface ReadSentence extends Span {
  readonly text: string;
  readonly words: readonly Word[];
  /** How many content terms it has. */
  readonly length: number;
  /** These, and those of the parties that it names. */
  readonly terms: ReadonlySet<string>;
  /** Roots of its content terms: "fail" where it has "failure". */
  readonly roots: ReadonlySet<string>;
  /** Statements whose content it holds, in whole or part. */
  readonly statements: readonly ReadStatement[];
  /** Terms of the speakers of those statements: for "he", the name that "he" stands for. */
  readonly speakers: ReadonlySet<string>;
  /** Its dates. */
  readonly dates: readonly Timex[];
}

/** A passage with its sentences, as the scorer reads it. */
export interface ReadPassage {
  readonly article: AnalyzedArticle;
  readonly paragraph: Paragraph;
  /** The paragraph's number in its article. */
  readonly at: number;
  readonly title: ReadonlySet<string>;
  readonly sentences: readonly ReadSentence[];
  /** Content terms of title and sentences. */
  readonly terms: ReadonlySet<string>;
  readonly roots: ReadonlySet<string>;
}

/** Characters of a statement's content that are read. */
const MOST_CONTENT = 4_000;

/** Reads the words of one passage. Pure; the cost grows with the passage's length. */
export function readPassage(article: AnalyzedArticle, at: number, names: PartyNames): ReadPassage {
  const paragraph = article.paragraphs[at]!;
  const title = contentTerms(wordsOf(article.article.title ?? ''));
  const said = article.statements.filter(({ content }) => content.some((part) => overlaps(part, paragraph)));
  const timexes = article.timexes.filter((timex) => contains(paragraph, timex));
  const sentences = paragraph.sentences
    .slice(0, MOST_SENTENCES)
    .map((span) => readSentence(article.article.body, span, { statements: said, timexes }, names));
  const terms = new Set(title);
  for (const sentence of sentences) for (const term of sentence.terms) terms.add(term);
  return { article, paragraph, at, title, sentences, terms, roots: new Set([...terms].map(rootOf)) };
}

function readSentence(
  body: string,
  span: Span,
  near: Pick<AnalyzedArticle, 'statements' | 'timexes'>,
  names: PartyNames,
): ReadSentence {
  const words = wordsOf(body, span.start, span.end);
  const terms = contentTerms(words);
  const length = terms.size;
  for (const mention of names.find(words)) terms.add(mention.term);
  const roots = new Set([...terms].map(rootOf));
  const statements = near.statements
    .filter(({ content }) => content.some((part) => overlaps(part, span)))
    .map((statement) => readStatement(body, statement, names));
  const speakers = new Set(statements.flatMap(({ speaker }) => [...speaker]));
  const dates = near.timexes.filter((timex) => timex.type !== 'DURATION' && contains(span, timex));
  return {
    ...span,
    text: body.slice(span.start, span.end),
    words,
    length,
    terms,
    roots,
    statements,
    speakers,
    dates,
  };
}

function readStatement(body: string, statement: Statement, names: PartyNames): ReadStatement {
  const words = statement.content.flatMap(({ start, end }) =>
    wordsOf(body, start, Math.min(end, start + MOST_CONTENT)),
  );
  const terms = contentTerms(words);
  for (const mention of names.find(words)) terms.add(mention.term);
  const speaker = new Set<string>();
  if (statement.speaker) {
    for (const term of contentTerms(wordsOf(statement.speaker.name))) speaker.add(term);
    const party = names.termOf(statement.speaker.name);
    if (party) speaker.add(party);
  }
  const side = new Set(names.find(wordsOf(statement.speaker?.side ?? '')).map((mention) => mention.term));
  return { statement, terms, roots: new Set([...terms].map(rootOf)), speaker, side };
}
