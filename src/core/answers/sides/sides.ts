import type { AnalyzedArticle } from '../../analyze.ts';
import type { Speaker, Statement } from '../../statements/statement.ts';
import { fold } from '../../terms/fold.ts';
import type { WhoIsWho } from '../../terms/who-is-who.ts';
import { hasEvery, type ReadArticles } from '../holdings.ts';
import { evidenceOf } from './evidence.ts';
import { findMediators } from './mediators.ts';
import { officesOf } from './offices-beside.ts';
import { Places } from './places.ts';
import { type ReadSide, readSide } from './read-side.ts';
import { isFullName, readSpeaker } from './read-speaker.ts';

/** Whom a speaker speaks for, and whether who-is-who tells it or the articles' words for their office do. */
export interface Side {
  readonly name: string;
  readonly by: 'who-is-who' | 'role';
}

/** Of more people an article's introductions are not looked for: a list of thousands of names stays quick to read. */
const MOST_PEOPLE = 200;

/** Sides that are being read: `steps` has what is left of it, an article a step. */
interface Reading {
  readonly sides: Sides;
  readonly steps: Iterator<void>;
}

const known = new WeakMap<readonly AnalyzedArticle[], Reading>();

function readingOf(given: ReadArticles): Reading {
  const { articles } = given;
  let reading = known.get(articles);
  if (!reading) {
    const sides = new Sides(given);
    reading = { sides, steps: sides.read() };
    known.set(articles, reading);
  }
  return reading;
}

/** The sides of a library's speakers; read once for each list of articles, what is left of it at once. */
export function sidesOf(given: ReadArticles): Sides {
  const { sides, steps } = readingOf(given);
  while (!steps.next().done);
  return sides;
}

/** Reads them beforehand, letting others have their turn, so that no question has to wait for it. */
export async function prepareSides(given: ReadArticles, pause: () => Promise<void>): Promise<void> {
  const { steps } = readingOf(given);
  while (!steps.next().done) await pause();
}

/**
 * Whom the speakers of some articles speak for. Who-is-who has the last word, also that a party speaks for nobody; else a side
 * follows from the words for office and place. No side rather than a wrong one: mediators, those out of office and whoever may speak
 * for two have none.
 */
export class Sides {
  readonly #articles: readonly AnalyzedArticle[];
  readonly #areAll: boolean;
  readonly #places: Places;
  readonly #whoIsWho: WhoIsWho;
  readonly #mediates: (analyzed: AnalyzedArticle, state: string) => boolean;
  readonly #sides = new Map<Statement, Side>();
  /** By full name, folded: the sides that the articles tell; null where one of them leaves it open. */
  readonly #byName = new Map<string, Set<string | null>>();

  constructor(given: ReadArticles) {
    const { articles, beside, whoIsWho } = given;
    const ids = new Set(articles.map(({ article }) => article.id));
    const told = [...articles, ...beside.filter(({ article }) => !ids.has(article.id))];
    this.#articles = articles;
    this.#areAll = hasEvery(given);
    this.#places = new Places(told.map(evidenceOf));
    this.#whoIsWho = whoIsWho;
    this.#mediates = findMediators(told, this.#places);
  }

