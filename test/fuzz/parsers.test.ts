import { readdirSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setImmediate as nextTurn } from 'node:timers/promises';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readQuestion } from '../../src/core/ask/question/question.ts';
import { UserError } from '../../src/core/errors.ts';
import { PartyNames } from '../../src/core/terms/party-names.ts';
import { WhoIsWho } from '../../src/core/terms/who-is-who.ts';
import { readPage } from '../../src/corpus/add/read-page.ts';
import { readArticle } from '../../src/corpus/article-file.ts';
import { readCorrections } from '../../src/corpus/corrections-file.ts';
import { describeFault, type Fault } from '../../src/corpus/fault.ts';
import { readFeeds } from '../../src/corpus/feeds/feeds-file.ts';
import { readItems } from '../../src/corpus/feeds/read-items.ts';
import { readWhoIsWho } from '../../src/corpus/who-is-who-file.ts';
import { customIdOf, readPageTurn } from '../../src/discord/request/page-turn.ts';
import { readRequest, renderRequest } from '../../src/discord/request/request-line.ts';
import { CASES, damaged, HANGS_MS, nearly, nearlyYaml } from '../support/hostile.ts';

interface Parser<Input> {
  readonly input: fc.Arbitrary<Input>;
  /** Whether it was read; throws what breaks the room's promise. */
  readonly read: (input: Input) => boolean;
  /** The share of cases that fits: an HTML page is laid out whole, some milliseconds each. */
  readonly share?: number;
}

const parser = <Input>(one: Parser<Input>): Parser<never> => one as unknown as Parser<never>;

const ONE_LINE = /^[^\p{Cc}\p{Zl}\p{Zp}\u202e]+$/u;

/** A room gives a value, or faults that are told in a line each. */
function tellsFaults(read: { readonly refused: readonly Fault[] } | object): boolean {
  if (!('refused' in read)) return true;
  expect(read.refused.length).toBeGreaterThan(0);
  for (const fault of read.refused) expect(describeFault(fault)).toMatch(ONE_LINE);
  return false;
}

/** A room gives a value, or throws its own error in one line; anything else is a bug. */
function throwsOwn(read: () => unknown): boolean {
  try {
    read();
    return true;
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    expect(error.message).toMatch(ONE_LINE);
    return false;
  }
}

const NOBODY = new PartyNames(new WhoIsWho([]));
const FACTS = ['title', 'outlet', 'author', 'url', 'published', 'language', 'https://a.example/b', 'en', '"2025-11"'];

