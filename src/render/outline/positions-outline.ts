import type { AnswerOf, SidePosition } from '../../core/answers/answer.ts';
import { otherNotes } from './copy-notes.ts';
import { elsewhereNote } from './elsewhere.ts';
import { block, note, outline } from './entries.ts';
import { joinOverlapping, joinSaid, type SaidIn, saidIn } from './join-overlapping.ts';
import { nearestBlocks } from './nearest.ts';
import type { Block, Outline } from './outline.ts';
import { type Quoting, WHOLE_QUOTE, wholeEntries } from './quoting.ts';
import { excerptLabel, mannerOf, speakerHeading } from './statement-label.ts';

/** The sides next to each other with one statement each; their other statements, and what comes nearest, behind it. */
export function positionsOutline({ positions, nearest }: AnswerOf<'positions'>, quoting: Quoting): Outline {
  const isSide = positions.length > 1;
  const told = positions.map((position) => ({
    position,
    said: joinOverlapping(position.statements.map(saidIn), joinSaid),
  }));
  const entries = told.flatMap(({ position, said }) =>
    said.length === 0 ? [unheard(position)] : sideBlocks(position, isSide ? said.slice(0, 1) : said, quoting),
  );
  const further = isSide
    ? told.flatMap(({ position, said }) => sideBlocks(position, said.slice(1), quoting, WHOLE_QUOTE))
    : [];
  return outline({
    title: titleOf(positions),
    entries,
    further: [...further, ...nearestBlocks(nearest, quoting)],
    inFull: wholeEntries(entries),
  });
}

/** Of how many sides something was found on a topic; never that the others said nothing. */
function titleOf(positions: readonly SidePosition[]): string {
  const sides = positions.filter(({ side }) => side !== null);
  const heard = sides.filter(({ statements }) => statements.length > 0).length;
  if (sides.length === 0) return 'Found on it: speakers whose side the articles do not tell';
  const noun = sides.length === 1 ? 'side' : 'sides';
  const all = heard === sides.length ? heard : `${heard} of ${sides.length}`;
  return `Found ${all} ${noun} speaking on it`;
}

function unheard({ side, elsewhere }: SidePosition): Block {
  const found = elsewhere.length === 0 ? '' : ` ${elsewhereNote(elsewhere)}`;
  return block({ heading: side, notes: [note(`Found nothing by them on it in these articles.${found}`)] });
}

function sideBlocks(position: SidePosition, said: readonly SaidIn[], quoting: Quoting, longest?: number): Block[] {
  const isByRole = (one: SaidIn): boolean => one.statements[0]?.speaker?.sideBy === 'role';
  const allByRole = position.statements.every(({ speaker }) => speaker?.sideBy === 'role');
  return said.map((one, at) => {
    const { excerpt, otherwise } = one;
    const label = `${labelOf(one)}${isByRole(one) && !allByRole ? ` · ${BY_ROLE}` : ''}`;
    return block({
      heading: at === 0 ? headingOf(position, allByRole) : null,
      quotes: [quoting.quote(excerpt, label, longest)],
      notes: otherNotes(otherwise, quoting),
    });
  });
}

/** With the office where one person speaks. */
function labelOf({ statements }: SaidIn): string {
  const isAlone = new Set(statements.map(({ speaker }) => speaker?.name)).size === 1;
  return isAlone
    ? `${speakerHeading(statements[0]!.speaker)} · ${mannerOf(statements)}`
    : (excerptLabel({ statements }) ?? '');
}

/** That a side was worked out from the words for office and place, not told by who-is-who. */
const BY_ROLE = 'side by role';

const headingOf = ({ side }: SidePosition, byRole: boolean): string => {
  if (side === null) return 'Speakers of no known side';
  return byRole ? `${side} · ${BY_ROLE}` : side;
};
