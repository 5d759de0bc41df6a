import { setImmediate as nextTurn, setTimeout as sleep } from 'node:timers/promises';
import { UserError } from '../../../core/errors.ts';
import type { Nodes } from './nodes.ts';

/** Characters of one request, and requests under way at once. */
const BULK = 1_000_000;
const AT_ONCE = 2;
/** Documents after which others have their turn: some milliseconds' work. */
const STEP = 20;
/** Documents that a node had no room for are sent so often again. */
const TRIES = 10;
const PAUSE_MS = 500;

/** Documents on their way into one index, by ids of their own, so that what is sent twice is there once. */
export interface Bulk {
  /** Rejects with what a former request failed with. */
  add(id: string, document: Readonly<Record<string, unknown>>): Promise<void>;
  /** Resolves when all are taken, to how many they were. */
  end(): Promise<number>;
}

/** How documents are sent. */
export interface BulkSettings {
  /** Asked again and again; where it says no, what is sent rejects. */
  readonly goOn?: () => boolean;
  /** Whether one that is there takes the place of the one with the same id; otherwise that one stays. */
  readonly replaces?: boolean;
  /** Whether the name must be an alias that is there: no index is made by sending. */
  readonly byAlias?: boolean;
}

interface BulkOutcome {
  readonly status: number;
  readonly error?: { readonly type: string; readonly reason: string };
}
interface BulkReply {
  readonly errors: boolean;
  readonly items: readonly Readonly<Record<string, BulkOutcome>>[];
}

/** Opens the way into an index. */
export function openBulk(
  nodes: Nodes,
  name: string,
  { goOn = () => true, replaces = false, byAlias = false }: BulkSettings = {},
): Bulk {
  const sending = new Set<Promise<void>>();
  const action = replaces ? 'index' : 'create';
  let failure: Error | null = null;
  let lines: string[] = [];
  let room = BULK;
  let documents = 0;

  const flush = async (): Promise<void> => {
    if (failure) throw failure;
    if (!goOn()) throw new UserError('The index was not finished: Parley is ending.');
    const sent: Promise<void> = sendAll(nodes, name, lines, byAlias)
      .catch((error: Error) => {
        failure ??= error;
      })
      .finally(() => sending.delete(sent));
    sending.add(sent);
    lines = [];
    room = BULK;
    if (sending.size >= AT_ONCE) await Promise.race(sending);
  };
  return {
    add: async (id, document) => {
      const line = `{"${action}":{"_id":"${id}"}}\n${JSON.stringify(document)}\n`;
      lines.push(line);
      room -= line.length;
      documents++;
      if (room <= 0) await flush();
      if (documents % STEP === 0) await nextTurn();
    },
    end: async () => {
      if (lines.length > 0) await flush();
      await Promise.all(sending);
      if (failure) throw failure;
      return documents;
    },
  };
}

async function sendAll(nodes: Nodes, name: string, lines: readonly string[], byAlias: boolean): Promise<void> {
  let left = lines;
  for (let tries = 0; left.length > 0; tries++) {
    if (tries > 0) await sleep(PAUSE_MS);
    const { errors, items } = await nodes.write<BulkReply>({
      method: 'POST',
      path: `/${name}/_bulk`,
      query: {
        timeout: '5s',
        filter_path: 'errors,items.*.status,items.*.error.type,items.*.error.reason',
        ...(byAlias && { require_alias: true }),
      },
      lines: left.join(''),
    });
    if (!errors) return;
    const again: string[] = [];
    for (const [at, item] of items.entries()) {
      const { status, error } = Object.values(item)[0]!;
      // 409: it is there already.
      if (status < 300 || status === 409) continue;
      const isBlocked = error?.type === 'cluster_block_exception';
      if (isBlocked || (status !== 429 && status < 500) || tries === TRIES) {
        const reason = error?.reason ?? `status ${status}`;
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
