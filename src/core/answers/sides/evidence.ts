import type { AnalyzedArticle } from '../../analyze.ts';
import { onceFor } from '../../once-for.ts';
import { isGivenName } from '../../statements/speakers/people/given-names.ts';
import { isAddress, isBodyWord, isOffice } from '../../statements/speakers/people/titles.ts';
import { hasPortfolio, isBetween, isGovernmentHead, isModifier } from './offices.ts';
import { readWords, type Word } from './words.ts';

/** What an article shows of places and their governments by the way it uses their names. All as written. */
export interface Evidence {
  /** What has a government: "Norland" in "Norland’s foreign minister". */
  readonly owners: ReadonlySet<string>;
  /** The same before an office that only a state has: "Norland’s foreign ministry". */
  readonly states: ReadonlySet<string>;
  /** "Norlandic" in "the Norlandic foreign minister". */
  readonly adjectives: ReadonlySet<string>;
  /** Where something is: "in Norland". */
  readonly where: ReadonlySet<string>;
  /** Last names of people, or what stands at the end of longer names. */
  readonly people: ReadonlySet<string>;
  /** "the Norlandic capital, Tarsk": the capital with the word for its state. */
  readonly capitals: readonly (readonly [capital: string, state: string])[];
  /** "Norland’s Concord government": who rules, with the word for the state. */
  readonly rulers: readonly (readonly [ruler: string, state: string])[];
  /** Words for who mediates or hosts: "Oman" in "hosted by Oman". */
  readonly between: ReadonlySet<string>;
  /** Where they met: "talks in Doha". */
  readonly venues: ReadonlySet<string>;
  /** Every capitalised name, of one word or several. */
  readonly named: ReadonlySet<string>;
}

const IN = /^(?:in|across|inside|throughout|into|from|between)$/;
const HOSTING = /^(?:mediat|broker|host|facilitat|conven|chair|shuttl)(?:e?d|s|es|ing)?$/;
const MEETING = /^(?:talks?|meetings?|negotiations?|round|summit|conference|held|met|signed|meet|session)$/;
const DIRECTION =
  /^(?:North|South|East|West|Northern|Southern|Eastern|Western|Upper|Lower|Greater|Central|Saint|New|Great)$/;
/** Longest name that is read as one. */
const LONGEST = 3;

/** What an article shows of places; read once for it. Time grows linearly. */
export const evidenceOf = onceFor(
  ({ paragraphs, article }: AnalyzedArticle): Evidence =>
    gather(readWords(paragraphs.length === 0 ? '' : article.body)),
);

function gather(words: readonly Word[]): Evidence {
  const owners = new Set<string>();
  const states = new Set<string>();
  const adjectives = new Set<string>();
  const where = new Set<string>();
  const people = new Set<string>();
  const between = new Set<string>();
  const venues = new Set<string>();
  const named = new Set<string>();
  const capitals: [string, string][] = [];
  const rulers: [string, string][] = [];
  for (let from = 0; from < words.length; ) {
    const to = nameEnd(words, from);
    if (to === from) {
      from++;
      continue;
    }
    const name = nameOf(words, from, to);
    const { possessive } = words[to - 1]!;
    const before = words[from - 1];
    const after = words[to];
    named.add(name);
    const after2 = words[to + 1];
    if (leadsToHead(words, to)) {
      if (!possessive && to === from + 1) adjectives.add(name);
      if (possessive && before?.lower !== 'the') {
        owners.add(name);
        if (leadsToState(words, to)) states.add(name);
      }
    }
    if (!possessive && IN.test(before?.lower ?? '')) where.add(name);
    if (isPersonal(words, from, to)) people.add(words[to - 1]!.text);
    if (before?.lower === 'in' && MEETING.test(words[from - 2]?.lower ?? '')) venues.add(name);
    if (isMediating(words, from, to)) between.add(name);
    const capital = capitalOf(words, from, to);
    if (capital) capitals.push(capital);
    const rules = /^(?:government|administration|authorities|rulers|regime)$/;
    const next = nameEnd(words, to);
    if (next === to + 1 && rules.test(words[next]?.lower ?? '') && !words[to]!.possessive) {
      rulers.push([words[to]!.text, name]);
    }
    const led = /^(.+)-(?:led|run)$/.exec(name)?.[1];
    if (led && after?.capital && rules.test(after2?.lower ?? '')) rulers.push([led, after.text]);
    from = to;
  }
  return { owners, states, adjectives, where, people, capitals, rulers, between, venues, named };
}

/** Where the name that begins here ends: capitalised words, up to a possessive or a word of office. */
function nameEnd(words: readonly Word[], from: number): number {
  let to = from;
  while (to < words.length && to - from < LONGEST && isNameWord(words[to]!)) {
    to++;
    if (words[to - 1]!.possessive || /-(?:led|run)$/.test(words[to - 1]!.text)) break;
  }
  return to;
}

const isNameWord = ({ text, lower, capital, mark }: Word): boolean =>
  capital && !mark && text.length > 1 && !isGovernmentHead(lower) && !isModifier(lower) && !SMALL.test(text);

/** Words that have a capital at the head of a sentence only. */
const SMALL =
  /^(?:The|A|An|In|On|At|By|To|For|From|With|And|But|Or|If|As|It|Its|He|She|They|We|I|His|Her|Their|Both|Each|All|No|Not|Two|Three|When|While|After|Before|Since|Until|Under|Over|Of|That|This|These|Those|There|Then|What|Who|Asked|Said|Mr|Mrs|Ms|Dr|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|January|February|March|April|May|June|July|August|September|October|November|December)$/;

