import { ordinalOf } from '../../dates/lexicon.ts';

/** Words that name one kind of thing that comes in a series; a family's words can name the same series. */
const FAMILIES: Readonly<Record<string, string>> = {
  talks:
    'round,meeting,session,talk,talks,negotiation,dialogue,summit,conference,discussion,consultation,contact,encounter',
  attacks:
    'attack,strike,airstrike,air strike,raid,bombing,blast,explosion,assault,offensive,ambush,shooting,clash,battle,incursion,killing,kidnapping',
  votes: 'vote,election,referendum,ballot,poll,runoff,run-off,voting',
  truces: 'ceasefire,cease-fire,truce,armistice,lull,pause',
  agreements: 'agreement,accord,deal,pact,treaty,memorandum,framework',
  phases: 'phase,stage,step,tranche,wave,installment,instalment',
  releases: 'batch,group,convoy,shipment,delivery,exchange,swap,release,flight,transfer',
  visits: 'visit,trip,tour,delegation,mission',
  protests: 'protest,rally,march,demonstration,sit-in,boycott',
  texts: 'draft,letter,statement,report,proposal,resolution,deadline,ultimatum,offer,plan,extension,version',
  sanctions: 'sanction,sanctions,embargo,blockade',
  tests: 'test,launch,experiment,drill,exercise,inspection,flight test,spacewalk',
};

const FAMILY_OF = new Map<string, string>();
for (const [family, words] of Object.entries(FAMILIES)) {
  for (const word of words.split(',')) for (const form of [word, pluralOf(word)]) FAMILY_OF.set(form, family);
}

function pluralOf(word: string): string {
  if (/sis$/.test(word)) return word.replace(/is$/, 'es');
  if (/[^aeiou]y$/.test(word)) return word.replace(/y$/, 'ies');
  return /(?:s|x|ch|sh)$/.test(word) ? `${word}es` : `${word}s`;
}

/** Pattern of a word that names something that comes in a series. */
const HEAD = `(?:${[...FAMILY_OF.keys()].sort((a, b) => b.length - a.length).join('|')})`;

/** The family of a series word, null for other words. */
export const familyOf = (word: string): string | null => FAMILY_OF.get(word.toLowerCase()) ?? null;

/** Every family that a text names. */
export function familiesIn(text: string): Set<string> {
  const found = new Set<string>();
  for (const [word] of text.matchAll(/[\p{L}-]+/gu)) {
    const family = familyOf(word);
    if (family) found.add(family);
  }
  return found;
}

/** The rank of what comes last so far; no number reaches it. */
const LATEST = 90;

const ADJECTIVES: Readonly<Record<string, number>> = {
  inaugural: 1,
  penultimate: 89,
  opening: 1,
  initial: 1,
  maiden: 1,
  final: LATEST,
  closing: LATEST,
  latest: LATEST,
  'most recent': LATEST,
  newest: LATEST,
  concluding: LATEST,
  'follow-up': 2,
};

const ORDINALS =
  'first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth|\\d{1,2}(?:st|nd|rd|th)';

const RANKED = new RegExp(
  `\\b(?<!\\bthe (?:last|next) )(?<r>${ORDINALS}|${Object.keys(ADJECTIVES).join('|')})(?: and (?:final|last))?(?:[ -](?!of\\b|time\\b|week|day\\b|month|year|and\\b|half\\b|quarter\\b|for\\b|in\\b|on\\b|at\\b|the\\b|to\\b)[\\w’'-]+){0,3}?[ -](?<h>${HEAD})\\b(?: of (?:the |their |direct |indirect |formal |peace |trilateral |bilateral |presidential |parliamentary )*(?<o>\\w+))?`,
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
  /** A name in the words, which tells two series apart: "the first Geneva conference". */
  readonly name: string | null;
  /** What it is about or with whom: "the third round on water". */
  readonly topic?: string | null;
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

const nameIn = (words: string): string | null => /\s(\p{Lu}\p{L}+)/u.exec(words)?.[1] ?? null;

const topicAfter = (text: string): string | null =>
  /^(?: of \w+)? (?:on|about|over|with|against|for) (?:the )?(\p{Ll}{3,}|\p{Lu}\p{L}+(?= (?:was|were|took|in|on|,)))/u.exec(
    text,
  )?.[1] ?? null;

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
      rank: {
        place: placeOf(r),
        family: familyOf(h)!,
        head: singular(h),
        of,
        name: nameIn(words),
        topic: topicAfter(clause.slice(match.index + match[0].length)),
        words,
        byVerb: false,
      },
      distance,
    };
  }
  if (best) return best.rank;
  const number = numbered(clause);
  if (number) return number;
  const started = STARTED.exec(clause);
  if (!started) return null;
  const { h, v, w, k } = started.groups ?? {};
  const head = (h ?? k)!;
  const words = v ? `${head} ${v}` : `${w} … ${head}`;
  return { place: 1, family: familyOf(head)!, head: singular(head), of: null, name: null, words, byVerb: true };
}

