import { textOf } from '../../article/span.ts';
import { isFiniteVerb } from '../grammar/marks.ts';
import { subjectBefore } from '../grammar/subjects.ts';
import type { Unit } from '../grammar/units.ts';
import { type Context, type Resolved, type Source, speakerOf } from './context.ts';
import { isBodyWord } from './people/titles.ts';

/** How many statements back "they" and "it" may reach. */
const REACH = 12;
const LONGEST_NAME = 90;

/**
 * "they", "it": for "they" the several who are the subject of this sentence so far or of the one before, else the last
 * speaker that is no single person. Sure only where both agree.
 */
export function resolvePlural(context: Context, source: Source, word: string): Resolved | null {
  const { past, whoIsWho } = context;
  const last = past.slice(-REACH).findLast(({ person }) => !person?.person);
  const subject = word === 'they' ? pluralSubject(context, source) : null;
  if (subject && subject !== last?.speaker.name) {
    const party = whoIsWho.find(subject);
    return { speaker: speakerOf(party?.name ?? subject, null, party, true), person: null };
  }
  const sure = subject !== null;
  return last ? { speaker: { ...last.speaker, uncertain: last.speaker.uncertain || !sure }, person: null } : null;
}

/** The subject of the first verb before the pronoun in its own sentence, else of the sentence before, where it means several. */
function pluralSubject(context: Context, source: Source): string | null {
  // "The envoys will meet, | they said": what they tell of is not who tells it
  const isContentFirst = source.content.some(({ start, end }) => start < source.start && end <= source.start);
  return (
    (isContentFirst ? null : subjectOf(context, source.unit, source.start)) ??
    subjectOf(context, source.unit - 1, source.start)
  );
}

function subjectOf({ body, units, phrases }: Context, unit: number, before: number): string | null {
  const nodes = units[unit]?.nodes;
  if (!nodes) return null;
  for (let verb = 1; verb < nodes.length && nodes[verb]!.end <= before; verb++) {
    const several = isFiniteVerb(nodes[verb]) ? severalBefore({ body, phrases }, nodes, unit, verb, before) : null;
    if (several) return several;
  }
  return null;
}

/** The subject of the verb at `verb`, where it means several and stands before an offset. */
function severalBefore(
  { body, phrases }: Pick<Context, 'body' | 'phrases'>,
  nodes: Unit['nodes'],
  unit: number,
  verb: number,
  before: number,
): string | null {
  const range = subjectBefore(nodes, phrases[unit]!, verb);
  if (!range) return null;
  const { start } = nodes[range.from]!;
  const { end } = nodes[range.to - 1]!;
  const text = textOf(body, { start, end })
    .replace(/^(?:the|a|an)\s+/i, '')
    .split(/\s*[,(]/)[0]!
    .trim();
  const head = text
    .split(/\s(?:of|for|at|in|from|to|on|with|who|that)\s/)[0]!
    .split(/\s+/)
    .at(-1)!;
  const several =
    / and /.test(text) ||
    /^\p{Ll}.*[^s]s$|^police$|^people$/u.test(head) ||
    isBodyWord(head) ||
    isBodyWord(head.replace(/s$/, ''));
  return several && end <= before && text.length <= LONGEST_NAME ? text : null;
}
