import { readFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { Client } from '@opensearch-project/opensearch';
import type { SearchAddress } from '../../../config.ts';
import { UserError } from '../../../core/errors.ts';
import { isPassing, statusOf } from './failures.ts';

/** One request, as OpenSearch's API describes it. */
export interface ClusterRequest {
  readonly method: 'GET' | 'POST' | 'PUT' | 'DELETE';
  readonly path: string;
  readonly query?: Readonly<Record<string, string | number | boolean>>;
  readonly body?: Readonly<Record<string, unknown>>;
  /** Lines of JSON, in place of a body. */
  readonly lines?: string;
  /** What failed all the same in an answer that says that all is well; null where nothing did. */
  readonly failureIn?: (body: unknown) => Error | null;
}

/** The nodes of a cluster, any of which can be asked anything. */
export interface Nodes {
  /**
   * Asks for what changes nothing: one node and, when it fails or is slow, others beside it; the first answer counts. Rejects with what
   * the last one failed with.
   */
  read<Body>(request: ClusterRequest): Promise<Body>;
  /** Asks for what may be done twice without harm, one node after another. */
  write<Body>(request: ClusterRequest): Promise<Body>;
  close(): Promise<void>;
}

/** How long is tried, in milliseconds, until something has failed. */
export interface Patience {
  readonly readMs: number;
  readonly writeMs: number;
}

/** Nobody waits longer for an answer; electing another manager takes some seconds. */
const PATIENCE: Patience = { readMs: 5_000, writeMs: 20_000 };
/** A node that has not answered by then is slow: the next one is asked too, and the one after it later, since all are slow where there is too much to do. */
const SLOW_MS = 400;
/** A slow node, or one that failed, is asked last for so long. */
const AVOIDED_MS = 5_000;
/** So long is waited when every node has failed. */
const PAUSE_MS = 100;
/** A write that takes longer has failed at that node. */
const WRITE_EACH_MS = 30_000;

interface Node {
  readonly client: Client;
  avoidedUntil: number;
}

/** Throws `UserError` when the certificates cannot be read. */
export function openNodes(address: SearchAddress, { readMs, writeMs }: Patience = PATIENCE): Nodes {
  const monotonic = (): number => performance.now();
  const nodes = address.urls.map((url): Node => ({ client: clientOf(url, address), avoidedUntil: 0 }));
  let turn = 0;

  /** The next node first, those to be avoided last. */
  const inOrder = (): Node[] => {
    turn++;
    const turned = nodes.map((_, at) => nodes[(turn + at) % nodes.length]!);
    const now = monotonic();
    return turned.sort((a, b) => Number(a.avoidedUntil > now) - Number(b.avoidedUntil > now));
  };
  const avoid = (node: Node): void => {
    node.avoidedUntil = monotonic() + AVOIDED_MS;
  };
  const send = ({ client }: Node, { method, path, query, body, lines }: ClusterRequest, requestTimeout: number) =>
    client.transport.request(
      { method, path, ...(query && { querystring: query }), ...(body && { body }), ...(lines && { bulkBody: lines }) },
      { requestTimeout, maxRetries: 0 },
    );

  /** Asks each node once, the next one when the one before failed or is slow. */
  const round = <Body>(request: ClusterRequest, requestTimeout: number): Promise<Body> => {
    const order = inOrder();
    const sent: ReturnType<typeof send>[] = [];
    return new Promise<Body>((resolve, reject) => {
      let failures = 0;
      let told: unknown = null;
      let slow: NodeJS.Timeout | undefined;
      const end = (settle: () => void): void => {
        clearTimeout(slow);
        settle();
        for (const one of sent) one.abort();
      };
      const askNext = (): void => {
        const node = order[sent.length];
        if (!node) return;
        clearTimeout(slow);
        slow = setTimeout(
          () => {
            avoid(node);
            askNext();
          },
          SLOW_MS * (sent.length + 1),
        );
        const asked = send(node, request, requestTimeout);
        sent.push(asked);
        const fail = (error: unknown): void => {
          if (isPassing(error)) avoid(node);
          // What a node says tells more than that another one is not there.
          if (statusOf(told) === null) told = error;
          if (!isPassing(error)) end(() => reject(error));
          else if (++failures === order.length) end(() => reject(told));
          else askNext();
        };
        asked.then(({ body }) => {
          const failure = request.failureIn?.(body) ?? null;
          if (failure === null) end(() => resolve(body));
          else fail(failure);
        }, fail);
      };
      askNext();
    });
  };
  const again = async <Body>(withinMs: number, ask: (leftMs: number) => Promise<Body>): Promise<Body> => {
    const until = monotonic() + withinMs;
    for (;;) {
      try {
        return await ask(Math.max(1, until - monotonic()));
      } catch (error) {
        if (!isPassing(error) || monotonic() + PAUSE_MS >= until) throw error;
        await sleep(PAUSE_MS);
      }
    }
  };
  return {
    read: (request) => again(readMs, (leftMs) => round(request, leftMs)),
    write: (request) =>
      again(writeMs, async () => {
        const [node] = inOrder();
        try {
          const { body } = await send(node!, request, WRITE_EACH_MS);
          const failure = request.failureIn?.(body) ?? null;
          if (failure !== null) throw failure;
          return body;
        } catch (error) {
          if (isPassing(error)) avoid(node!);
          throw error;
        }
      }),
    close: async () => {
      await Promise.all(nodes.map(({ client }) => client.close()));
    },
  };
}

function clientOf(url: string, { user, password, token, ca }: SearchAddress): Client {
  return new Client({
    node: url,
    ...(user !== null && { auth: { username: user, password: password ?? '' } }),
    ...(token !== null && { headers: { authorization: `Bearer ${token}` } }),
    ...(ca !== null && { ssl: { ca: readCertificates(ca) } }),
  });
}

function readCertificates(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    throw new UserError(`SEARCH_CA ${path} cannot be read (${(error as NodeJS.ErrnoException).code}).`);
  }
}
