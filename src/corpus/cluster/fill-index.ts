import { setImmediate as nextTurn, setTimeout as sleep } from 'node:timers/promises';
import { UserError } from '../../core/errors.ts';
import { passagesOf } from '../../core/index/index-articles.ts';
import { passageWords } from '../../core/index/passage-words.ts';
import { Vocabulary } from '../../core/index/vocabulary.ts';
import { PartyNames } from '../../core/terms/party-names.ts';
import { soundKey } from '../../core/terms/spelling.ts';
import { WhoIsWho } from '../../core/terms/who-is-who.ts';
import type { IndexSource } from '../index/index-keeper.ts';
import type { Nodes } from './nodes.ts';

/** Characters of one request, and requests under way at once. */
const BULK = 1_000_000;
const AT_ONCE = 2;
/** Documents after which others have their turn: some milliseconds' work. */
const STEP = 20;
/** Documents that a node had no room for are sent so often again. */
const TRIES = 10;
const PAUSE_MS = 500;

interface BulkReply {
  readonly errors: boolean;
  readonly items: readonly {
    readonly create: { readonly status: number; readonly error?: { readonly type: string; readonly reason: string } };
  }[];
}

/** Fills an empty index and gives how many documents it then holds. `goOn` is asked again and again; where it says no, this rejects. */
export async function fillIndex(
  nodes: Nodes,
  name: string,
  { parties, articles }: IndexSource,
  goOn: () => boolean,
): Promise<number> {
  const names = new PartyNames(new WhoIsWho(parties));
  const vocabulary = new Vocabulary();
  const sending = new Set<Promise<void>>();
  let failure: Error | null = null;
  let lines: string[] = [];
  let room = BULK;
  let documents = 0;

  const flush = async (): Promise<void> => {
    if (failure) throw failure;
    if (!goOn()) throw new UserError('The index was not finished: Parley is ending.');
    const sent: Promise<void> = sendAll(nodes, name, lines)
      .catch((error: Error) => {
        failure ??= error;
      })
      .finally(() => sending.delete(sent));
    sending.add(sent);
    lines = [];
    room = BULK;
    if (sending.size >= AT_ONCE) await Promise.race(sending);
  };
  const add = async (id: string, document: Readonly<Record<string, unknown>>): Promise<void> => {
    // By an id of its own, so that what is sent twice is there once.
    const line = `{"create":{"_id":"${id}"}}\n${JSON.stringify(document)}\n`;
    lines.push(line);
    room -= line.length;
    documents++;
    if (room <= 0) await flush();
    if (documents % STEP === 0) await nextTurn();
  };
  let passage = 0;
  for (const [number, article] of articles.entries()) {
    for (const indexed of passagesOf(article, number)) {
      const words = passageWords(indexed, names);
      vocabulary.count(words, 1);
      await add(`p${passage}`, { passage, article: number, title: words.title, text: words.text });
      passage++;
    }
  }
  let at = 0;
  for (const [word, passages, capitals] of vocabulary.terms()) await add(`w${at++}`, { word, passages, capitals });
  for (const [spelling] of vocabulary.spellings()) await add(`s${at++}`, { spelling, sound: soundKey(spelling) });
  if (lines.length > 0) await flush();
  await Promise.all(sending);
  if (failure) throw failure;
  return documents;
}

async function sendAll(nodes: Nodes, name: string, lines: readonly string[]): Promise<void> {
  let left = lines;
  for (let tries = 0; left.length > 0; tries++) {
    if (tries > 0) await sleep(PAUSE_MS);
    const { errors, items } = await nodes.write<BulkReply>({
      method: 'POST',
      path: `/${name}/_bulk`,
      query: { timeout: '5s', filter_path: 'errors,items.*.status,items.*.error.type,items.*.error.reason' },
      lines: left.join(''),
    });
    if (!errors) return;
    const again: string[] = [];
    for (const [at, { create }] of items.entries()) {
      // 409: it is there already.
      if (create.status < 300 || create.status === 409) continue;
      const isBlocked = create.error?.type === 'cluster_block_exception';
      if (isBlocked || (create.status !== 429 && create.status < 500) || tries === TRIES) {
        const reason = create.error?.reason ?? `status ${create.status}`;
        throw new UserError(
          isBlocked
            ? `The search cluster is read-only (${reason}): make room on its disks, or lift the block.`
            : `The search cluster did not take the articles (${reason}).`,
        );
      }
      again.push(left[at]!);
    }
    left = again;
  }
}
