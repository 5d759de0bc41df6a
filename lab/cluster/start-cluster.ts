import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { type AddressInfo, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { buildNode, runNode } from './node-program.ts';

/** OpenSearch nodes on this machine that make one cluster, asked by loopback only, without passwords. */
export interface SearchCluster {
  /** Where each node is asked. */
  readonly urls: readonly string[];
  /** The place among them of the node that manages the cluster now. */
  manager(): Promise<number>;
  /** Resolves when so many nodes are there and every copy of every index is; rejects after `GREEN_WITHIN_MS`. */
  green(nodes?: number): Promise<void>;
  /** Ends a node as a power cut does. */
  kill(node: number): Promise<void>;
  /** Holds a node up, or lets it go on. */
  signal(node: number, signal: 'SIGSTOP' | 'SIGCONT'): void;
  /** Starts a node again that was ended, with what it had on disk. */
  restart(node: number): void;
  /** Ends all nodes and removes what they wrote. */
  stop(): Promise<void>;
}

/** A machine with more to do takes long. */
const GREEN_WITHIN_MS = 120_000;
const ENDS_WITHIN_MS = 20_000;

/** Builds the program where that is not done yet, starts so many nodes, with the k-NN plugin or without, and waits until they are one cluster. */
export async function startCluster(count = 3, knn = true): Promise<SearchCluster> {
  await buildNode();
  const folder = mkdtempSync(join(tmpdir(), 'parley-search-'));
  const ports = await freePorts(2 * count);
  const transport = ports.slice(count);
  const urls = ports.slice(0, count).map((port) => `http://127.0.0.1:${port}`);
  const names = urls.map((_, at) => `node-${at}`);
  const processes: ChildProcess[] = [];

  const start = (at: number): void => {
    const settings = {
      'cluster.name': 'parley-test',
      'node.name': names[at]!,
      'network.host': '127.0.0.1',
      'http.port': String(ports[at]),
      'transport.port': String(transport[at]),
      'discovery.seed_hosts': transport.map((port) => `127.0.0.1:${port}`).join(),
      'cluster.initial_cluster_manager_nodes': names.join(),
      'node.processors': '2',
      'node.store.allow_mmap': 'false',
      'cluster.routing.allocation.disk.threshold_enabled': 'false',
      // A killed node is gone at once; its copies are not waited for.
      'cluster.fault_detection.leader_check.interval': '500ms',
      'cluster.fault_detection.follower_check.interval': '500ms',
    };
    processes[at] = runNode(join(folder, names[at]!), settings, [], knn);
  };
  const end = async (child: ChildProcess, signal: NodeJS.Signals): Promise<void> => {
    if (child.exitCode !== null || child.signalCode !== null) return;
    const ended = once(child, 'exit');
    child.kill(signal);
    await ended;
  };
  const tell = async (path: string): Promise<unknown> => {
    for (const url of urls) {
      const reply = await fetch(`${url}${path}`, { signal: AbortSignal.timeout(5_000) }).catch(() => null);
      if (reply?.ok) return reply.json();
    }
    return null;
  };
  const stop = async (): Promise<void> => {
    await Promise.all(
      processes.map(async (child) => {
        const late = setTimeout(() => child.kill('SIGKILL'), ENDS_WITHIN_MS);
        child.kill('SIGCONT');
        await end(child, 'SIGTERM');
        clearTimeout(late);
      }),
    );
    rmSync(folder, { recursive: true, force: true });
  };
  const cluster: SearchCluster = {
    urls,
    manager: async () => {
      const managers = (await tell('/_cat/cluster_manager?format=json')) as readonly { readonly node: string }[] | null;
      return names.indexOf(managers?.[0]?.node ?? '');
    },
    green: async (nodes = count) => {
      const wanted = `/_cluster/health?wait_for_nodes=${nodes}&wait_for_status=green&timeout=2s`;
      for (const until = Date.now() + GREEN_WITHIN_MS; Date.now() < until; await sleep(100)) {
        if ((await tell(wanted)) !== null) return;
      }
      throw new Error(`the search cluster did not come up: see ${folder}/node-0/log`);
    },
    kill: (at) => end(processes[at]!, 'SIGKILL'),
    signal: (at, signal) => void processes[at]!.kill(signal),
    restart: start,
    stop,
  };
  for (const at of names.keys()) start(at);
  await cluster.green().catch(async (error) => {
    await Promise.all(processes.map((child) => end(child, 'SIGKILL')));
    throw error;
  });
  return cluster;
}

async function freePorts(count: number): Promise<number[]> {
  const servers = await Promise.all(
    Array.from({ length: count }, async () => {
      const server = createServer().listen(0, '127.0.0.1');
      await once(server, 'listening');
      return server;
    }),
  );
  const ports = servers.map((server) => (server.address() as AddressInfo).port);
  await Promise.all(servers.map((server) => once(server.close(), 'close')));
  return ports;
}
