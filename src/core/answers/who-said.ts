import type { AnswerOf, CitedStatement, Miss, StatementGroup } from '../answer.ts';
import { excerptOf } from '../excerpt.ts';
import type { Library } from '../library.ts';
import { textOf } from '../span.ts';
import { answeringExcerpt, missOf } from './answer-question.ts';
import { isEmpty, matchAll, type Place, readWanted } from './match.ts';
import { findSpeaker } from './speakers.ts';
import { type CataloguedStatement, catalogueStatements } from './statement-catalogue.ts';

export interface WhoSaidQuery {
  /** Words they used; exactly those where in quotation marks. */
  readonly words?: string | undefined;
  readonly speaker?: string | undefined;
  /** What it was about: words anywhere in the statement's sentences. */
  readonly about?: string | undefined;
}

type Candidate = CataloguedStatement & { readonly score: number };

/** Statements that fit all that is asked, grouped by speaker, the best match first. */
export async function findWhoSaid(
  library: Library,
  query: WhoSaidQuery,
): Promise<AnswerOf<'statements' | 'nothing-found'>> {
  const { coverage } = library;
  const miss = (reason: Miss, nearest: AnswerOf<'nothing-found'>['nearest'] = [], unknown: readonly string[] = []) =>
    ({ type: 'nothing-found', miss: reason, unknown, nearest, coverage }) as const;

  for (const typed of [query.words, query.about]) {
    const unsearchable = typed === undefined ? null : missOf(typed, coverage);
    if (unsearchable) return miss(unsearchable);
  }
  const catalogue = catalogueStatements(library.articles);
  let candidates: readonly Candidate[] = catalogue.map((statement) => ({ ...statement, score: 0 }));
  if (query.speaker) {
    const found = findSpeaker(library, query.speaker);
    if ('suggestions' in found) {
      return miss({ kind: 'unknown-speaker', speaker: query.speaker, suggestions: found.suggestions });
    }
    candidates = candidates.filter(({ statement }) => found.means(statement.speaker));
  }
  candidates = keepMatching(candidates, query.words, ({ said }) => said);
  candidates = keepMatching(candidates, query.about, ({ around }) => around);
  if (candidates.length > 0) return { type: 'statements', groups: groupBySpeaker(candidates), coverage };

  const typed = [query.words, query.about].filter((words) => words !== undefined).join(' ');
  if (typed === '') return miss({ kind: 'no-statement' });
  const { hits, unknown } = await library.finder.find(typed, { limit: 3 });
  return miss({ kind: 'no-statement' }, hits.map(answeringExcerpt), unknown);
}

/** Those candidates of which a place holds enough of what was typed; rarity is counted over all sentences told of. */
function keepMatching(
  candidates: readonly Candidate[],
  typed: string | undefined,
  placeIn: (candidate: Candidate) => Place,
): readonly Candidate[] {
  if (typed === undefined) return candidates;
  const wanted = readWanted(typed);
  if (isEmpty(wanted)) return [];
  const shares = matchAll(
    wanted,
    candidates.map(placeIn),
    candidates.map(({ around }) => around),
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
