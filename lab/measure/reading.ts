import { analyze } from '../../src/core/analyze.ts';
import { WhoIsWho } from '../../src/core/terms/who-is-who.ts';
import { say } from '../tell.ts';
import { readTexts } from './questions.ts';

const ROUNDS = 5;

/** Words of the articles in `folder` that are read for statements, dates and events in a second of one processor, when warm. */
export function measureReading(folder: string): void {
  const articles = readTexts(folder).map(({ article }) => ({ ...article, published: '2016-10-10' }));
  const words = articles.reduce((sum, { body }) => sum + body.split(/\s+/).length, 0);
  const nobody = new WhoIsWho([]);
  let fastest = 0;
  for (let round = 0; round < ROUNDS; round++) {
    const before = process.cpuUsage();
    for (const article of articles) analyze(article, nobody);
    const { user, system } = process.cpuUsage(before);
    fastest = Math.max(fastest, (1e6 * words) / (user + system));
  }
  say(
    `reading: ${words} words in ${articles.length} articles, ${Math.round(fastest / 1_000)},000 words a processor second`,
  );
}
