import type { AnalyzedArticle } from '../../analyze.ts';
import { indexAt, textOf } from '../../article/span.ts';
import { onceFor } from '../../once-for.ts';
import { fold } from '../../terms/fold.ts';
import { normalize, termOf } from '../../terms/words.ts';
import { type Closeness, isEmpty, matchAll, type Place, placeOf, readWanted, type Wanted } from '../match.ts';
import { type CataloguedStatement, placesAround } from './statement-catalogue.ts';

/** A share of what is wanted that counts as all of it. */
const ALL = 0.999;

/**
 * The statements on a topic: those whose sentences hold enough of its words, and those that point back to it, "it would hold" behind a
 * sentence that names it, "the crossing" of an article on the Sarn crossing. `near` are words that mean nearly the same as the topic.
 */
export function statementsOn(
  all: readonly CataloguedStatement[],
  about: string,
  near: readonly string[] = [],
): readonly CataloguedStatement[] {
  const wanted = readWanted(about);
  if (isEmpty(wanted)) return [];
  const background = placesAround(all);
  const holds = (typed: Wanted, closeness: Closeness): boolean[] =>
    matchAll(typed, background, closeness).map((share) => share > 0);
  const direct = [holds(wanted, 'near-words'), ...near.map((word) => holds(readWanted(word), 'own-words'))];
  const isDirect = (at: number): boolean => direct.some((held) => held[at]);
  if (wanted.phrases.length > 0) return all.filter((_, at) => isDirect(at));
  const pointing = all.filter((one, at) => !isDirect(at) && (pointsBack(one) || holdsSome(wanted, one)));
  const shares = matchAll(wanted, pointing.map(placeWithBefore), 'near-words', background);
  const back = new Set(pointing.filter((_, at) => shares[at]! >= ALL));
  const heads = new Map<AnalyzedArticle, readonly string[]>();
  const goesOn = ({ analyzed, around }: CataloguedStatement): boolean => {
    const nouns = heads.get(analyzed) ?? headsOf(wanted, analyzed);
    heads.set(analyzed, nouns);
    return nouns.some((noun) => ` ${around.folded}`.includes(` the ${noun}`));
  };
  return all.filter((one, at) => isDirect(at) || back.has(one) || goesOn(one));
}

const holdsSome = ({ terms }: Wanted, { around }: CataloguedStatement): boolean =>
  terms.size > 1 && [...terms].some((term) => around.terms.has(term));

/**
 * Whether what was said begins with a word for what the text spoke of before, read once for each statement: a ministry's "it" may be the
 * ministry itself.
 */
const pointsBack = onceFor(({ analyzed, statement }: CataloguedStatement): boolean => {
  const { body } = analyzed.article;
  const source = statement.source ? textOf(body, statement.source) : '';
  const said = textOf(body, statement.content[0]!).replace(/^["“”‘’'\s]*(?:that\s+)?/, '');
  if (
    /^(?:this|the (?:deal|agreement|accord|move|plan|proposal|step|decision|offer|arrangement|pact|idea))\b/i.test(said)
  )
    return true;
  const person = /^(?:he|she)$/i.test(source) || /^\p{Lu}\S+ \p{Lu}/u.test(statement.speaker?.name ?? '');
  return person && !/^(?:it|they|who|which)$/i.test(source) && /^it\b/i.test(said);
});

/** A statement's sentences together with the one before, and the article's title where the statement opens the text. */
const placeWithBefore = onceFor(({ analyzed, sentences }: CataloguedStatement): Place => {
  const { paragraphs, article } = analyzed;
  const at = indexAt(paragraphs, sentences.start);
  const own = paragraphs[at]?.sentences ?? [];
  const before = own[indexAt(own, sentences.start) - 1] ?? paragraphs[at - 1]?.sentences.at(-1);
  return placeOf(
    `${before ? textOf(article.body, before) : (article.title ?? '')}\n${textOf(article.body, sentences)}`,
  );
});

/** Nouns that a name of one word is followed by in an article: "crossing" for Sarn in "the Sarn crossing", or in its title. */
function headsOf({ terms }: Wanted, analyzed: AnalyzedArticle): readonly string[] {
  if (terms.size !== 1) return [];
  const [wanted] = terms;
  return namedPlaces(analyzed).flatMap(({ name, noun }) => (name === wanted ? [noun] : []));
}

/** The term of a name with the noun behind it. */
interface NamedPlace {
  readonly name: string;
  readonly noun: string;
}

/** Such names with their nouns in an article; read once for it. */
const namedPlaces = onceFor(({ article: { title, body } }: AnalyzedArticle): readonly NamedPlace[] =>
  [...`${title ?? ''}\n${body}`.matchAll(/\bthe (\p{Lu}[\p{L}’'-]+) (\p{Ll}{4,})\b/gu)]
    .filter(([, , noun]) => PLACE_NOUN.test(noun!))
    .map(([, name, noun]) => ({ name: termOf(normalize(name!)), noun: fold(noun!) })),
);

/** Things that go by a name at first and by "the …" afterwards. */
const PLACE_NOUN =
  /^(?:crossing|bridge|dam|corridor|pipeline|strait|valley|canal|port|plant|reactor|island|islands|province|region|enclave|highway|pass|tunnel|airport|treaty|accord|protocol|mission|court|summit|pact|plan)$/;
