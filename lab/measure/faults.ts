import { readFileSync } from 'node:fs';
import { setImmediate as nextTurn } from 'node:timers/promises';
import type { AnalyzedArticle } from '../../src/core/analyze.ts';
import { findMissingNames } from '../../src/core/answers/names/missing-names.ts';
import { type Span, textOf } from '../../src/core/article/span.ts';
import { inMemory } from '../../src/core/articles.ts';
import type { Meaning } from '../../src/core/ask/meaning/meaning.ts';
import { SentenceVectors } from '../../src/core/ask/meaning/vectors/sentence-vectors.ts';
import { createPipeline } from '../../src/core/ask/pipeline.ts';
import { allDifferences } from '../../src/core/disagreements/find-differences.ts';
import type { Statement } from '../../src/core/statements/statement.ts';
import { fold } from '../../src/core/terms/fold.ts';
import { WhoIsWho } from '../../src/core/terms/who-is-who.ts';
import { makeVectors } from '../../src/corpus/vectors/make-vectors.ts';
import { startEncoder } from '../../src/encoder/start-encoder.ts';
import { readPlain } from '../plain-article.ts';
import { say, share } from '../tell.ts';

type Check =
  | {
      readonly type: 'speaker';
      readonly content: string;
      readonly name: string | readonly string[];
      readonly not?: readonly string[];
    }
  | { readonly type: 'noStatement'; readonly content: string }
  | { readonly type: 'contentHas'; readonly content: string; readonly has: string }
  | { readonly type: 'contentHasNot'; readonly content: string; readonly hasNot: string }
  | { readonly type: 'timex'; readonly words: string; readonly value: string }
  | { readonly type: 'noTimex'; readonly words: string }
  | { readonly type: 'noConflict' }
  | { readonly type: 'kindOfName'; readonly name: string; readonly is: string }
  | { readonly type: 'answer'; readonly question: string; readonly holds: string }
  | { readonly type: 'disagreement'; readonly kinds: readonly string[]; readonly a: string; readonly b: string }
  | { readonly type: 'noDisagreement' };

interface Case {
  readonly id: string;
  readonly kind: string;
  readonly text?: string;
  /** Several, for what is told between articles. */
  readonly articles?: readonly string[];
  readonly published: string;
  /** Looks like the kind, and the opposite is right. */
  readonly trap: boolean;
  readonly checks: readonly Check[];
}

const NOBODY = new WhoIsWho([]);
const plain = (name: string): string =>
  fold(name.replaceAll('’', "'")).replace(/^(?:the|a|an|his|her|its|their|gen|general)\.? /, '');
const placeOf = (body: string, words: string): Span => {
  const start = body.indexOf(words);
  return { start, end: start + words.length };
};

/** The statements that hold some words, with a few letters' tolerance where a mark or stop stands at the border. */
function holding({ article, statements }: AnalyzedArticle, words: string): readonly Statement[] {
  const wanted = placeOf(article.body, words);
  return statements.filter(({ content }) => {
    const shared = content.map(({ start, end }) => Math.min(end, wanted.end) - Math.max(start, wanted.start));
    return shared.some((length) => length >= 0.8 * words.length);
  });
}

const contentOf = ({ article }: AnalyzedArticle, { content }: Statement): string =>
  content.map((span) => textOf(article.body, span)).join(' ');

/** The same letters and numbers, whatever stands between. */
const letters = (text: string): string => text.replace(/[^\p{L}\p{N}]+/gu, ' ').trim();

