import { readFileSync } from 'node:fs';
import { analyze } from '../src/core/analyze.ts';
import { Searcher } from '../src/core/find/searcher.ts';
import { type FewView, viewFew } from '../src/core/question/few/few-view.ts';
import type { Nearness } from '../src/core/question/few/sentence-encoder.ts';
import type { ReadSentence } from '../src/core/question/read-passage.ts';
import { viewSentences } from '../src/core/question/sentence-view.ts';
import { WhoIsWho } from '../src/core/who-is-who.ts';
import { openShelf } from '../src/corpus/shelf.ts';

export const TUNING = 'test/fixtures/tuning';

export interface TuningQuestion {
  /** Name of the article's file; the first article of the corpus when it is left out. */
  readonly article?: string;
  readonly question: string;
  readonly answerable: boolean;
  readonly answers: readonly string[];
}

/** A tuning question with the sentences of its article. */
export interface AskedQuestion {
  readonly question: TuningQuestion;
  /** Whether it was written so as to use other words than the article: more than words alone can bridge. */
  readonly paraphrase: boolean;
  /** The sentences as words alone see them, and as they are seen with an encoder that was not trained on the question. */
  readonly byWords: readonly FewView[];
  readonly encoded: readonly FewView[];
  /** In the order of the article. */
  readonly passages: readonly (readonly ReadSentence[])[];
}

/** By question: cosines of its sentences and of their passages, in the order of the article. */
type Similarities = readonly (readonly [sentences: readonly number[], passages: readonly number[]])[];

const read = (name: string): string => readFileSync(`${TUNING}/${name}`, 'utf8');
const readJson = <Value>(name: string): Value => JSON.parse(read(name)) as Value;

export const answersIn = ({ answers }: TuningQuestion, text: string): boolean =>
  answers.some((answer) => text.includes(answer));

/** Every tuning question in the order of the similarities that `scripts/train-encoder.py` wrote. */
export async function askTuningQuestions(): Promise<AskedQuestion[]> {
  const questions = ['seed-questions', 'questions', 'seed-paraphrases', 'paraphrases'].flatMap((name) =>
    readJson<TuningQuestion[]>(`${name}.json`).map((question) => ({ question, paraphrase: /paraphrases$/.test(name) })),
  );
  const similarities = readJson<Similarities>('similarities.json');
  const searcherOf = await openSearchers();
  const asked: AskedQuestion[] = [];
  for (const [number, { question, paraphrase }] of questions.entries()) {
    const searcher = searcherOf(question.article);
    const weighed = await searcher.weigh(question.question);
    const views = viewSentences(weighed, await searcher.candidates(weighed));
    const passages = [...searcher.passages()].map(({ sentences }) => sentences);
    const [bySentence = [], byPassage = []] = similarities[number] ?? [];
    const nearness = new Map(
      passages
        .flat()
        .map((sentence, at): [ReadSentence, Nearness] => [
          sentence,
          { sentence: bySentence[at] ?? 0, passage: byPassage[at] ?? 0 },
        ]),
    );
    asked.push({
      question,
      paraphrase,
      byWords: viewFew(weighed, views, null),
      encoded: viewFew(weighed, views, nearness),
      passages,
    });
  }
  return asked;
}

async function openSearchers(): Promise<(article: string | undefined) => Searcher> {
  const { library } = await openShelf('corpus');
  const first = new Searcher(library.articles, library.whoIsWho);
  const nobody = new WhoIsWho([]);
  const searchers = new Map<string, Searcher>();
  return (name) => {
    if (name === undefined) return first;
    const known = searchers.get(name);
    if (known) return known;
    const facts = { title: null, outlet: null, author: null, url: null, published: null, language: 'en' };
    const article = analyze({ ...facts, id: name, body: read(`articles/${name}.txt`) }, nobody);
    const searcher = new Searcher([article], nobody);
    searchers.set(name, searcher);
    return searcher;
  };
}
