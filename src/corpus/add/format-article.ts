import { Document, type Scalar } from 'yaml';
import { FACTS } from '../front-matter.ts';
import type { ArticleFacts } from './facts/choose-facts.ts';

/** What an article's file tells beside its facts. */
export interface FileNotes {
  /** The day on which it came into the corpus. */
  readonly added?: string;
  /** Lines above the facts. */
  readonly comments?: readonly string[];
}

/**
 * An article's file: a front matter of the facts that are known, below comments, and the body as it is. Read again, it gives the same facts
 * and body.
 */
export function formatArticle(facts: ArticleFacts, body: string, { added, comments = [] }: FileNotes = {}): string {
  const known = FACTS.filter((fact) => facts[fact] !== null);
  const document = new Document(Object.fromEntries(known.map((fact) => [fact, facts[fact]])));
  if (added !== undefined) document.set('added', document.createNode(added));
  for (const date of ['published', 'added']) {
    const written = document.get(date, true) as Scalar | undefined;
    // "2025" alone would be a number.
    if (written) written.type = 'QUOTE_DOUBLE';
  }
  const told = comments.map((comment) => `# ${comment.replace(/[\p{Cc}\p{Zl}\p{Zp}]/gu, ' ')}\n`).join('');
  const yaml = known.length === 0 && added === undefined ? '' : document.toString({ lineWidth: 0 });
  return `---\n${told}${yaml}---\n${body}`;
}

/** The body of an article: a paragraph a line. */
export const bodyOf = (lines: readonly string[]): string => lines.map((line) => `${line}\n`).join('');
