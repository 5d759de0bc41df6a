import type { AnalyzedArticle } from '../../core/analyze.ts';
import { type Span, textOf } from '../../core/article/span.ts';
import type { Statement } from '../../core/statements/statement.ts';
import { speakerHeading } from '../outline/statement-label.ts';
import { printable } from './printable.ts';

/**
 * All that Parley reads from an article, for a person: a line each for statements, dates, events and conflicts. Below each
 * statement stands the line with which its operator can correct it.
 */
export function renderInspection(analyzed: AnalyzedArticle, correctionOf: (statement: Statement) => string): string {
  const { article, paragraphs, statements, timexes, events, conflicts } = analyzed;
  const words = (span: Span): string => printable(textOf(article.body, span).replace(/\s+/g, ' '));
  const sentences = paragraphs.reduce((sum, paragraph) => sum + paragraph.sentences.length, 0);
  const statementLine = ({ kind, negated, speaker, reportedBy, source, cue, content }: Statement): string =>
    [
      `  ${kind}${negated ? ', negated' : ''}`,
      speaker === null
        ? 'speaker not named'
        : printable(speakerHeading(speaker)) +
          (speaker.uncertain ? ' (uncertain)' : '') +
          (reportedBy ? `, as reported by ${printable(reportedBy.name)}` : ''),
      `“${source ? words(source) : ''}” ${cue ? words(cue) : ''}`,
      content.map(words).join(' … '),
    ].join(' | ');
  return [
    `${printable(article.id)}: ${paragraphs.length} paragraphs, ${sentences} sentences`,
    `statements: ${statements.length}`,
    ...statements.flatMap((statement) => [
      statementLine(statement),
      `    to correct: ${printable(correctionOf(statement))}`,
    ]),
    `time expressions: ${timexes.length}`,
    ...timexes.map((timex) => `  ${timex.type} ${timex.value} | ${words(timex)}`),
    `events: ${events.length}`,
    ...events.map(({ date, anchor, sentence }, at) => `  ${at} ${date} (${anchor}) | ${words(sentence)}`),
    `conflicts: ${conflicts.length}`,
    ...conflicts.map(
      ({ earlier, later, reasons }) => `  ${earlier} before ${later} by the words | ${reasons.join('; ')}`,
    ),
  ].join('\n');
}
