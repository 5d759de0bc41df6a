import type { AnswerOf } from '../../core/answers/answer.ts';
import { otherNotes } from './copy-notes.ts';
import { count } from './count.ts';
import { block, outline } from './entries.ts';
import { joinOverlapping, joinSaid, saidIn } from './join-overlapping.ts';
import type { Block, Outline } from './outline.ts';
import { type Quoting, wholeEntries } from './quoting.ts';
import { excerptLabel, mannerAlone, speakerHeading } from './statement-label.ts';

/** Who said what, a heading each speaker; a sentence in which two speak stands once, with both. */
export function statementsOutline({ groups, isNear }: AnswerOf<'statements'>, quoting: Quoting): Outline {
  const found = groups.flatMap((group) => group.statements.map((statement) => ({ ...saidIn(statement), group })));
  const heads = new Set<unknown>();
  const entries = joinOverlapping(found, joinSaid).map(({ excerpt, statements, otherwise, group }): Block => {
    const isFirst = !heads.has(group);
    heads.add(group);
    const isAlone = new Set(statements.map(({ speaker }) => speaker?.name)).size === 1;
    const label = isAlone ? mannerAlone(statements) : excerptLabel({ statements });
    return block({
      heading: isFirst ? speakerHeading(group.speaker) : null,
      quotes: [quoting.quote(excerpt, label)],
      notes: otherNotes(otherwise, quoting),
    });
  });
  const title = `${count(found.length, 'statement')}, ${count(groups.length, 'speaker')}`;
  const notes = isNear ? ['Found nobody who used the words themselves: these come near to their meaning.'] : [];
  return outline({ title, notes, entries, inFull: wholeEntries(entries) });
}
