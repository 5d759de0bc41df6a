import { readdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { listPending } from '../../../src/corpus/add/pending.ts';
import { describeReport, type FeedReport } from '../../../src/corpus/feeds/feed-report.ts';
import { loadCorpus } from '../../../src/corpus/load-corpus.ts';
import { corpusFolder } from '../../support/corpus-folder.ts';
import { feedRoute, feedsAt, type MadeItem } from '../../support/feeds.ts';
import { articlePage, paragraphsOn, webOf } from '../../support/pages.ts';
import { type Route, webSite } from '../../support/web-site.ts';

const MINUTE = 60_000;

/** A site with a feed, and a corpus that lists it. */
async function fedCorpus(items: readonly MadeItem[], pages: Record<string, Route> = {}, more = '') {
  const site = await webSite(pages);
  site.routes['/rss'] = feedRoute(items);
  const corpus = await corpusFolder({ 'feeds.yaml': `- {url: "${site.url}/rss", allow-private: true${more}}\n` });
  const data = await corpusFolder();
  const at = feedsAt(corpus, data);
  const readAll = async (): Promise<FeedReport> => (await at.feeds.read('all'))[0]!;
  const ids = async (): Promise<string[]> => (await loadCorpus(corpus)).articles.map(({ article }) => article.id);
  return { site, corpus, data, at, readAll, ids };
}

/** A page whose title and text are on a topic. */
const pageOn = (topic: string, words: Parameters<typeof articlePage>[0] = {}): string =>
  articlePage({ title: `Talks on ${topic}`, paragraphs: paragraphsOn(topic), ...words });

const TWO: readonly MadeItem[] = [
  { link: '/bread', title: 'Talks on bread', guid: 'b' },
  { link: '/coal', title: 'Talks on coal', guid: 'c' },
];

describe('openFeeds', () => {
  it('adds what is sure, and puts beside the corpus what is not', async () => {
    const { corpus, readAll, ids, site } = await fedCorpus(TWO, {
      '/bread': pageOn('bread'),
      '/coal': pageOn('coal', { published: '' }),
    });
    const report = await readAll();
    expect(describeReport(report)).toBe(`${site.url}/rss: 1 added, 1 to be looked at`);
    expect(report.warnings).toEqual([]);
    expect(await ids()).toEqual(['2025-10-20-karan-wire-talks-on-bread']);
    expect(await listPending(corpus)).toMatchObject([
      { id: 'undated-karan-wire-talks-on-coal', unsure: ['published: the page gives none'] },
    ]);
    expect(site.paths()).toEqual(['/robots.txt', '/rss', '/bread', '/coal']);
  });

  it('takes the day from the feed, and outlet and language from the list', async () => {
    const dated = [{ link: '/bread', date: 'Tue, 21 Oct 2025 01:00:00 +0400' }];
    const page = pageOn('bread', { published: '', outlet: '', language: '' });
    const { corpus, readAll } = await fedCorpus(dated, { '/bread': page }, ', outlet: Coast Today, language: en-GB');
    expect((await readAll()).added).toHaveLength(1);
    expect((await loadCorpus(corpus)).articles).toMatchObject([
      { article: { published: '2025-10-21', outlet: 'Coast Today', language: 'en-GB' } },
    ]);
  });

  it('fetches only what has the words that are wanted, whose time may come', async () => {
    const { site, corpus, readAll } = await fedCorpus(
      TWO,
      { '/bread': pageOn('bread'), '/coal': pageOn('coal') },
      ', words: [bread]',
    );
    expect(describeReport(await readAll())).toBe(`${site.url}/rss: 1 added, 1 without the words`);
    expect(site.paths()).not.toContain('/coal');
    await writeFile(join(corpus, 'feeds.yaml'), `- {url: "${site.url}/rss", allow-private: true}\n`);
    expect(describeReport(await readAll())).toBe(`${site.url}/rss: 1 added`);
  });

  it('takes nothing twice, not even after a restart', async () => {
    const { site, corpus, data, readAll, ids } = await fedCorpus(TWO, {
      '/bread': pageOn('bread'),
      '/coal': pageOn('coal', { published: '' }),
    });
    await readAll();
    await rm(join(corpus, 'pending'), { recursive: true });
    const again = await feedsAt(corpus, data).feeds.read('all');
    expect(again.map(describeReport)).toEqual([`${site.url}/rss: nothing new`]);
    expect(await ids()).toHaveLength(1);
    expect(site.paths().filter((path) => path === '/coal')).toHaveLength(1);
  });

  it('knows a page that came otherwise, and one of nearly the same text', async () => {
    const { site, corpus, readAll, ids } = await fedCorpus(
      [{ link: '/mine' }, { link: '/bread' }, { link: '/copy' }, { link: '/bread?from=feed' }],
      { '/bread': pageOn('bread'), '/copy': pageOn('bread', { title: 'Bread', outlet: 'Coast Today' }) },
    );
    site.routes['/bread?from=feed'] = pageOn('coal', { url: `${site.url}/bread` });
    await writeFile(join(corpus, 'mine.md'), `---\nurl: ${site.url}/mine\n---\nMine.`);
    expect(describeReport(await readAll())).toBe(`${site.url}/rss: 1 added, 1 to be looked at, 2 there already`);
    expect(await ids()).toEqual(['2025-10-20-karan-wire-talks-on-bread', 'mine']);
    expect((await listPending(corpus))[0]!.unsure).toEqual([
      'text: it is nearly that of 2025-10-20-karan-wire-talks-on-bread',
    ]);
    expect(site.paths()).not.toContain('/mine');
  });

  it('asks whether anything has changed, and takes the server’s word', async () => {
    const { site, readAll } = await fedCorpus(TWO.slice(0, 1), { '/bread': pageOn('bread') });
    site.routes['/rss'] = feedRoute(TWO.slice(0, 1), {
      etag: '"v1"',
      'last-modified': 'Mon, 20 Oct 2031 09:00:00 GMT',
    });
    await readAll();
    site.routes['/rss'] = { status: 304 };
    const report = await readAll();
    expect(site.requests.at(-1)!.headers).toMatchObject({
      'if-none-match': '"v1"',
      'if-modified-since': 'Mon, 20 Oct 2031 09:00:00 GMT',
    });
    expect([describeReport(report), report.warnings]).toEqual([`${site.url}/rss: unchanged`, []]);
  });

  it('leaves for the next reading what is too much for one, and misses none of it', async () => {
    const items = Array.from({ length: 23 }, (_, at) => ({ link: `/mine?id=${at}` }));
    const { site, corpus, readAll } = await fedCorpus(items);
    site.routes['/rss'] = feedRoute(items, { etag: '"v1"' });
    // They are there already, so that no page is needed.
    for (const { link } of items)
      await writeFile(join(corpus, `${link.slice(9)}.md`), `---\nurl: "${site.url}${link}"\n---\nText.`);
    expect(describeReport(await readAll())).toBe(`${site.url}/rss: 20 there already, 3 left for the next reading`);
    expect(describeReport(await readAll())).toBe(`${site.url}/rss: 3 there already`);
    expect(site.requests.at(-1)!.headers).not.toHaveProperty('if-none-match');
    await readAll();
    expect(site.requests.at(-1)!.headers).toMatchObject({ 'if-none-match': '"v1"' });
  });

  it('tries a page that fails again, three times, and then gives it up', async () => {
    const { site, readAll } = await fedCorpus(TWO.slice(0, 1), { '/bread': { status: 500 } });
    site.routes['/rss'] = feedRoute(TWO.slice(0, 1), { etag: '"v1"' });
    const warnings = [(await readAll()).warnings, (await readAll()).warnings, (await readAll()).warnings];
    expect(warnings).toEqual([
      [`${site.url}/bread answers 500`],
      [`${site.url}/bread answers 500`],
      [`${site.url}/bread answers 500, and is given up`],
    ]);
    // As long as a page was still to be had, the whole feed was asked for.
    expect(site.requests.filter(({ headers }) => headers['if-none-match'])).toEqual([]);
    expect((await readAll()).warnings).toEqual([]);
  });

  it('reads nothing that robots.txt keeps from programs', async () => {
    const { site, readAll } = await fedCorpus(TWO, { '/bread': pageOn('bread'), '/coal': pageOn('coal') });
    site.routes['/robots.txt'] = { type: 'text/plain', body: 'User-agent: *\nDisallow: /coal' };
    const report = await readAll();
    expect([report.added.length, report.warnings]).toEqual([
      1,
      [`${site.url}/coal is not to be read by programs, as its site’s robots.txt has it`],
    ]);
    expect(site.paths()).not.toContain('/coal');
  });

  it('follows no item or redirect to an address that is not public', async () => {
    const site = await webSite({ '/away': { status: 302, headers: { location: 'http://10.0.0.1/admin' } } });
    site.routes['/rss'] = feedRoute([{ link: 'http://169.254.169.254/latest' }, { link: '/away' }]);
    const corpus = await corpusFolder({ 'feeds.yaml': `- url: ${site.url}/rss\n` });
    const web = webOf({ mayReach: (address) => address === '127.0.0.1' });
    const { feeds } = feedsAt(corpus, await corpusFolder(), { web });
    const [report] = await feeds.read('all');
    expect(report!.warnings).toEqual([
      'http://169.254.169.254/latest is not to be read by programs, as its site’s robots.txt has it',
      `${site.url}/away leads to 10.0.0.1, which is not on the public internet (allow-private reads it)`,
    ]);
    expect(site.paths()).toEqual(['/robots.txt', '/rss', '/away']);
  });

  describe('when a feed fails', () => {
    it.each([
      [
        'is broken',
        { type: 'text/xml', body: '<rss version="2.0"><channel><item>' },
        'is no RSS or Atom feed, or is broken',
      ],
      ['is a page', { body: '<p>Gone</p>' }, 'is text/html, which is not read'],
      ['is gone', { status: 404 }, 'answers 404'],
      ['is too large', { type: 'text/xml', body: 'x'.repeat(2_000_001) }, 'is larger than 2 MB'],
      ['is kept from programs', '/robots.txt', 'is not to be read by programs, as its site’s robots.txt has it'],
    ])('tells that it %s', async (_, route, reason) => {
      const { site, readAll } = await fedCorpus([]);
      if (route === '/robots.txt') site.routes[route] = { type: 'text/plain', body: 'User-agent: *\nDisallow: /rss' };
      else site.routes['/rss'] = route as Route;
      expect((await readAll()).warnings).toEqual([reason]);
    });

    it('reads the others, and it again later and later until it is well', async () => {
      const { site, corpus, at } = await fedCorpus([]);
      site.routes['/well'] = feedRoute([]);
      const list = ['rss', 'well'].map((path) => `- {url: "${site.url}/${path}", allow-private: true}\n`);
      await writeFile(join(corpus, 'feeds.yaml'), list.join(''));
      site.routes['/rss'] = { status: 500 };
      const readAfter = async (minutes: number): Promise<readonly string[]> => {
        at.now += minutes * MINUTE;
        return (await at.feeds.read('due')).map(({ url }) => url.slice(site.url.length));
      };
      expect(await readAfter(0)).toEqual(['/rss', '/well']);
      expect(await readAfter(29)).toEqual([]);
      expect(await readAfter(1)).toEqual(['/well']);
      expect(await readAfter(30)).toEqual(['/rss', '/well']);
      expect(await readAfter(119)).toEqual(['/well']);
      site.routes['/rss'] = feedRoute([]);
      expect(await readAfter(1)).toEqual(['/rss']);
      expect(await readAfter(30)).toEqual(['/rss', '/well']);
    });

    it('leaves a server alone as long as it asks, whoever asks and after a restart', async () => {
      const { site, corpus, data, at, readAll } = await fedCorpus([]);
      site.routes['/rss'] = { status: 429, headers: { 'retry-after': '7200' } };
      expect((await readAll()).warnings).toEqual(['answers 429']);
      expect((await readAll()).warnings).toEqual(['asks not to be read before 2031-11-23 14:00 UTC']);
      const restarted = feedsAt(corpus, data);
      restarted.now += 119 * MINUTE;
      expect(await restarted.feeds.read('due')).toEqual([]);
      expect(site.paths().filter((path) => path === '/rss')).toHaveLength(1);
      at.now += 120 * MINUTE;
      site.routes['/rss'] = feedRoute([]);
      expect((await readAll()).warnings).toEqual([]);
    });
  });

  it('reads again when what it knew is damaged, and takes nothing twice even then', async () => {
    const { site, data, at, readAll } = await fedCorpus(TWO.slice(0, 1), { '/bread': pageOn('bread') });
    await readAll();
    const [file] = await readdir(data);
    await writeFile(join(data, file!), '{"version":1,"feeds":{"');
    expect(describeReport(await readAll())).toBe(`${site.url}/rss: 1 there already`);
    expect(at.warnings).toEqual([
      expect.stringMatching(/^What is known of the feeds cannot be read from .+: all are read again$/),
    ]);
  });

  it('tells of a data folder that cannot be written to', async () => {
    const { corpus, data } = await fedCorpus([]);
    await writeFile(join(data, 'file'), '');
    const { feeds } = feedsAt(corpus, join(data, 'file'));
    await expect(feeds.read('all')).rejects.toThrow(
      /^What is known of the feeds cannot be kept in .+: see DATA_DIR\.$/,
    );
  });

  it('loses no item to a disk that fails', async () => {
    const { site, corpus, readAll } = await fedCorpus(TWO.slice(0, 1), {
      '/bread': pageOn('bread', { published: '' }),
    });
    await writeFile(join(corpus, 'pending'), 'a file where the folder should be');
    for (let reading = 0; reading < 4; reading++) {
      expect((await readAll()).warnings).toEqual([expect.stringMatching(/^cannot be written to .+ \(\w+\)$/)]);
    }
    await rm(join(corpus, 'pending'));
    expect(describeReport(await readAll())).toBe(`${site.url}/rss: 1 to be looked at`);
  });

  it('stops between two pages, and goes on where it was', async () => {
    const { site, corpus, data, readAll, ids } = await fedCorpus(TWO, { '/coal': pageOn('coal') });
    const stopping = new AbortController();
    site.routes['/bread'] = (_, response) => {
      response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' });
      response.end(pageOn('bread'));
      stopping.abort();
    };
    await feedsAt(corpus, data).feeds.read('all', stopping.signal);
    expect(site.paths()).not.toContain('/coal');
    site.routes['/bread'] = pageOn('bread');
    await readAll();
    expect(await ids()).toEqual(['2025-10-20-karan-wire-talks-on-bread', '2025-10-20-karan-wire-talks-on-coal']);
  });
});
