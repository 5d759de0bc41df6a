import { analyze } from '../analyze.ts';
import { overlaps, type Span } from '../article/span.ts';
import type { ArticleEntry } from '../articles.ts';
import type { Hit } from '../ask/finding.ts';
import { type ReadArticle, readFacts } from '../disagreements/facts.ts';
import type { ToldSentence } from '../disagreements/likeness/told.ts';
import { onceFor } from '../once-for.ts';
import { isLightWord } from '../terms/stop-words.ts';
import { wordsOf } from '../terms/words.ts';
import type { AnswerOf, BearingExcerpt, CheckedClaim, ClaimPart } from './answer.ts';
import { answeringExcerpt, missOfWords } from './answer-question.ts';
import { compareParts } from './claims/claim-parts.ts';
import type { Holdings } from './holdings.ts';
import { matchAll, placeOf } from './match.ts';

/** A claim, in anybody's words. */
export interface CheckQuery {
  readonly claim: string;
}

/** So many sentences of a claim are looked at: each is a question. */
const MOST_SENTENCES = 4;
/** So many passages are compared with each. */
const LOOKED_AT = 5;
/** So many that bear on it are shown. */
const SHOWN = 2;

/**
 * What the articles have on a claim, sentence by sentence: the sentences that bear on it, and of each part of the claim whether they have the
 * same, something else, or nothing. Nothing is called true or false.
 */
export async function checkClaim(
  holdings: Holdings,
  { claim }: CheckQuery,
): Promise<AnswerOf<'check' | 'nothing-found'>> {
  const { coverage, entries } = holdings;
  const unsearchable = missOfWords(claim, coverage);
  if (unsearchable) return { type: 'nothing-found', miss: unsearchable, unknown: [], nearest: [], coverage };
  const read = readerOf(holdings, claim);
  // Sentences of one claim mostly bring the same articles; for longer, all that is read of them is too much to keep.
  const factsIn = onceFor(readFacts);
  const sentences = read(entries[0]!).sentences.filter((sentence) => wordsToFind(sentence).size > 0);
  const claims: CheckedClaim[] = [];
  for (const sentence of sentences.slice(0, MOST_SENTENCES))
    claims.push(await checkSentence(holdings, sentence, read, factsIn));
  return { type: 'check', claims, left: Math.max(0, sentences.length - MOST_SENTENCES), coverage };
}

/** Reads a claim as an article of one day would be read: dates without a year are that year's. */
function readerOf({ whoIsWho }: Holdings, claim: string): (beside: ArticleEntry) => ReadArticle {
  const read = new Map<string | null, ReadArticle>();
  return ({ article: { published } }) => {
    const known = read.get(published);
    if (known) return known;
    const facts = { title: null, outlet: null, url: null, author: null };
    const article = { ...facts, id: '', published, language: 'en', body: claim };
    const own = readFacts(analyze(article, whoIsWho));
    read.set(published, own);
    return own;
  };
}

async function checkSentence(
  { pipeline }: Holdings,
  sentence: ToldSentence,
  read: (beside: ArticleEntry) => ReadArticle,
  factsIn: typeof readFacts,
): Promise<CheckedClaim> {
  const { hits, unknown, confidence } = await pipeline.find(sentence.text, { limit: LOOKED_AT });
  const wanted = wordsToFind(sentence);
  const bearing = hitsOn(wanted, hits, confidence).map((hit): BearingExcerpt => {
    const article = factsIn(hit.article);
    const claim = read(hit.article);
    const own = claim.sentences.find(({ start }) => start === sentence.start) ?? sentence;
    const told = article.sentences.filter((one) => overlaps(one, hit.span));
    const parts = withElsewhere(compareParts({ claim, sentence: own, article, told }), () =>
      compareParts({ claim, sentence: own, article, told: article.sentences }),
    );
    const telling = parts.flatMap(({ kind, told: span }) => (kind === 'name' || span === null ? [] : [span]));
    const marked = joinSpans([...hit.emphasis, ...telling]);
    const emphasis = marked.length > 0 || told.length < 2 ? marked : [nearestOf(told, wanted)];
    return { ...answeringExcerpt({ ...hit, emphasis }), parts };
  });
  const told = (one: BearingExcerpt, of: ClaimPart['found']): number =>
    one.parts.filter(({ kind, found }) => found === of && kind !== 'name').length;
  const [best, ...others] = bearing.toSorted((a, b) => told(b, 'matches') - told(a, 'matches'));
  // A further one is worth its place where it tells another thing of some part.
  const differing = others.filter((one) => told(one, 'differs') > 0 || told(one, 'matches') > 0);
  return {
    words: sentence.text,
    found: best ? [best, ...differing].slice(0, SHOWN) : [],
    unknown: unknown.filter((word) => wordsOf(word).some(({ term }) => wanted.has(term))),
  };
}

/** Parts that these sentences do not have, told apart by whether the rest of the article has them. */
function withElsewhere(parts: readonly ClaimPart[], inAll: () => readonly ClaimPart[]): readonly ClaimPart[] {
  if (!parts.some(({ found }) => found === 'absent')) return parts;
  const all = inAll();
  return parts.map((part) => {
    const isThere = all.some(
      ({ kind, words, found }) => kind === part.kind && words === part.words && found === 'matches',
    );
    return part.found === 'absent' && isThere ? { ...part, found: 'elsewhere' } : part;
  });
}

/** The words by which a sentence's subject is found: numbers and dates may be told otherwise. */
function wordsToFind({ words }: ToldSentence): ReadonlySet<string> {
  const content = words.filter(({ stop, number, timed }) => !stop && !number && !timed);
  const telling = content.filter(({ norm }) => !isLightWord(norm));
  return new Set((telling.length > 0 ? telling : content).map(({ term }) => term));
}

/**
 * Sentences bear on what they deny as well as on what they repeat, so that less is asked than of an answer. Between claims on the first article
 * and claims on other matters there is nothing from 0.2 to 0.4: `test/e2e/claims.test.ts` has both.
 */
const BEARS = 0.3;

/** Those of the hits that are about a sentence: the first where that is likely, and all that hold at least half of its words, by weight. */
function hitsOn(terms: ReadonlySet<string>, hits: readonly Hit[], confidence: number): readonly Hit[] {
  const places = hits.map(({ article, span }) => placeOf(article.article.body.slice(span.start, span.end)));
  const shares = matchAll({ terms, phrases: [] }, places, 'near-words');
  return hits.filter((_, at) => shares[at]! > 0 || (at === 0 && confidence >= BEARS));
}

/** The one of some sentences that shares most words with those. */
function nearestOf(sentences: readonly ToldSentence[], terms: ReadonlySet<string>): Span {
  const shared = ({ words }: ToldSentence): number =>
    new Set(words.flatMap(({ term }) => (terms.has(term) ? [term] : []))).size;
  const [{ start, end }] = sentences.toSorted((a, b) => shared(b) - shared(a)) as [ToldSentence];
  return { start, end };
}

/** In order and apart. */
function joinSpans(spans: readonly Span[]): Span[] {
  const joined: Span[] = [];
  for (const { start, end } of spans.toSorted((a, b) => a.start - b.start)) {
    const last = joined.at(-1);
    if (last && start <= last.end) joined[joined.length - 1] = { start: last.start, end: Math.max(last.end, end) };
    else joined.push({ start, end });
  }
  return joined;
}