const nameOf = (words: readonly Word[], from: number, to: number): string =>
  words
    .slice(from, to)
    .map(({ text }) => text)
    .join(' ');

/** Whether words of office follow: "foreign minister", "lands ministry". */
function leadsToHead(words: readonly Word[], from: number): boolean {
  let at = from;
  while (at < from + 4 && isModifier(words[at]?.lower ?? '') && !isGovernmentHead(words[at]!.lower)) at++;
  if (isGovernmentHead(words[at]?.lower ?? '')) return true;
  return !words[at]?.mark && hasPortfolio(words[at + 1]?.lower ?? '');
}

/** Whether an office follows that only a state has; a company or a club has a president and delegates too. */
function leadsToState(words: readonly Word[], from: number): boolean {
  const head = words.slice(from, from + 5).find(({ lower }) => isGovernmentHead(lower) || lower === 'ministry');
  return /^(?:ministers?|ministry|premier|ambassador|army|embassy)$/.test(head?.lower ?? '');
}

function isPersonal(words: readonly Word[], from: number, to: number): boolean {
  const before = words[from - 1];
  if (before && (isAddress(before.text) || (isOffice(before.lower) && !before.possessive))) return true;
  if (to - from < 2 || DIRECTION.test(words[from]!.text)) return false;
  const opens = !before || before.mark;
  return !opens || isGivenName(words[from]!.text);
}

/** Whether these words are those of a mediator or host: "hosted by Oman", "mediators Qatar and Oman", "Oman, which brokered". */
function isMediating(words: readonly Word[], from: number, to: number): boolean {
  const next = words[to];
  if (!next) return false;
  const lead = words.slice(Math.max(0, from - 6), from).map(({ lower }) => lower);
  const by = lead.lastIndexOf('by');
  if (by > 0 && HOSTING.test(lead[by - (/ly$/.test(lead[by - 1]!) ? 2 : 1)] ?? '') && isListed(lead.slice(by + 1)))
    return true;
  const mediators = lead.findLastIndex(isBetween);
  if (mediators >= 0 && /s$/.test(lead[mediators]!) && isListed(lead.slice(mediators + 1))) return true;
  const tail = words.slice(to, to + 5).map(({ lower }) => lower);
  if (tail.slice(0, 1).some(isBetween) || (/^(?:chief|main|other|co)$/.test(tail[0]!) && isBetween(tail[1] ?? '')))
    return true;
  const relative = /^,?(?:which|who|as)?(?:has|have|had|is|was|are|were|been|the|a|other|main|chief|another)*$/;
  if (leadsToHead(words, to) && isMediator(words.slice(to, to + 12))) return true;
  const verb = tail.findIndex((word) => HOSTING.test(word) || isBetween(word));
  return verb > 0 && relative.test(tail.slice(0, verb).join(''));
}

/** Whether words go on about somebody "who has chaired the talks". */
function isMediator(words: readonly Word[]): boolean {
  const who = words.findIndex(({ lower }) => lower === 'who');
  if (who < 0 || words.slice(0, who).some(({ lower }) => lower === '.')) return false;
  const verb = words.slice(who + 1).find(({ lower }) => !/^(?:has|have|had|is|was|been|also)$/.test(lower));
  return verb !== undefined && HOSTING.test(verb.lower);
}

/** Whether words go through other names of a list only: "Qatar and", "from the". */
const isListed = (between: readonly string[]): boolean =>
  between.length === 0 || (between.length < 5 && /^(?:from|the|and|,)$/.test(between.at(-1)!));

/** Reads "the Norlandic capital, Tarsk", "Norland’s capital Tarsk", "Tarsk, the Norlandic capital", "Tarsk, capital of Norland". */
function capitalOf(words: readonly Word[], from: number, to: number): [string, string] | null {
  const name = nameOf(words, from, to);
  const lower = (at: number): string => words[at]?.lower ?? '';
  if (lower(to) === 'capital') {
    const at = lower(to + 1) === ',' ? to + 2 : to + 1;
    const end = nameEnd(words, at);
    if (end > at) return [nameOf(words, at, end), name];
  }
  const of = /^of$/.test(lower(from - 1)) && lower(from - 2) === 'capital';
  if (of && lower(to) === ',') {
    const end = nameEnd(words, to + 1);
    if (end > to + 1 && lower(from - 4) !== ',') return [nameOf(words, to + 1, end), name];
  }
  if (lower(to) !== ',' && lower(to) !== 'is') return null;
  let at = to + 1;
  while (/^the$/.test(lower(at))) at++;
  if (lower(at) === 'capital' && lower(at + 1) === 'of') {
    const end = nameEnd(words, at + 2);
    return end > at + 2 ? [name, nameOf(words, at + 2, end)] : null;
  }
  const end = nameEnd(words, at);
  return end > at && lower(end) === 'capital' ? [name, nameOf(words, at, end)] : null;
}

/** Whether a name is of a kind that no state has: a body's, or letters. */
export const isNoState = (name: string): boolean =>
  /^\p{Lu}{2,}$/u.test(name) || name.split(' ').some((word) => isBodyWord(word));
