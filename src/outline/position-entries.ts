import type { AnswerOf, SidePosition } from '../core/answers/answer.ts';
import { otherNotes } from './copy-notes.ts';
import { elsewhereNote } from './elsewhere.ts';
import { nearestEntries } from './nearest.ts';
import type { Entry } from './outline.ts';
import type { Quoting } from './quoting.ts';
import { speakerHeading, statementLabel } from './statement-label.ts';

/** Of how many sides something was found on a topic; never that the others said nothing. */
export function positionsTitle({ positions }: AnswerOf<'positions'>): string {
  const sides = positions.filter(({ side }) => side !== null);
  const heard = sides.filter(({ statements }) => statements.length > 0).length;
  if (sides.length === 0) return 'Found on it: speakers whose side the articles do not tell';
  const noun = sides.length === 1 ? 'side' : 'sides';
  const all = heard === sides.length ? heard : `${heard} of ${sides.length}`;
  return `Found ${all} ${noun} speaking on it in these articles`;
}

/** The sides next to each other; each statement with who made it and whose words it is in. */
export const positionEntries = ({ positions, nearest }: AnswerOf<'positions'>, quoting: Quoting): Entry[] => [
  ...positions.flatMap((position): Entry[] => {
    const { side, statements, elsewhere } = position;
    if (statements.length === 0) {
      const found = elsewhere.length === 0 ? [] : [elsewhereNote(`for ${side}`, elsewhere)];
      return [
        {
          heading: side,
          tone: 'plain',
          quotes: [],
          notes: [`Found nothing by ${side} on it in these articles.`, ...found],
        },
      ];
    }
    const byRole = statements.filter(({ speaker }) => speaker?.sideBy === 'role').length;
    const allByRole = byRole === statements.length;
    return statements.map((statement, at): Entry => {
      const sideNote = statement.speaker?.sideBy === 'role' && !allByRole ? ` · ${BY_ROLE}` : '';
      const label = `${speakerHeading(statement.speaker)} · ${statementLabel(statement)}${sideNote}`;
      return {
        heading: at === 0 ? headingOf(position, allByRole) : null,
        tone: 'plain',
        quotes: [quoting.quote(statement.excerpt, label)],
        notes: otherNotes(statement.otherwise, quoting),
      };
    });
  }),
  ...nearestEntries(nearest, quoting),
];

/** That a side was worked out from the words for office and place, not told by who-is-who. */
const BY_ROLE = 'side by role';

const headingOf = ({ side }: SidePosition, byRole: boolean): string => {
  if (side === null) return 'Speakers of no known side';
  return byRole ? `${side} · ${BY_ROLE}` : side;
};
