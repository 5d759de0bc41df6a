import type { Citation } from '../../core/article/citation.ts';
import { renderSource } from './citation.ts';

/** A line of a page's list of sources. */
export interface Source {
  /** The article's number, as it stands at its quotes. */
  readonly number: number;
  readonly line: string;
}

/** The sources of citations, one each. */
export const sourcesFor = (cites: readonly Citation[]): Source[] =>
  cites.map((citation) => ({ number: citation.number, line: renderSource(citation) }));

/** A list of sources as it stands on a page: each article once, by its number. */
export function listSources(sources: readonly Source[]): string[] {
  const byNumber = new Map<number, string>();
  for (const { number, line } of sources) if (!byNumber.has(number)) byNumber.set(number, line);
  return [...byNumber].sort(([a], [b]) => a - b).map(([, line]) => line);
}

/** Characters that the list takes, its line ends counted. */
export const lengthOfSources = (sources: readonly Source[]): number =>
  listSources(sources).reduce((sum, line) => sum + line.length + 1, 0);
