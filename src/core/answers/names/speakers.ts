import type { AnalyzedArticle } from '../../analyze.ts';
import type { Speaker, Statement } from '../../statements/statement.ts';
import { fold } from '../../terms/fold.ts';
import { slips } from '../../terms/spelling.ts';
import type { Acquaintances } from '../answer.ts';
import { hasEvery, type ReadArticles } from '../holdings.ts';
import { sidesOf } from '../sides/sides.ts';

/** A speaker of the corpus, with every spelling under which somebody may ask for them. */
interface KnownSpeaker {
  readonly name: string;
  readonly side: string | null;
  readonly spellings: readonly string[];
  readonly statements: number;
}

/** Whom a typed name means: a test for statements, or the name that nobody has, with names that come near. */
export type FoundSpeaker =
  | { readonly means: (statement: Statement) => boolean }
  | ({ readonly unknown: string } & Acquaintances);

/** That nobody has a name, as an answer tells it. */
export const unknownSpeaker = ({ unknown, suggestions, known }: Extract<FoundSpeaker, { unknown: string }>) =>
  ({ kind: 'unknown-speaker', speaker: unknown, suggestions, known }) as const;

const known = new WeakMap<readonly AnalyzedArticle[], readonly KnownSpeaker[]>();

/** Every speaker of a library; made once for each list of articles. */
export function knownSpeakers(corpus: ReadArticles): readonly KnownSpeaker[] {
  let speakers = known.get(corpus.articles);
  if (!speakers) {
    speakers = readSpeakers(corpus);
    known.set(corpus.articles, speakers);
  }
  return speakers;
}

function readSpeakers(corpus: ReadArticles): KnownSpeaker[] {
  const { articles, whoIsWho } = corpus;
  const sides = sidesOf(corpus);
  const counts = new Map<string, { speaker: Speaker; statements: number }>();
  for (const { statements } of articles) {
    for (const statement of statements) {
      const speaker = sides.speakerOf(statement);
      if (!speaker) continue;
      const before = counts.get(speaker.name);
      const fuller = before && (before.speaker.side !== null || speaker.side === null) ? before.speaker : speaker;
      counts.set(speaker.name, { speaker: fuller, statements: (before?.statements ?? 0) + 1 });
    }
  }
  return [...counts.values()].map(({ speaker: { name, side }, statements }) => ({
    name,
    side,
    spellings: [name, ...(whoIsWho.find(name)?.aliases ?? [])].map(fold),
    statements,
  }));
}

/**
 * Whom a typed name means: a side ("Pakistan", "kabul": all who speak for it), a spelling in who-is-who, a full name, or a
 * word of one ("Asif"). Names with commas between them ("Asif, Mujahid") are each looked for, and all must be known. A name that only
 * looks like one is a suggestion, never taken.
 */
export function findSpeaker(corpus: ReadArticles, typed: string): FoundSpeaker {
  const whole = findOne(corpus, typed);
  const parts = splitNames(typed);
  if ('means' in whole || parts.length < 2) return whole;
  const tests: ((statement: Statement) => boolean)[] = [];
  for (const part of parts) {
    const found = findOne(corpus, part);
    if ('unknown' in found) return found;
    tests.push(found.means);
  }
  return { means: (statement) => tests.some((means) => means(statement)) };
}

/** Names as somebody lists them, with commas between them. */
export const splitNames = (typed: string): string[] =>
  typed
    .split(',')
    .map((name) => name.trim())
    .filter((name) => name !== '');

function findOne(corpus: ReadArticles, typed: string): FoundSpeaker {
  const sides = sidesOf(corpus);
  const side = sides.named(typed);
  const speaksForIt = (statement: Statement): boolean => side !== null && sides.of(statement)?.name === side;
  const isSide = side !== null && corpus.articles.some(({ statements }) => statements.some(speaksForIt));
  const named = findNamed(corpus, typed, !isSide);
  if (!isSide) return named;
  return { means: (statement) => ('means' in named && named.means(statement)) || speaksForIt(statement) };
}

/**
 * Whom a typed name means by itself: never all of a side. `byWord` takes a word of a name for it, but not where who-is-who lists the name
 * and its bearer may speak in articles that are not looked through.
 */
