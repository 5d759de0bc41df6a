import type { AnalyzedArticle } from '../analyze.ts';
import type { AnswerOf, CitedStatement, Miss, StatementGroup } from '../answer.ts';
import { excerptOf } from '../excerpt.ts';
import type { Library } from '../library.ts';
import { overlaps, type Span, textOf } from '../span.ts';
import type { Statement } from '../statements/statement.ts';
import { answeringExcerpt } from './answer-question.ts';
import { isEmpty, matchAll, placeOf, readWanted } from './match.ts';
import { findSpeaker } from './speakers.ts';

export interface WhoSaidQuery {
  /** Words they used; exactly those where in quotation marks. */
  readonly words?: string | undefined;
  readonly speaker?: string | undefined;
  /** What it was about: words anywhere in the statement's sentences. */
  readonly about?: string | undefined;
}

interface Candidate {
  readonly analyzed: AnalyzedArticle;
  readonly statement: Statement;
  readonly sentences: Span;
  readonly score: number;
}

/** Statements that fit all that is asked, grouped by speaker, the best match first. */
export async function findWhoSaid(
  library: Library,
  query: WhoSaidQuery,
): Promise<AnswerOf<'statements' | 'nothing-found'>> {
  const { coverage } = library;
  const miss = (reason: Miss, nearest: AnswerOf<'nothing-found'>['nearest'] = [], unknown: readonly string[] = []) =>
    ({ type: 'nothing-found', miss: reason, unknown, nearest, coverage }) as const;

  let candidates = allStatements(library.articles);
  if (query.speaker) {
    const found = findSpeaker(library, query.speaker);
    if ('suggestions' in found) {
      return miss({ kind: 'unknown-speaker', speaker: query.speaker, suggestions: found.suggestions });
    }
    candidates = candidates.filter(({ statement }) => found.means(statement.speaker));
  }
  candidates = keepMatching(candidates, query.words, ({ analyzed, statement }) =>
    statement.content.map((span) => textOf(analyzed.article.body, span)).join('\n'),
  );
  candidates = keepMatching(candidates, query.about, ({ analyzed, sentences }) =>
    textOf(analyzed.article.body, sentences),
  );
  if (candidates.length > 0) return { type: 'statements', groups: groupBySpeaker(candidates), coverage };

  const typed = [query.words, query.about].filter((words) => words !== undefined).join(' ');
  if (typed === '') return miss({ kind: 'no-statement' });
  const { hits, unknown } = await library.finder.find(typed, { limit: 3 });
  return miss({ kind: 'no-statement' }, hits.map(answeringExcerpt), unknown);
}

function allStatements(articles: readonly AnalyzedArticle[]): Candidate[] {
  return articles.flatMap((analyzed) =>
    analyzed.statements.map((statement) => ({
      analyzed,
      statement,
      sentences: sentencesOf(analyzed, statement),
      score: 0,
    })),
  );
}

/** From the beginning of the first sentence that a statement touches to the end of the last. */
export function sentencesOf({ paragraphs }: AnalyzedArticle, { source, cue, content }: Statement): Span {
  const parts = [...content, ...(source ? [source] : []), ...(cue ? [cue] : [])];
  const start = Math.min(...parts.map((span) => span.start));
  const end = Math.max(...parts.map((span) => span.end));
  const touched = paragraphs
    .filter((paragraph) => overlaps(paragraph, { start, end }))
    .flatMap(({ sentences }) => sentences.filter((sentence) => overlaps(sentence, { start, end })));
  return { start: Math.min(start, touched[0]?.start ?? start), end: Math.max(end, touched.at(-1)?.end ?? end) };
}

function keepMatching(
  candidates: readonly Candidate[],
  typed: string | undefined,
  textIn: (candidate: Candidate) => string,
): Candidate[] {
  if (typed === undefined) return [...candidates];
  const wanted = readWanted(typed);
  if (isEmpty(wanted)) return [];
  const shares = matchAll(
    wanted,
    candidates.map((candidate) => placeOf(textIn(candidate))),
  );
  return candidates
    .map((candidate, at) => ({ ...candidate, score: candidate.score + shares[at]! }))
    .filter((_, at) => shares[at]! > 0);
}

function groupBySpeaker(candidates: readonly Candidate[]): StatementGroup[] {
  const groups = new Map<string, Candidate[]>();
  for (const candidate of candidates) {
    const { speaker } = candidate.statement;
    const key = speaker?.name ?? '';
    groups.set(key, [...(groups.get(key) ?? []), candidate]);
  }
  const best = (group: readonly Candidate[]): number => Math.max(...group.map(({ score }) => score));
  return [...groups.values()]
    .sort((a, b) => best(b) - best(a))
    .map((group) => ({
      speaker: group[0]!.statement.speaker,
      statements: [...group].sort((a, b) => b.score - a.score).map(citeStatement),
    }));
}

function citeStatement({ analyzed, statement, sentences }: Candidate): CitedStatement {
  const { kind, speaker, content, negated, question, hedge } = statement;
  return {
    kind,
    speaker,
    excerpt: excerptOf(analyzed, sentences, content),
    negated,
    question,
    hedge: hedge && textOf(analyzed.article.body, hedge),
  };
}
