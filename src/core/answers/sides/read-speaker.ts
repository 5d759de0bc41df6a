import type { AnalyzedArticle } from '../../analyze.ts';
import { indexAt, type Span, textOf } from '../../article/span.ts';
import { isPlaceName } from '../../statements/speakers/people/places.ts';
import type { Statement } from '../../statements/statement.ts';
import { evidenceOf } from './evidence.ts';
import { isGovernmentBody } from './offices.ts';
import type { Places } from './places.ts';
import { type ReadSide, readSide } from './read-side.ts';
import { readWords } from './words.ts';

const NOTHING: ReadSide = { kind: 'none', denied: false };
const PRONOUN = /^(?:he|she|they|it|who|which|that)$/i;

/** Whether a name is a person's in full: two capitalised words at least, and no capital: "Addis Ababa". */
export const isFullName = (name: string): boolean =>
  /^\p{Lu}\S*(?: (?:\p{Lu}|al|bin|van|de|von)\S*)+$/u.test(name) &&
  !isPlaceName(name) &&
  !readWords(name).some(({ lower, possessive }) => isGovernmentBody(lower) || possessive);

/** What a statement's source tells, then its speaker's role, then the name of a body; an office of nobody's is of where the sentence is. */
export function readSpeaker(analyzed: AnalyzedArticle, { speaker, source }: Statement, places: Places): ReadSide {
  if (!speaker) return NOTHING;
  const { name, role } = speaker;
  const words = source ? textOf(analyzed.article.body, source) : '';
  const isPronoun = PRONOUN.test(words);
  const read = [...(isPronoun ? [] : [words]), role ?? '', ...(isFullName(name) ? [] : [name])]
    .filter((phrase) => phrase !== '')
    .map((phrase) => readSide(phrase, places))
    // "Tarsk, several hundred people": what more the source says is not the name's
    .map((one, at) => (at > 0 && !isPronoun && one.kind === 'state' && one.bare ? NOTHING : one));
  const denied = read.find((one) => one.kind === 'none' && one.denied);
  if (denied) return denied;
  const own = read.find((one) => one.kind === 'state');
  if (own?.kind === 'state') {
    return own.bare === null || isMeant(analyzed, name, own.state, own.bare === 'name', places) ? own : NOTHING;
  }
  const some = read.find((one) => one.kind === 'some-government');
  return (some && source && fromOpening(analyzed, source, places)) ?? some ?? NOTHING;
}

/** Whether a bare word means the state: "Kabul" where the article names it otherwise too; "Jordan" may be a person. */
function isMeant({ article }: AnalyzedArticle, name: string, state: string, isName: boolean, places: Places): boolean {
  if (places.find(name)?.state !== state) return false;
  if (places.isTold(name) || (isName && !places.isDoubtful(name))) return true;
  return places.wordsFor(state).some((word) => word !== name && article.body.includes(word));
}

/** "In Tarsk, the foreign ministry said": the state of a place with which the sentence opens, unless they only met there. */
function fromOpening(analyzed: AnalyzedArticle, source: Span, places: Places): ReadSide | null {
  const sentences = analyzed.paragraphs[indexAt(analyzed.paragraphs, source.start)]?.sentences ?? [];
  const sentence = sentences[indexAt(sentences, source.start)];
  if (!sentence) return null;
  const opening = readWords(
    analyzed.article.body.slice(sentence.start, Math.min(source.start, sentence.start + LONGEST)),
  );
  const place = opening[0]?.lower === 'in' ? places.at(opening, 1) : null;
  if (!place || place.way === 'adjective' || opening.length !== 2 + place.length || opening.at(-1)!.lower !== ',')
    return null;
  const name = opening.slice(1, -1).map(({ text }) => text);
  if (evidenceOf(analyzed).venues.has(name.join(' '))) return null;
  return { kind: 'state', state: place.state, bare: null };
}

/** Most characters of an opening. */
const LONGEST = 60;
