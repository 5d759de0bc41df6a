import type { AnalyzedArticle } from '../analyze.ts';
import { fold } from '../fold.ts';
import { type Span, textOf } from '../span.ts';
import type { Speaker, Statement } from '../statements/statement.ts';
import type { WhoIsWho } from '../who-is-who.ts';
import { evidenceOf } from './evidence.ts';
import { introductionsOf } from './introductions.ts';
import { isGovernmentBody } from './offices.ts';
import { Places } from './places.ts';
import { type ReadSide, readSide } from './read-side.ts';
import { readWords } from './words.ts';

/** Whom a speaker speaks for, and whether who-is-who tells it or the articles' words for their office do. */
export interface Side {
  readonly name: string;
  readonly by: 'who-is-who' | 'role';
}

interface Given {
  readonly articles: readonly AnalyzedArticle[];
  readonly whoIsWho: WhoIsWho;
}

/** An article among so many that name a state and call it a mediator makes it one everywhere. */
const MEDIATOR_SHARE = 1 / 2;

const known = new WeakMap<readonly AnalyzedArticle[], Sides>();

/** The sides of a library's speakers; made once for each list of articles. */
export function sidesOf({ articles, whoIsWho }: Given): Sides {
  let sides = known.get(articles);
  if (!sides) {
    sides = new Sides(articles, whoIsWho);
    known.set(articles, sides);
  }
  return sides;
}

/**
 * Whom the speakers of some articles speak for. Who-is-who has the last word, also that a party speaks for nobody; else a side
 * follows from the words for office and place. No side rather than a wrong one: mediators, those out of office and whoever may speak
 * for two have none.
 */
export class Sides {
  readonly #places: Places;
  readonly #whoIsWho: WhoIsWho;
  readonly #sides = new Map<Statement, Side>();
  readonly #mediators = new Set<string>();

