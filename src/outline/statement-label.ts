import type { CitedStatement, SpokenExcerpt } from '../core/answers/answer.ts';
import type { Speaker, StatementKind } from '../core/statements/statement.ts';

const WHOSE_WORDS: Readonly<Record<StatementKind, string>> = {
  direct: 'Direct quotation',
  mixed: 'Partly quoted',
  indirect: 'Paraphrase',
};

/** Whose words a statement is in, and what the article adds to it: `Partly quoted · denied or not said`. */
export function statementLabel(statement: Omit<CitedStatement, 'excerpt'>): string {
  const { kind, negated, question, hedge, speaker, reportedBy } = statement;
  const parts = [WHOSE_WORDS[kind]];
  if (reportedBy !== null) parts.push(`as reported by ${reportedBy}`);
  if (negated) parts.push('reported as denied or not said');
  if (question) parts.push('asked as a question');
  if (hedge !== null) parts.push(`“${hedge}”`);
  if (speaker?.uncertain) parts.push('speaker uncertain');
  return parts.join(' · ');
}

/** A speaker's name with the role, or that the article names nobody. */
export const speakerHeading = (speaker: Speaker | null): string => {
  if (speaker === null) return 'Speaker not named';
  return speaker.role === null || speaker.role === speaker.name ? speaker.name : `${speaker.name} · ${speaker.role}`;
};

/** Who speaks in an excerpt and in whose words; null when nobody does. */
export function excerptLabel({ statements }: SpokenExcerpt): string | null {
  const labels = statements.map((statement) => {
    const name = statement.speaker?.name ?? 'speaker not named';
    return `${statementLabel(statement)}: ${name}`;
  });
  return labels.length === 0 ? null : [...new Set(labels)].join('; ');
}
