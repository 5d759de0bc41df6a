import { conceptOf } from './concepts.ts';

/** Things that one outlet calls by one of these words and another by another, a class a line. */
const COUNTED = `
truck lorry vehicle van wagon tanker trailer juggernaut rig
soldier troop serviceman servicemen conscript guardsman recruit private trooper peacekeeper
fighter militant gunman combatant guerrilla insurgent
prisoner captive detainee inmate hostage internee
merchant businessman businessmen trader banker shipowner investor industrialist executive
worker staff employee labourer miner docker
delegate negotiator envoy diplomat representative
deputy lawmaker legislator senator
ship vessel boat freighter cutter trawler
plane aircraft jet airliner helicopter
house home dwelling building flat
village hamlet settlement
observer monitor inspector
child pupil schoolchild
refugee evacuee
tent shelter hut
body corpse remain
vote ballot
article clause provision paragraph
gun cannon howitzer artillery
shell rocket mortar projectile round
school classroom
nation country state government
`;

/** Words for people whatever they are. */
const PEOPLE =
  'person people villager resident civilian inhabitant man men woman women member other soul townsman islander citizen family';

/** What is done, told by any of these words, a class a line. */
const DEEDS = `
sign initial signature ink
meet meeting talk confer session summit convene sit closet gather round negotiation conference
vote ballot poll election referendum plebiscite elect
ceasefire truce silent quiet hostility armistice fire pause
attack raid assault strike ambush storm shell bomb bombard blast explode explosion
expire lapse end finish conclude run
release free swap exchange handover
arrest detain seize
open reopen
close shut
arrive land reach
leave depart withdraw pullout
sail crash collide sink
resign quit step
kidnap abduct
kill die assassinate murder
swear inaugurate
deliver delivery convoy
capture fall overrun
`;

const classesOf = (table: string): ReadonlyMap<string, number> =>
  new Map(
    table
      .trim()
      .split('\n')
      .flatMap((line, at) => line.split(' ').map((word) => [conceptOf(word), at] as const)),
  );

const COUNTED_CLASS = classesOf(COUNTED);
const DEED_CLASS = classesOf(DEEDS);
const PEOPLE_CONCEPTS: ReadonlySet<string> = new Set(PEOPLE.split(' ').map(conceptOf));
/** Classes of people: lines of the table above. */
const PEOPLE_CLASSES: ReadonlySet<number | undefined> = new Set(
  [
    'soldier',
    'fighter',
    'prisoner',
    'merchant',
    'worker',
    'delegate',
    'deputy',
    'observer',
    'child',
    'refugee',
    'body',
  ].map((word) => COUNTED_CLASS.get(conceptOf(word))),
);

/** Whether two words may be for the same things. */
export const sameCounted = (a: string, b: string): boolean =>
  a === b || (COUNTED_CLASS.has(a) && COUNTED_CLASS.get(a) === COUNTED_CLASS.get(b));

/** Whether a word is for people whatever they are. */
export const isAnybody = (concept: string): boolean => PEOPLE_CONCEPTS.has(concept);

/** Whether a word is for people. */
export const isPeople = (concept: string): boolean =>
  PEOPLE_CONCEPTS.has(concept) || PEOPLE_CLASSES.has(COUNTED_CLASS.get(concept));

/** Whether two words tell one deed. */
export const isOneDeed = (a: string, b: string): boolean =>
  DEED_CLASS.has(a) && DEED_CLASS.get(a) === DEED_CLASS.get(b);

/** The deeds of which words tell. */
export function deedsOf(concepts: Iterable<string>): ReadonlySet<number> {
  const deeds = new Set<number>();
  for (const concept of concepts) {
    const deed = DEED_CLASS.get(concept);
    if (deed !== undefined) deeds.add(deed);
  }
  return deeds;
}
