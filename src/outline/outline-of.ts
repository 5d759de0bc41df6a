import type { Answer, AnsweringExcerpt, AnswerOf, Coverage } from '../core/answers/answer.ts';
import { publishedWords } from './citation-line.ts';
import { copyNotes, otherNotes } from './copy-notes.ts';
import { count } from './count.ts';
import { disagreementsOutline } from './disagreement-entries.ts';
import { missOutline, unknownNotes } from './miss.ts';
import type { Entry, Outline, Quote } from './outline.ts';
import { positionEntries, positionsTitle } from './position-entries.ts';
import { profileOutline } from './profile.ts';
import { type Quoting, startQuoting } from './quoting.ts';
import { excerptLabel, speakerHeading, statementLabel } from './statement-label.ts';
import { countConflicts, timelineEntries, timelineNotes } from './timeline-entries.ts';

/** What every renderer shows of an answer. */
export function outlineOf(answer: Answer): Outline {
  const closing = coverageLine(answer.coverage);
  const quoting = startQuoting();
  switch (answer.type) {
    case 'excerpts':
      return {
        ...answerOutline('The articles say', excerptEntries(answer.excerpts, quoting), closing),
        notes: unknownNotes(answer.unknown),
      };
    case 'statements':
      return answerOutline(statementsTitle(answer), statementEntries(answer, quoting), closing);
    case 'positions':
      return answerOutline(positionsTitle(answer), positionEntries(answer, quoting), closing);
    case 'profile':
      return profileOutline(answer, quoting, closing);
    case 'timeline':
      return {
        ...answerOutline(timelineTitle(answer), timelineEntries(answer.entries, quoting), closing),
        notes: timelineNotes(answer),
      };
    case 'disagreements':
      return disagreementsOutline(answer, quoting, closing);
    case 'sources':
      return answerOutline(count(answer.sources.length, 'article'), sourceEntries(answer, quoting), closing);
    case 'nothing-found':
      return missOutline(answer, quoting, closing);
    case 'help':
      return helpOutline(answer, closing);
    case 'unanswered':
      return unansweredOutline(answer, closing);
    case 'reindexed':
      return reindexOutline(answer, closing);
  }
}

/** What the corpus holds: `1 article, latest about November 2025 (editor’s estimate)`. */
export function coverageLine({ articles, latest }: Coverage): string {
  const held = `${count(articles, 'article')} read`;
  return latest === null ? held : `${held}, latest ${publishedWords(latest)}`;
}

const answerOutline = (title: string, entries: readonly Entry[], closing: string): Outline => ({
  title,
  tone: 'answer',
  notes: [],
  entries,
  closing,
});

const plain = (heading: string | null, quotes: readonly Quote[], notes: readonly string[] = []): Entry => ({
  heading,
  tone: 'plain',
  quotes,
  notes,
});

const excerptEntries = (excerpts: readonly AnsweringExcerpt[], quoting: Quoting): Entry[] =>
  excerpts.map((found, at) =>
    plain(
      at === 1 ? 'See also' : null,
      [quoting.quote(found.excerpt, excerptLabel(found))],
      [...copyNotes(found, quoting), ...otherNotes(found.otherwise, quoting)],
    ),
  );

const statementsTitle = ({ groups }: AnswerOf<'statements'>): string => {
  const statements = groups.reduce((sum, group) => sum + group.statements.length, 0);
  return `${count(statements, 'statement')}, ${count(groups.length, 'speaker')}`;
};

const statementEntries = ({ groups }: AnswerOf<'statements'>, quoting: Quoting): Entry[] =>
  groups.flatMap(({ speaker, statements }) =>
    statements.map((statement, at) =>
      plain(at === 0 ? speakerHeading(speaker) : null, [quoting.quote(statement.excerpt, statementLabel(statement))]),
    ),
  );

/** How many events, statements and contradictions a timeline shows: "4 dated events, 1 contradiction". */
export const timelineTitle = ({ entries }: Pick<AnswerOf<'timeline'>, 'entries'>): string => {
  const statements = entries.filter(({ anchor }) => anchor === 'published').length;
  const conflicts = countConflicts(entries);
  return [
    count(entries.length - statements, 'dated event'),
    ...(statements === 0 ? [] : [count(statements, 'statement')]),
    ...(conflicts === 0 ? [] : [count(conflicts, 'contradiction')]),
  ].join(', ');
};

const sourceEntries = ({ sources }: AnswerOf<'sources'>, quoting: Quoting): Entry[] =>
  sources.map(({ article, opening, analyzed }) =>
    plain(
      article.title,
      [quoting.quote(opening)],
      analyzed
        ? []
        : [
            `Listed, not analysed: ${article.language === 'und' ? 'it is not in English' : `its language is ${article.language}`}`,
          ],
    ),
  );

const helpOutline = ({ commands }: AnswerOf<'help'>, closing: string): Outline => ({
  title: 'I answer from news articles, in their own words',
  tone: 'notice',
  notes: [
    'Every sentence I quote is an exact part of an article, with its source. Where the articles do not say, I say so.',
    'Use the commands below, or mention me and ask: “who said …”, “what did … say about …”, “when …”.',
  ],
  entries: commands.map(({ name, description, example }) =>
    plain(`/${name}`, [], [description, `Example: ${example}`]),
  ),
  closing,
});

/** Why there is no list of unanswered questions. */
export const NONE_KEPT = 'No questions are kept: DATA_DIR is off or UNANSWERED_DAYS is 0';

function unansweredTitle(questions: AnswerOf<'unanswered'>['questions']): string {
  if (questions === null) return NONE_KEPT;
  return questions.length === 0 ? 'Every question was answered' : `${count(questions.length, 'question')} unanswered`;
}

const unansweredOutline = ({ questions }: AnswerOf<'unanswered'>, closing: string): Outline => ({
  title: unansweredTitle(questions),
  tone: 'notice',
  notes: [],
  entries: (questions ?? []).map(({ question, command, times, latest }) =>
    plain(null, [], [`/${command}: ${question}`, `asked ${count(times, 'time')}, last on ${latest}`]),
  ),
  closing,
});

function reindexOutline({ report }: AnswerOf<'reindexed'>, closing: string): Outline {
  const lists = (['added', 'changed', 'removed', 'refused'] as const).filter((kind) => report[kind].length > 0);
  const entries = lists.map((kind) =>
    plain(`${kind[0]!.toUpperCase()}${kind.slice(1)}: ${report[kind].length}`, [], report[kind]),
  );
  const kept = report.refused.length > 0 ? ['A refused article that was read before stays in its former version.'] : [];
  return {
    title: lists.length === 0 ? 'The articles were read anew: nothing changed' : 'The articles were read anew',
    tone: 'notice',
    notes: kept,
    entries,
    closing,
  };
}
