import type { AnalyzedArticle } from '../../analyze.ts';
import { contains, overlaps, type Span } from '../../article/span.ts';
import type { Timex } from '../../dates/timex.ts';
import type { Statement } from '../../statements/statement.ts';
import { type Word, wordsOf } from '../../terms/words.ts';
import { nameConcept, toldConcept } from './concepts.ts';
import { phrasesIn } from './phrases.ts';

/** A word with what it tells. */
export interface ToldWord extends Word {
  /** The same for words by which outlets tell one thing; null where it tells nothing by itself. */
  readonly concept: string | null;
  /** Counted from 0: a clause ends at a mark within the sentence. */
  readonly clause: number;
  /** Whether it stands in a time expression. */
  readonly timed: boolean;
}

/** A sentence of one article by its place there, with its time expressions. */
export interface PlacedSentence extends Span {
  readonly analyzed: AnalyzedArticle;
  /** Its number among the article's sentences. */
  readonly at: number;
  /** The number of its paragraph, and its own within that. */
  readonly paragraph: number;
  readonly place: number;
  readonly timexes: readonly Timex[];
}

/** A sentence that is read for comparison with those of other articles. */
export interface ToldSentence extends PlacedSentence {
  readonly text: string;
  readonly words: readonly ToldWord[];
  readonly concepts: ReadonlySet<string>;
  readonly statements: readonly Statement[];
}

/** Longer sentences are lists or no sentences; what they count is not told apart. */
const MOST_WORDS = 90;

/** The sentences of an article, in order. Linear in its length. */
export function tellSentences(analyzed: AnalyzedArticle): ToldSentence[] {
  const { body } = analyzed.article;
  const spans = analyzed.paragraphs.flatMap(({ sentences }) => sentences);
  const places = analyzed.paragraphs.flatMap(({ sentences }, paragraph) =>
    sentences.map((_, place) => ({ paragraph, place })),
  );
  const words = spans.map(({ start, end }) => (end - start > 1200 ? [] : wordsOf(body, start, end)));
  const names = namesAmong(words);
  let timex = 0;
  const statements = statementsBySentence(spans, analyzed.statements);
  return spans.flatMap((span, at) => {
    while (timex < analyzed.timexes.length && analyzed.timexes[timex]!.end <= span.start) timex++;
    const timexes: Timex[] = [];
    for (let i = timex; i < analyzed.timexes.length && analyzed.timexes[i]!.start < span.end; i++)
      timexes.push(analyzed.timexes[i]!);
    const own = words[at]!;
    if (own.length === 0 || own.length > MOST_WORDS) return [];
    const toldWords = tellWords(body, span, own, names, timexes);
    return [
      {
        ...span,
        analyzed,
        at,
        ...places[at]!,
        text: body.slice(span.start, span.end),
        words: toldWords,
        concepts: new Set(toldWords.flatMap(({ concept }) => concept ?? [])),
        timexes,
        statements: statements.get(at) ?? [],
      },
    ];
  });
}

/** By the number of each sentence: the statements whose content reaches into it. */
function statementsBySentence(spans: readonly Span[], statements: readonly Statement[]): Map<number, Statement[]> {
  const found = new Map<number, Statement[]>();
  for (const statement of statements) {
    for (const part of statement.content) {
      for (let at = firstEndingAfter(spans, part.start); at < spans.length && overlaps(spans[at]!, part); at++) {
        const here = found.get(at) ?? [];
        if (!here.includes(statement)) here.push(statement);
        found.set(at, here);
      }
    }
  }
  return found;
}

/** The number of the first of some spans, in order and apart, that ends after a place. */
function firstEndingAfter(spans: readonly Span[], place: number): number {
  let [low, high] = [0, spans.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (spans[middle]!.end > place) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** Words that are names somewhere in the article: with a capital where no sentence begins. */
function namesAmong(sentences: readonly (readonly Word[])[]): Set<string> {
  const names = new Set<string>();
  for (const words of sentences) for (const word of words.slice(1)) if (word.capital) names.add(word.norm);
  return names;
}

const CLAUSE_END = /[,;:()\u2013\u2014\u201c\u201d"]|--/;

function tellWords(
  body: string,
  span: Span,
  words: readonly Word[],
  names: ReadonlySet<string>,
  timexes: readonly Timex[],
): ToldWord[] {
  const phrases = phrasesIn(body.slice(span.start, span.end)).map(({ start, end, concept }) => ({
    start: span.start + start,
    end: span.start + end,
    concept,
  }));
  let clause = 0;
  return words.map((word, i) => {
    const before = words[i - 1];
    const gap = before ? body.slice(before.end, word.start) : ' ';
    if (gap !== ' ' && CLAUSE_END.test(gap)) clause++;
    const timed = timexes.length > 0 && timexes.some((timex) => timex.type !== 'DURATION' && contains(timex, word));
    const phrase = phrases.length === 0 ? undefined : phrases.find((one) => contains(one, word));
    const concept = phrase
      ? word.start === phrase.start
        ? phrase.concept
        : null
      : timed
        ? null
        : conceptOf(word, i === 0 ? words[1] : null, body, names);
    const { start, end, norm, term, stop, capital, number } = word;
    return { start, end, norm, term, stop, capital, number, concept, clause, timed };
  });
}

/** Whether a word that opens a sentence is followed by another of one name. */
const goesOn = (body: string, word: Word, next: Word | undefined): boolean =>
  next?.capital === true && body.slice(word.end, next.start) === ' ';

/** "Kessin's president": what owns something is a name more often than not. */
const owns = (body: string, { start, end }: Word): boolean => /['’]s$/.test(body.slice(start, end));

/** "Tarn withdrew": one that acts, alone and without an article, is a name, unless it is several or a doing. */
const acts = ({ norm }: Word, next: Word | undefined): boolean =>
  next !== undefined &&
  !next.capital &&
  !/(?:s|ing|ly|people|police|parliament|opposition|cabinet|congress|traffic|shell\w*|gunfire|nobody|everyone|aid|work|life|war|peace)$/.test(
    norm,
  ) &&
  /^(?:[a-z]{3,}ed|lost|gave|sent|won|took|held|left|began|made|met|put|sold|paid|withdrew|has|was|is|will|would|says|said)$/.test(
    next.norm,
  );

/** `next` is given for a word that opens its sentence. */
function conceptOf(word: Word, next: Word | undefined | null, body: string, names: ReadonlySet<string>): string | null {
  const plain = toldConcept(word);
  if (plain === null || !word.capital || TITLE.test(word.norm)) return plain;
  const opens = next !== null && !goesOn(body, word, next) && !acts(word, next) && !owns(body, word);
  return opens && (plain.startsWith('~') || !names.has(word.norm)) ? plain : nameConcept(word);
}

/** Words that are written with a capital before a name without being one. */
const TITLE =
  /^(?:(?:foreign|prime|deputy|defence|defense|interior|finance|information|vice|chief|special|acting|federal|national|supreme)$|minister|president|general|colonel|secretary|envoy|ambassador|governor|mayor|government|ministry|council|committee|office|army|police|commander|spokes|director|chair|delegation|talks?$|north|south|east|west)/;
