import { COUNTRY_TERMS } from '../../terms/countries.ts';
import { rootOf } from '../../terms/spelling.ts';
import { isLightWord } from '../../terms/stop-words.ts';
import { normalize, termOf, type Word } from '../../terms/words.ts';

/** Words by which two outlets tell one thing, a group a line; each word stands in one line only. */
const GROUPS = `
talk negotiation dialogue discussion parley consultation meeting meet session convene
begin start open launch commence inaugurate
end conclude finish lift
kill die dead death fatality slay toll fatal deadly perish drown
injure wound hurt injury
soldier troop serviceman servicemen
militant insurgent fighter rebel gunman
truce ceasefire armistice
agreement deal accord pact treaty
sign initial ink
mediate mediator mediation broker facilitate facilitator intermediary middleman peacemaker shuttle
host
attack assault raid
strike airstrike
blast explosion explode bombing
prisoner detainee captive inmate
release free freed hand
truck lorry vehicle
border frontier
displace flee uproot
refuse reject decline rebuff
agree accept consent
delegation team
envoy negotiator
lead head chair chairmanship leadership represent preside
arrest detain
withdraw withdrawal pullout leave vacate depart
extend extension prolong renew
close shut closure seal
carry bring deliver
find recover
quake earthquake
convoy column
commission committee panel
ship vessel boat
plane aircraft jet
aid assistance relief
house home
child kid youngster
person individual
civilian
police policeman officer
hold stage
halt stop suspend suspension
resume resumption restart
reopen reopening
postpone postponement delay
cancel cancellation
attend attendance
arrive arrival
approve approval ratify ratification endorse
pledge promise vow donate donor fund
repatriate return
tonne ton
protester demonstrator
rally demonstration protest
village hamlet
crossing checkpoint
percent percentage
shelter tent
factory plant
worker employee staff
strand stick stuck
`;

const GROUP_OF = new Map<string, string>();
for (const [at, line] of GROUPS.trim().split('\n').entries()) {
  for (const word of line.split(' ')) GROUP_OF.set(rootOf(termOf(normalize(word))), `~${at}`);
}

/** What a word that is no name says, the same for words by which outlets tell one thing. */
export function conceptOfTerm(term: string): string {
  let concept = concepts.get(term);
  if (concept === undefined) {
    const root = rootOf(term);
    concept = GROUP_OF.get(root) ?? root;
    if (concepts.size >= REMEMBERED) concepts.clear();
    concepts.set(term, concept);
  }
  return concept;
}

const concepts = new Map<string, string>();
/** Terms are asked for again and again; the memory of them is bounded. */
const REMEMBERED = 100_000;

/** The concept of a plain word, for tables: "kill" → what "killed" and "dead" have too. */
export const conceptOf = (word: string): string => conceptOfTerm(termOf(normalize(word)));

/** As many letters of a name are compared. */
const NAME_LETTERS = 5;
/** What makes a name into the word for what belongs to it, and what such words leave out: "Norlandic", "Sundish", "Dolia" and "Dolian". */
const ENDINGS = ['ians', 'ian', 'ish', 'ese', 'ans', 'an', 'ic', 'ia', 'is', 'i', 'a', 's'];
const SHORTEST_NAME = 4;

const names = new Map<string, string>();

/** What a name is compared by: its country where it belongs to one, else its first letters without such an ending. */
export function nameConcept({ norm, term }: Pick<Word, 'norm' | 'term'>): string {
  let concept = names.get(norm);
  if (concept === undefined) {
    const country = COUNTRY_TERMS.get(term);
    const ending = ENDINGS.find((end) => norm.endsWith(end) && norm.length - end.length >= SHORTEST_NAME);
    const name = country ? [term, ...country].sort()[0]! : ending ? norm.slice(0, -ending.length) : norm;
    concept = `@${name.slice(0, NAME_LETTERS)}`;
    if (names.size >= REMEMBERED) names.clear();
    names.set(norm, concept);
  }
  return concept;
}

/** Whether a concept is a name's. */
export const isName = (concept: string): boolean => concept.startsWith('@');

/** Words with which an article tells who told it, or when it was told, rather than what. */
const REPORTING = new Set(
  `say tell told state statement announce announcement report reporter reportedly official spokesperson source
confirm quote cite add note describe journalist correspondent agency newspaper press conference briefing brief interview
monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october
november december today yesterday tomorrow week month morning afternoon evening night early late least more than about
around nearly almost over approximately roughly some fewer less between under through after before since until till within
among along most out down up off back too while despite during despite neither without against across mr mrs ms dr st still instead
though although each whether because per yet both either else once again`
    .split(/\s+/)
    .map((word) => termOf(normalize(word))),
);

/** Whether a word carries something of what is told. */
const isTelling = ({ norm, term, stop, number }: Word): boolean =>
  !stop &&
  !number &&
  !REPORTING.has(term) &&
  !isLightWord(norm) &&
  norm !== 'according' &&
  norm.length > 1 &&
  !/^#?\d/.test(term);

const told = new Map<string, string | null>();

/** The concept of a word that carries something of what is told; null for all others. */
export function toldConcept(word: Word): string | null {
  let concept = told.get(word.norm);
  if (concept === undefined) {
    concept = isTelling(word) ? conceptOfTerm(word.term) : null;
    if (told.size >= REMEMBERED) told.clear();
    told.set(word.norm, concept);
  }
  return concept;
}
