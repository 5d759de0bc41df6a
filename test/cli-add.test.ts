import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { openPerson } from '../src/render/terminal/ask.ts';
import { corpusFolder } from './support/corpus-folder.ts';
import { feedRoute } from './support/feeds.ts';
import { articlePage, fixturePage, paragraphsOn } from './support/pages.ts';
import { type Ran, startCli } from './support/run-cli.ts';
import { webSite } from './support/web-site.ts';

const parley = (args: readonly string[], environment: Record<string, string> = {}): Promise<Ran> =>
  startCli(args, { environment }).ran;
const version = async (): Promise<string> =>
  (JSON.parse(await readFile('package.json', 'utf8')) as { readonly version: string }).version;

describe('parley add', () => {
  it('adds pages of the web and files, tells of each in a line, and exits 1 when one could not be added', async () => {
    const corpus = await corpusFolder();
    const pages = await corpusFolder({ 'bread.html': articlePage({ paragraphs: paragraphsOn('bread') }) });
    const site = await webSite({ '/talks': articlePage() });
    const file = join(pages, 'bread.html');
    const { code, out, err } = await parley(
      ['add', `${site.url}/talks`, file, `${site.url}/gone`, '--allow-private', '--corpus', corpus],
      { CONTACT_URL: 'https://parley.example/' },
    );
    expect([code, out, err]).toEqual([
      1,
      `added 2025-10-20-karan-wire-envoys-meet-in-tarsk.md from ${site.url}/talks\n`,
      `parley: ${file} is unsure: url (the page gives none): give --url, or take it as it is with --yes\nparley: ${site.url}/gone answers 404\nparley: 2 pages not added.\n`,
    ]);
    expect(site.requests[0]!.headers['user-agent']).toBe(`Parley/${await version()} (+https://parley.example/)`);
    const set = ['--url', 'https://karan-wire.example/bread', '--language', 'en-GB', '--corpus', corpus];
    expect(await parley(['add', file, ...set])).toMatchObject({ code: 0 });
    const text = await readFile(join(corpus, '2025-10-20-karan-wire-envoys-meet-in-tarsk-2.md'), 'utf8');
    expect(text).toMatch(
      /\nurl: https:\/\/karan-wire\.example\/bread\npublished: "2025-10-20"\nlanguage: en-GB\nadded: "\d{4}-\d\d-\d\d"\n---\n/,
    );
    const answered = await parley(['ask', 'Who met in Tarsk?', '--corpus', corpus], { SENTENCE_ENCODER: 'off' });
    expect(answered.out).toContain('Envoys of Arvenia and Norland met in Tarsk on Monday');
  });

  it('prints what it would write without a character that could harm a terminal', async () => {
    const corpus = await corpusFolder();
    const pages = await corpusFolder({ 'hostile.html': fixturePage('hostile') });
    const { code, out } = await parley(['add', join(pages, 'hostile.html'), '--yes', '--dry-run', '--corpus', corpus]);
    expect(code).toBe(0);
    expect(out).toContain('A right�to�left override, a bell � and an escape �[31m stand in this sentence');
    expect(await readdir(corpus)).toEqual([]);
  });

  it.each([
    [['add', 'a.html', '--published', 'yesterday'], 'parley: --published is not an EDTF date'],
    [['add', 'a.html', '--corpus', '/nonexistent'], 'parley: There is no corpus folder /nonexistent'],
    [['add', '--accept', 'nobody'], 'parley: nobody does not wait'],
    [['feeds', '--once', '--corpus', 'docs'], 'parley: docs has no feeds.yaml: list feeds there.'],
  ])('exits 1 and says why: %j', async (args, line) => {
    const { code, out, err } = await parley(args);
    expect([code, out, err]).toEqual([1, '', expect.stringContaining(line)]);
  });
});