  /** Reads the articles, one a step; until that is done, nothing else may be asked. */
  *read(): Generator<void, void> {
    for (const analyzed of this.#articles) {
      this.#readArticle(analyzed);
      yield;
    }
    // Among some of the articles a name looks like one person’s that is two people’s.
    if (this.#areAll) this.#spread(this.#articles.flatMap(({ statements }) => statements));
  }

  /** Null for whoever speaks for no side that is known. */
  of(statement: Statement): Side | null {
    return this.#sides.get(statement) ?? null;
  }

  /** A statement's speaker with the side. */
  speakerOf(statement: Statement): Speaker | null {
    const side = this.of(statement);
    if (!statement.speaker || side?.by !== 'role') return statement.speaker;
    return { ...statement.speaker, side: side.name, sideBy: 'role' };
  }

  /** The side that typed words name: one of who-is-who's, or a state's by any word for it: "kabul", "pakistani officials". */
  named(typed: string): string | null {
    const wanted = fold(typed.trim())
      .replace(/^the /, '')
      .replace(/ (?:government|side|delegation|officials|authorities)$/, '');
    const listed = this.#whoIsWho.parties.find(({ side }) => side !== null && fold(side) === wanted);
    if (listed) return listed.side;
    const state = this.#places.findFolded(wanted) ?? this.#places.findFolded(wanted.replace(/s$/, ''));
    return state && this.#label(state);
  }

  #readArticle(analyzed: AnalyzedArticle): void {
    const people = new Map<string, { statements: Statement[]; read: ReadSide[] }>();
    for (const statement of analyzed.statements) {
      const { speaker } = statement;
      if (!speaker) continue;
      if (speaker.side !== null) this.#sides.set(statement, { name: speaker.side, by: 'who-is-who' });
      if (!this.#isOpen(speaker)) continue;
      const read = readSpeaker(analyzed, statement, this.#places);
      if (isFullName(speaker.name)) {
        const person = people.get(speaker.name) ?? { statements: [], read: [] };
        person.statements.push(statement);
        person.read.push(read);
        people.set(speaker.name, person);
      } else if (read.kind === 'state') this.#set(statement, this.#sideOf(analyzed, read.state));
    }
    for (const [at, [name, { statements, read }]] of [...people].entries()) {
      const introductions = at < MOST_PEOPLE ? officesOf(analyzed.article.body, name) : [];
      const introduced = introductions.map((one) => readSide(one, this.#places));
      const readings = [...read, ...introduced];
      const states = new Set(readings.flatMap((one) => (one.kind === 'state' && one.bare === null ? [one.state] : [])));
      const denied = states.size > 1 || readings.some((one) => one.kind === 'none' && one.denied);
      if (!denied && states.size === 0) continue;
      const side = denied ? null : this.#sideOf(analyzed, [...states][0]!);
      this.#byName.set(fold(name), (this.#byName.get(fold(name)) ?? new Set()).add(side));
      for (const statement of statements) this.#set(statement, side);
    }
  }

  /** Gives those whom one article introduces their side in the others: by full name, or by a surname that nobody else has. */
  #spread(statements: readonly Statement[]): void {
    const bySurname = new Map<string, Set<string>>();
    for (const { speaker } of statements) {
      if (!speaker || !isFullName(speaker.name)) continue;
      const surname = fold(speaker.name.split(' ').at(-1)!);
      bySurname.set(surname, (bySurname.get(surname) ?? new Set()).add(fold(speaker.name)));
    }
    for (const statement of statements) {
      const { speaker } = statement;
      if (!speaker || !this.#isOpen(speaker) || this.#sides.has(statement)) continue;
      const named = isFullName(speaker.name) ? [fold(speaker.name)] : [...(bySurname.get(fold(speaker.name)) ?? [])];
      const ofName = named.length === 1 ? this.#byName.get(named[0]!) : undefined;
      const mayHold = speaker.role === null || readSide(speaker.role, this.#places).kind === 'some-government';
      if (ofName?.size === 1 && mayHold) this.#set(statement, [...ofName][0]!);
    }
  }

  /** Whether the words of the articles may tell the side: who-is-who does not list them, and the article is sure who speaks. */
  #isOpen({ name, side, uncertain }: Speaker): boolean {
    return side === null && !uncertain && !this.#whoIsWho.find(name);
  }

  #set(statement: Statement, side: string | null): void {
    if (side !== null) this.#sides.set(statement, { name: side, by: 'role' });
  }

  /** A state's side in an article; null for a mediator or host. */
  #sideOf(analyzed: AnalyzedArticle, state: string): string | null {
    return this.#mediates(analyzed, state) ? null : this.#label(state);
  }

  /** A state's side as who-is-who calls it; null where it lists the state without one. */
  #label(state: string): string | null {
    for (const word of this.#places.wordsFor(state)) {
      const party = this.#whoIsWho.find(word);
      if (party) return party.side;
    }
    return state;
  }
}
