import type { Citation } from '../../core/article/citation.ts';
import { citationMark, outletWords, publishedWords, shortName } from '../../render/outline/citation-line.ts';
import { renderLine } from '../markdown/line.ts';
import { webAddress } from './web-address.ts';

/** A longer address is not linked: the rest of the list must fit beside it. */
const LONGEST_URL = 300;

/** The longest that each part of a citation is rendered: no such title or outlet was ever printed. */
const LONGEST_NAME = 200;
const LONGEST_PART = 80;

/** Where a quote stands, by its article's number in the list of sources: `\[1\] ¶5`. */
export const renderMark = (citation: Citation): string => renderLine(citationMark(citation), LONGEST_PART);

/** An article in the list of sources, as small print: its number, outlet, name with its link, and date. */
export const renderSource = (citation: Citation): string =>
  `-# ${renderLine(`[${citation.number}]`, LONGEST_PART)} ${join([outletOf(citation), ...nameOf(citation), dateOf(citation)])}`;

/** An article on a line of its own: its name with its link, outlet and date. */
export const renderArticle = (citation: Citation): string =>
  join([...nameOf(citation, '**'), outletOf(citation), dateOf(citation)]);

const outletOf = (citation: Citation): string => renderLine(outletWords(citation), LONGEST_PART);
const dateOf = (citation: Citation): string => renderLine(publishedWords(citation.published), LONGEST_PART);

/** Names may hold nothing that can be seen. */
const join = (parts: readonly string[]): string => parts.filter((part) => part !== '').join(' · ');

/** The name as a link where the article has an address; the link beside it where a link within the name could fail. */
function nameOf(citation: Citation, mark: '' | '**' = ''): string[] {
  const name = shortName(citation);
  const line = renderLine(name, LONGEST_NAME);
  const url = citation.url === null ? null : safeUrl(citation.url);
  if (url !== null && isLinkable(name)) return [`${mark}[${line}](${url})${mark}`];
  return [line === '' ? '' : `${mark}${line}${mark}`, url === null ? '' : `[open](${url})`];
}

/** Discord reads no link whose words hold brackets or look like an address or a mention. */
const isLinkable = (name: string): boolean => /[\p{L}\p{N}]/u.test(name) && !/[[\]<>\\@`|]|:\/|\w\.\w{2,}/.test(name);

/** An address for a list, or null where it is none or too long. */
function safeUrl(url: string): string | null {
  const address = webAddress(url);
  return address !== null && address.length <= LONGEST_URL ? address : null;
}
