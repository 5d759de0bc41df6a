import { readdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type AddSettings, acceptOne, addPages, readSetFacts, tellPending } from '../../../src/corpus/add/add-pages.ts';
import { keepPending } from '../../../src/corpus/add/pending.ts';
import { readPageApart } from '../../../src/corpus/add/read-page-apart.ts';
import { loadCorpus } from '../../../src/corpus/load-corpus.ts';
import { corpusFolder } from '../../support/corpus-folder.ts';
import { articlePage, fixturePage, paragraphsOn, webOf } from '../../support/pages.ts';
import { webSite } from '../../support/web-site.ts';

/** What was told while adding. */
function listen() {
  const told = { said: [] as string[], warned: [] as string[], printed: '' };
  return {
    told,
    voice: {
      say: (line: string) => void told.said.push(line),
      warn: (line: string) => void told.warned.push(line),
      print: (text: string) => {
        told.printed += text;
      },
    },
  };
}

async function add(corpus: string, pages: readonly string[], settings: Partial<AddSettings> = {}) {
  const { told, voice } = listen();
  const failed = await addPages(
    pages,
    {
      corpus,
      web: webOf(),
      allowPrivate: true,
      dryRun: false,
      wishes: { set: {}, yes: false, ask: null },
      today: '2031-11-23',
      ...settings,
    },
    voice,
  );
  return { ...told, failed };
}

/** Wishes of an operator who answers these questions in turn; what was asked is kept. */
function answering(answers: readonly string[]) {
  const asked: string[] = [];
  const left = [...answers];
  const ask = async (question: string): Promise<string> => {
    asked.push(question);
    const answer = left.shift();
    if (answer === undefined) throw new Error(`nobody awaits the question “${question}”`);
    return answer;
  };
  return { asked, wishes: { set: {}, yes: false, ask } };
}

