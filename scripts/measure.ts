// Measures Parley on cases that its rules were not tuned on, written by people who had not seen its answers:
//   npm run measure [-- FOLDER]
// FOLDER holds the articles of the speaker cases as .txt, which do not come with Parley; without it they are left out.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { analyze } from '../src/core/analyze.ts';
import type { Article } from '../src/core/article.ts';
import { createFinder, type Finder } from '../src/core/find/finder.ts';
import { fold } from '../src/core/fold.ts';
import type { SentenceEncoder } from '../src/core/question/few/sentence-encoder.ts';
import { overlaps, textOf } from '../src/core/span.ts';
import { WhoIsWho } from '../src/core/who-is-who.ts';
import { openShelf } from '../src/corpus/shelf.ts';
import { startEncoder } from '../src/encoder/start-encoder.ts';

const read = (name: string): unknown => JSON.parse(readFileSync(`test/fixtures/held-out/${name}.json`, 'utf8'));
const say = (line: string): void => void process.stdout.write(`${line}\n`);
const share = (part: number, whole: number): string => `${part} of ${whole} (${((100 * part) / whole).toFixed(0)} %)`;
const articleOf = (id: string, body: string, published: string | null): Article => {
  return { id, title: null, outlet: null, author: null, url: null, published, language: 'en', body };
};

interface HeldQuestion {
  /** Name of the article's file; the first article of the corpus when it is left out. */
  readonly article?: string;
  readonly question: string;
  readonly answerable: boolean;
  /** Each an exact part of the article; a first excerpt that holds one of them is right. */
  readonly answers: readonly string[];
}

type FinderOf = (article: string | undefined) => Finder;

/** A finder in the first article, and one in each of the others. */
async function openFinders(encoder: SentenceEncoder | null): Promise<FinderOf> {
  const { library } = await openShelf('corpus', { encoder });
  const folder = 'test/fixtures/held-out/articles';
  const nobody = new WhoIsWho([]);
  const others = new Map<string, Finder>();
  for (const file of readdirSync(folder)) {
    const id = file.replace('.txt', '');
    const article = analyze(articleOf(id, readFileSync(join(folder, file), 'utf8'), null), nobody);
    others.set(id, createFinder([article], nobody, { encoder }));
  }
  for (const finder of [library.finder, ...others.values()]) await finder.warm();
  return (article) => (article === undefined ? library.finder : others.get(article)!);
}

async function measureQuestions(finderOf: FinderOf, name: string, times: number[]): Promise<void> {
  const questions = read(name) as readonly HeldQuestion[];
  const counts = { answerable: 0, right: 0, answered: 0, unanswerable: 0, refused: 0 };
  for (const { article, question, answerable, answers } of questions) {
    const began = performance.now();
    const { answered, hits } = await finderOf(article).find(question);
    times.push(performance.now() - began);
    const first = hits[0] && textOf(hits[0].article.article.body, hits[0].span);
    const isRight = first !== undefined && answers.some((answer) => first.includes(answer));
    if (answerable) {
      counts.answerable++;
      if (isRight) counts.right++;
      if (isRight && answered) counts.answered++;
    } else {
      counts.unanswerable++;
      if (!answered) counts.refused++;
    }
  }
  say(`${name}: right first excerpt ${share(counts.right, counts.answerable)},`);
  say(
    `  right and given as the answer ${share(counts.answered, counts.answerable)}, refused ${share(counts.refused, counts.unanswerable)}`,
  );
}

interface OrderText {
  readonly id: string;
  readonly published: string;
  readonly text: string;
  readonly conflict: boolean;
}

function measureConflicts(name: string): void {
  const texts = read(name) as readonly OrderText[];
  const flagged = (text: OrderText): boolean =>
    analyze(articleOf(text.id, text.text, text.published), new WhoIsWho([])).conflicts.length > 0;
  const wrong = texts.filter(({ conflict }) => conflict);
  const right = texts.filter(({ conflict }) => !conflict);
  say(
    `${name}: contradictions found ${share(wrong.filter(flagged).length, wrong.length)}, false flags ${share(right.filter(flagged).length, right.length)}`,
  );
}

interface SpeakerCase {
  readonly article: string;
  readonly start: number;
  readonly end: number;
  readonly source: string;
  readonly speaker: string;
  readonly also?: readonly string[];
}

/** Names are compared without case, accents, titles and possessive endings. */
const plain = (name: string): string =>
  fold(name)
    .replace(/^(?:the|mr|mrs|ms|dr)\.? /, '')
    .replace(/'s$/, '');

const kindOf = (source: string): string =>
  /^(?:he|she|they|it)$/i.test(source)
    ? 'pronouns'
    : /^(?:the|a|an|his|her|their)\b|^[a-z]/i.test(source) && !/^\p{Lu}\S*$/u.test(source)
      ? 'descriptions'
      : 'surnames';

function measureSpeakers(folder: string): void {
  const counts = new Map<string, { cases: number; found: number; right: number }>();
  for (const { article, start, end, source, speaker, also = [] } of read('speakers') as readonly SpeakerCase[]) {
    const body = readFileSync(join(folder, `${article}.txt`), 'utf8');
    const { statements } = analyze(articleOf(article, body, null), new WhoIsWho([]));
    const here = statements.filter((statement) => statement.source && overlaps(statement.source, { start, end }));
    const count = counts.get(kindOf(source)) ?? { cases: 0, found: 0, right: 0 };
    counts.set(kindOf(source), count);
    count.cases++;
    if (here.length > 0) count.found++;
    const names = [speaker, ...also].map(plain);
    if (here.some(({ speaker: who }) => who && names.includes(plain(who.name)))) count.right++;
  }
  for (const [kind, { cases, found, right }] of counts) {
    say(`speakers behind ${kind}: right ${share(right, cases)}; of the statements found ${share(right, found)}`);
  }
}

const QUESTIONS = [
  'seed-questions',
  'more-seed-questions',
  'third-seed-questions',
  'fourth-seed-questions',
  'fifth-seed-questions',
  'other-questions',
];
const fail = (line: string): never => {
  throw new Error(line);
};
for (const encoder of [startEncoder(fail), null]) {
  const finderOf = await openFinders(encoder);
  const times: number[] = [];
  say(encoder ? 'questions, with the sentence encoder' : 'questions, by words alone');
  for (const name of QUESTIONS) await measureQuestions(finderOf, name, times);
  times.sort((a, b) => a - b);
  const at = (share: number): string => times[Math.floor(share * times.length)]!.toFixed(1);
  say(`  an answer takes ${at(0.5)} ms in the median, ${at(0.99)} ms at p99`);
}
for (const name of ['order-texts', 'more-order-texts', 'third-order-texts', 'fourth-order-texts', 'hard-order-texts'])
  measureConflicts(name);
const folder = process.argv[2];
if (folder === undefined) say('speakers: left out, since no folder of their articles was given');
else measureSpeakers(folder);
