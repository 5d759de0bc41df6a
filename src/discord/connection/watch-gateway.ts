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
  /** The connection was lost and is taken up again. */
  readonly onLost?: () => void;
  /** Discord closed it for good: nothing will be heard any more. */
  readonly onEnd: (reason: UserError) => void;
}

/** A connection that comes and goes is told of so often at most. */
const QUIET_MS = 60_000;

/** Tells of a connection that is lost, is back, or is lost for good: one line each, however often it is tried meanwhile. */
export function watchGateway(client: Client, { log, clock, onLost = () => {}, onEnd }: GatewayWatch): void {
  let lostAt: number | null = null;
  let toldAt = Number.NEGATIVE_INFINITY;
  let untold = 0;
  let tries = 0;
  let isTold = false;

  client.on(Events.ShardReconnecting, () => {
    tries += 1;
    if (lostAt !== null) return;
    lostAt = clock();
    onLost();
    isTold = clock() - toldAt >= QUIET_MS;
    if (!isTold) {
      untold += 1;
      return;
    }
    log.warn(
      { lostMeanwhile: untold, todo: 'Nothing, if “… is back” follows; else see discordstatus.com' },
      'The connection to Discord was lost; it is taken up again',
    );
    toldAt = clock();
    untold = 0;
  });
  const back = (how: string, missed?: number): void => {
    if (lostAt === null) return;
    const facts = {
      seconds: Math.round((clock() - lostAt) / 1000),
      tries,
      ...(missed === undefined ? {} : { missed }),
    };
    if (isTold) log.info(facts, `The connection to Discord is back, ${how}`);
    lostAt = null;
    tries = 0;
  };
  client.on(Events.ShardResume, (_, missed) => back('with what was missed', missed));
  client.on(Events.ShardReady, () => back('without what was missed'));

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
