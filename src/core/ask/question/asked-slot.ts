import type { Word } from '../../terms/words.ts';

/** What a question leaves open, as far as its words tell. */
export interface AskedSlot {
  /** Terms of the noun that is counted or chosen: "soldiers" of "how many soldiers", "ship" of "which ship". */
  readonly focus: ReadonlySet<string>;
  /** Terms of the one whose words are asked for: "state department" of "what did the state department say". */
  readonly subject: ReadonlySet<string>;
  /** What is measured where no noun is counted: "how long", "how far", "how old". */
  readonly measure: 'length' | 'distance' | 'age' | null;
  /** Whether a name is asked for: "what is the name of the foundation". */
  readonly name: boolean;
}

const AUXILIARY =
  /^(?:is|are|was|were|do|does|did|has|have|had|will|would|can|could|may|might|must|should|be|been|got|get|gets)$/;
/** Words after which no counted noun can go on. */
const LINK = /^(?:of|in|on|at|to|from|for|by|with|per|each|every|about|since|until|and|or|that|who|which)$/;
const MEASURES: ReadonlyMap<string, NonNullable<AskedSlot['measure']>> = new Map(
  Object.entries<NonNullable<AskedSlot['measure']>>({
    long: 'length',
    far: 'distance',
    wide: 'distance',
    high: 'distance',
    deep: 'distance',
    old: 'age',
    late: 'length',
  }),
);

/** Reads what a question leaves open from its words and their parts of speech by offset; `speaks` tells words of speech. */
export function askedSlot(
  words: readonly Word[],
  tags: ReadonlyMap<number, string>,
  speaks: (norm: string) => boolean,
): AskedSlot {
  const norms = words.map(({ norm }) => norm);
  const how = norms.findIndex((norm, i) => norm === 'how' && /^(?:many|much)$/.test(norms[i + 1] ?? ''));
  const which = norms.findIndex((norm) => norm === 'which' || norm === 'what');
  const from = how >= 0 ? how + 2 : which >= 0 ? which + 1 : -1;
  const named = norms.findIndex((norm) => /^names?$/.test(norm));
  const measured = norms.findIndex((norm, i) => norms[i - 1] === 'how' && MEASURES.has(norm));
  return {
    focus: focusFrom(words, tags, named >= 0 && norms[named + 1] === 'of' ? named + 2 : from),
    subject: subjectOf(words, speaks),
    measure: measured < 0 ? null : MEASURES.get(norms[measured]!)!,
    name: named >= 0 && norms[named - 1] !== 'by',
  };
}

function focusFrom(words: readonly Word[], tags: ReadonlyMap<number, string>, from: number): Set<string> {
  const focus = new Set<string>();
  if (from < 0) return focus;
  for (const { norm, term, stop, number, start } of words.slice(from, from + 4)) {
    if (number || /^(?:the|new|more)$/.test(norm)) continue;
    if (AUXILIARY.test(norm) || LINK.test(norm) || stop || (focus.size > 0 && tags.get(start) === 'VERB')) break;
    focus.add(term);
  }
  return focus;
}

/** The words between "what did" and "say", or those after "reaction of". */
function subjectOf(words: readonly Word[], speaks: (norm: string) => boolean): Set<string> {
  const aux = words.findIndex(({ norm }, i) => i > 0 && /^(?:do|does|did|has|have|had)$/.test(norm));
  const cue = words.findIndex(
    ({ norm }, i) => i > aux + 1 && speaks(norm) && !/^(?:the|an?|this|that)$/.test(words[i - 1]!.norm),
  );
  if (aux < 0 || cue < 0) return new Set();
  return new Set(
    words
      .slice(aux + 1, cue)
      .filter(({ stop }) => !stop)
      .map(({ term }) => term),
  );
}
