import type { AnalyzedArticle } from '../../src/core/analyze.ts';
import type { Article } from '../../src/core/article/article.ts';
import { segment } from '../../src/core/article/segment.ts';
import type { Span } from '../../src/core/article/span.ts';
import type { DateAnchor } from '../../src/core/dates/timex.ts';
import type { Speaker, Statement, StatementKind } from '../../src/core/statements/statement.ts';
import { articleOf } from './library.ts';

export interface GivenStatement {
  readonly kind: StatementKind;
  readonly speaker: string | null;
  readonly side?: string;
  readonly content: readonly string[];
  readonly negated?: true;
  readonly hedge?: string;
}

export interface GivenEvent {
  readonly date: string;
  readonly timex: string;
  readonly anchor?: DateAnchor;
}

/** The first place where these words stand in a text. */
export function spanOf(text: string, words: string): Span {
  const start = text.indexOf(words);
  if (start < 0) throw new Error(`“${words}” does not stand in the text`);
  return { start, end: start + words.length };
}

/** An article with exactly these statements and events, whatever the engines would find in it. */
export function analyzedOf(
  body: string,
  given: {
    readonly statements?: readonly GivenStatement[];
    readonly events?: readonly GivenEvent[];
    readonly conflict?: [number, number];
  },
  facts: Partial<Article> = {},
): AnalyzedArticle {
  const paragraphs = segment(body);
  const sentences = paragraphs.flatMap((paragraph) => paragraph.sentences);
  return {
    article: articleOf(body, facts),
    paragraphs,
    statements: (given.statements ?? []).map((statement) => statementOf(body, statement)),
    timexes: [],
    events: (given.events ?? []).map(({ date, timex, anchor }) => {
      const span = spanOf(body, timex);
      const sentence = sentences.find(({ start, end }) => start <= span.start && span.end <= end)!;
      return { date, anchor: anchor ?? 'explicit', timex: span, sentence };
    }),
    conflicts: given.conflict
      ? [{ earlier: given.conflict[0], later: given.conflict[1], reasons: ['“began” before “second”'] }]
      : [],
  };
}

function statementOf(body: string, { kind, speaker, side, content, negated, hedge }: GivenStatement): Statement {
  const named: Speaker | null =
    speaker === null ? null : { name: speaker, role: null, side: side ?? null, uncertain: false };
  return {
    kind,
    source: null,
    cue: null,
    content: content.map((words) => spanOf(body, words)),
    speaker: named,
    reportedBy: null,
    negated: negated ?? false,
    hedge: hedge === undefined ? null : spanOf(body, hedge),
    question: false,
  };
}
