import { type Client, Events } from 'discord.js';
import type { UserError } from '../../core/errors.ts';
import { describeError } from '../failures/describe-error.ts';
import type { Log } from '../log.ts';
import { endReason } from './end-reason.ts';

/** Who is told of a gateway's fate. */
export interface GatewayWatch {
  readonly log: Log;
  /** Milliseconds, only ever counted from one reading to another. */
  readonly clock: () => number;
  /** A connection was lost and is taken up again. */
  readonly onLost?: (shard: number) => void;
  /** Discord closed one for good: nothing will be heard there any more. */
  readonly onEnd: (reason: UserError) => void;
}

/** Connections that come and go are told of so often at most, all of them together. */
const QUIET_MS = 60_000;

/** A connection that is lost. */
interface Loss {
  readonly at: number;
  readonly isTold: boolean;
  tries: number;
}

/** Tells of a connection that is lost, is back, or is lost for good: one line each, however often it is tried meanwhile. */
export function watchGateway(client: Client, { log, clock, onLost = () => {}, onEnd }: GatewayWatch): void {
  const losses = new Map<number, Loss>();
  let toldAt = Number.NEGATIVE_INFINITY;
  let untold = 0;

  client.on(Events.ShardReconnecting, (shard) => {
    const known = losses.get(shard);
    if (known) {
      known.tries += 1;
      return;
    }
    const at = clock();
    const isTold = at - toldAt >= QUIET_MS;
    losses.set(shard, { at, isTold, tries: 1 });
    onLost(shard);
    if (!isTold) {
      untold += 1;
      return;
    }
    log.warn(
      { shard, lostMeanwhile: untold, todo: 'Nothing, if “… is back” follows; else see discordstatus.com' },
      'The connection to Discord was lost; it is taken up again',
    );
    toldAt = at;
    untold = 0;
  });
  const back = (shard: number, how: string, missed?: number): void => {
    const loss = losses.get(shard);
    if (!loss) return;
    const facts = {
      shard,
      seconds: Math.round((clock() - loss.at) / 1000),
      tries: loss.tries,
      ...(missed === undefined ? {} : { missed }),
    };
    if (loss.isTold) log.info(facts, `The connection to Discord is back, ${how}`);
    losses.delete(shard);
  };
  client.on(Events.ShardResume, (shard, missed) => back(shard, 'with what was missed', missed));
  client.on(Events.ShardReady, (shard) => back(shard, 'without what was missed'));

  let failedAt = Number.NEGATIVE_INFINITY;
  client.on(Events.ShardError, (error) => {
    if (clock() - failedAt < QUIET_MS) return;
    failedAt = clock();
    log.warn(
      { error: describeError(error)['message'], todo: 'Nothing: it is taken up again' },
      'The connection to Discord failed',
    );
  });
  client.on(Events.ShardDisconnect, ({ code }) => onEnd(endReason(code)));
}