describe('addPages', () => {
  it('adds a page of the web as an article that reads back as the page has it', async () => {
    const corpus = await corpusFolder();
    const site = await webSite({ '/talks': articlePage() });
    const { failed, said, warned } = await add(corpus, [`${site.url}/talks`]);
    expect([failed, said, warned]).toEqual([
      0,
      [`added 2025-10-20-karan-wire-envoys-meet-in-tarsk.md from ${site.url}/talks`],
      [],
    ]);
    const { articles, refused } = await loadCorpus(corpus);
    expect(refused).toEqual([]);
    expect(articles.map(({ article }) => article)).toEqual([
      {
        added: '2031-11-23',
        id: '2025-10-20-karan-wire-envoys-meet-in-tarsk',
        title: 'Envoys meet in Tarsk',
        outlet: 'Karan Wire',
        author: null,
        url: `${site.url}/talks`,
        published: '2025-10-20',
        language: 'en',
        body: paragraphsOn('crossing')
          .map((line) => `${line}\n`)
          .join(''),
      },
    ]);
  });

  it('adds a file, and tells what it left out', async () => {
    const corpus = await corpusFolder({ 'pages/a.txt': 'Another article, which is there.' });
    const pages = await corpusFolder({ 'a.html': fixturePage('json-ld') });
    const set = { url: 'https://karan-wire.example/world/talks-resume' };
    const { failed, warned } = await add(corpus, [join(pages, 'a.html')], { wishes: { set, yes: false, ask: null } });
    expect([failed, warned.length, warned[0]]).toEqual([0, 8, `${join(pages, 'a.html')}: left out of the article:`]);
    expect(warned).toContain('  Read more: Why the crossing matters');
  });

  it('tells of each page in a line, and adds the others when some cannot be', async () => {
    const corpus = await corpusFolder();
    const site = await webSite({
      '/good': articlePage(),
      '/empty': '<p>Nothing</p>',
      '/picture': { type: 'image/png', body: 'x' },
      '/last': articlePage({ title: 'Snow falls', paragraphs: paragraphsOn('early snow') }),
    });
    const url = (path: string) => `${site.url}${path}`;
    const pages = ['/good', '/empty', '/picture', '/gone', '/last'].map(url);
    const { failed, said, warned } = await add(corpus, [...pages, '/nonexistent.html', 'ftp://a.example/', corpus]);
    expect(failed).toBe(6);
    expect(said.map((line) => line.split(' from ')[1])).toEqual([url('/good'), url('/last')]);
    expect(warned).toEqual([
      `${url('/empty')} holds no article that can be found`,
      `${url('/picture')} is image/png, which is not read`,
      `${url('/gone')} answers 404`,
      '/nonexistent.html is not there',
      'ftp://a.example/ is not read: ftp: is neither http: nor https:',
      `${corpus} is not a file`,
    ]);
  });

  it('reads no address that is not public unless it is told to', async () => {
    const site = await webSite({ '/talks': articlePage() });
    const { failed, warned } = await add(await corpusFolder(), [`${site.url}/talks`], { allowPrivate: false });
    expect([failed, warned[0]]).toEqual([
      1,
      expect.stringContaining('leads to 127.0.0.1, which is not on the public internet'),
    ]);
    expect(site.requests).toEqual([]);
  });

  it('prints what it would write, and writes nothing', async () => {
    const corpus = await corpusFolder();
    const site = await webSite({ '/talks': articlePage() });
    const { printed, said } = await add(corpus, [`${site.url}/talks`], { dryRun: true });
    expect(printed).toMatch(
      /^---\ntitle: Envoys meet in Tarsk\noutlet: Karan Wire\nurl: \S+\npublished: "2025-10-20"\nlanguage: en\nadded: "2031-11-23"\n---\nEnvoys of/,
    );
    expect([said, await readdir(corpus)]).toEqual([[], []]);
  });

  describe('of what is there already', () => {
    const there =
      '---\nurl: https://karan-wire.example/talks\n---\nWords of an article that has nothing else to tell.\n';

    it('adds no page twice, by its address and by what it calls its own', async () => {
      const corpus = await corpusFolder();
      const site = await webSite({ '/talks': articlePage() });
      site.routes['/talks?print=1'] = articlePage({ url: `${site.url}/talks`, paragraphs: paragraphsOn('bread') });
      const pages = ['/talks', '/talks#top', '/talks?print=1'].map((path) => `${site.url}${path}`);
      const { failed, said, warned } = await add(corpus, pages);
      expect([failed, said.length]).toEqual([2, 1]);
      expect(warned.map((line) => line.split(' ').slice(1).join(' '))).toEqual(
        Array(2).fill('is there already, as 2025-10-20-karan-wire-envoys-meet-in-tarsk'),
      );
      expect(site.paths()).toEqual(['/talks', '/talks?print=1']);
    });

    it('adds no page whose address an article of another name has, whatever is accepted', async () => {
      const corpus = await corpusFolder({ 'old/mine.md': there });
      const wishes = { set: { url: 'https://karan-wire.example/talks' }, yes: true, ask: null };
      const site = await webSite({ '/copy': articlePage() });
      const { failed, warned } = await add(corpus, [`${site.url}/copy`], { wishes });
      expect([failed, warned]).toEqual([1, [`${site.url}/copy is there already, as old/mine`]]);
      expect(await readdir(corpus)).toEqual(['old']);
    });

    it('is unsure of nearly the same text, which is added if that is accepted', async () => {
      const corpus = await corpusFolder();
      const copy = articlePage({
        outlet: 'Coast Today',
        paragraphs: paragraphsOn('crossing').map((line) => line.replace('officers', 'officials')),
      });
      const site = await webSite({ '/talks': articlePage(), '/copy': copy });
      const { failed, warned } = await add(corpus, [`${site.url}/talks`, `${site.url}/copy`]);
      expect([failed, warned]).toEqual([
        1,
        [
          `${site.url}/copy is unsure: text (it is nearly that of 2025-10-20-karan-wire-envoys-meet-in-tarsk): take it as it is with --yes`,
        ],
      ]);
      const accepted = await add(corpus, [`${site.url}/copy`], { wishes: { set: {}, yes: true, ask: null } });
      expect(accepted.failed).toBe(0);
    });

    it('overwrites nothing when another article has the name', async () => {
      const name = '2025-10-20-karan-wire-envoys-meet-in-tarsk';
      const corpus = await corpusFolder({ [`${name}.md`]: there });
      const site = await webSite({ '/talks': articlePage() });
      expect((await add(corpus, [`${site.url}/talks`])).said).toEqual([`added ${name}-2.md from ${site.url}/talks`]);
      expect(await readFile(join(corpus, `${name}.md`), 'utf8')).toBe(there);
    });
  });

  describe('of what is unsure', () => {
    const unsure = articlePage({ published: '', outlet: '' });

    it('refuses in one line that says what, and how to settle it', async () => {
      const site = await webSite({ '/talks': unsure });
      const { failed, warned } = await add(await corpusFolder(), [`${site.url}/talks`]);
      expect([failed, warned]).toEqual([
        1,
        [
          `${site.url}/talks is unsure: outlet (only the address tells it), published (the page gives none): give --outlet, --published, or take it as it is with --yes`,
        ],
      ]);
    });

    it('takes what is set, and what is accepted beforehand as the page has it', async () => {
      const corpus = await corpusFolder();
      const site = await webSite({
        '/talks': unsure,
        '/snow': articlePage({ published: '', paragraphs: paragraphsOn('snow') }),
      });
      const set = { outlet: 'Karan Wire', published: '2025-10~' };
      await add(corpus, [`${site.url}/talks`], { wishes: { set, yes: false, ask: null } });
      await add(corpus, [`${site.url}/snow`], { wishes: { set: {}, yes: true, ask: null } });
      const { articles } = await loadCorpus(corpus);
      expect(articles.map(({ article: { id, outlet, published } }) => [id, outlet, published])).toEqual([
        ['2025-10-karan-wire-envoys-meet-in-tarsk', 'Karan Wire', '2025-10~'],
        ['undated-karan-wire-envoys-meet-in-tarsk', 'Karan Wire', null],
      ]);
    });

    it('asks whoever is there, again when the answer does not fit', async () => {
      const corpus = await corpusFolder();
      const site = await webSite({ '/talks': unsure });
      const { asked, wishes } = answering(['', '20/10/2025', '2025-10-20']);
      const { failed, warned } = await add(corpus, [`${site.url}/talks`], { wishes });
      expect([failed, warned]).toEqual([0, [`${site.url}/talks is unsure:`]]);
      expect(asked).toEqual([
        'outlet: only the address tells it. Is it “127.0.0.1”? [Enter, or type it] ',
        'published: the page gives none. Leave it out? [Enter, or type it] ',
        'published: is not an EDTF date: write "2025-11-08", "2025-11", or "2025-11~" for an estimate. Leave it out? [Enter, or type it] ',
      ]);
      const { articles } = await loadCorpus(corpus);
      expect(articles).toMatchObject([{ article: { outlet: '127.0.0.1', published: '2025-10-20' } }]);
    });

    it.each([
      ['y', 0],
      ['no', 1],
      ['', 1],
    ])('takes a doubtful text on a yes alone (%j)', async (answer, failed) => {
      const corpus = await corpusFolder();
      const site = await webSite({ '/short': articlePage({ paragraphs: paragraphsOn('snow').slice(0, 1) }) });
      const { wishes } = answering([answer]);
      expect((await add(corpus, [`${site.url}/short`], { wishes })).failed).toBe(failed);
      expect((await loadCorpus(corpus)).articles).toHaveLength(1 - failed);
    });

    it('writes hostile text that is accepted as it is, in its place', async () => {
      const corpus = await corpusFolder();
      const site = await webSite({ '/hostile': fixturePage('hostile') });
      expect((await add(corpus, [`${site.url}/hostile`])).failed).toBe(1);
      const { said } = await add(corpus, [`${site.url}/hostile`], { wishes: { set: {}, yes: true, ask: null } });
      expect(said).toEqual([
        `added 2031-11-09-a-url-javascript-alert-1-talks-fail-no-comment.md from ${site.url}/hostile`,
      ]);
      const { articles, refused } = await loadCorpus(corpus);
      expect(refused).toEqual([]);
      expect(articles).toMatchObject([
        { article: { title: 'Talks: "fail" --- # no comment', url: `${site.url}/hostile` } },
      ]);
      expect(articles[0]!.article.body).toContain('\n--- The mediators said on Sunday');
      expect(articles[0]!.article.body).toMatch(/^title: Not a fact at all/);
    });
  });

  it('tells which option does not fit', () => {
    expect(readSetFacts({ published: '2025-10-20' })).toEqual({ published: '2025-10-20' });
    expect(() => readSetFacts({ published: 'yesterday' })).toThrow('--published is not an EDTF date');
    expect(() => readSetFacts({ url: 'javascript:alert(1)' })).toThrow('--url must be an address');
  });
});

