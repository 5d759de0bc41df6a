import { describe, expect, it } from 'vitest';
import { openRobots } from '../../../src/corpus/fetch/robots.ts';
import { webOf } from '../../support/pages.ts';
import { type Route, webSite } from '../../support/web-site.ts';

const HOUR = 3_600_000;

async function rules(robots: Route, start = 0) {
  const site = await webSite({ '/robots.txt': robots });
  let now = start;
  const keeper = openRobots(webOf(), () => now);
  return {
    site,
    mayRead: (path: string) => keeper.mayRead(`${site.url}${path}`, true),
    later: (ms: number) => {
      now += ms;
    },
  };
}

const text = (body: string): Route => ({ type: 'text/plain', body });

describe('openRobots', () => {
  it.each([
    ['no rules', text(''), true],
    ['rules for others', text('User-agent: GPTBot\nDisallow: /'), true],
    ['rules for all', text('User-agent: *\nDisallow: /news/'), false],
    ['rules for Parley by name', text('User-agent: parley\nDisallow: /news\n\nUser-agent: *\nAllow: /'), false],
    ['an exception', text('User-agent: *\nDisallow: /\nAllow: /news/'), true],
    ['no such file', { status: 404 }, true],
    ['a file that is not for Parley', { status: 403 }, true],
    ['a server that fails', { status: 500 }, false],
    ['a server that wants to be left alone', { status: 429 }, false],
    ['rules without end', text(`User-agent: *\n${'Disallow: /x\n'.repeat(50_000)}`), false],
  ])('obeys %s', async (_, robots, may) => {
    expect(await (await rules(robots)).mayRead('/news/talks')).toBe(may);
  });

  it('leaves alone a site that cannot be reached, and no address at all', async () => {
    const keeper = openRobots(webOf(), () => 0);
    expect(await keeper.mayRead('http://127.0.0.1/', false)).toBe(false);
    expect(await keeper.mayRead('nonsense', true)).toBe(false);
  });

  it('asks for a site’s rules once a day, and sooner where they could not be had', async () => {
    const kept = await rules(text(''));
    for (const wait of [0, 23 * HOUR, HOUR]) {
      kept.later(wait);
      await kept.mayRead('/news');
    }
    expect(kept.site.paths()).toEqual(['/robots.txt', '/robots.txt']);
    const failing = await rules({ status: 503 });
    expect(await failing.mayRead('/news')).toBe(false);
    failing.site.routes['/robots.txt'] = { status: 404 };
    expect(await failing.mayRead('/news')).toBe(false);
    failing.later(HOUR);
    expect(await failing.mayRead('/news')).toBe(true);
  });
});
