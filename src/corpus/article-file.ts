import type { Article } from '../core/article/article.ts';
import type { Fault } from './fault.ts';
import { frontMatterSchema, splitFrontMatter } from './front-matter.ts';
import { readYaml } from './yaml-source.ts';

/** Larger articles are refused: 8 MB, as bytes on disk. */
export const LARGEST_ARTICLE = 8_000_000;

/** An article read from a file with what it lacks, or why it is refused: always at least one fault. */
export type ReadArticle =
  | { readonly article: Article; readonly warnings: readonly Fault[] }
  | { readonly refused: readonly Fault[] };

/** Decodes UTF-8; null when the bytes are anything else. A byte order mark is not part of the text. */
export function decodeUtf8(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

/** Reads an article from a file's bytes. `file` is its path under the corpus folder, with forward slashes. */
export function readArticle(file: string, bytes: Uint8Array): ReadArticle {
  const refuse = (line: number | null, reason: string): ReadArticle => ({ refused: [{ file, line, reason }] });
  const text = decodeUtf8(bytes);
  if (text === null) return refuse(null, 'is not UTF-8: save it as UTF-8');
  const split = splitFrontMatter(text);
  if ('unclosed' in split) return refuse(1, 'the front matter is never closed: end it with a line of three hyphens');
  const facts = readYaml(split.yaml ?? '', frontMatterSchema);
  if ('faults' in facts) {
    return { refused: facts.faults.map(({ line, reason }) => ({ file, line: line + 1, reason })) };
  }
  const { body } = split;
  if (body.trim() === '') return refuse(null, 'has no text after its front matter');
  const { title, outlet, author, url, published, language } = facts.value;
  const article: Article = {
    id: file.replace(/\.(?:md|txt)$/i, ''),
    title: title ?? null,
    outlet: outlet ?? null,
    author: author ?? null,
    url: url ?? null,
    published: published ?? null,
    language: language ?? guessLanguage(body),
    body,
  };
  const missing = (['title', 'outlet', 'url', 'published', 'language'] as const).filter(
    (fact) => facts.value[fact] == null,
  );
  const warnings = missing.map((fact) => ({ file, line: null, reason: `has no ${fact}` }));
  return { article, warnings };
}

/** English unless most letters are of another script; then undetermined (`und`), so that it is not analysed as English. */
function guessLanguage(body: string): string {
  const letters = body.slice(0, 20_000).match(/\p{L}/gu) ?? [];
  const latin = letters.filter((letter) => /\p{Script=Latin}/u.test(letter));
  return latin.length * 2 >= letters.length ? 'en' : 'und';
}