describe('what waits to be looked at', () => {
  const facts = {
    title: 'Talks',
    outlet: 'Karan Wire',
    author: null,
    url: 'https://karan-wire.example/talks',
    published: null,
    language: null,
  };
  const article = { facts, body: 'Talks go on.\n---\nSo they say.\n', leftOut: [], added: '2031-11-01' };
  const doubts = [{ about: 'published', reason: 'the page gives none' }] as const;
  const ID = 'undated-karan-wire-talks';

  it('is no part of the corpus', async () => {
    const corpus = await corpusFolder({ 'a.md': 'There.', 'pending.md': 'There too.', 'b/pending/c.md': 'And there.' });
    expect(await keepPending(corpus, article, doubts)).toBe(ID);
    expect((await loadCorpus(corpus)).articles.map(({ article }) => article.id)).toEqual([
      'a',
      'b/pending/c',
      'pending',
    ]);
  });

  it('is listed with what is unsure of it', async () => {
    const corpus = await corpusFolder({ 'pending/broken.md': '---\ntitle: [\n---\nText.', 'pending/note.txt': 'x' });
    await keepPending(corpus, article, doubts);
    const { told, voice } = listen();
    await tellPending(corpus, voice);
    expect(told.said).toEqual([
      `${ID}  Talks  https://karan-wire.example/talks  unsure: published: the page gives none`,
    ]);
    expect(told.warned).toEqual([expect.stringMatching(/^pending\/broken\.md:3: not valid YAML/)]);
    await tellPending(await corpusFolder(), voice);
    expect(told.warned.at(-1)).toBe('nothing waits to be looked at');
  });

  it('is taken into the corpus as its file has it by then, with what is set', async () => {
    const corpus = await corpusFolder();
    await keepPending(corpus, article, doubts);
    const { told, voice } = listen();
    await acceptOne(corpus, ID, { published: '2025-10-20' }, '2031-11-01', voice);
    expect(told.said).toEqual(['added 2025-10-20-karan-wire-talks.md']);
    expect(await readdir(join(corpus, 'pending'))).toEqual([]);
    expect(await readFile(join(corpus, '2025-10-20-karan-wire-talks.md'), 'utf8')).toBe(
      `---\ntitle: Talks\noutlet: Karan Wire\nurl: https://karan-wire.example/talks\npublished: "2025-10-20"\nadded: "2031-11-01"\n---\n${article.body}`,
    );
  });

  it('counts as there for pages that are added', async () => {
    const corpus = await corpusFolder();
    await keepPending(corpus, article, doubts);
    const site = await webSite({ '/a': articlePage({ url: facts.url }) });
    const { warned } = await add(corpus, [`${site.url}/a`], {
      wishes: { set: { url: facts.url }, yes: true, ask: null },
    });
    expect(warned).toEqual([`${site.url}/a is there already, as pending/${ID}`]);
  });

  it.each(['nobody', '../secret', '../../etc/passwd', '', '.', 'a/b', 'a b'])(
    'is not there under the id “%s”',
    async (id) => {
      const corpus = await corpusFolder({ 'secret.md': 'A secret.', 'pending/a/b.md': '---\n---\nx' });
      await expect(acceptOne(corpus, id, {}, '2031-11-01', listen().voice)).rejects.toThrow(
        'does not wait: parley add --pending lists',
      );
    },
  );

  it('stays where it is when its page has come otherwise', async () => {
    const corpus = await corpusFolder({ 'a.md': '---\nurl: https://karan-wire.example/talks/\n---\nThere.' });
    await keepPending(corpus, article, doubts);
    await expect(acceptOne(corpus, ID, {}, '2031-11-01', listen().voice)).rejects.toThrow(
      `${ID} is there already, as a: remove`,
    );
    expect(await readdir(join(corpus, 'pending'))).toEqual([`${ID}.md`]);
    await rm(join(corpus, 'a.md'));
    await acceptOne(corpus, ID, {}, '2031-11-01', listen().voice);
  });
});

describe('readPageApart', () => {
  const context = { address: null, today: '2031-11-23', feedDate: null };

  it('reads a page as in this thread', async () => {
    const page = await readPageApart(articlePage(), context);
    expect(page.lines).toEqual(paragraphsOn('crossing'));
    await expect(readPageApart('', context)).rejects.toThrow('holds no article that can be found');
  });

  it('gives up a page that takes too long, and one that it is told to leave', async () => {
    await expect(readPageApart(articlePage(), context, { timeLimit: 1 })).rejects.toThrow('takes longer than 0.001 s');
    const leaving = new AbortController();
    const reading = readPageApart(articlePage(), context, { signal: leaving.signal });
    leaving.abort();
    await expect(reading).rejects.toThrow('was not read to its end');
  });
});
