import { readFileSync } from 'node:fs';
import { type AnalyzedArticle, analyze } from '../../src/core/analyze.ts';
import { findMissingNames } from '../../src/core/answers/missing-names.ts';
import { fold } from '../../src/core/fold.ts';
import { type Span, textOf } from '../../src/core/span.ts';
import type { Statement } from '../../src/core/statements/statement.ts';
import { WhoIsWho } from '../../src/core/who-is-who.ts';

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
  | { readonly type: 'answer' | 'disagreement' | 'noDisagreement' };

interface Case {
  readonly id: string;
  readonly kind: string;
  readonly text?: string;
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

function passes(check: Check, read: AnalyzedArticle): boolean {
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
    default:
      return true;
  }
}

/** Whether somebody whom the check excludes is named: the worst mistake. */
function namesExcluded(check: Check, read: AnalyzedArticle): boolean {
  if (check.type !== 'speaker' || passes(check, read)) return false;
  const not = (check.not ?? []).map(plain);
  return holding(read, check.content).some(({ speaker }) => speaker !== null && not.includes(plain(speaker.name)));
}

/** Counts checks on texts whose kinds were once read wrongly, written by somebody who had not seen how they are mended. */
export function measureFaults(say: (line: string) => void, list: boolean): void {
  const cases = JSON.parse(readFileSync('test/fixtures/held-out/faults.json', 'utf8')) as readonly Case[];
  const counts = new Map<string, { right: number; all: number }>();
  let excluded = 0;
  for (const { id, kind, text, published, checks, trap } of cases) {
    if (text === undefined) continue;
    const facts = { id, title: null, outlet: null, author: null, url: null, language: 'en' };
    const read = analyze({ ...facts, published, body: text }, NOBODY);
    for (const check of checks) {
      if (check.type === 'answer') continue;
      const right = passes(check, read);
      if (namesExcluded(check, read)) excluded++;
      for (const label of ['all', trap ? 'traps' : 'not traps', check.type]) {
        const count = counts.get(label) ?? { right: 0, all: 0 };
        counts.set(label, { right: count.right + (right ? 1 : 0), all: count.all + 1 });
      }
      if (!right && list) say(`  ${id} (${kind}${trap ? ', a trap' : ''}): ${JSON.stringify(check)}\n    ${text}`);
    }
  }
  const share = (part: number, whole: number): string => `${part} of ${whole} (${((100 * part) / whole).toFixed(1)} %)`;
  for (const [label, { right, all }] of counts) say(`kinds once read wrongly, ${label}: right ${share(right, all)}`);
  say(`kinds once read wrongly: somebody named who must not be, ${excluded}`);
}