export function findNamed(corpus: ReadArticles, typed: string, byWord = true): FoundSpeaker {
  const wanted = fold(typed);
  const speakers = knownSpeakers(corpus);
  const party = corpus.whoIsWho.find(typed);
  const names = new Set(
    speakers
      .filter(({ name, spellings }) => name === party?.name || spellings.includes(wanted))
      .map(({ name }) => name),
  );
  // Some articles know somebody by the surname alone; whoever asks for it asks for all who bear it.
  if (byWord && names.size > 0 && !party && !wanted.includes(' '))
    for (const { name, spellings } of speakers)
      if (spellings.some((one) => one.endsWith(` ${wanted}`))) names.add(name);
  const isElsewhere = party !== undefined && !hasEvery(corpus);
  if (names.size === 0 && byWord && !isElsewhere) {
    for (const { name, spellings } of speakers) {
      if (spellings.some((spelling) => hasWords(spelling, wanted))) names.add(name);
    }
  }
  if (names.size > 0) return { means: ({ speaker }) => speaker !== null && names.has(speaker.name) };
  const suggestions = isElsewhere ? [] : nearest(speakers, wanted);
  return { unknown: typed, suggestions, known: mostQuoted(speakers) };
}

/** The one speaker whose full name is just what was typed: two words or more, since many share a surname or are called by a word. */
export function findFullName(corpus: ReadArticles, typed: string): string | null {
  const wanted = fold(typed);
  if (!wanted.includes(' ')) return null;
  const found = knownSpeakers(corpus).filter(({ spellings }) => spellings.includes(wanted));
  return found.length === 1 ? found[0]!.name : null;
}

/** Names of speakers and of who-is-who that come near to a typed one, the nearest first, at most three; and who is known at all. */
export function suggestNames(corpus: ReadArticles, typed: string): Acquaintances {
  const listed = corpus.whoIsWho.parties.map(({ name, aliases }) => ({
    name,
    spellings: [name, ...aliases].map(fold),
  }));
  const speakers = knownSpeakers(corpus);
  return { suggestions: nearest([...speakers, ...listed], fold(typed)), known: mostQuoted(speakers) };
}

/** So many are named to somebody who knows no name. */
const MOST_KNOWN = 5;

/** Those who are called by a name: "officials" are nobody to ask for. */
const mostQuoted = (speakers: readonly KnownSpeaker[]): readonly string[] =>
  speakers
    .filter(({ name }) => /^\p{Lu}/u.test(name))
    .sort((a, b) => b.statements - a.statements)
    .slice(0, MOST_KNOWN)
    .map(({ name }) => name);

function nearest(parties: readonly Pick<KnownSpeaker, 'name' | 'spellings'>[], wanted: string): readonly string[] {
  const near = parties
    // "Residents of the port" is nobody who is called so.
    .filter(({ name }) => /^\p{Lu}/u.test(name))
    .map(({ name, spellings }) => ({
      name,
      distance: Math.min(...spellings.map((spelling) => nameDistance(spelling, wanted))),
    }))
    .filter(({ distance }) => distance <= MOST_SLIPS)
    .sort((a, b) => a.distance - b.distance);
  return [...new Set(near.map(({ name }) => name))].slice(0, 3);
}

const hasWords = (spelling: string, wanted: string): boolean =>
  wanted !== '' && ` ${spelling.replace(/-/g, ' ')} `.includes(` ${wanted.replace(/-/g, ' ')} `);

/** Names within this share of slips per letter are offered as a question. */
const MOST_SLIPS = 0.34;

/** Slips (letters changed, added, left out) between a typed name and the nearest word or whole of a spelling, per letter. */
function nameDistance(spelling: string, wanted: string): number {
  // A slip is seldom at the beginning: "president" is not "residents".
  const parts = [spelling, ...spelling.split(/[\s-]/).filter((word) => word.length > 3 && word[0] === wanted[0])];
  return Math.min(
    ...parts.map((part) => {
      const length = Math.max(part.length, wanted.length, 1);
      return slips(part, wanted, Math.ceil(MOST_SLIPS * length)) / length;
    }),
  );
}
