import { escapeText, isolate, unescapeText } from '../markdown/escape.ts';
import { type RequestWords, requestWords } from './request.ts';

/** Characters of a rendered request; leaves most of a message's 4,000 to the answer. */
export const LONGEST_REQUEST = 1200;

/**
 * A request as the small line above its answer: `/ask question: …`, names in bold. Since values are escaped, bold marks
 * names and nothing else, so that `readRequest` gives back the very same request.
 */
export function renderRequest({ command, values }: RequestWords): string {
  const options = Object.entries(values).map(([name, value]) => `**${name}:** ${isolate(escapeText(value))}`);
  return ['-#', `**/${command}**`, ...options].join(' ');
}

/** The words of the request that the first line of a text shows, or null for any other text. */
export function readRequest(text: string): RequestWords | null {
  const [line = ''] = text.split('\n', 1);
  const opening = /^-# \*\*\/([\p{L}\p{N}_-]+)\*\*/u.exec(line);
  if (!opening) return null;
  const values: Record<string, string> = {};
  const option = /\s\*\*([\p{L}\p{N}_-]+):\*\* ((?:\\[\s\S]|[^\\*])*?)(?=\s\*\*|$)/gsuy;
  option.lastIndex = opening[0].length;
  while (option.lastIndex < line.length) {
    const match = option.exec(line);
    if (!match) return null;
    values[match[1]!] = unescapeText(match[2]!.replace(/[\u2068\u2069]/g, ''));
  }
  return requestWords(opening[1]!, values);
}

/** A request's line with a remark of Parley's on what stands below it, which is kept as pages turn. `remark` is Markdown of one line. */
export const withRemark = (line: string, remark: string | null): string =>
  remark === null ? line : `${line}\n-# ${remark}`;

/** The remark that stands below the request on top of a text; null where there is none. */
export function readRemark(text: string): string | null {
  const [, second = ''] = text.split('\n', 2);
  return second.startsWith('-# ') ? second.slice(3) : null;
}