async function passes(
  check: Check,
  articles: readonly AnalyzedArticle[],
  meaning: Meaning<SentenceVectors>,
): Promise<boolean> {
  const read = articles[0]!;
  const { body } = read.article;
  switch (check.type) {
    case 'speaker': {
      const names = [check.name].flat().map(plain);
      return holding(read, check.content).some(
        ({ speaker }) => speaker !== null && names.includes(plain(speaker.name)),
      );
    }
    case 'noStatement':
      return holding(read, check.content).length === 0;
    case 'contentHas':
      return holding(read, check.content).some((one) => letters(contentOf(read, one)).includes(letters(check.has)));
    case 'contentHasNot': {
      const found = holding(read, check.content);
      return found.length > 0 && found.every((one) => !letters(contentOf(read, one)).includes(letters(check.hasNot)));
    }
    case 'timex': {
      const wanted = placeOf(body, check.words);
      return read.timexes.some(
        ({ start, end, value }) => value === check.value && start < wanted.end && wanted.start < end,
      );
    }
    case 'noTimex': {
      const wanted = placeOf(body, check.words);
      return !read.timexes.some(({ start, end }) => start < wanted.end && wanted.start < end);
    }
    case 'noConflict':
      return read.conflicts.length === 0;
    case 'kindOfName': {
      const missing = findMissingNames([read], NOBODY).find(({ name }) => plain(name) === plain(check.name));
      const kind = (missing as { readonly kind?: string } | undefined)?.kind;
      return kind === undefined ? check.is === 'person' : kind === check.is;
    }
    case 'answer': {
      for (const article of articles) await encode(article, meaning);
      const { hits } = await createPipeline(inMemory(articles), NOBODY, { meaning }).find(check.question);
      return hits[0] !== undefined && textOf(hits[0].article.article.body, hits[0].span).includes(check.holds);
    }
    case 'disagreement':
      return allDifferences(articles).some(({ kind, a, b }) => {
        const differing = [a, b].map(({ analyzed, differs }) => textOf(analyzed.article.body, differs));
        const meet = (words: string): boolean => differing.some((own) => own.includes(words) || words.includes(own));
        return check.kinds.includes(kind) && meet(check.a) && meet(check.b);
      });
    case 'noDisagreement':
      return allDifferences(articles).length === 0;
  }
}

/** Whether somebody whom the check excludes is named: the worst mistake. */
function namesExcluded(check: Check, read: AnalyzedArticle): boolean {
  if (check.type !== 'speaker') return false;
  const not = (check.not ?? []).map(plain);
  return holding(read, check.content).some(({ speaker }) => speaker !== null && not.includes(plain(speaker.name)));
}

const encode = (article: AnalyzedArticle, { model, vectors }: Meaning<SentenceVectors>): Promise<unknown> =>
  makeVectors(
    [article],
    model,
    vectors,
    () => true,
    () => {},
  );

/** Counts checks on texts whose kinds were once read wrongly, written by somebody who had not seen how they are mended. */
export async function measureFaults(list: boolean): Promise<void> {
  const cases = JSON.parse(readFileSync('lab/held-out/faults.json', 'utf8')) as readonly Case[];
  const encoder = startEncoder({ onWarning: say, clock: Date.now, deadline: 60_000 });
  const meaning: Meaning<SentenceVectors> = {
    model: encoder,
    vectors: new SentenceVectors(encoder.id),
    pause: nextTurn,
  };
  const counts = new Map<string, { right: number; all: number }>();
  let excluded = 0;
  for (const { id, kind, text, articles: texts = [text!], published, checks, trap } of cases) {
    const articles = texts.map((body, at) => readPlain(`${id}-${at}`, body, published));
    for (const check of checks) {
      const right = await passes(check, articles, meaning);
      if (!right && namesExcluded(check, articles[0]!)) excluded++;
      for (const label of ['all', trap ? 'traps' : 'not traps', check.type]) {
        const count = counts.get(label) ?? { right: 0, all: 0 };
        counts.set(label, { right: count.right + (right ? 1 : 0), all: count.all + 1 });
      }
      if (!right && list)
        say(`  ${id} (${kind}${trap ? ', a trap' : ''}): ${JSON.stringify(check)}\n    ${texts.join('\n    ')}`);
    }
  }
  await encoder.close();
  for (const [label, { right, all }] of counts) say(`kinds once read wrongly, ${label}: right ${share(right, all)}`);
  say(`kinds once read wrongly: somebody named who must not be, ${excluded}`);
}
