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
