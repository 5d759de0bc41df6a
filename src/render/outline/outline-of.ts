import type { Answer, AnsweringExcerpt, AnswerOf } from '../../core/answers/answer.ts';
import { describeDate } from '../../core/dates/edtf-words.ts';
import { checkOutline } from './check-outline.ts';
import { contextOutline } from './context-outline.ts';
import { copyNotes, otherNotes } from './copy-notes.ts';
import { count } from './count.ts';
import { coverageLine, isOfSome } from './coverage-line.ts';
import { disagreementsOutline } from './disagreements-outline.ts';
import { block, note, outline, row } from './entries.ts';
import { followedOutline } from './followed-outline.ts';
import { latestOutline } from './latest-outline.ts';
import { missOutline, unknownNotes } from './miss-outline.ts';
import { newsOutline } from './news-outline.ts';
import type { Block, Outline } from './outline.ts';
import { positionsOutline } from './positions-outline.ts';
import { privacyOutline } from './privacy-outline.ts';
import { profileOutline } from './profile-outline.ts';
import { type Quoting, startQuoting, WHOLE_QUOTE, wholeEntries } from './quoting.ts';
import { excerptLabel } from './statement-label.ts';
import { statementsOutline } from './statements-outline.ts';
import { timelineOutline } from './timeline-outline.ts';

/** What every renderer renders of an answer. One that looked through some of the articles says so. */
export function outlineOf(answer: Answer): Outline {
  const made = outlineFor(answer);
  const { coverage } = answer;
  return coverage.lookedThrough === undefined || made.closing !== null
    ? made
    : { ...made, closing: coverageLine(coverage) };
}

function outlineFor(answer: Answer): Outline {
  const quoting = startQuoting();
  switch (answer.type) {
    case 'excerpts':
      return excerptsOutline(answer, quoting);
    case 'statements':
      return statementsOutline(answer, quoting);
    case 'positions':
      return positionsOutline(answer, quoting);
    case 'profile':
      return profileOutline(answer, quoting);
    case 'timeline':
      return timelineOutline(answer, quoting);
    case 'disagreements':
      return disagreementsOutline(answer, quoting);
    case 'latest':
      return latestOutline(answer, quoting);
    case 'news':
      return newsOutline(answer, quoting);
    case 'followed':
      return followedOutline(answer);
    case 'privacy':
      return privacyOutline(answer);
    case 'check':
      return checkOutline(answer, quoting);
    case 'context':
      return contextOutline(answer, quoting);
    case 'sources':
      return sourcesOutline(answer, quoting);
    case 'nothing-found':
      return missOutline(answer, quoting);
    case 'help':
      return helpOutline(answer);
    case 'unanswered':
      return unansweredOutline(answer);
    case 'reindexed':
      return reindexOutline(answer);
  }
}

/** The sentence that answers best; the others behind it. */
function excerptsOutline({ excerpts, unknown }: AnswerOf<'excerpts'>, quoting: Quoting): Outline {
  const blocksOf = (some: readonly AnsweringExcerpt[], heading: string | null, longest?: number): Block[] =>
    some.map((found, at) =>
      block({
        heading: at === 0 ? heading : null,
        quotes: [quoting.quote(found.excerpt, excerptLabel(found), longest)],
        notes: [...copyNotes(found, quoting), ...otherNotes(found.otherwise, quoting)],
      }),
    );
  const entries = blocksOf(excerpts.slice(0, 1), null);
  return outline({
    title: 'The articles say',
    notes: unknownNotes(unknown),
    entries,
    further: blocksOf(excerpts.slice(1), 'See also', WHOLE_QUOTE),
    inFull: wholeEntries(entries),
  });
}

/** A line each article. */
const sourcesOutline = ({ sources, coverage }: AnswerOf<'sources'>, quoting: Quoting): Outline =>
  outline({
    title: isOfSome(coverage)
      ? `The newest ${sources.length} of ${count(coverage.articles, 'article')}`
      : count(sources.length, 'article'),
    entries: sources.map(({ article, analyzed, added }) => {
      const notes = [
        ...(added === null ? [] : [`${added.by === 'note' ? 'added' : 'file of'} ${describeDate(added.day)}`]),
        ...(analyzed
          ? []
          : [
              `listed, not analysed: ${article.language === 'und' ? 'it is not in English' : `its language is ${article.language}`}`,
            ]),
      ];
      return row({
        article: quoting.cite({ article, paragraph: null }),
        text: notes.length === 0 ? null : notes.join(' · '),
      });
    }),
    closing: coverageLine(coverage),
  });

const helpOutline = ({ commands, coverage }: AnswerOf<'help'>): Outline =>
  outline({
    title: 'I answer from news articles, in their own words',
    tone: 'notice',
    entries: commands.map(({ name, description }) => row({ heading: `/${name}`, text: description })),
    further: [
      block({ heading: 'For example', notes: commands.map(({ example }) => note(example)) }),
      block({
        notes: [
          note('Or mention me and ask: “who said …”, “what did … say about …”, “when …”.'),
          note(
            'Every sentence I quote is an exact part of an article, with its source. Where the articles do not say, I say so.',
          ),
        ],
      }),
    ],
    closing: coverageLine(coverage),
  });

/** Why there is no list of unanswered questions. */
export const NONE_KEPT = 'No questions are kept: DATA_DIR is off or UNANSWERED_DAYS is 0';

function unansweredTitle(questions: AnswerOf<'unanswered'>['questions']): string {
  if (questions === null) return NONE_KEPT;
  return questions.length === 0 ? 'Every question was answered' : `${count(questions.length, 'question')} unanswered`;
}

const unansweredOutline = ({ questions }: AnswerOf<'unanswered'>): Outline =>
  outline({
    title: unansweredTitle(questions),
    tone: 'notice',
    entries: (questions ?? []).map(({ question, command, times, latest }) =>
      row({ heading: `/${command}`, text: `${question} · ${count(times, 'time')}, last on ${describeDate(latest)}` }),
    ),
  });

function reindexOutline({ report, coverage }: AnswerOf<'reindexed'>): Outline {
  const lists = (['added', 'changed', 'removed', 'refused'] as const).filter((kind) => report[kind].length > 0);
  return outline({
    title: lists.length === 0 ? 'The articles were read anew: nothing changed' : 'The articles were read anew',
    tone: 'notice',
    notes: report.refused.length > 0 ? ['A refused article that was read before stays in its former version.'] : [],
    entries: lists.map((kind) =>
      block({
        heading: `${kind[0]!.toUpperCase()}${kind.slice(1)}: ${report[kind].length}`,
        notes: report[kind].map((line) => note(line)),
      }),
    ),
    closing: coverageLine(coverage),
  });
}
