/** Kinds of word by which a sentence shows which rules may match in it. Bits, so that a sentence's kinds are one number. */
export const Need = {
  digit: 1,
  month: 2,
  weekday: 4,
  unit: 8,
  season: 16,
  part: 32,
  deictic: 64,
  holiday: 128,
  vague: 256,
  frequency: 512,
  decade: 1024,
  clock: 2048,
  half: 4096,
} as const;

const WORDS: readonly [kind: number, words: string][] = [
  [
    Need.month,
    'january february march april may june july august september october november december jan feb mar apr jun jul aug sep sept oct nov dec',
  ],
  [
    Need.weekday,
    'monday tuesday wednesday thursday friday saturday sunday mondays tuesdays wednesdays thursdays fridays saturdays sundays weekends weekdays',
  ],
  [
    Need.unit,
    'second seconds minute minutes hour hours day days night nights week weeks fortnight fortnights weekend weekends month months quarter quarters year years decade decades century centuries',
  ],
  [Need.season, 'spring summer fall autumn winter'],
  [Need.part, 'morning afternoon evening night noon midnight'],
  [Need.deictic, 'today tonight yesterday tomorrow overnight'],
  [
    Need.holiday,
    'christmas easter thanksgiving halloween eve ramadan eid nowruz independence valentine memorial labor may day friday monday sunday king jr year new',
  ],
  [
    Need.vague,
    'now currently present nowadays recently past previously formerly future current moment lately then time days recent',
  ],
  [
    Need.frequency,
    'every each daily weekly monthly annually yearly quarterly annual nightly hourly biweekly fortnightly',
  ],
  [Need.decade, 'twenties thirties forties fifties sixties seventies eighties nineties'],
  [Need.clock, 'noon midnight midday am pm a.m p.m gmt'],
  [Need.half, 'half'],
];

const KINDS = new Map<string, number>();
for (const [kind, words] of WORDS) for (const word of words.split(' ')) KINDS.set(word, (KINDS.get(word) ?? 0) | kind);

/** The kinds of word that a sentence holds. */
export function kindsIn(sentence: string): number {
  let kinds = 0;
  for (const [word] of sentence.matchAll(/\d|[a-z]{2,}|[ap]\.m/gi)) {
    kinds |= word.length === 1 ? Need.digit : (KINDS.get(word.toLowerCase()) ?? 0);
  }
  return kinds;
}
