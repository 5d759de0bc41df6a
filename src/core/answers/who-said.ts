import type { AnswerOf, Miss, StatementGroup } from './answer.ts';
import { answeringExcerpt, missOfWords } from './answer-question.ts';
import { fittingArticles } from './article-filter.ts';
import { readDateRange } from './date-range.ts';
import type { Holdings } from './holdings.ts';
import { findSpeaker, unknownSpeaker } from './names/speakers.ts';
import { sidesOf } from './sides/sides.ts';
import { citerOf } from './statements/cite-statement.ts';
import { countSpeakers } from './statements/count-speakers.ts';
import { type Candidate, keepMatching } from './statements/select-statements.ts';
import { catalogueStatements } from './statements/statement-catalogue.ts';

/** Which statements are wanted; all that is given must fit. */
export interface WhoSaidQuery {
  /** Words they used; exactly those where in quotation marks. */
  readonly words?: string | undefined;
  readonly speaker?: string | undefined;
  /** What it was about: words anywhere in the statement's sentences. */
  readonly about?: string | undefined;
  /** Only in articles published from, or up to, these dates, as a person types them. */
  readonly from?: string | undefined;
  readonly to?: string | undefined;
}

/**
 * Statements that fit all that is asked, grouped by speaker, the best match first. Throws `UserError` for a date that
 * cannot be understood.
 */
export async function findWhoSaid(
  holdings: Holdings,
  query: WhoSaidQuery,
): Promise<AnswerOf<'statements' | 'nothing-found'>> {
  const { coverage } = holdings;
  const miss = (reason: Miss, nearest: AnswerOf<'nothing-found'>['nearest'] = [], unknown: readonly string[] = []) =>
    ({ type: 'nothing-found', miss: reason, unknown, nearest, coverage }) as const;

  for (const typed of [query.words, query.about]) {
    const unsearchable = typed === undefined ? null : missOfWords(typed, coverage);
    if (unsearchable) return miss(unsearchable);
  }
  const fitting = fittingArticles(holdings.entries, { ...readDateRange(query.from, query.to), outlet: null });
  if ('miss' in fitting) return miss(fitting.miss);
  const { accepts } = fitting;
  const catalogue = catalogueStatements(holdings.articles);
  let candidates: readonly Candidate[] = accepts
    ? catalogue.filter(({ analyzed }) => accepts(analyzed.article))
    : catalogue;
  if (query.speaker) {
    const found = findSpeaker(holdings, query.speaker);
    if ('unknown' in found) {
      return miss(unknownSpeaker(found));
    }
    candidates = candidates.filter(({ statement }) => found.means(statement));
  }
  const using = keepMatching(candidates, query.words, 'own-words-first', 'said');
  candidates = keepMatching(using.kept, query.about, 'near-words', 'around').kept;
  if (candidates.length > 0)
    return {
      type: 'statements',
      groups: groupBySpeaker(candidates, holdings),
      ...(using.isNear && { isNear: true }),
      coverage,
    };

  const typed = [query.words, query.about].filter((words) => words !== undefined).join(' ');
  if (typed === '') return miss({ kind: 'no-statement' });
  const found = query.speaker ? findSpeaker(holdings, query.speaker) : null;
  const elsewhere = found && 'means' in found ? countSpeakers(holdings.articles, found.means) : [];
  const { hits, unknown } = await holdings.pipeline.find(typed, {
    limit: 3,
    ...(accepts && { accepts: ({ article }) => accepts(article) }),
  });
  return miss({ kind: 'no-statement', elsewhere }, hits.map(answeringExcerpt), unknown);
}

function groupBySpeaker(candidates: readonly Candidate[], holdings: Holdings): StatementGroup[] {
  const sides = sidesOf(holdings);
  const cite = citerOf(holdings);
  const groups = new Map<string, Candidate[]>();
  for (const candidate of candidates) {
    const speaker = sides.speakerOf(candidate.statement);
    // "the foreign ministry" of two states is two
    const key =
      speaker === null ? '' : /^\p{Lu}/u.test(speaker.name) ? speaker.name : `${speaker.name} ${speaker.side}`;
    const group = groups.get(key);
    if (group) group.push(candidate);
    else groups.set(key, [candidate]);
  }
  const scoreOf = ({ score = 0 }: Candidate): number => score;
  return [...groups.values()]
    .map((group) => ({ group, best: group.reduce((most, one) => Math.max(most, scoreOf(one)), 0) }))
    .sort((a, b) => b.best - a.best)
    .map(({ group }) => ({
      speaker: sides.speakerOf(group[0]!.statement),
      statements: [...group].sort((a, b) => scoreOf(b) - scoreOf(a)).map(cite),
    }));
}
