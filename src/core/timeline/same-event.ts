import { textOf } from '../span.ts';
import type { Event } from './event.ts';
import type { DatedArticle, EventPlace } from './find-disagreements.ts';
import { type DatedClause, datedClauses } from './order/clause.ts';
import { chainAt, type Phase, phasesIn } from './order/phases.ts';
import { type Rank, rankIn } from './order/series.ts';

/** What one article tells of an event, as far as it can be known again in another. */
export interface Account extends EventPlace {
  readonly of: Event;
  readonly date: string;
  readonly dateWords: string;
  /** What it is: its place in a series, or the stage of a thing. Accounts of one event share at least one. */
  readonly keys: readonly string[];
  /** The words by which it was known. */
  readonly words: string;
  /** Names in its sentence, as written. */
  readonly names: readonly string[];
  readonly stems: ReadonlySet<string>;
  /** Names that "in" or "at" stands before in its clause. */
  readonly places: ReadonlySet<string>;
  /** Whether a number in a series, rather than a stage, makes it known. */
  readonly ranked: boolean;
}

/** The accounts of an article's events that can be known again; approximate dates are left out. */
export function accountsOf({ article, paragraphs, events }: DatedArticle, index: number): Account[] {
  const { body } = article;
  const accounts: Account[] = [];
  for (const clause of datedClauses(body, paragraphs, events)) {
    if (/[~?%[]/.test(clause.event.date) || /^(?:\d{4}|\d{3}X|\d\dXX)$/.test(clause.event.date)) continue;
    const text = textOf(body, clause.clause);
    const rank = rankIn(text, clause.event.timex.start - clause.clause.start);
    if (rank && rank.place < 90) accounts.push(accountOf(body, index, clause, `${rank.family} ${rank.place}`, rank));
    for (const phase of phasesIn(text, clause.event.timex.start - clause.clause.start)) {
      if (chainAt(phase.chain).loose) continue;
      for (const thing of new Set([phase.subject, phase.object])) {
        if (thing.length < 4 || PRONOUN.test(thing)) continue;
        accounts.push(accountOf(body, index, clause, `stage ${phase.chain} ${phase.step} ${stemOf(thing)}`, phase));
      }
    }
  }
  return accounts;
}

const PRONOUN = /^(?:they|them|these|those|which|that|this|both|his|her|their|some|many|others)$/;

function accountOf(body: string, article: number, clause: DatedClause, key: string, by: Rank | Phase): Account {
  const sentence = textOf(body, clause.event.sentence);
  const names = namesIn(sentence);
  return {
    article,
    event: clause.index,
    of: clause.event,
    date: clause.event.date,
    dateWords: textOf(body, clause.event.timex),
    keys: [key],
    words: 'words' in by ? by.words : [by.subject, by.verb, by.object].filter((word) => word !== '').join(' '),
    names,
    stems: new Set(names.map(stemOf)),
    places: new Set(placesIn(textOf(body, clause.clause)).map(stemOf)),
    ranked: 'words' in by,
  };
}

const NAME = /\p{Lu}[\p{L}’'-]{2,}/gu;
const NOT_A_NAME =
  /^(?:The|That|This|These|Those|Its?|They|There|Their|And|But|After|Before|Following|When|While|Since|Once|For|From|With|Both|Each|Two|Three|First|Second|Third|Fourth|Later|Earlier|Then|His|Her|She|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|January|February|March|April|May|June|July|August|September|October|November|December|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)$/;

/** Capitalised words of a sentence but for calendar words and those that only open it, each once. */
function namesIn(sentence: string): string[] {
  const found = new Map<string, string>();
  for (const [word] of sentence.matchAll(NAME)) {
    const name = word.replace(/['’]s?$/, '');
    if (!NOT_A_NAME.test(name)) found.set(stemOf(name), found.get(stemOf(name)) ?? name);
  }
  return [...found.values()];
}

const placesIn = (clause: string): string[] =>
  [...clause.matchAll(/\b(?:in|at) (?:the )?(\p{Lu}[\p{L}-]{2,})/gu)]
    .map((match) => match[1]!)
    .filter((name) => !NOT_A_NAME.test(name));

/** The beginning of a word, by which "Afghan" and "Afghanistan", "talk" and "talks" are one. */
export const stemOf = (word: string): string => word.toLowerCase().slice(0, 5).replace(/s$/, '');

const shares = (a: ReadonlySet<string>, b: ReadonlySet<string>): number => [...a].filter((item) => b.has(item)).length;

/**
 * Whether two accounts that share a key are of one event: where both name a place, the same one; and a name in common, two
 * when it is only a stage of some thing that they share.
 */
export function sameEvent(a: Account, b: Account): boolean {
  if (a.places.size > 0 && b.places.size > 0 && shares(a.places, b.places) === 0) return false;
  return shares(a.stems, b.stems) >= (a.ranked && b.ranked ? 1 : 2);
}
