import { parse as parseEdtf } from 'edtf';
import { z } from 'zod';
import { oneLine } from './one-line.ts';

/** A front matter's YAML and the body after it, or why the two cannot be told apart. */
export type SplitFile = { readonly yaml: string | null; readonly body: string } | { readonly unclosed: true };

const FENCE = /^---[ \t]*\r?\n/;
const CLOSING = /^---[ \t]*(?:\r?\n|$)/m;

/**
 * Parts a file at its front matter: lines between a first line `---` and the next. The body is exactly the text after
 * the closing line. A file whose first line is not `---` is all body.
 */
export function splitFrontMatter(text: string): SplitFile {
  const opening = FENCE.exec(text);
  if (!opening) return { yaml: null, body: text };
  const rest = text.slice(opening[0].length);
  const closing = CLOSING.exec(rest);
  if (!closing) return { unclosed: true };
  return { yaml: rest.slice(0, closing.index), body: rest.slice(closing.index + closing[0].length) };
}

/** Whether EDTF (ISO 8601-2, levels 0 to 2) knows a date or interval of this form. */
export function isEdtfDate(text: string): boolean {
  try {
    return /^(?:Date|Year|Season|Decade|Century|Interval|Set|List)$/.test(parseEdtf(text).type);
  } catch {
    return false;
  }
}

function isWebAddress(text: string): boolean {
  try {
    return /^https?:$/.test(new URL(text).protocol);
  } catch {
    return false;
  }
}

function isLanguageTag(text: string): boolean {
  try {
    return Intl.getCanonicalLocales(text).length === 1;
  } catch {
    return false;
  }
}

const DAY = /^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])$/;

/** A fact that may be left out, and is null then. */
const fact = <Schema extends z.ZodType<string>>(schema: Schema) => schema.nullable().default(null);

/** What each fact of an article may be; none need be known. */
export const factSchemas = {
  title: oneLine(300),
  outlet: oneLine(100),
  author: oneLine(200),
  url: oneLine(2000).refine(isWebAddress, 'must be an address that begins with http:// or https://'),
  published: z
    .union([z.string(), z.number().int().transform(String)], 'must be a date in quotation marks: "2025-11-08"')
    .refine(isEdtfDate, 'is not an EDTF date: write "2025-11-08", "2025-11", or "2025-11~" for an estimate'),
  language: oneLine(35).refine(isLanguageTag, 'is not a language tag: write en, en-GB, tr …'),
};

/** A fact that an article's front matter may tell. */
export type Fact = keyof typeof factSchemas;

/** The facts, in the order in which a front matter tells them. */
export const FACTS = Object.keys(factSchemas) as readonly Fact[];

const { title, outlet, author, url, published, language } = factSchemas;

/** What an article's front matter may say. Every fact is optional. */
export const frontMatterSchema = z.preprocess(
  (content) => content ?? {},
  z.strictObject(
    {
      title: fact(title),
      outlet: fact(outlet),
      author: fact(author),
      url: fact(url),
      published: fact(published),
      language: fact(language),
      // No fact of the article: when it came into the corpus.
      added: fact(z.string('must be a day in quotation marks: "2025-11-08"').regex(DAY, 'must be a day: "2025-11-08"')),
    },
    { error: (issue) => (issue.code === 'unrecognized_keys' ? unknownKeys(issue.keys as string[]) : undefined) },
  ),
);

const unknownKeys = (keys: readonly string[]): string =>
  `unknown ${keys.map((key) => JSON.stringify(key)).join(', ')}: known are ${FACTS.join(', ')}, added`;