describe('parley feeds', () => {
  it('reads them once, and lets the operator accept what is unsure', async () => {
    const site = await webSite({
      '/bread': articlePage({ paragraphs: paragraphsOn('bread') }),
      '/coal': articlePage({ published: '', paragraphs: paragraphsOn('coal') }),
    });
    site.routes['/rss'] = feedRoute([{ link: '/bread' }, { link: '/coal' }]);
    const corpus = await corpusFolder({ 'feeds.yaml': `- {url: "${site.url}/rss", allow-private: true}\n` });
    const environment = { DATA_DIR: await corpusFolder() };
    const once = () => parley(['feeds', '--once', '--corpus', corpus], environment);
    expect(await once()).toEqual({ code: 0, out: `${site.url}/rss: 1 added, 1 to be looked at\n`, err: '' });
    const ID = 'undated-karan-wire-envoys-meet-in-tarsk';
    expect((await parley(['add', '--pending', '--corpus', corpus])).out).toBe(
      `${ID}  Envoys meet in Tarsk  ${site.url}/coal  unsure: published: the page gives none\n`,
    );
    const accepted = await parley(['add', '--accept', ID, '--published', '2025-10-21', '--corpus', corpus]);
    expect([accepted.code, accepted.out]).toEqual([0, 'added 2025-10-21-karan-wire-envoys-meet-in-tarsk.md\n']);
    expect((await once()).out).toBe(`${site.url}/rss: nothing new\n`);
  });

  it('goes on where it was killed, without forgetting or repeating', async () => {
    const site = await webSite({
      '/bread': articlePage({ title: 'Bread', paragraphs: paragraphsOn('bread') }),
      '/coal': () => {},
      '/snow': articlePage({ title: 'Snow', paragraphs: paragraphsOn('snow') }),
    });
    site.routes['/rss'] = feedRoute([{ link: '/bread' }, { link: '/coal' }, { link: '/snow' }], { etag: '"v1"' });
    const corpus = await corpusFolder({ 'feeds.yaml': `- {url: "${site.url}/rss", allow-private: true}\n` });
    const environment = { DATA_DIR: await corpusFolder() };
    const killed = startCli(['feeds', '--once', '--corpus', corpus], { environment });
    await expect.poll(() => site.paths()).toContain('/coal');
    killed.child.kill('SIGKILL');
    await killed.ran;
    site.routes['/coal'] = articlePage({ title: 'Coal', paragraphs: paragraphsOn('coal') });
    const { code, out } = await parley(['feeds', '--once', '--corpus', corpus], environment);
    expect([code, out]).toEqual([0, `${site.url}/rss: 2 added\n`]);
    expect((await readdir(corpus)).sort()).toEqual([
      '2025-10-20-karan-wire-bread.md',
      '2025-10-20-karan-wire-coal.md',
      '2025-10-20-karan-wire-snow.md',
      'feeds.yaml',
    ]);
    expect(site.paths().filter((path) => path === '/bread')).toHaveLength(1);
  });

  it('needs a place to remember, and a list without faults', async () => {
    const corpus = await corpusFolder({ 'feeds.yaml': '- url: gopher://x\n' });
    const run = (environment: Record<string, string>) => parley(['feeds', '--once', '--corpus', corpus], environment);
    expect((await run({ DATA_DIR: 'off' })).err).toBe(
      'parley: feeds.yaml needs DATA_DIR, where what was read is kept: nothing is read from it.\n',
    );
    const fault = 'feeds.yaml:1: 0.url: must be an address that begins with http:// or https://';
    expect((await run({ DATA_DIR: await corpusFolder() })).err).toBe(`parley: ${fault}\n`);
    expect((await parley(['check', '--corpus', corpus])).out).toContain(`refused  ${fault}`);
  });
});

describe('openPerson', () => {
  it('gives an answer a question, typed ahead or not, and writes nothing that could harm a terminal', async () => {
    const [input, output] = [new PassThrough(), new PassThrough()];
    const person = openPerson(input, output);
    input.write('  2025-10-20 \nKaran Wire\n');
    expect(await person.ask('published: \u001B[31m? ')).toBe('2025-10-20');
    expect(await person.ask('outlet? ')).toBe('Karan Wire');
    expect(String(output.read())).toBe('published: �[31m? outlet? ');
    const later = person.ask('title? ');
    input.write('Talks\n');
    expect(await later).toBe('Talks');
    person.close();
  });

  it('refuses when the input ends', async () => {
    const input = new PassThrough();
    input.end();
    await expect(openPerson(input, new PassThrough()).ask('title? ')).rejects.toThrow('is unsure, and nobody answered');
  });
});
