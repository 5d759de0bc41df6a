import MiniSearch from 'minisearch';
import { makeCorpus } from './corpus-on-disk.ts';
import { type Measured, memoryInUse, timeAnswers } from './measure.ts';

/** MiniSearch as it comes, over title and text; its search alone. */
export async function measureMiniSearch(count: number): Promise<Measured> {
  const { passages, asked } = makeCorpus(count);
  const before = memoryInUse();
  const began = performance.now();
  const options = { fields: ['title', 'text'] };
  const index = new MiniSearch(options);
  index.addAll(passages);
  const build = performance.now() - began;
  const memory = memoryInUse() - before;
  const short = await timeAnswers(asked.short, (question) => index.search(question));
  const twoSentences = await timeAnswers(asked.twoSentences, (question) => index.search(question));
  const json = JSON.stringify(index);
  const loading = performance.now();
  MiniSearch.loadJSON(json, options);
  const load = performance.now() - loading;
  return { engine: 'MiniSearch', build, memory, snapshot: json.length, load, short, twoSentences, notes: [] };
}
