import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ArticleFacts } from '../../../src/corpus/add/facts/choose-facts.ts';
import { fileNameOf } from '../../../src/corpus/add/file-name.ts';
import { bodyOf, formatArticle } from '../../../src/corpus/add/format-article.ts';
import { writeArticle } from '../../../src/corpus/add/write-article.ts';
import { readArticle } from '../../../src/corpus/article-file.ts';
import { FACTS, factSchemas } from '../../../src/corpus/front-matter.ts';
import { corpusFolder } from '../../support/corpus-folder.ts';

const NO_FACTS: ArticleFacts = { title: null, outlet: null, author: null, url: null, published: null, language: null };

/** Values that a fact may have: hostile ones too, as its schema lets through. */
const factOf = (fact: keyof ArticleFacts, arbitrary: fc.Arbitrary<string>) =>
  fc.option(arbitrary.map((text) => text.trim()).filter((text) => factSchemas[fact].safeParse(text).success));
const words = fc.oneof(
  fc.string({ unit: 'binary', minLength: 1 }),
  fc.constantFrom(
    '---',
    '- a',
    '# no comment',
    'a: b',
    '"',
    "'",
    '[x]',
    '{',
    '*a',
    '&a',
    '!!js',
    '@',
    '`',
    '%',
    '|',
    '>',
    'yes',
    'null',
    '~',
    '2025',
    '1e3',
    '0x1f',
    '\u00A0x',
    'a #b',
    'x:',
    '?',
  ),
);
const facts: fc.Arbitrary<ArticleFacts> = fc.record({
  title: factOf('title', words),
  outlet: factOf('outlet', words),
  author: factOf('author', words),
  url: factOf('url', fc.webUrl({ withQueryParameters: true, withFragments: true })),
  published: factOf('published', fc.constantFrom('2025-11-08', '2025-11', '2025', '2025-11~', '2025-11-08?')),
  language: factOf('language', fc.constantFrom('en', 'en-GB', 'no', 'ur', 'zh-Hans')),
});
/** Lines as pages have them: with a letter, without a line break. */
const lines = fc.array(
  words.map((text) => `${text.replace(/[\r\n]/g, ' ')}x`.replace(/[\uD800-\uDFFF]/g, '�')),
  { minLength: 1, maxLength: 5 },
);

describe('formatArticle', () => {
  it('writes what reads back to the same facts and body, whatever they are', () => {
    fc.assert(
      fc.property(facts, lines, fc.array(fc.string({ unit: 'binary' })), (told, written, comments) => {
        const body = bodyOf(written);
        const bytes = Buffer.from(formatArticle(told, body, { comments, added: '2031-10-21' }));
        const read = readArticle('a.md', { bytes, stamp: '' });
        if ('refused' in read) throw new Error(JSON.stringify(read.refused));
        const guessed = { ...told, language: told.language ?? read.article.language };
        expect(Object.fromEntries(FACTS.map((fact) => [fact, read.article[fact]]))).toEqual(guessed);
        expect(read.article.body).toBe(body);
      }),
    );
  });

  it('writes a front matter as a person would', () => {
    const told = {
      title: 'Talks resume: “at last”',
      outlet: 'Karan Wire',
      author: null,
      url: 'https://karan-wire.example/talks?a=1&b=2',
      published: '2031-10-20',
      language: 'en',
    };
    expect(formatArticle(told, 'One.\nTwo.\n')).toMatchInlineSnapshot(`
      "---
      title: "Talks resume: “at last”"
      outlet: Karan Wire
      url: https://karan-wire.example/talks?a=1&b=2
      published: "2031-10-20"
      language: en
      ---
      One.
      Two.
      "
    `);
  });
});

describe('fileNameOf', () => {
  it.each([
    [
      { published: '2031-10-20', outlet: 'Karan Wire', title: 'Talks resume in Doha' },
      '2031-10-20-karan-wire-talks-resume-in-doha',
    ],
    [{ published: '2031-10~', outlet: null, title: 'Türkiye’s “offer”' }, '2031-10-turkiyes-offer'],
    [{ published: null, outlet: null, title: null }, 'undated-untitled'],
    [{ published: '2031-10-20', outlet: '日本', title: '会談' }, '2031-10-20-untitled'],
    [{ published: '2031-10-20', outlet: '../../etc', title: '.\\..\\passwd\0/..' }, '2031-10-20-etc-passwd'],
    [
      { published: '2031-10-20', outlet: 'A', title: `${'long '.repeat(30)}` },
      `2031-10-20-a-${'long-'.repeat(12).slice(0, -1)}`,
    ],
  ])('calls %j %s', (told, name) => {
    expect(fileNameOf(told)).toBe(name);
  });

  it('is a plain name of moderate length, whatever the facts', () => {
    fc.assert(
      fc.property(facts, (told) => {
        expect(fileNameOf(told)).toMatch(/^[a-z0-9][a-z0-9-]{0,110}$/);
      }),
    );
  });
});

describe('writeArticle', () => {
  const told = { ...NO_FACTS, published: '2031-10-20', title: 'Talks' };

  it('never replaces a file, nor leaves a draft behind', async () => {
    const folder = await corpusFolder({ '2031-10-20-talks.md': 'mine' });
    expect(await writeArticle(folder, told, 'second')).toBe('2031-10-20-talks-2');
    expect(await writeArticle(folder, told, 'third')).toBe('2031-10-20-talks-3');
    expect((await readdir(folder)).sort()).toEqual([
      '2031-10-20-talks-2.md',
      '2031-10-20-talks-3.md',
      '2031-10-20-talks.md',
    ]);
    expect(await readFile(join(folder, '2031-10-20-talks.md'), 'utf8')).toBe('mine');
  });

  it('gives writers that run at once a name each', async () => {
    const folder = await corpusFolder();
    const names = await Promise.all(Array.from({ length: 8 }, (_, at) => writeArticle(folder, told, `text ${at}`)));
    expect(new Set(names).size).toBe(8);
    const texts = await Promise.all(names.map((name) => readFile(join(folder, `${name}.md`), 'utf8')));
    expect(texts).toEqual(Array.from({ length: 8 }, (_, at) => `text ${at}`));
  });

  it('tells of a folder that cannot be written to', async () => {
    const folder = await corpusFolder({ file: 'x' });
    await expect(writeArticle(join(folder, 'file'), told, 'x')).rejects.toThrow(/^cannot be written to \S+ \(\w+\)$/);
  });
});
