// Opens a library in one of three ways, asks it, and prints what that took: run by cluster.ts, in a process of its own, so that its memory is told.
import { readFileSync } from 'node:fs';
import { textOf } from '../../src/core/article/span.ts';
import { openArchiveShelf } from '../../src/corpus/archive-shelf.ts';
import { keepInCluster } from '../../src/corpus/cluster/keep-in-cluster.ts';
import { openArchives } from '../../src/corpus/cluster/open-archives.ts';
import { keepIndex } from '../../src/corpus/index/keep-index.ts';
import { openShelf, type Shelf } from '../../src/corpus/shelf.ts';
import { say, share } from '../tell.ts';
import { memoryInUse, timeAnswers } from './measure.ts';

/** How a library is opened: from what is published; from the folder with its index in the cluster; from the folder with an index of its own. */
export type Way = 'archive' | 'cluster' | 'embedded';

/** What is asked, and of which passage each question was made. */
export interface AskOrder {
  readonly way: Way;
  readonly urls: readonly string[];
  readonly folder: string;
  readonly questions: Readonly<Record<string, readonly { readonly question: string; readonly passage: string }[]>>;
}

const AT_ONCE = [1, 8];
const NAMES = 25;

const { way, urls, folder, questions } = JSON.parse(readFileSync(process.argv[2]!, 'utf8')) as AskOrder;
const settings = {
  address: { urls, user: null, password: null, token: null, ca: null },
  onWarning: say,
  clock: Date.now,
};

/** What was read is taken from the cluster in every way: here nothing is analysed. */
async function open(): Promise<Shelf> {
  if (way === 'archive') return openArchiveShelf(folder, openArchives(settings));
  const cluster = keepInCluster(settings);
  if (way === 'cluster') return openShelf(folder, { indexes: cluster });
  const own = keepIndex();
  const close = async () => void (await Promise.all([own.close(), cluster.close()]));
  return openShelf(folder, { indexes: { ...own, analyses: cluster.analyses, close } });
}

const megabytes = (): string => `${Math.round(memoryInUse() / 1e6)} MB`;

const began = performance.now();
const shelf = await open();
say(
  `${way}: ready in ${((performance.now() - began) / 1_000).toFixed(1)} s, ${(process.cpuUsage().user / 1e6).toFixed(1)} s of processor time; ${megabytes()}`,
);
for (const [kind, asked] of Object.entries(questions)) {
  const texts = asked.map(({ question }) => question);
  for (const atOnce of AT_ONCE) {
    let lost = 0;
    const answer = (question: string) =>
      shelf.library.ask({ question }).catch(() => {
        lost++;
      });
    const { p50, p99 } = await timeAnswers(texts, answer, atOnce);
    say(
      `${way}: ${kind}, ${atOnce} at once: ${p50.toFixed(1)} ms at the median, ${p99.toFixed(1)} at p99; ${lost} lost; ${megabytes()}`,
    );
  }
  let right = 0;
  for (const { question, passage } of asked) {
    const finding = await shelf.library.find({ question }).catch(() => null);
    const hit = finding && 'hits' in finding ? finding.hits[0] : undefined;
    if (hit && textOf(hit.article.article.body, hit.passage) === passage) right++;
  }
  say(`${way}: ${kind}: the passage that it was made of is first for ${share(right, asked.length)}`);
}
say(`${way}: ${megabytes()} after the questions`);
// Where nothing was analysed nobody is known.
const names = shelf.library.suggest('speaker', '', NAMES);
const answers: Readonly<Record<string, (name: string) => Promise<unknown>>> = {
  'who said': (speaker) => shelf.library.whoSaid({ speaker }),
  'who is': (name) => shelf.library.whoIs({ name }),
  timeline: (speaker) => shelf.library.timeline({ speaker }),
};
for (const [kind, answer] of names.length === 0 ? [] : Object.entries(answers)) {
  const { p50, p99 } = await timeAnswers(names, answer);
  say(`${way}: ${kind}, by ${names.length} names: ${p50.toFixed(1)} ms at the median, ${p99.toFixed(1)} at p99`);
}
say(`${way}: ${megabytes()} at the end`);
await shelf.close();
