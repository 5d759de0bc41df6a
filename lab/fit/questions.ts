import { readdirSync, readFileSync } from 'node:fs';
import { type AnalyzedArticle, analyze } from '../../src/core/analyze.ts';
import { textOf } from '../../src/core/article/span.ts';
import { WhoIsWho } from '../../src/core/terms/who-is-who.ts';
import { readArticle } from '../../src/corpus/article-file.ts';
import { openShelf } from '../../src/corpus/shelf.ts';
import { readPlain } from '../plain-article.ts';
import { readSquad } from '../squad.ts';

export const TUNING = 'lab/tuning';

/** A question with the article it was written on, and where that and other articles answer it. */
export interface FitQuestion {
  readonly question: string;
  /** The article's id. */
  readonly article: string;
  readonly answerable: boolean;
  /** An excerpt of the article with this id that holds one of these answers. */
  readonly answers: readonly { readonly article: string; readonly text: string }[];
  /** Comes from XQuAD, on which the model was not trained. */
  readonly squad: boolean;
  /** Names its story, so that it can be asked among any other articles; if not, only among articles on other matters. */
  readonly named: boolean;
}

export interface FitSet {
  /** By id, in no order. */
  readonly articles: ReadonlyMap<string, AnalyzedArticle>;
  readonly questions: readonly FitQuestion[];
  /** Ids of articles on other matters than talks, wars and politics. */
  readonly unrelated: readonly string[];
  /** Ids of articles that only fill the largest corpora. */
  readonly fillers: readonly string[];
}

interface Written {
  readonly article?: string;
  readonly question: string;
  readonly answerable: boolean;
  readonly answers: readonly string[];
  readonly also?: readonly { readonly article: string; readonly text: string }[];
}

export const FIRST = 'first';
const NOBODY = new WhoIsWho([]);
const readJson = <Value>(path: string): Value => JSON.parse(readFileSync(path, 'utf8')) as Value;

/** A number from 0 to 4294967295 that a text always gives (CRC-32, as in `lab/train`, which leaves out the same articles). */
export function crc32(text: string): number {
  let crc = 0xffffffff;
  for (const byte of new TextEncoder().encode(text)) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit++) crc = crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1;
  }
  return (crc ^ 0xffffffff) >>> 0;
}

/** Whether the model was not trained on questions on this article. */
export const isHeldOut = (article: string): boolean => crc32(article === FIRST ? 'seed' : article) % 5 === 0;

/** Reads the questions in `lab/tuning`, and those of a file in the format of SQuAD unless it is null, with their articles; paragraphs of
 * SQuADShifts fill the largest corpora. */
export async function readFitSet(squadFile: string | null, shiftsFolder: string | null = null): Promise<FitSet> {
  const articles = new Map<string, AnalyzedArticle>();
  const shelf = await openShelf('corpus');
  articles.set(FIRST, shelf.library.articles[0]!);
  await shelf.close();
  for (const file of readdirSync(`${TUNING}/articles`)) {
    const id = file.replace('.txt', '');
    articles.set(id, readPlain(id, readFileSync(`${TUNING}/articles/${file}`, 'utf8')));
  }
  for (const file of readdirSync(`${TUNING}/news`)) {
    const read = readArticle(file, { bytes: readFileSync(`${TUNING}/news/${file}`), stamp: null });
    if ('refused' in read) throw new Error(`${file} is refused`);
    articles.set(read.article.id, analyze(read.article, NOBODY));
  }
  const written = (file: string, named: boolean): FitQuestion[] =>
    readJson<Written[]>(`${TUNING}/${file}.json`).map(
      ({ article = FIRST, question, answerable, answers, also = [] }) => ({
        question,
        article,
        answerable,
        named,
        squad: false,
        answers: [...answers.map((text) => ({ article, text })), ...also],
      }),
    );
  const squad = squadFile === null ? { articles: [], questions: [] } : readSquad(squadFile);
  for (const analyzed of squad.articles) articles.set(analyzed.article.id, analyzed);
  const fillers = shiftsFolder === null ? [] : readFillers(shiftsFolder);
  for (const analyzed of fillers) articles.set(analyzed.article.id, analyzed);
  const squadQuestions = squad.questions.map(({ text, article, answer }): FitQuestion => {
    const { article: own } = squad.articles[article]!;
    return {
      question: text,
      article: own.id,
      answerable: true,
      named: true,
      squad: true,
      answers: [{ article: own.id, text: textOf(own.body, answer) }],
    };
  });
  return {
    articles,
    questions: [
      ...['seed-questions', 'questions', 'seed-paraphrases', 'paraphrases'].flatMap((file) => written(file, false)),
      ...written('news-questions', true),
      ...squadQuestions,
    ],
    fillers: fillers.map(({ article }) => article.id),
    unrelated: [
      ...squad.articles.map(({ article }) => article.id),
      ...[...articles.keys()].filter((id) => /^[bci]-/.test(id)),
    ],
  };
}

/** Articles, and paragraphs in each, that fill the largest corpora. */
const FILLERS = 260;
const FILLER_PARAGRAPHS = 12;

/** Articles put together of SQuADShifts' paragraphs: of Wikipedia, of a forum, of a shop's customers. */
function readFillers(folder: string): AnalyzedArticle[] {
  const paragraphs = ['new_wiki', 'reddit', 'amazon_reviews'].flatMap((set) =>
    readFileSync(`${folder}/${set}.jsonl`, 'utf8')
      .trim()
      .split('\n')
      .map((line) => (JSON.parse(line) as { readonly context: string }).context.trim()),
  );
  const each = Math.floor(paragraphs.length / FILLERS);
  return Array.from({ length: FILLERS }, (_, number) => {
    const some = paragraphs.slice(number * each, number * each + Math.min(each, FILLER_PARAGRAPHS));
    return readPlain(`filler-${number}`, some.join('\n'));
  });
}
