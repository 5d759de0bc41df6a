import { mkdir, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { describeFault } from '../../src/corpus/fault.ts';
import { loadCorpus } from '../../src/corpus/load-corpus.ts';
import { corpusFolder } from '../support/corpus-folder.ts';

const BODY = 'Talks began on Monday.\n';
const whoIsWhoWith = (name: string) => ({ 'a.md': BODY, 'who-is-who.yaml': `- {name: "${name}", kind: body}\n` });

async function faultsOf(files: Record<string, string | Uint8Array>): Promise<string[]> {
  const { refused } = await loadCorpus(await corpusFolder(files));
  return refused.map(describeFault);
}

describe('loadCorpus', () => {
  it('takes the body as it stands after the front matter, character for character', async () => {
    const body = '\r\n  Indented.\t\r\n\n“Quoted”\u00a0text \n\n';
    const folder = await corpusFolder({ 'a.md': `---\ntitle: T\n---\n${body}`, 'b.txt': body });
    const { articles } = await loadCorpus(folder);
    expect(articles.map(({ article }) => article.body)).toEqual([body, body]);
  });

  it('names an article by its path without the extension, sub-folders included', async () => {
    const folder = await corpusFolder({
      'week 1/one.md': BODY,
      'two.txt': BODY,
      '.hidden.md': BODY,
      'notes.pdf': BODY,
    });
    expect((await loadCorpus(folder)).articles.map(({ article }) => article.id)).toEqual(['two', 'week 1/one']);
  });

  it('leaves facts that the front matter does not give null, and warns of each', async () => {
    const { articles, warnings } = await loadCorpus(await corpusFolder({ 'a.md': BODY }));
    expect(articles[0]?.article).toEqual({
      id: 'a',
      title: null,
      outlet: null,
      author: null,
      url: null,
      published: null,
      language: 'en',
      body: BODY,
    });
    expect(warnings.map(describeFault)).toEqual([
      'a.md: has no title',
      'a.md: has no outlet',
      'a.md: has no url',
      'a.md: has no published',
      'a.md: has no language',
    ]);
  });

  it.each([
    ['"2025-11~"', '2025-11~'],
    ['2025-11-08', '2025-11-08'],
    ['2025', '2025'],
    ['"2025-11-06/2025-11-07"', '2025-11-06/2025-11-07'],
  ])('reads the publication date %s', async (written, published) => {
    const { articles } = await loadCorpus(await corpusFolder({ 'a.md': `---\npublished: ${written}\n---\n${BODY}` }));
    expect(articles[0]?.article.published).toBe(published);
  });

  it.each([
    ['a date that is none', '---\ntitle: T\npublished: next week\n---\n', 'a.md:3: published: is not an EDTF date'],
    ['February 30', '---\npublished: "2025-02-30"\n---\n', 'a.md:2: published: is not an EDTF date'],
    ['a link that is no web address', '---\nurl: javascript:alert(1)\n---\n', 'a.md:2: url: must be an address'],
    ['an unknown fact', '---\ntitle: T\npublisher: P\n---\n', 'a.md:3: unknown "publisher"'],
    ['a title of several lines', '---\ntitle: "a\\nb"\n---\n', 'a.md:2: title: must be text on one line'],
    ['YAML that is none', '---\ntitle: [\n---\n', 'a.md:3: not valid YAML'],
    ['front matter that never ends', '---\ntitle: T\n', 'a.md:1: the front matter is never closed'],
    ['a list for front matter', '---\n- a\n---\n', 'a.md:2: '],
  ])('refuses %s, with file, line and reason', async (_, head, reason) => {
    const [fault, ...others] = await faultsOf({ 'a.md': `${head}${BODY}` });
    expect(fault).toContain(reason);
    expect(others).toEqual([]);
  });

  it.each([
    [
      'aliases that grow',
      `a: &a [${'x,'.repeat(9)}x]\n${[...'bcdefgh'].map((name, at) => `${name}: &${name} [${`*${'abcdefgh'[at]},`.repeat(9)}*${'abcdefgh'[at]}]`).join('\n')}\n`,
    ],
    ['an alias of what holds it', 'title: &a [*a]\n'],
    ['a key that objects have by nature', '__proto__: { polluted: true }\n'],
    ['keys that are lists', '? [a, b]\n: c\n'],
  ])('refuses YAML that is made to do harm: %s', async (_, yaml) => {
    const faults = await faultsOf({ 'a.md': `---\n${yaml}---\n${BODY}`, 'who-is-who.yaml': yaml });
    expect(new Set(faults.map((fault) => fault.split(':')[0]))).toEqual(new Set(['a.md', 'who-is-who.yaml']));
    expect(faults.filter((fault) => fault.length > 500 || fault.includes('\n'))).toEqual([]);
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
  });

  it('takes what a tag would make a program of for the text that it is', async () => {
    const { articles } = await loadCorpus(
      await corpusFolder({ 'a.md': `---\ntitle: !!js/function "() => process.exit(1)"\n---\n${BODY}` }),
    );
    expect(articles[0]?.article.title).toBe('() => process.exit(1)');
  });

  it('refuses an empty body', async () => {
    expect(await faultsOf({ 'a.md': '---\ntitle: T\n---\n \n\n' })).toEqual([
      'a.md: has no text after its front matter',
    ]);
  });

  it('refuses what is not UTF-8', async () => {
    expect(await faultsOf({ 'a.md': new Uint8Array([0x54, 0xfc, 0x72, 0x6b]) })).toEqual([
      'a.md: is not UTF-8: save it as UTF-8',
    ]);
  });

  it('refuses an article over 8 MB and takes one just below', async () => {
    expect(await faultsOf({ 'a.txt': 'a'.repeat(8_000_001) })).toEqual(['a.txt: is larger than 8 MB: split it']);
    expect(await faultsOf({ 'a.txt': 'a '.repeat(4_000_000) })).toEqual([]);
  });

  it('refuses the second of two files with one id and keeps the first', async () => {
    const { articles, refused } = await loadCorpus(await corpusFolder({ 'a.md': BODY, 'a.txt': 'Other.' }));
    expect(articles.map(({ article }) => article.body)).toEqual([BODY]);
    expect(refused.map(describeFault)).toEqual(['a.txt: has the same id as a.md: rename one of them']);
  });

  it('refuses a link out of the folder and takes one within', async () => {
    const outside = await corpusFolder({ 'secret.md': BODY });
    const folder = await corpusFolder({ 'real.md': BODY });
    await symlink(join(outside, 'secret.md'), join(folder, 'out.md'));
    await symlink(join(folder, 'real.md'), join(folder, 'in.md'));
    const { articles, refused } = await loadCorpus(folder);
    expect(articles.map(({ article }) => article.id)).toEqual(['in', 'real']);
    expect(refused.map(describeFault)).toEqual(['out.md: is a link out of the corpus folder: copy the file in']);
  });

  it('refuses a folder named like an article and a link to nothing, and goes on', async () => {
    const folder = await corpusFolder({ 'good.md': BODY });
    await mkdir(join(folder, 'folder.md'));
    await writeFile(join(folder, 'folder.md', 'inner.md'), BODY);
    await symlink(join(folder, 'nowhere'), join(folder, 'dangling.md'));
    const { articles, refused } = await loadCorpus(folder);
    expect(articles.map(({ article }) => article.id)).toEqual(['folder.md/inner', 'good']);
    expect(refused.map(describeFault)).toEqual(['dangling.md: cannot be read (ENOENT)']);
  });

  it('shows control characters of a hostile file name as �', async () => {
    expect(await faultsOf({ 'a\u001b[2J\u202e.md': ' ' })).toEqual(['a�[2J�.md: has no text after its front matter']);
  });

  it('says in one line that there is no corpus folder', async () => {
    await expect(loadCorpus('/nonexistent/corpus')).rejects.toThrow(
      'There is no corpus folder /nonexistent/corpus: make it and put articles in it, or set CORPUS_DIR.',
    );
  });

  it.each([
    ['text where a list should be', 'hello', 'who-is-who.yaml:1: must be a list of people and bodies'],
    ['an unknown kind', '- name: A\n  kind: city\n', 'who-is-who.yaml:2: 0.kind: must be person or body'],
    ['one spelling for two', '- {name: A, kind: body}\n- {name: B, kind: body, aliases: [a]}\n', '“a” already names A'],
  ])('refuses a who-is-who with %s', async (_, content, reason) => {
    const { whoIsWho, refused } = await loadCorpus(await corpusFolder({ 'a.md': BODY, 'who-is-who.yaml': content }));
    expect(whoIsWho).toBeNull();
    expect(refused.map(describeFault).join()).toContain(reason);
  });

  describe.each([
    ['a title', 'a.md', (text: string) => ({ 'a.md': `---\ntitle: "${text}"\n---\n${BODY}` }), 'a.md:2: title: '],
    ['a name', 'who-is-who.yaml', whoIsWhoWith, 'who-is-who.yaml:1: 0.name: '],
  ])('reading %s', (_, file, filesWith, place) => {
    it.each([
      ['line ends', 'A\\nB'],
      ['line separators', 'A\\u2028B'],
      ['characters that colour a terminal', 'A\\e[31m'],
      ['marks of direction', 'A\\u200FB'],
      ['characters that turn the line round', 'A\\u202EB'],
      ['characters that part its directions', 'A\\u2067B\\u2069'],
    ])('refuses %s', async (_, text) => {
      expect(await faultsOf(filesWith(text))).toEqual([
        `${place}must be text on one line without control or direction characters`,
      ]);
    });

    it.each([
      ['letters of any script', 'Şəki — كابل'],
      ['joiners within words', 'می\\u200Cخواهم'],
    ])('takes %s', async (_, text) => {
      const { refused, articles, whoIsWho } = await loadCorpus(await corpusFolder(filesWith(text)));
      expect(refused).toEqual([]);
      const read = file === 'a.md' ? articles[0]?.article.title : whoIsWho?.parties[0]?.name;
      expect(read).toBe(JSON.parse(`"${text}"`));
    });
  });
});
