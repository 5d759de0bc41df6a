/** What of a running Parley tells whether it lives and can answer. */
export interface VitalSigns {
  /** What the start is at, such as “the articles are being read”; null once it is done. */
  stage: string | null;
  /** The connections to Discord; null until all were made once. */
  gateway: { connections(): ReadonlyMap<number, boolean>; heardAt(): number } | null;
}

/** Three of the heartbeats that Discord asks for, 41.25 seconds apart: a connection that is lost is taken up again in that time, or never. */
const SILENT_FOR_MS = 3 * 41_250;

/**
 * Why a process should be started again, or null. One whose event loop hangs cannot say so: it answers nothing, and whoever asks takes
 * the time that they waited for the answer.
 */
export function deadBecause({ gateway }: VitalSigns, now: number): string | null {
  const silentFor = gateway === null ? 0 : now - gateway.heardAt();
  if (silentFor <= SILENT_FOR_MS) return null;
  return `Discord has acknowledged no heartbeat for ${Math.round(silentFor / 1000)} s`;
}

/** Why a process cannot answer yet, or no longer, or null. */
export function notReadyBecause({ stage, gateway }: VitalSigns): string | null {
  if (stage !== null) return stage;
  const connections = [...(gateway?.connections() ?? [])];
  const lost = connections.filter(([, isReady]) => !isReady).map(([shard]) => shard);
  if (connections.length > 0 && lost.length === 0) return null;
  return `the gateway is not connected${connections.length > 1 ? `: shards ${lost.join(', ')}` : ''}`;
}
