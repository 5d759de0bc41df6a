import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import type { Duty, DutyWatch } from './duty.ts';

/** Of all that run Parley on one database, whoever holds this lock has the duty, until its connection ends. */
const LOCK = 7_265_540;

/** In milliseconds. */
interface Times {
  /** From one look to the next: how long a duty is nobody’s after its holder has died. */
  readonly lookEvery: number;
  /** A server that takes longer to answer is taken for gone. */
  readonly answerWithin: number;
}

const TIMES: Times = { lookEvery: 2_000, answerWithin: 2_000 };
/** So long a connection may take to be made. */
const CONNECT_MS = 5_000;

/**
 * The server ends the session of a machine that has vanished after 5 + 3 × 2 seconds; its holder, if it lives, has noticed before that: it looks
 * every two seconds and waits for as long.
 */
const NOTICE_THE_DEAD = `
  set tcp_keepalives_idle = 5;
  set tcp_keepalives_interval = 2;
  set tcp_keepalives_count = 3`;

/** Holds the lock as soon as nobody else does, on a connection of its own. Resolves after the first look; never rejects. */
export async function contendForDuty(
  url: string,
  { onTaken, onWarning }: DutyWatch,
  { lookEvery, answerWithin } = TIMES,
): Promise<Duty> {
  let client: pg.Client | null = null;
  let isHeld = false;
  let isTold = false;
  let isStopped = false;
  let timer: NodeJS.Timeout | undefined;

  const leave = async (left: pg.Client | null): Promise<void> => {
    if (left === null || left !== client) return;
    client = null;
    isHeld = false;
    // A server that answers no more does not say goodbye either.
    await Promise.race([left.end().catch(() => {}), sleep(answerWithin, undefined, { ref: false })]);
  };
  const look = async (): Promise<void> => {
    try {
      if (client === null) {
        client = makeClient(url, answerWithin);
        const made = client;
        made.on('error', () => void leave(made));
        made.on('end', () => void leave(made));
        await made.connect();
        await made.query(NOTICE_THE_DEAD);
      }
      const asked = client;
      if (isHeld) await asked.query('select 1');
      else if (await takeLock(asked)) {
        // Meanwhile it may have been lost, or left.
        isHeld = asked === client;
        if (isHeld) onTaken();
      }
      isTold = false;
    } catch (error) {
      void leave(client);
      const { code, message } = error as NodeJS.ErrnoException;
      if (!isTold && !isStopped) {
        onWarning(
          `The database does not say who tells news and reads feeds (${message || code}): this process does not, until it does`,
        );
      }
      isTold = true;
    }
  };
  let looking = look();
  const again = (): void => {
    if (isStopped) return;
    timer = setTimeout(() => {
      looking = look();
      void looking.then(again);
    }, lookEvery);
    timer.unref();
  };
  await looking;
  again();
  return {
    isOurs: () => isHeld,
    stop: async () => {
      isStopped = true;
      clearTimeout(timer);
      await leave(client);
      await looking;
      // A look that was under way may have connected anew.
      await leave(client);
    },
  };
}

const makeClient = (url: string, answerWithin: number): pg.Client =>
  new pg.Client({
    connectionString: url,
    connectionTimeoutMillis: CONNECT_MS,
    query_timeout: answerWithin,
    application_name: 'parley duty',
  });

async function takeLock(client: pg.Client): Promise<boolean> {
  const { rows } = await client.query<{ held: boolean }>('select pg_try_advisory_lock($1) as held', [LOCK]);
  return rows[0]!.held;
}
