import { describe, expect, it } from 'vitest';
import { createMetrics } from '../../../src/main/health/metrics.ts';
import { type HealthReport, healthOfAll } from '../../../src/main/processes/health-report.ts';

/** What a process tells that has answered so often and makes one connection. */
async function report(shard: number, answers: number, own: Partial<HealthReport> = {}): Promise<HealthReport> {
  const metrics = createMetrics({
    articles: () => 12 + shard,
    libraryAge: () => 60 * shard,
    vectorsLeft: () => 0,
    connections: () => new Map([[shard, shard !== 1]]),
    onDuty: () => shard === 0,
  });
  for (let at = 0; at < answers; at += 1) metrics.answered('ask', 'found', 0.1);
  return { dead: null, notReady: null, metrics: await metrics.list(), ...own };
}

describe('several processes', () => {
  it('are well where each is', async () => {
    const all = [
      { name: 'shards 0-0/2', report: await report(0, 0) },
      { name: 'shards 1-1/2', report: await report(1, 0) },
    ];
    const health = healthOfAll(async () => all);
    expect([await health.dead(), await health.notReady()]).toEqual([null, null]);
  });

  it.each([
    [{ dead: 'Discord is silent' }, 'shards 1-1/2: Discord is silent', null],
    [{ notReady: 'the articles are being read' }, null, 'shards 1-1/2: the articles are being read'],
  ])('are as the one is that tells %j', async (told, dead, notReady) => {
    const all = [
      { name: 'shards 0-0/2', report: await report(0, 0) },
      { name: 'shards 1-1/2', report: await report(1, 0, told) },
    ];
    const health = healthOfAll(async () => all);
    expect([await health.dead(), await health.notReady()]).toEqual([dead, notReady]);
  });

  it('have their figures added up where that tells something, or the worst of them told', async () => {
    const all = [
      { name: 'a', report: await report(0, 3) },
      { name: 'b', report: await report(1, 4) },
    ];
    const text = await healthOfAll(async () => all).metrics.text();
    for (const line of [
      'parley_answers_total{command="ask",outcome="found"} 7',
      'parley_answer_seconds_bucket{le="+Inf",command="ask"} 7',
      'parley_articles 12',
      'parley_library_age_seconds 60',
      'parley_on_duty 1',
      'parley_gateway_ready 0',
      'parley_shard_ready{shard="0"} 1',
      'parley_shard_ready{shard="1"} 0',
    ]) {
      expect(text.split('\n')).toContain(line);
    }
  });
});
