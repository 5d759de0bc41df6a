import { passagesOf } from '../../../core/index/index-articles.ts';
import { passageWords } from '../../../core/index/passage-words.ts';
import { Vocabulary } from '../../../core/index/vocabulary.ts';
import { PartyNames } from '../../../core/terms/party-names.ts';
import { soundKey } from '../../../core/terms/spelling.ts';
import { WhoIsWho } from '../../../core/terms/who-is-who.ts';
import type { IndexSource } from '../../index/index-keeper.ts';
import { openBulk } from '../requests/bulk.ts';
import type { Nodes } from '../requests/nodes.ts';
import { ENTRIES_EACH, entriesId, HEAD_ID, packEntries, packHead } from './entries.ts';

/** Fills an empty index and gives how many documents it then holds. `goOn` is asked again and again; where it says no, this rejects. */
export async function fillIndex(
  nodes: Nodes,
  name: string,
  { parties, articles }: IndexSource,
  goOn: () => boolean,
): Promise<number> {
  const names = new PartyNames(new WhoIsWho(parties));
  const vocabulary = new Vocabulary();
  const bulk = openBulk(nodes, name, { goOn });
  await bulk.add(HEAD_ID, await packHead({ parties, articles }));
  let passage = 0;
  for (const [number, article] of articles.entries()) {
    if (number % ENTRIES_EACH === 0) {
      const entries = await packEntries(articles.slice(number, number + ENTRIES_EACH));
      await bulk.add(entriesId(number / ENTRIES_EACH), entries);
    }
    for (const indexed of passagesOf(article, number)) {
      const words = passageWords(indexed, names);
      vocabulary.count(words, 1);
      await bulk.add(`p${passage}`, { passage, article: number, title: words.title, text: words.text });
      passage++;
    }
  }
  let at = 0;
  for (const [word, passages, capitals] of vocabulary.terms()) await bulk.add(`w${at++}`, { word, passages, capitals });
  for (const [spelling] of vocabulary.spellings()) await bulk.add(`s${at++}`, { spelling, sound: soundKey(spelling) });
  return bulk.end();
}
