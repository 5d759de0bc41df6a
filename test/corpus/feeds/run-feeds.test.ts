import { describe, expect, it, onTestFinished } from 'vitest';
import { UserError } from '../../../src/core/errors.ts';
import { emptyReport, type FeedReport } from '../../../src/corpus/feeds/feed-report.ts';
import type { Feeds } from '../../../src/corpus/feeds/open-feeds.ts';
import { runFeeds } from '../../../src/corpus/feeds/run-feeds.ts';

const report = (added: string[]): FeedReport => ({ ...emptyReport('https://karan-wire.example/rss'), added });

/** Runs feeds whose readings turn out so, one after another; the last one over and over. */
function run(readings: readonly (() => readonly FeedReport[])[]) {
  const told = { reports: 0, added: [] as (readonly string[])[], warnings: [] as string[], looks: 0 };
  const feeds: Feeds = {
    read: async (which) => {
      expect(which).toBe('due');
      return readings[Math.min(told.looks++, readings.length - 1)]!();
    },
  };
  const running = runFeeds(feeds, {
    lookEvery: 1,
    onReport: () => void told.reports++,
    onAdded: async (ids) => void told.added.push(ids),
    onWarning: (line) => void told.warnings.push(line),
  });
  onTestFinished(() => running.stop());
  return { told, running };
}

describe('runFeeds', () => {
  it('tells once of all that the feeds of one look have added, and of nothing else', async () => {
    const { told } = run([() => [report(['a']), report([]), report(['b', 'c'])], () => [report([])], () => []]);
    await expect.poll(() => told.looks).toBeGreaterThan(3);
    expect([told.added, told.reports, told.warnings]).toEqual([[['a', 'b', 'c']], 4, []]);
  });

  it('goes on after a fault, and tells of it once while it lasts', async () => {
    const fail = (error: Error) => () => {
      throw error;
    };
    const faulty = fail(new UserError('feeds.yaml:1: must be a list'));
    const { told } = run([faulty, faulty, fail(new Error('a bug')), () => [report(['a'])], faulty]);
    await expect.poll(() => told.looks).toBeGreaterThan(6);
    expect(told.warnings).toEqual([
      'feeds.yaml:1: must be a list',
      'The feeds could not be read: a bug',
      'feeds.yaml:1: must be a list',
    ]);
    expect(told.added).toEqual([['a']]);
  });

  it('stops at once', async () => {
    const { told, running } = run([() => []]);
    await running.stop();
    const { looks } = told;
    await running.stop();
    expect(told.looks).toBe(looks);
  });
});
