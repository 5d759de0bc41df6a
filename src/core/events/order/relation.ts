import { textOf } from '../../article/span.ts';
import type { DatedClause } from './clause.ts';
import { chainAt, type Phase, singularOf } from './phases.ts';
import { tells } from './told-by.ts';

/** Words by which a text says that it turns to another thing. */
const SET_APART =
  /\b(?:another|other|elsewhere|meanwhile|separate(?:ly)?|different|unrelated|likewise|sister|(?:a|the|its|by) rival(?= \p{L})|neighbouring|the one in|(?:a|the|its|their|any) (?:new|fresh)|an? (?:smaller|larger|bigger|third|fourth)|(?<=^\s*)(?:new|fresh)|similar|older|newer|earlier (?!in\b|on\b|that\b|this\b|the\b)\p{L}+|the one at|(?:that|those) (?:of|in|at|near)|previous (?!day|week|month|year|night|evening|morning|afternoon)\p{L}+|(?:last|this) (?:year|season|month|week)[’']s)\b/iu;
/** What comes once more is another turn of the course, unless it mends what the other stage broke. */
const AGAIN = /\b(?:again|once more|anew|(?:a|the) (?:second|third|fourth) time)\b/i;
/** "A second truce …. The first, agreed on …": one of several. */
const ONE_OF_SEVERAL =
  /^(?:The (?:first|second|third|fourth|last|other|former|latter|previous|earlier|original)|An earlier|A previous|A former)\b(?:,| (?:was|were|had|collapsed|ended|broke|failed|lasted|came|took|expired))|^An? (?:earlier|previous|former|first|second|third) /;
/** "presented a smaller project": what is asked for or taken there is not what the sentence before told of. */
const NEW_OBJECT =
  /^(?:presented|proposed|tabled|unveiled|submitted|filed|lodged|introduced|passed|adopted|approved|seized|captured|kidnapped|arrested|stole|launched|opened|built|signed|shut|closed|announced) (?:an?|two|three|four|several|new|fresh) /i;
/** "The last patient", "Piling for the span", "Cameras first rolled": belongs to what was told. */
const CALLED_UP = /^(?:The|At the|In the)\b|\b(?:of|for|on|to|at|in|into|across|from|behind) the \p{Ll}|\bfirst\b/u;
/** "Sworn in on …, it was …". */
const FRONTED = /^\p{Lu}[a-z]+(?: in| up| out)? [^,;]{0,80}, (?:it|he|she|they|the)\b/u;
/** "sealed the gallery": of what was told. */
const ITS_OBJECT = /^ (?:the|its|his|her|their) /;
/** "Drivers in Ghent". */
const OF_ANOTHER_PLACE = /^\p{Lu}\p{Ll}+s (?:in|at|of|from) (?:the )?(\p{Lu}\p{L}+)/u;
/** "…, where he made his debut in 2020": a place that the sentence before does not name. */
const AT_A_PLACE = /(\p{Lu}[\p{L}-]+), where\b[^,;]*$/u;
const QUARTER = /\bin the (?:north|south|east|west)\b/i;

/** "convicted in his absence", "her second spell", "a new contract": not a stage of the usual course. */
export const OUT_OF_COURSE =
  /\bin (?:his|her|their) absence\b|\bin absentia\b|\bnew (?:contract|deal)\b|\b(?:second|third|fourth) (?:spell|stint|term|time|go)\b/i;

/** Whether the words around two stages tell of different things. */
const areSetApart = (former: string, words: string): boolean =>
  SET_APART.test(words) ||
  OUT_OF_COURSE.test(former) ||
  OUT_OF_COURSE.test(words) ||
  /\b(?:another|other|different)\b/i.test(former) ||
  QUARTER.exec(former)?.[0].toLowerCase() !== QUARTER.exec(words)?.[0].toLowerCase();

const POINTING = /\b(?:it|its|he|him|his|she|her|they|them|their|this|these|those)\b/i;
const NAME = /\p{Lu}\p{L}{2,}/gu;
const OPENING =
  /^(?:The|That|This|These|Those|They|Its|His|Her|She|Their|But|And|After|Before|All|Most|January|February|March|April|May|June|July|August|September|October|November|December|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)$/;
/** "Two hostages were …", "On 3 May, a truce was …": brings in what was not told of before. */
export const NEW_THING =
  /^\s*(?:(?:On|In) [^,]{3,30}, )?(?:An? |(?:Two|Three|Four|Five|Six|Seven|Eight|Nine|Ten|Some|Several|Many|\d+) )/;
const PASSIVE = /\b(?:was|were|been|being)(?: [a-z]+ly| [a-z]+)?\s*$/i;

/** "Crews", "Parliament" at the beginning: a noun, capital or not. */
const COLLECTIVE =
  /^(?:\p{Lu}\p{L}+s|Police|Parliament|Congress|Rain|Staff|People|Work|Construction|Fighting|Voting|Polling)\b/u;
const namesIn = (text: string): string[] =>
  (text.replace(COLLECTIVE, '').match(NAME) ?? []).filter((word) => !OPENING.test(word));

/** Whether two clauses name different things by the names of what their stages happen to. */
function areNamedApart(x: Phase, y: Phase): boolean {
  const [a, b] = [namesIn(x.theme), namesIn(y.theme)];
  return a.length > 0 && b.length > 0 && !a.some((name) => b.includes(name));
}

const sharesName = (a: string, b: string): boolean => {
  const names = new Set(namesIn(a));
  return namesIn(b).some((name) => names.has(name));
};

const CONTENT = /(?<!\p{L})\p{Ll}{4,}/gu;
const EMPTY =
  /^(?:after|before|when|with|from|than|that|this|were|have|been|they|their|them|which|where|while|into|over|more|most|some|said|also|only|first|last|year|years|month|months|week|weeks|days|hours|about|between|under|people)$/;

/** Whether two sentences share a noun or verb, but for its ending. */
function sharesWord(a: string, b: string): boolean {
  const stem = (word: string) => word.slice(0, 5);
  const words = (text: string) => (text.match(CONTENT) ?? []).filter((word) => !EMPTY.test(word)).map(stem);
  const known = new Set(words(a));
  return words(b).some((word) => known.has(word));
}

/** "The minister …. The ambassador …": each with a subject of its own. */
function haveTwoSubjects(former: string, words: string): boolean {
  const [a, b] = [former, words].map((text) => /^The (?:\p{Ll}+ )*?(\p{Ll}+)\b/u.exec(text)?.[1]);
  return a !== undefined && b !== undefined && singularOf(a) !== singularOf(b);
}

/** Whether the sentence of the later told stage points to people or things of the former one. */
const pointsTo = (former: string, words: string): boolean =>
  POINTING.test(words) ||
  sharesName(former, words) ||
  (/^The\b/.test(words) && !haveTwoSubjects(former, words)) ||
  namesWhatWasTold(former, words);

/** "the murder", "that crash" after a sentence that tells it by a verb. */
function namesWhatWasTold(former: string, words: string): boolean {
  for (const { 1: noun = '' } of words.slice(0, 400).matchAll(/\b(?:[Tt]he|[Tt]hat|[Tt]his) (\p{Ll}{3,})\b/gu))
    if (tells(former, noun)) return true;
  return false;
}

/**
 * Whether two stages of a loose chain are of one thing: nothing sets them apart, and the second sentence brings in nothing
 * new.
 */
export function areOfOneCourse(body: string, a: DatedClause, x: Phase, b: DatedClause, y: Phase): boolean {
  const [former, words] = [textOf(body, a.clause), textOf(body, b.clause)];
  const [before, here] = [textOf(body, a.event.sentence), textOf(body, b.event.sentence)];
  const { places } = chainAt(x.chain);
  const oneSentence = a.sentence === b.sentence;
  if (b.sentence - a.sentence > 1 && (b.index - a.index > 1 || (!pointsTo(before, here) && !sharesWord(before, here))))
    return false;
  const upToDate = words.slice(0, Math.max(y.end, b.event.timex.start - b.clause.start));
  if (areSetApart(former, upToDate) || (y.step < x.step && AGAIN.test(words))) return false;
  const lead = here.slice(0, b.event.timex.start - b.event.sentence.start);
  if (!oneSentence && (SET_APART.test(lead) || ONE_OF_SEVERAL.test(here))) return false;
  const place = AT_A_PLACE.exec(lead)?.[1];
  if (place !== undefined && !before.includes(place)) return false;
  if (areNamedApart(x, y) && !sharesName(before, here) && !POINTING.test(words)) return false;
  if (haveTwoPlaces(x, y, places)) return false;
  if (
    x.qualifier !== '' &&
    y.qualifier !== '' &&
    x.qualifier !== y.qualifier &&
    singularOf(x.subject) === singularOf(y.subject)
  )
    return false;
  const subject = here.slice(0, b.clause.start - b.event.sentence.start + y.end);
  if (y.step < x.step && !oneSentence) {
    const known =
      CALLED_UP.test(subject) ||
      CALLED_UP.test(lead) ||
      FRONTED.test(here) ||
      ITS_OBJECT.test(words.slice(y.end)) ||
      sharesWord(before, subject);
    if (!y.perfect && !known && !pointsTo(before, subject) && !pointsTo(before, words) && !sharesWord(before, words))
      return false;
    if (
      OF_ANOTHER_PLACE.exec(words)
        ?.slice(1)
        .some((name) => !before.includes(name))
    )
      return false;
    if (!y.perfect && NEW_OBJECT.test(words.slice(y.end - y.verb.length))) return false;
  }
  // "The town fell", "Residents returned": what the sentence before calls up; "a ship", "two men" are new.
  if (oneSentence) return y.subject === '' || POINTING.test(words);
  return !NEW_THING.test(words) || !PASSIVE.test(words.slice(0, y.end - y.verb.length)) || POINTING.test(words);
}

/** "arrived in Istanbul … left Istanbul": a stay at one place, no journey. */
function haveTwoPlaces(x: Phase, y: Phase, places: 'stay' | 'journey' | undefined): boolean {
  if (!places || x.place === '' || y.place === '') return false;
  return (x.place === y.place) === (places === 'journey');
}