  constructor(articles: readonly AnalyzedArticle[], whoIsWho: WhoIsWho) {
    this.#places = new Places(articles.map(evidenceOf));
    this.#whoIsWho = whoIsWho;
    this.#findMediators(articles);
    const byName = new Map<string, Set<string | null>>();
    for (const analyzed of articles) this.#readArticle(analyzed, byName);
    for (const { statements } of articles) {
      for (const statement of statements) {
        const { speaker } = statement;
        if (!speaker || speaker.uncertain || this.#sides.has(statement) || !isFullName(speaker.name)) continue;
        const told = byName.get(fold(speaker.name));
        const [only] = told?.size === 1 ? told : [];
        const ownRole = speaker.role === null || readSide(speaker.role, this.#places).kind === 'some-government';
        if (only && ownRole && !whoIsWho.find(speaker.name)) this.#sides.set(statement, { name: only, by: 'role' });
      }
    }
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
    const state = this.#places.findFolded(wanted);
    return state && this.#label(state);
  }

  #readArticle(analyzed: AnalyzedArticle, byName: Map<string, Set<string | null>>): void {
    const { body } = analyzed.article;
    const people = new Map<string, { statements: Statement[]; read: ReadSide[] }>();
    for (const statement of analyzed.statements) {
      const { speaker, source } = statement;
      if (!speaker) continue;
      if (this.#whoIsWho.find(speaker.name) || speaker.side !== null) {
        if (speaker.side !== null) this.#sides.set(statement, { name: speaker.side, by: 'who-is-who' });
        continue;
      }
      if (speaker.uncertain) continue;
      const key = isFullName(speaker.name) ? speaker.name : '';
      const words = source ? textOf(body, source) : '';
      const own = this.#readSource(analyzed, source, words, speaker);
      if (key === '') {
        const state = own.kind === 'state' ? own.state : null;
        const side = state && this.#sideOfState(analyzed, state);
        if (side) this.#sides.set(statement, { name: side, by: 'role' });
        continue;
      }
      const person = people.get(key) ?? {
        statements: [],
        read: introductionsOf(body, key).map((one) => readSide(one, this.#places)),
      };
      person.statements.push(statement);
      person.read.push(own);
      people.set(key, person);
    }
    for (const [name, { statements, read }] of people) {
      const states = new Set(read.flatMap((one) => (one.kind === 'state' && one.bare === null ? [one.state] : [])));
      const denied = states.size > 1 || read.some((one) => one.kind === 'none' && one.denied);
      const [state] = denied ? [] : states;
      const side = state === undefined ? null : this.#sideOfState(analyzed, state);
      const folded = fold(name);
      if (side || denied || states.size > 0) byName.set(folded, (byName.get(folded) ?? new Set()).add(side));
      if (side) for (const statement of statements) this.#sides.set(statement, { name: side, by: 'role' });
    }
  }

  /** The words of the source, then the role, then the name of a body; an office of nobody's is of where the sentence says it is. */
  #readSource(analyzed: AnalyzedArticle, source: Span | null, words: string, { name, role }: Speaker): ReadSide {
    const pronoun = /^(?:he|she|they|it|who|which|that)$/i.test(words);
    const read = [...(pronoun ? [] : [words]), role ?? '', ...(isFullName(name) ? [] : [name])]
      .filter((phrase) => phrase !== '')
      .map((phrase) => readSide(phrase, this.#places))
      .map((one, at) => (at > 0 && !pronoun && one.kind === 'state' && one.bare ? NOTHING : one));
    const denied = read.find((one) => one.kind === 'none' && one.denied);
    if (denied) return denied;
    const own = read.find((one) => one.kind === 'state');
    if (own?.kind === 'state') return own.bare === null || this.#isSupported(analyzed, name, own) ? own : NOTHING;
    const some = read.find((one) => one.kind === 'some-government');
    return (some && source && this.#fromOpening(analyzed, source)) ?? some ?? NOTHING;
  }

  /** "Kabul said" is the government only where the article means the state otherwise too; "Jordan" may be a person. */
  #isSupported(
    { article }: AnalyzedArticle,
    name: string,
    { state, bare }: Extract<ReadSide, { kind: 'state' }>,
  ): boolean {
    const alone = this.#places.find(name);
    if (alone?.state !== state && !readWords(name).some(({ lower }) => isGovernmentBody(lower))) return false;
    const others = this.#places.wordsFor(state).filter((word) => word !== name);
    return (bare === 'name' && !this.#places.isDoubtful(name)) || others.some((word) => article.body.includes(word));
  }

  /** "In Tarsk, the foreign ministry said": the state of a capital with which the sentence opens, unless they only met there. */
  #fromOpening(analyzed: AnalyzedArticle, source: Span): ReadSide | null {
    const sentence = analyzed.paragraphs
      .find(({ start, end }) => start <= source.start && source.start < end)
      ?.sentences.find(({ start, end }) => start <= source.start && source.start < end);
    if (!sentence) return null;
    const opening = readWords(analyzed.article.body.slice(sentence.start, Math.min(source.start, sentence.start + 60)));
    if (opening[0]?.lower !== 'in') return null;
    const place = this.#places.at(opening, 1);
    const next = place && opening[1 + place.length];
    if (!place || next?.lower !== ',' || opening.length !== 2 + place.length) return null;
    if (
      place.way === 'adjective' ||
      evidenceOf(analyzed).venues.has(
        opening
          .slice(1, 1 + place.length)
          .map(({ text }) => text)
          .join(' '),
      )
    )
      return null;
    return { kind: 'state', state: place.state, bare: null };
  }

  /** A state's side in an article; null for a mediator or host, and for a state that who-is-who lists without a side. */
  #sideOfState(analyzed: AnalyzedArticle, state: string): string | null {
    if (this.#mediators.has(state) || this.#mediates(analyzed, state)) return null;
    return this.#label(state);
  }

  #label(state: string): string | null {
    for (const word of this.#places.wordsFor(state)) {
      const party = this.#whoIsWho.find(word);
      if (party) return party.side;
    }
    return state;
  }

  #mediates(analyzed: AnalyzedArticle, state: string): boolean {
    return [...evidenceOf(analyzed).between].some((word) => this.#places.find(word)?.state === state);
  }

  #findMediators(articles: readonly AnalyzedArticle[]): void {
    const counts = new Map<string, { named: number; between: number }>();
    for (const analyzed of articles) {
      const evidence = evidenceOf(analyzed);
      const states = new Set([...evidence.named].flatMap((word) => this.#places.find(word)?.state ?? []));
      for (const state of states) {
        const count = counts.get(state) ?? { named: 0, between: 0 };
        count.named++;
        if (this.#mediates(analyzed, state)) count.between++;
        counts.set(state, count);
      }
    }
    for (const [state, { named, between }] of counts) {
      if (between / named >= MEDIATOR_SHARE) this.#mediators.add(state);
    }
  }
}

const NOTHING: ReadSide = { kind: 'none', denied: false };

/** Whether a name is a person's in full: two capitalised words at least. */
const isFullName = (name: string): boolean =>
  /^\p{Lu}\S*(?: (?:\p{Lu}|al|bin|van|de|von)\S*)+$/u.test(name) &&
  !readWords(name).some(({ lower, possessive }) => isGovernmentBody(lower) || possessive);
