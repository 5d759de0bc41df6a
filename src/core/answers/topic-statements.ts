import type { AnalyzedArticle } from '../analyze.ts';
import { fold } from '../fold.ts';
import { textOf } from '../span.ts';
import { normalize, termOf } from '../terms/words.ts';
import { isEmpty, matchAll, placeOf, readWanted, type Wanted } from './match.ts';
import { keepMatching } from './select-statements.ts';
import type { CataloguedStatement } from './statement-catalogue.ts';

/** A share of what is wanted that counts as all of it. */
const ALL = 0.999;

/**
 * The statements on a topic: those whose sentences hold enough of its words, and those that point back to it, "it would hold" behind a
 * sentence that names it, "the crossing" of an article on the Sarn crossing.
 */
export function statementsOn(all: readonly CataloguedStatement[], about: string): readonly CataloguedStatement[] {
  const wanted = readWanted(about);
  if (isEmpty(wanted)) return [];
  const direct = new Set<CataloguedStatement>(
    keepMatching(
      all.map((one) => ({ ...one, score: 0 })),
      about,
      'near-words',
      ({ around }) => around,
    ).map(({ statement }) => byStatement(all).get(statement)!),
  );
  if (wanted.phrases.length > 0) return [...direct];
  const background = all.map(({ around }) => around);
  const pointing = all.filter((one) => !direct.has(one) && (pointsBack(one) || holdsSome(wanted, one)));
  const shares = matchAll(wanted, pointing.map(placeWithBefore), 'near-words', background);
  const back = new Set(pointing.filter((_, at) => shares[at]! >= ALL));
  const heads = new Map<AnalyzedArticle, readonly string[]>();
  const bySecond = (one: CataloguedStatement): boolean => {
    const known = heads.get(one.analyzed) ?? headsOf(wanted, one.analyzed);
    heads.set(one.analyzed, known);
    return known.some(
      (head) => one.around.folded.includes(` the ${head}`) || one.around.folded.startsWith(`the ${head}`),
    );
  };
  return all.filter((one) => direct.has(one) || back.has(one) || bySecond(one));
}

const lookups = new WeakMap<
  readonly CataloguedStatement[],
  Map<CataloguedStatement['statement'], CataloguedStatement>
>();

function byStatement(all: readonly CataloguedStatement[]): Map<CataloguedStatement['statement'], CataloguedStatement> {
  const known = lookups.get(all) ?? new Map(all.map((one) => [one.statement, one]));
  lookups.set(all, known);
  return known;
}

const holdsSome = ({ terms }: Wanted, { around }: CataloguedStatement): boolean =>
  terms.size > 1 && [...terms].some((term) => around.terms.has(term));

/** Whether what was said begins with a word for what the text spoke of before: a ministry's "it" may be the ministry itself. */
function pointsBack({ analyzed, statement }: CataloguedStatement): boolean {
  const { body } = analyzed.article;
  const source = statement.source ? textOf(body, statement.source) : '';
  const said = textOf(body, statement.content[0]!).replace(/^["“”‘’'\s]*(?:that\s+)?/, '');
  if (
    /^(?:this|the (?:deal|agreement|accord|move|plan|proposal|step|decision|offer|arrangement|pact|idea))\b/i.test(said)
  )
    return true;
  const person = /^(?:he|she)$/i.test(source) || /^\p{Lu}\S+ \p{Lu}/u.test(statement.speaker?.name ?? '');
  return person && !/^(?:it|they|who|which)$/i.test(source) && /^it\b/i.test(said);
}

/** A statement's sentences together with the one before, and the article's title where the statement opens the text. */
function placeWithBefore(one: CataloguedStatement): ReturnType<typeof placeOf> {
  const { paragraphs, article } = one.analyzed;
  const before = paragraphs.flatMap(({ sentences }) => sentences).findLast(({ end }) => end <= one.sentences.start);
  return placeOf(
    `${before ? textOf(article.body, before) : (article.title ?? '')}\n${textOf(article.body, one.sentences)}`,
  );
}

/** Nouns that a name of one word is followed by in an article: "crossing" for Sarn in "the Sarn crossing", or in its title. */
function headsOf({ terms }: Wanted, { article }: AnalyzedArticle): readonly string[] {
  if (terms.size !== 1) return [];
  const [wanted] = terms;
  const heads = new Set<string>();
  for (const [, name, noun] of `${article.title ?? ''}\n${article.body}`.matchAll(
    /\bthe (\p{Lu}[\p{L}’'-]+) (\p{Ll}{4,})\b/gu,
  )) {
    if (termOf(normalize(name!)) === wanted && PLACE_NOUN.test(noun!)) heads.add(fold(noun!));
  }
  return [...heads];
}

/** Things that go by a name at first and by "the …" afterwards. */
const PLACE_NOUN =
  /^(?:crossing|bridge|dam|corridor|pipeline|strait|valley|canal|port|plant|reactor|island|islands|province|region|enclave|highway|pass|tunnel|airport|treaty|accord|protocol|mission|court|summit|pact|plan)$/;
