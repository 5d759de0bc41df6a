import type { AnswerOf } from '../../core/answers/answer.ts';
import type { Excerpt } from '../../core/article/excerpt.ts';
import { otherNotes } from './copy-notes.ts';
import { count } from './count.ts';
import { isOfSome } from './coverage-line.ts';
import { block, outline } from './entries.ts';
import { joinOverlapping, joinSaid, type SaidIn, saidIn } from './join-overlapping.ts';
import type { Block, Outline } from './outline.ts';
import { type Quoting, WHOLE_QUOTE, wholeEntries } from './quoting.ts';
import { excerptLabel, mannerAlone, mannerOf } from './statement-label.ts';

/** Sentences for a profile: which mentions they are, and under which heading they stand. */
interface Telling extends SaidIn {
  readonly mentions: readonly string[];
  readonly heading: string | null;
}

/** Statements shown at once beside the sentence that introduces. */
const SHOWN = 2;

/**
 * A person or body: the sentence that introduces them and the newest that they said; what else they said, what was said of
 * them, and where they are named first and last behind it. Each sentence stands once, with all that it is.
 */
export function profileOutline(answer: AnswerOf<'profile'>, quoting: Quoting): Outline {
  const { name, role, side, mentions, said, saidOf, coverage } = answer;
  const among = isOfSome(coverage) ? `the ${coverage.lookedThrough} articles looked through` : 'these articles';
  // "Arvenia’s foreign minister" tells the side itself.
  const isSideTold = side === null || (role ?? name).includes(side);
  const facts = [
    name,
    ...(role === null || role === name ? [] : [role]),
    ...(isSideTold ? [] : [`for ${side}${answer.sideBy === 'role' ? ' (side by role)' : ''}`]),
  ];
  const mentioned = mentionsOf(answer);
  const tellings = joinOverlapping(
    [
      ...mentioned.slice(0, 1),
      ...said.map((one): Telling => ({ ...saidIn(one), mentions: [], heading: SAID })),
      ...saidOf.map((one): Telling => ({ ...saidIn(one), mentions: [], heading: SAID_OF })),
      ...mentioned.slice(1),
    ],
    (a, b) => ({ ...joinSaid(a, b), mentions: [...a.mentions, ...b.mentions], heading: a.heading ?? b.heading }),
  );
  const [introducing, ...others] = tellings;
  const shown = others
    .filter(({ heading }) => heading === SAID)
    .slice(0, introducing?.statements.length === 0 ? SHOWN : SHOWN - 1);
  const rest = others.filter((telling) => !shown.includes(telling));
  const blocksOf = (some: readonly Telling[], longest?: number): Block[] =>
    some.map((telling, at) => {
      const heading = telling === introducing ? null : (telling.heading ?? MENTIONED);
      const isFirst = at === 0 || some[at - 1]!.heading !== telling.heading || some[at - 1] === introducing;
      return block({
        heading: isFirst ? heading : null,
        quotes: [quoting.quote(telling.excerpt, labelOf(telling, name), longest)],
        notes: otherNotes(telling.otherwise, quoting),
      });
    });
  const entries = blocksOf([...(introducing ? [introducing] : []), ...shown]);
  return outline({
    title: facts.join(' · '),
    notes: [`Named ${mentions === 1 ? 'once' : count(mentions, 'time')} in ${among}.`],
    entries,
    further: [SAID, SAID_OF, null].flatMap((heading) =>
      blocksOf(
        rest.filter((telling) => telling.heading === heading),
        WHOLE_QUOTE,
      ),
    ),
    inFull: wholeEntries(entries),
  });
}

const SAID = 'What they said';
const SAID_OF = 'What was said of them';
const MENTIONED = 'Where they are named';

/** The sentence that introduces comes first, or the first mention where none does. */
function mentionsOf({ first, introduced, last, coverage }: AnswerOf<'profile'>): Telling[] {
  // Others may name them earlier and later.
  const isEvery = !isOfSome(coverage);
  const given: readonly (readonly [string | null, Excerpt | null])[] = [
    [null, introduced],
    [isEvery ? 'First mention' : null, first],
    [isEvery ? 'Last mention' : null, last],
  ];
  return given.flatMap(([mention, excerpt]) =>
    excerpt === null
      ? []
      : [{ excerpt, statements: [], otherwise: [], mentions: mention === null ? [] : [mention], heading: null }],
  );
}

/** What a sentence is: "First mention · partly quoted", a speaker named unless it is the party. */
function labelOf({ mentions, statements }: Telling, name: string): string | null {
  if (statements.length === 0) return mentions.length === 0 ? null : mentions.join(' · ');
  const isOwn = statements.every(({ speaker }) => speaker?.name === name);
  const ownManner = mentions.length > 0 ? mannerOf(statements) : mannerAlone(statements);
  return [...mentions, isOwn ? ownManner : excerptLabel({ statements })].join(' · ');
}
