import { ordinalOf } from './lexicon.ts';

/** Words that name one kind of thing that comes in a series; a family's words can name the same series. */
const FAMILIES: Readonly<Record<string, string>> = {
  talks:
    'rounds?|meetings?|sessions?|talks|negotiations?|dialogues?|summits?|conferences?|discussions?|consultations?|contacts|encounters?',
  attacks:
    'attacks?|strikes?|airstrikes?|air strikes?|raids?|bombings?|blasts?|explosions?|assaults?|offensives?|ambush(?:es)?|shootings?|clash(?:es)?|battles?|incursions?|killings?|kidnappings?',
  votes: 'votes?|elections?|referendums?|ballots?|polls?|run-?offs?|votings?',
  hearings: 'hearings?|trials?|appeals?',
  truces: 'ceasefires?|cease-fires?|truces?|armistices?|lulls?|pauses?',
  agreements: 'agreements?|accords?|deals?|pacts?|treat(?:y|ies)|memorand(?:um|a)|frameworks?',
  phases: 'phases?|stages?|steps?|tranches?|waves?|instal?lments?',
  releases: 'batch(?:es)?|groups?|convoys?|shipments?|deliver(?:y|ies)|exchanges?|swaps?|releases?|flights?|transfers?',
  visits: 'visits?|trips?|tours?|delegations?|missions?',
  protests: 'protests?|rall(?:y|ies)|march(?:es)?|demonstrations?|sit-ins?|walkouts?|boycotts?',
  texts:
    'drafts?|letters?|statements?|reports?|proposals?|resolutions?|deadlines?|ultimatums?|offers?|plans?|extensions?|versions?',
  sanctions: 'sanctions|embargo(?:e?s)?|blockades?',
  tests: 'tests?|launch(?:es)?|experiments?',
  shocks:
    'quakes?|earthquakes?|aftershocks?|storms?|floods?|outbreaks?|cases?|failures?|collapses?|breakdowns?|attempts?|crises|crisis',
  games: 'match(?:es)?|games?|legs?|races?|tournaments?',
};

const FAMILY_OF: readonly [family: string, words: RegExp][] = Object.entries(FAMILIES).map(([family, words]) => [
  family,
  new RegExp(`^(?:${words})$`, 'i'),
]);

/** Pattern of a word that names something that comes in a series. */
export const HEAD = `(?:${Object.values(FAMILIES).join('|')})`;

/** The family of a series word, null for other words. */
export const familyOf = (word: string): string | null => FAMILY_OF.find(([, words]) => words.test(word))?.[0] ?? null;

/** Ranks that are no number: what comes before, at and after the newest of a series. */
const PREVIOUS = 80;
const LATEST = 90;
const UPCOMING = 95;

const ADJECTIVES: Readonly<Record<string, number>> = {
  inaugural: 1,
  opening: 1,
  initial: 1,
  maiden: 1,
  previous: PREVIOUS,
  preceding: PREVIOUS,
  prior: PREVIOUS,
  final: LATEST,
  closing: LATEST,
  latest: LATEST,
  'most recent': LATEST,
  newest: LATEST,
  concluding: LATEST,
  upcoming: UPCOMING,
  'follow-up': 2,
};

const ORDINALS =
  'first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth|\\d{1,2}(?:st|nd|rd|th)';

const RANKED = new RegExp(
  `\\b(?<!\\bthe (?:last|next) )(?<r>${ORDINALS}|${Object.keys(ADJECTIVES).join('|')})(?: and final)?(?:[ -](?!of\\b|time\\b|week|day\\b|month|year|and\\b|half\\b|quarter\\b|for\\b|in\\b|on\\b|at\\b|the\\b|to\\b)[\\w’'-]+){0,3}?[ -](?<h>${HEAD})\\b(?: of (?:the |their |direct |indirect |formal |peace |trilateral |bilateral |presidential |parliamentary )*(?<o>\\w+))?`,
  'gi',
);

/** An event's place in a series: "second round of talks" is 2 of `talks`. */
export interface Rank {
  readonly place: number;
  readonly family: string;
  /** The word itself, folded to the singular. */
  readonly head: string;
  /** What it is a series of, where the words say: "round of voting" is of `votes`. */
  readonly of: string | null;
  /** The words, for the reasons. */
  readonly words: string;
  /** Whether "began", rather than a number, makes it the first. */
  readonly byVerb: boolean;
}

const singular = (word: string): string =>
  word
    .toLowerCase()
    .replace(/(?:ies)$/, 'y')
    .replace(/(?<=s|x|ch|sh)es$/, '')
    .replace(/s$/, '');

const STARTED = new RegExp(
  `\\b(?<h>${HEAD})(?: (?:process|series|between (?:\\w+ ){1,4}))? (?:(?:that|which|had|have|has|were|was|formally|officially|first) ){0,3}(?<v>began|begun|started|opened|commenced|kicked off|got under way|got underway|launched)\\b|\\b(?<w>began|started|opened|launched|kicked off|commenced|inaugurated) (?:(?:the|their|a|an|direct|indirect|formal|peace|new|fresh) ){0,3}(?<k>${HEAD})\\b`,
  'i',
);

/** The rank that stands nearest to the date in its clause; null where the clause ranks nothing. */
export function rankIn(clause: string, date: number): Rank | null {
  let best: { rank: Rank; distance: number } | null = null;
  for (const match of clause.matchAll(RANKED)) {
    const { r = '', h = '', o } = match.groups ?? {};
    if (/\b(?:every|each|another)\s$/i.test(clause.slice(Math.max(0, match.index - 8), match.index))) continue;
    const distance = date < match.index ? match.index - date : Math.max(0, date - match.index - match[0].length);
    if (best && distance >= best.distance) continue;
    const words = match[0].replace(/ of .*$/i, '');
    const of = o ? (familyOf(o) ?? o.toLowerCase()) : null;
    best = {
      rank: { place: placeOf(r), family: familyOf(h)!, head: singular(h), of, words, byVerb: false },
      distance,
    };
  }
  if (best) return best.rank;
  const started = STARTED.exec(clause);
  if (!started) return null;
  const { h, v, w, k } = started.groups ?? {};
  const head = (h ?? k)!;
  const words = v ? `${head} ${v}` : `${w} … ${head}`;
  return { place: 1, family: familyOf(head)!, head: singular(head), of: null, words, byVerb: true };
}

const placeOf = (word: string): number => ADJECTIVES[word.toLowerCase()] ?? ordinalOf(word);

/** Whether the words put `a` before `b` in one series: numbers with numbers, the first before all, previous before latest. */
export function isRankedBefore(a: Rank, b: Rank): boolean {
  if (a.family !== b.family || a.place >= b.place) return false;
  if (a.of !== null && b.of !== null && a.of !== b.of) return false;
  const numbers = a.place < PREVIOUS && b.place < PREVIOUS;
  return numbers || a.place === 1 || a.place >= PREVIOUS;
}