const PARSERS: Readonly<Record<string, Parser<never>>> = {
  'front matter': parser({
    input: damaged(nearlyYaml('---\n', ...FACTS, 'A sentence of the body.\n')),
    read: (bytes) => {
      const read = readArticle('a.md', { bytes, stamp: null });
      // An article's text is its file's, or there is no article.
      if ('article' in read) expect(new TextDecoder().decode(bytes)).toContain(read.article.body);
      return tellsFaults(read);
    },
  }),
  'who-is-who': parser({
    input: damaged(nearlyYaml('name', 'kind', 'person', 'body', 'role', 'side', 'aliases', 'gender', 'Lena Brandt')),
    read: (bytes) => tellsFaults(readWhoIsWho(bytes)),
  }),
  corrections: parser({
    input: damaged(nearlyYaml('article', 'words', 'withdraw', 'true', 'speaker', 'Lena Brandt')),
    read: (bytes) => tellsFaults(readCorrections(bytes)),
  }),
  'the list of feeds': parser({
    input: damaged(
      nearlyYaml('url', 'words', 'outlet', 'language', 'every', 'allow-private', 'https://a.example/', '60'),
    ),
    read: (bytes) => tellsFaults(readFeeds(bytes)),
  }),
  feeds: parser({
    input: nearly(
      '<?xml version="1.0"?>',
      '<!DOCTYPE a [<!ENTITY b "c"><!ENTITY d SYSTEM "file:///etc/passwd">]>',
      '<rss version="2.0">',
      '<channel>',
      '<item>',
      '<title>',
      '<link>',
      'https://a.example/1',
      'javascript:alert(1)',
      '</link>',
      '</title>',
      '<guid>',
      '</guid>',
      '</item>',
      '</channel>',
      '</rss>',
      '<feed xmlns="http://www.w3.org/2005/Atom">',
      '<entry>',
      '<link href="/x"/>',
      '<id>',
      '</id>',
      '</entry>',
      '</feed>',
      '<rdf:RDF xmlns="http://purl.org/rss/1.0/">',
      '<![CDATA[',
      ']]>',
      '<!--',
      '-->',
      '&b;',
      '&d;',
      '&#0;',
      '&#x110000;',
    ),
    read: (xml) =>
      throwsOwn(() => {
        for (const { address, text } of readItems(xml, 'https://a.example/feed')) {
          expect(address).toMatch(/^https?:/);
          expect(text).not.toContain('root:');
        }
      }),
  }),
  'HTML pages': parser({
    share: 0.3,
    input: nearly(
      '<!doctype html>',
      '<html lang="en">',
      '<head>',
      '<title>',
      '<meta property="og:title" content="A">',
      '<meta property="article:published_time" content="2025-99-99">',
      '<script type="application/ld+json">{"@type":"NewsArticle","headline":',
      '[{"@graph":',
      '}</script>',
      '<body>',
      '<article>',
      '<p>',
      'A sentence of some words which is long enough to be one of an article, said Lena Brandt of Arvenia on Monday. ',
      '</p>',
      '<table><td>',
      '<svg><style>',
      '<template>',
      '<noscript>',
      '<div hidden>',
      '<base href="javascript:">',
      '<a href="//b">',
      '</div>',
      '</article>',
      '<!--',
      '-->',
      '<![CDATA[',
      '&nbsp;',
      '&#x202e;',
      '<time datetime="x">',
      '</',
      '<',
      '"',
    ),
    read: (html) =>
      throwsOwn(() => readPage(html, { address: 'https://a.example/x', today: '2025-11-08', feedDate: null })),
  }),
  'custom ids': parser({
    input: nearly(
      'page:1:v:440000000000000001',
      'page',
      ':',
      '1',
      '999999',
      '0',
      '-1',
      '440000000000000001',
      'v',
      'e',
      '/',
      '9'.repeat(30),
    ),
    read: (customId) => {
      const turn = readPageTurn(customId);
      if (turn) expect(readPageTurn(customIdOf(turn))).toEqual(turn);
      return turn !== null;
    },
  }),
  'the request above an answer': parser({
    input: nearly(
      '-# **/ask** **question:** ',
      '-# ',
      '**/',
      'ask',
      '**',
      ' ',
      'question',
      ':** ',
      '\\',
      '\\*',
      '@everyone',
      '<@1>',
      '\n',
      '\u2068',
    ),
    read: (text) => {
      const request = readRequest(text);
      if (request) expect(readRequest(renderRequest(request))).toEqual(request);
      return request !== null;
    },
  }),
  questions: parser({
    input: nearly(
      'who',
      ' said ',
      'when did ',
      'how many ',
      '“',
      '”',
      '?',
      ' and ',
      'Asif',
      'October 29',
      '2025',
      "n't ",
      ' ',
      '\n',
      'İ',
      'ﷺ',
      '🕊️',
      '(',
      '.'.repeat(40),
    ),
    read: (text) => {
      const question = readQuestion(text, NOBODY);
      expect(question.text).toBe(text);
      for (const { start, end } of question.words) expect(0 <= start && start < end && end <= text.length).toBe(true);
      return question.words.length > 0;
    },
  }),
};

describe('whatever it is given, a parser gives a value or says in a line what is wrong, soon, and writes nothing', () => {
  let empty: string;
  const before = process.cwd();
  const warnings: Error[] = [];
  const warn = (warning: Error): void => void warnings.push(warning);

  beforeAll(async () => {
    empty = await mkdtemp(join(tmpdir(), 'parley-fuzz-'));
    process.chdir(empty);
    process.on('warning', warn);
  });
  afterAll(async () => {
    process.off('warning', warn);
    process.chdir(before);
    await rm(empty, { recursive: true, force: true });
  });

  it.each(Object.keys(PARSERS))('%s', async (name) => {
    const { input, read, share = 1 } = PARSERS[name]!;
    const numRuns = Math.max(1, Math.round(share * CASES));
    let slowest = 0;
    const seen = new Set<boolean>();
    const law = fc.property(input as fc.Arbitrary<never>, (one) => {
      const began = performance.now();
      seen.add(read(one));
      slowest = Math.max(slowest, performance.now() - began);
    });
    fc.assert(law, { numRuns });
    // Inputs of which none is read, or none refused, try nothing.
    expect(seen).toEqual(new Set([true, false]));
    expect(slowest).toBeLessThan(HANGS_MS);
    expect(readdirSync(empty)).toEqual([]);
    await nextTurn();
    // What a library warns of on standard error may hold the input.
    expect(warnings).toEqual([]);
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
    expect(Object.keys(Object.prototype)).toEqual([]);
  });
});
