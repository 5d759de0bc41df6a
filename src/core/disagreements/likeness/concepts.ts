import { COUNTRY_TERMS } from '../../terms/countries.ts';
import { rootOf } from '../../terms/spelling.ts';
import { isLightWord } from '../../terms/stop-words.ts';
import { normalize, termOf, type Word } from '../../terms/words.ts';
import { SYNONYMS } from './synonyms.ts';

const GROUP_OF = new Map<string, string>();
for (const [at, line] of SYNONYMS.trim().split('\n').entries()) {
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
