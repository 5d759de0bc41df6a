import { createHash } from 'node:crypto';
import type { Article } from '../core/article/article.ts';
import type { Fault } from './fault.ts';
import { frontMatterSchema, splitFrontMatter } from './front-matter.ts';
import type { SteadyBytes } from './read-steadily.ts';
import type { FiledArticle } from './record.ts';
import { readYaml } from './yaml-source.ts';

/** Larger articles are refused: 8 MB, as bytes on disk. */
export const LARGEST_ARTICLE = 8_000_000;

/** Decodes UTF-8; null when the bytes are anything else. A byte order mark is not part of the text. */
export function decodeUtf8(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

/** An article's id: its file without the extension. */
export const idOf = (file: string): string => file.replace(/\.(?:md|txt)$/i, '');

/** What every article should tell of itself. */
const EXPECTED = ['title', 'outlet', 'url', 'published', 'language'] as const;

/** Reads an article from its file, a path under the corpus folder with forward slashes, or tells why it is refused: at least one fault. */
export function readArticle(
  file: string,
  { bytes, stamp }: SteadyBytes,
): FiledArticle | { readonly refused: readonly Fault[] } {
  const refuse = (line: number | null, reason: string) => ({ refused: [{ file, line, reason }] });
  const text = decodeUtf8(bytes);
  if (text === null) return refuse(null, 'is not UTF-8: save it as UTF-8');
  const split = splitFrontMatter(text);
  if ('unclosed' in split) return refuse(1, 'the front matter is never closed: end it with a line of three hyphens');
  const facts = readYaml(split.yaml ?? '', frontMatterSchema);
  if ('faults' in facts) {
    return { refused: facts.faults.map(({ line, reason }) => ({ file, line: line + 1, reason })) };
  }
  const { body } = split;
  const { added, ...told } = facts.value;
  if (body.trim() === '') return refuse(null, 'has no text after its front matter');
  const article: Article = {
    id: idOf(file),
    ...told,
    language: told.language ?? guessLanguage(body),
    ...(added !== null && { added }),
    body,
  };
  const missing = EXPECTED.filter((fact) => facts.value[fact] === null);
  const warnings = missing.map((fact) => ({ file, line: null, reason: `has no ${fact}` }));
  return { file, stamp, key: keyOfArticle(article), warnings, article };
}

/** The same for the same facts and text. */
export const keyOfArticle = (article: Article): string =>
  createHash('sha256').update(JSON.stringify(article)).digest('hex').slice(0, 32);

/** English unless most letters are of another script; then undetermined (`und`), so that it is not analysed as English. */
function guessLanguage(body: string): string {
  const letters = body.slice(0, 20_000).match(/\p{L}/gu) ?? [];
  const latin = letters.filter((letter) => /\p{Script=Latin}/u.test(letter));
  return latin.length * 2 >= letters.length ? 'en' : 'und';
}