const NUMBERED = new RegExp(
  `\\b(?<h>${HEAD}) (?<n>one|two|three|four|five|six|seven|[1-9]|I{1,3}|IV|V)\\b(?! (?:days?|weeks?|people|percent|million))`,
  'i',
);
const NUMBERS = ['one', 'two', 'three', 'four', 'five', 'six', 'seven'];
const ROMAN = ['I', 'II', 'III', 'IV', 'V'];

const TIMES = new RegExp(
  `\\b(?<v>met|gathered|convened|spoke|talked|voted|visited|struck|attacked|clashed) (?:\\w+ ){0,3}?for (?:the|a) (?<r>${ORDINALS}) time\\b`,
  'i',
);
const TIMES_OF: Readonly<Record<string, string>> = {
  voted: 'votes',
  visited: 'visits',
  struck: 'attacks',
  attacked: 'attacks',
  clashed: 'attacks',
};

/** "Round two", "Phase II", "met for the second time". */
function numbered(clause: string): Rank | null {
  const times = TIMES.exec(clause);
  if (times) {
    const { v = '', r = '' } = times.groups ?? {};
    const family = TIMES_OF[v.toLowerCase()] ?? 'talks';
    return { place: ordinalOf(r), family, head: family, of: null, name: null, words: times[0], byVerb: false };
  }
  const { h, n } = NUMBERED.exec(clause)?.groups ?? {};
  if (!h || !n) return null;
  const place = Number(n) || NUMBERS.indexOf(n.toLowerCase()) + 1 || ROMAN.indexOf(n.toUpperCase()) + 1;
  return { place, family: familyOf(h)!, head: singular(h), of: null, name: null, words: `${h} ${n}`, byVerb: false };
}

const UNHEADED = new RegExp(
  `\\b(?:the|their|its|his|her|a) (?<r>${ORDINALS}|last|latest|final)(?: one)?(?=(?: (?:was|were|came|took place|followed|ended|began|opened)|, (?:announced|agreed|held|signed|declared|launched|reported|struck|reached|called|given|paid|sent))?(?: (?:on|in|of))? *$)`,
  'i',
);

/** "the second on …": a rank without its head word, right before the date. */
export function unheadedRankIn(
  clause: string,
  date: number,
): { readonly place: number; readonly words: string } | null {
  const match = UNHEADED.exec(clause.slice(0, date));
  const word = match?.groups?.['r']?.toLowerCase();
  if (!match || !word || word === 'first' || word === '1st') return null;
  return { place: /^(?:last|latest|final)$/.test(word) ? LATEST : ordinalOf(word), words: match[0] };
}

/** Stands for whatever family was told of last. */
export const ANY = '*';

const STEP = new RegExp(
  `\\b(?:the |a |an )?(?<r>next|subsequent|follow-up|revised|amended|updated|modified|reworked|improved|renewed|further|another|(?<=\\ba )(?:second|third|fourth|further|new|fresh)|previous|preceding|earlier|original)(?: [\\w’'-]+){0,2}? (?<h>${HEAD})\\b`,
  'gi',
);

/** What a clause says of its place beside the event told before: "the next round", "a second meeting", "the previous one". */
export function stepIn(
  clause: string,
  date: number,
): { readonly family: string; readonly forward: boolean; readonly byNumber: boolean; readonly words: string } | null {
  const next = /\bthe (?:next|following)(?: one)?(?= (?:began|started|opened|was|took|came|followed|ended|on)\b)/i.exec(
    clause.slice(0, date),
  );
  if (next) return { family: ANY, forward: true, byNumber: false, words: next[0] };
  const match = [...clause.slice(0, date).matchAll(STEP)].at(-1);
  const { r = '', h = '' } = match?.groups ?? {};
  if (!match || /\b(?:week|month|year|day)\b/i.test(match[0])) return null;
  const back = /^(?:previous|preceding|earlier|original)$/i.test(r);
  return { family: familyOf(h)!, forward: !back, byNumber: /second|third|fourth/i.test(r), words: match[0].trim() };
}

const placeOf = (word: string): number => ADJECTIVES[word.toLowerCase()] ?? ordinalOf(word);

/** Whether the words put `a` before `b` in one series: numbers with numbers, the first before all. */
export function isRankedBefore(a: Rank, b: Rank): boolean {
  if (a.family !== b.family || a.place >= b.place) return false;
  if (a.of !== null && b.of !== null && a.of !== b.of) return false;
  return b.place < LATEST || a.place === 1;
}
