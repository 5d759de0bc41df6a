import type { AnswerOf, CitedStatement } from '../core/answers/answer.ts';
import type { Excerpt } from '../core/article/excerpt.ts';
import type { Entry, Outline } from './outline.ts';
import type { Quoting } from './quoting.ts';
import { statementLabel } from './statement-label.ts';

/** A person or body, with the sentences that introduce them, what they said and what was said of them. */
export function profileOutline(answer: AnswerOf<'profile'>, quoting: Quoting, closing: string): Outline {
  const { name, role, side, mentions, said, saidOf } = answer;
  const facts = [
    name,
    ...(role === null || role === name ? [] : [role]),
    ...(side === null ? [] : [`for ${side}${answer.sideBy === 'role' ? ' (side by role)' : ''}`]),
  ];
  return {
    title: facts.join(' · '),
    tone: 'answer',
    notes: [`Named ${mentions === 1 ? 'once' : `${mentions} times`} in these articles.`],
    entries: [
      ...mentionEntries(answer, quoting),
      ...statementEntries('What they said', said, quoting, (statement) => statementLabel(statement)),
      ...statementEntries('What was said of them', saidOf, quoting, (statement) => {
        return `${statement.speaker?.name ?? 'Speaker not named'} · ${statementLabel(statement)}`;
      }),
    ],
    closing,
  };
}

/** First, introducing and last mention; a sentence that is several of these stands once. */
function mentionEntries({ first, introduced, last }: AnswerOf<'profile'>, quoting: Quoting): Entry[] {
  const roles = new Map<string, { excerpt: Excerpt; headings: string[] }>();
  const given: [string, Excerpt | null][] = [
    ['First mention', first],
    ['Introduced with their role', introduced],
    ['Last mention', last],
  ];
  for (const [heading, excerpt] of given) {
    if (excerpt === null) continue;
    const key = `${excerpt.article.id}:${excerpt.span.start}`;
    const known = roles.get(key);
    if (known) known.headings.push(heading.toLowerCase());
    else roles.set(key, { excerpt, headings: [heading] });
  }
  return [...roles.values()].map(({ excerpt, headings }) => ({
    heading: headings.join(', '),
    tone: 'plain',
    quotes: [quoting.quote(excerpt)],
    notes: [],
  }));
}

function statementEntries(
  heading: string,
  statements: readonly CitedStatement[],
  quoting: Quoting,
  labelOf: (statement: CitedStatement) => string,
): Entry[] {
  return statements.map((statement, at) => ({
    heading: at === 0 ? heading : null,
    tone: 'plain',
    quotes: [quoting.quote(statement.excerpt, labelOf(statement))],
    notes: [],
  }));
}
