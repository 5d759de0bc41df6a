import type { AnswerOf } from '../core/answer.ts';
import { otherNotes } from './copy-notes.ts';
import type { Entry } from './outline.ts';
import type { Quoting } from './quoting.ts';
import { speakerHeading, statementLabel } from './statement-label.ts';

/** How many sides the articles let speak on a topic. */
export function positionsTitle({ positions }: AnswerOf<'positions'>): string {
  const spoke = positions.filter(({ side, statements }) => side !== null && statements.length > 0).length;
  return `${spoke} of ${positions.filter(({ side }) => side !== null).length} sides spoke on it in these articles`;
}

/** The sides next to each other; each statement with who made it and whose words it is in. */
export const positionEntries = ({ positions }: AnswerOf<'positions'>, quoting: Quoting): Entry[] =>
  positions.flatMap(({ side, statements }): Entry[] => {
    const heading = side ?? 'Speakers of no listed side';
    if (statements.length === 0) {
      return [{ heading, tone: 'plain', quotes: [], notes: [`${heading} has said nothing on it in these articles.`] }];
    }
    return statements.map((statement, at) => ({
      heading: at === 0 ? heading : null,
      tone: 'plain',
      quotes: [quoting.quote(statement.excerpt, `${speakerHeading(statement.speaker)} · ${statementLabel(statement)}`)],
      notes: otherNotes(statement.otherwise, quoting),
    }));
  });
