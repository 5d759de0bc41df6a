import { describe, expect, it } from 'vitest';
import { createMetrics } from '../../../src/main/health/metrics.ts';
import { healthOfAll } from '../../../src/main/processes/health-report.ts';
import { followHealth } from '../../../src/main/processes/part-health.ts';

const SILENCES = { atStart: 60_000, later: 10_000 };

/** A process that makes a connection, once it has; it says how it does unless it is silent. */
function processOf(shard: number) {
  let isConnected = false;
  let isSilent = false;
  const metrics = createMetrics({
    articles: () => 12,
    libraryAge: () => 60,
    vectorsLeft: () => 0,
    connections: () => new Map(isConnected ? [[shard, true]] : []),
    onDuty: () => shard === 0,
  });
  return {
    connect: () => {
      isConnected = true;
    },
    answers: (times: number) => {
      for (let at = 0; at < times; at += 1) metrics.answered('ask', 'found', 0.1);
    },
    silent: (is: boolean) => {
      isSilent = is;
    },
    health: async () => (isSilent ? null : { dead: null, notReady: null, metrics: await metrics.list() }),
  };
}

/** Two parts of a bot, of which the second one is looked at; the first one is well and has answered twice. */
function two() {
  let now = 0;
  let second: ReturnType<typeof processOf> | null = null;
  const first = processOf(0);
  first.connect();
  first.answers(2);
  const parts = [0, 1].map(() => followHealth(SILENCES, () => now));
  const health = healthOfAll(async () => [
    { name: 'first', report: await parts[0]!.ask(first) },
    { name: 'second', report: await parts[1]!.ask(second) },
  ]);
  return {
    is: (running: typeof second) => {
      second = running;
    },
    passes: (ms: number) => {
      now += ms;
    },
    told: async () => [await health.dead(), await health.notReady()],
    figures: async () => {
      const text = await health.metrics.text();
      const of = (name: string): string | undefined => text.split('\n').find((line) => line.startsWith(`${name} `));
      return [
        'parley_answers_total{command="ask",outcome="found"}',
        'parley_answer_seconds_bucket{le="+Inf",command="ask"}',
        'parley_gateway_ready',
        'parley_shard_ready{shard="0"}',
        'parley_shard_ready{shard="1"}',
        'parley_articles',
      ].map((name) => of(name)?.split(' ').at(-1));
    },
  };
}

describe('a part of a bot', () => {
  it('counts on where the process before it ended, and has no connections meanwhile', async () => {
    const { is, figures } = two();
    expect(await figures()).toEqual(['2', '2', '0', '1', undefined, '12']);
    const one = processOf(1);
    one.connect();
    one.answers(3);
    is(one);
    expect(await figures()).toEqual(['5', '5', '1', '1', '1', '12']);
    is(null);
    expect(await figures()).toEqual(['5', '5', '0', '1', '0', '12']);
    const another = processOf(1);
    is(another);
    expect(await figures()).toEqual(['5', '5', '0', '1', '0', '12']);
    another.connect();
    another.answers(4);
    expect(await figures()).toEqual(['9', '9', '1', '1', '1', '12']);
    is(processOf(1));
    expect(await figures()).toEqual(['9', '9', '0', '1', '0', '12']);
  });

  it('that does not say in time how it does keeps what it counted, and counts as not connected', async () => {
    const { is, figures } = two();
    const one = processOf(1);
    one.connect();
    one.answers(3);
    is(one);
    await figures();
    one.silent(true);
    expect(await figures()).toEqual(['5', '5', '0', '1', '0', '12']);
    one.silent(false);
    expect(await figures()).toEqual(['5', '5', '1', '1', '1', '12']);
  });

  it('is not ready when it does not answer once, and dead when it has not for a while', async () => {
    const { is, passes, told } = two();
    const one = processOf(1);
    is(one);
    expect(await told()).toEqual([null, null]);
    passes(600_000);
    one.silent(true);
    expect(await told()).toEqual([null, 'second: no answer']);
    passes(SILENCES.later - 1);
    expect(await told()).toEqual([null, 'second: no answer']);
    passes(1);
    expect(await told()).toEqual(['second: no answer for 10 s', 'second: no answer']);
    one.silent(false);
    expect(await told()).toEqual([null, null]);
  });

  it('is being started until it answers, for a minute', async () => {
    const { is, passes, told } = two();
    expect(await told()).toEqual([null, 'second: its process is being started']);
    const one = processOf(1);
    one.silent(true);
    is(one);
    for (const ms of [0, SILENCES.later, SILENCES.later]) {
      passes(ms);
      expect(await told()).toEqual([null, 'second: its process is being started']);
    }
    passes(SILENCES.atStart);
    expect(await told()).toEqual(['second: no answer for 80 s', 'second: its process is being started']);
    is(null);
    expect(await told()).toEqual([null, 'second: its process is being started']);
  });
});
