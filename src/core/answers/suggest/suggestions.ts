import { fold } from '../../terms/fold.ts';
import { outletsOf } from '../article-filter.ts';
import type { ReadArticles } from '../holdings.ts';
import { knownSpeakers } from '../names/speakers.ts';
import { datesOf, suggestDates } from './dates.ts';
import { type Ranking, rank, readyToRank } from './rank.ts';
import { learnTopics } from './topics.ts';

/** What somebody may be typing. */
export type Suggested = 'topic' | 'speaker' | 'name' | 'outlet' | 'date';

/** What there is to suggest to somebody who types. */
export interface Suggestions {
  /** Makes a part of it ready; false where all is. What is not ready is not suggested, or made when it is asked for first. */
  prepare(): boolean;
  /** Values for what was typed so far, likeliest first; slips of the keyboard are forgiven. */
  suggest(what: Suggested, typed: string, limit: number): readonly string[];
}

/** What a library's articles and who-is-who have to suggest. */
export function createSuggestions(holdings: ReadArticles): Suggestions {
  const { articles, whoIsWho } = holdings;
  const topics = learnTopics(articles);
  const speakers = once(() => {
    const known = knownSpeakers(holdings);
    const sides = [...new Set(known.flatMap(({ side }) => side ?? []))];
    return readyToRank([
      ...known.map(({ name, spellings, statements }) => ({ name, spellings, weight: statements })),
      ...sides.map((side) => ({ name: side, spellings: [fold(side)], weight: 0 })),
    ]);
  });
  const names = once(() =>
    readyToRank([
      ...knownSpeakers(holdings).map(({ name, spellings, statements }) => ({ name, spellings, weight: statements })),
      ...whoIsWho.parties.map(({ name, aliases }) => ({ name, spellings: [name, ...aliases].map(fold), weight: 0 })),
    ]),
  );
  const outlets = once(() =>
    readyToRank(outletsOf(articles).map((name, at) => ({ name, spellings: [fold(name)], weight: -at }))),
  );
  const dates = once(() => datesOf(articles));
  // What reads dates is slow the first time.
  const waiting = [speakers, names, outlets, () => suggestDates(dates(), 'November 2025', 1)];
  return {
    prepare: () => {
      const next = waiting.shift();
      if (next) next();
      return topics.readOn() || waiting.length > 0;
    },
    suggest: (what, typed, limit) => {
      switch (what) {
        case 'topic':
          return topics.suggest(typed, limit);
        case 'speaker':
          return suggestInList(speakers(), typed, limit);
        case 'name':
          return rank(names(), typed, limit);
        case 'outlet':
          return rank(outlets(), typed, limit);
        case 'date':
          return suggestDates(dates(), typed, limit);
      }
    },
  };
}

/** The last of several with commas between them is being typed. */
function suggestInList(all: Ranking, typed: string, limit: number): readonly string[] {
  const at = typed.lastIndexOf(',') + 1;
  const before = typed.slice(0, at).trimStart();
  const named = new Set(before.split(',').map((name) => fold(name).trim()));
  const rest = all.filter(({ name }) => !named.has(fold(name)));
  return rank(rest, typed.slice(at), limit).map((name) => (before === '' ? name : `${before} ${name}`));
}

function once<Of>(make: () => Of): () => Of {
  let made: { readonly value: Of } | null = null;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}
