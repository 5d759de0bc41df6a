import { fold } from '../../../terms/fold.ts';
import { isOffice, isPersonalNoun } from './titles.ts';

const groups = (list: string): Map<string, string> =>
  new Map(
    list
      .trim()
      .split('\n')
      .flatMap((line) => {
        const words = line.trim().split(/\s+/);
        return words.map((word) => [word, words[0]!] as const);
      }),
  );

/** Words that name one office, the first for all of them. */
const SAME = groups(`
  nominee candidate contender hopeful
  senator sen
  governor gov
  representative rep congressman congresswoman
  spokesman spokeswoman spokesperson
  businessman businesswoman mogul tycoon magnate billionaire entrepreneur developer
  doctor dr physician
  lawyer attorney counsel
  professor prof
  chairman chair chairwoman chairperson
  general gen
  colonel col
  lawmaker legislator parliamentarian
  adviser advisor
  delegate del
  wife ex-wife
  husband ex-husband
  republican gop
  democratic democrat
  analyst pundit
  leader head chief boss
`);

/** What a wider word may stand for. */
const WIDER: ReadonlyMap<string, readonly string[]> = new Map(
  Object.entries<readonly string[]>({
    lawmaker: ['senator', 'representative', 'delegate', 'mp'],
    politician: ['senator', 'representative', 'governor', 'mayor', 'nominee'],
    diplomat: ['ambassador', 'envoy', 'secretary'],
    envoy: ['ambassador'],
    leader: ['chairman', 'president', 'premier', 'chancellor', 'speaker'],
    official: ['spokesman', 'minister', 'secretary', 'general', 'envoy', 'ambassador', 'chairman'],
    judge: ['justice'],
    premier: ['minister'],
    businessman: ['founder', 'owner', 'executive', 'ceo'],
    surgeon: ['doctor'],
    scholar: ['professor', 'fellow', 'historian'],
    academic: ['professor'],
    scientist: ['professor', 'researcher'],
    economist: ['professor'],
    expert: ['professor', 'analyst', 'fellow'],
  }),
);

/** The word that stands for all that name the same office: "hopeful" and "candidate" give "nominee". */
export function officeOf(word: string): string {
  const plain = fold(word).replace(/[.]$/, '').replace(/'s$/, '');
  return SAME.get(plain) ?? plain;
}

/** Whether "the `wider`" may mean somebody whose office is `office`. Both as `officeOf` gives them. */
export const mayMean = (wider: string, office: string): boolean =>
  wider === office || (WIDER.get(wider)?.includes(office) ?? false);

/** The offices that "the `wider`" may mean, itself first. */
export const narrower = (wider: string): readonly string[] => [wider, ...(WIDER.get(wider) ?? [])];

const PARTIES: readonly string[] = ['republican', 'democratic', 'libertarian', 'green', 'labour', 'conservative'];
/** Whether a word, as `officeOf` gives it, is a political party's. */
export const isParty = (word: string): boolean => PARTIES.includes(word);
/** The political parties among words. */
export const partiesIn = (words: ReadonlySet<string>): readonly string[] => PARTIES.filter((party) => words.has(party));

/** Whether a word says what a single person is: "senator", "negotiator", "wife"; not "senators". */
export const isSingleRole = (lower: string): boolean =>
  (isOffice(lower) || isPersonalNoun(lower) || SAME.has(lower) || /-old$|^native$/.test(lower)) &&
  !/[^s]s$/.test(lower) &&
  !/^(?:republican|gop|democratic|reporter|narrator|announcer|insider|observer|voter|viewer|reader|user)$/.test(lower);

/** Whether a word says whose relative somebody is. */
export const isKin = (word: string): boolean =>
  /^(?:wife|husband|widow|mother|father|son|daughter|brother|sister)$/.test(word);
