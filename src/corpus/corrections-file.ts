import { stringify } from 'yaml';
import { z } from 'zod';
import type { AnalyzedArticle } from '../core/analyze.ts';
import { applyCorrections, type Correction } from '../core/corrections.ts';
import type { WhoIsWho } from '../core/terms/who-is-who.ts';
import { decodeUtf8 } from './article-file.ts';
import type { Fault } from './fault.ts';
import { readYaml } from './yaml-source.ts';

/** Where a corpus keeps what its operator says of single statements, under the corpus folder. */
export const CORRECTIONS_FILE = 'corrections.yaml';

/** A correction with the line where it stands in the file, counted from 1; null when the file is no longer as it was read. */
export interface FiledCorrection {
  readonly correction: Correction;
  readonly line: number | null;
}

const correctionsSchema = z
  .array(
    z
      .strictObject({
        article: z.string().min(1, 'is empty'),
        words: z.string().min(1, 'is empty'),
        withdraw: z.literal(true, 'must be true, or left out').optional(),
        speaker: z.string().trim().min(1, 'is empty').max(100, 'is longer than 100 characters').optional(),
      })
      .refine(
        ({ withdraw, speaker }) => (withdraw === undefined) !== (speaker === undefined),
        'needs either withdraw: true or a speaker',
      )
      .transform(({ article, words, speaker }): Correction => ({ article, words, speaker: speaker ?? null })),
    'must be a list of corrections, each with article, words, and either withdraw: true or speaker',
  )
  .nullable()
  .transform((corrections) => corrections ?? []);

/** Reads corrections from a file's bytes, or tells every fault in them. */
export function readCorrections(
  bytes: Uint8Array,
): { readonly value: readonly FiledCorrection[] } | { readonly refused: readonly Fault[] } {
  const text = decodeUtf8(bytes);
  if (text === null)
    return { refused: [{ file: CORRECTIONS_FILE, line: null, reason: 'is not UTF-8: save it as UTF-8' }] };
  const read = readYaml(text, correctionsSchema);
  if ('faults' in read) return { refused: read.faults.map((fault) => ({ file: CORRECTIONS_FILE, ...fault })) };
  return { value: read.value.map((correction, at) => ({ correction, line: read.lineOf([at]) })) };
}

/** Articles with their corrections applied, and a fault for every correction that fits no statement of theirs. */
export function correctArticles(
  articles: readonly AnalyzedArticle[],
  filed: readonly FiledCorrection[],
  whoIsWho: WhoIsWho,
): { readonly articles: readonly AnalyzedArticle[]; readonly faults: readonly Fault[] } {
  const corrected = applyCorrections(
    articles,
    filed.map(({ correction }) => correction),
    whoIsWho,
  );
  const unfit = new Set(corrected.unfit);
  return {
    articles: corrected.articles,
    faults: filed.filter(({ correction }) => unfit.has(correction)).map(unfitFault),
  };
}

const unfitFault = ({ correction: { article, words }, line }: FiledCorrection): Fault => ({
  file: CORRECTIONS_FILE,
  line,
  reason: `no statement of ${article} begins with the words “${words.slice(0, 80)}”: correct or drop this entry`,
});

/** The line to paste into the file for a statement: with the speaker it has now, to be changed; withdrawing it when it has none. */
export const correctionLine = (article: string, words: string, speaker: string | null): string =>
  `- ${stringify({ article, words, ...(speaker === null ? { withdraw: true } : { speaker }) }, { collectionStyle: 'flow', lineWidth: 0 }).trim()}`;
