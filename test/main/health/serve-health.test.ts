import { readFileSync } from 'node:fs';
import { afterEach, describe, expect, it } from 'vitest';
import { createMetrics, type Metrics } from '../../../src/main/health/metrics.ts';
import { type HealthServer, serveHealth } from '../../../src/main/health/serve-health.ts';

let server: HealthServer;
afterEach(() => server.close());

interface Signs {
  dead: string | null;
  notReady: string | null;
}

async function start(signs: Signs = { dead: null, notReady: null }): Promise<Metrics> {
  const metrics = createMetrics({
    articles: () => 85,
    libraryAge: () => 12.5,
    vectorsLeft: () => 3,
    connections: () =>
      new Map([
        [4, true],
        [5, signs.notReady === null],
      ]),
    onDuty: () => true,
  });
  server = await serveHealth(0, '127.0.0.1', { dead: () => signs.dead, notReady: () => signs.notReady, metrics });
  return metrics;
}
const get = async (path: string, method = 'GET') => {
  const response = await fetch(server.url + path, { method });
  return { status: response.status, text: await response.text() };
};

describe('the health pages', () => {
  it('say whether the process lives and can answer, each by its own reason', async () => {
    const signs: Signs = { dead: null, notReady: 'the gateway is not connected' };
    await start(signs);
    expect(await get('/livez')).toEqual({ status: 200, text: 'ok\n' });
    expect(await get('/readyz')).toEqual({ status: 503, text: 'the gateway is not connected\n' });
    Object.assign(signs, { dead: 'no heartbeat was acknowledged for 120 s', notReady: null });
    expect(await get('/livez')).toEqual({ status: 503, text: 'no heartbeat was acknowledged for 120 s\n' });
    expect(await get('/readyz')).toEqual({ status: 200, text: 'ok\n' });
  });

  it('give metrics in the format of Prometheus: answers by command and outcome, the library, the process', async () => {
    const metrics = await start();
    metrics.answered('ask', 'found', 0.11);
    metrics.answered('ask', 'not-found', 0.3);
    metrics.reconnected(5);
    metrics.limited('user');
    metrics.rateLimited('shared');
    const { text } = await get('/metrics');
    for (const line of [
      'parley_answers_total{command="ask",outcome="found"} 1',
      'parley_answer_seconds_bucket{le="0.2",command="ask"} 1',
      'parley_gateway_reconnects_total{shard="4"} 0',
      'parley_gateway_reconnects_total{shard="5"} 1',
      'parley_limited_total{by="user"} 1',
      'parley_rate_limits_total{scope="shared"} 1',
      'parley_articles 85',
      'parley_library_age_seconds 12.5',
      'parley_vectors_left 3',
      'parley_gateway_ready 1',
      'parley_shard_ready{shard="5"} 1',
      'parley_on_duty 1',
    ]) {
      expect(text.split('\n')).toContain(line);
    }
    expect(text).toMatch(/^process_resident_memory_bytes \d+$/m);
  });

  it('tell of one connection that is lost among others', async () => {
    await start({ dead: null, notReady: 'the gateway is not connected: shards 5' });
    const lines = (await get('/metrics')).text.split('\n');
    for (const line of [
      'parley_gateway_ready 0',
      'parley_shard_ready{shard="4"} 1',
      'parley_shard_ready{shard="5"} 0',
    ]) {
      expect(lines).toContain(line);
    }
  });

  it.each([
    ['/', 'GET', 404],
    ['/metrics', 'POST', 405],
    ['/livez/../metrics?x=1', 'GET', 200],
  ])('answer %s by %s with %i', async (path, method, status) => {
    await start();
    expect((await get(path, method)).status).toBe(status);
  });

  it('refuse a port that is taken, in one line that says what to do', async () => {
    await start();
    const port = Number(new URL(server.url).port);
    const metrics = createMetrics({
      articles: () => 0,
      libraryAge: () => 0,
      vectorsLeft: () => 0,
      connections: () => new Map(),
      onDuty: () => false,
    });
    await expect(serveHealth(port, '127.0.0.1', { dead: () => null, notReady: () => null, metrics })).rejects.toThrow(
      `HEALTH_PORT ${port} on 127.0.0.1 cannot be had (EADDRINUSE): choose another, or leave it empty.`,
    );
  });

  it('give every figure that the dashboard draws', async () => {
    await start();
    const drawn = readFileSync('docs/grafana.json', 'utf8').match(/\b(?:parley|process|nodejs)_[a-z_]+/g)!;
    const { text } = await get('/metrics');
    const given = (text.match(/^# TYPE (\w+)/gm) ?? []).map((line) => line.slice('# TYPE '.length));
    expect(drawn.filter((name) => !given.includes(name.replace(/_bucket$/, '')))).toEqual([]);
  });
});
