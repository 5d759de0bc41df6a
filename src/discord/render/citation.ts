import type { Citation } from '../../core/article/citation.ts';
import { citationLine } from '../../outline/citation-line.ts';
import { renderLine } from '../markdown/line.ts';

/** A longer address is not linked: the citation itself must fit beside it. */
const LONGEST_URL = 400;

/** Names are cut, visibly, only where a citation would be longer: no such title was ever printed. */
const LONGEST_LINE = 600;

/** A citation as small print, with a link where the article has an address. */
export function renderCitation(citation: Citation): string {
  const line = renderLine(citationLine(withShortNames(citation)), LONGEST_LINE);
  const url = citation.url === null ? null : safeUrl(citation.url);
  return url === null ? `-# ${line}` : `-# ${line} · [open](${url})`;
}

function withShortNames(citation: Citation): Citation {
  if (citationLine(citation).length * 2 <= LONGEST_LINE) return citation;
  return {
    ...citation,
    name: shorten(citation.name, 150),
    outlet: citation.outlet === null ? null : shorten(citation.outlet, 60),
  };
}

const shorten = (name: string, length: number): string =>
  name.length <= length
    ? name
    : `${name.slice(0, name.lastIndexOf(' ', length) > 0 ? name.lastIndexOf(' ', length) : length)}…`;

/** An http(s) address that cannot end its masked link early, or null where it is none or too long. */
export function safeUrl(url: string): string | null {
  if (!URL.canParse(url)) return null;
  const { href, protocol } = new URL(url);
  if (protocol !== 'https:' && protocol !== 'http:') return null;
  const safe = href.replace(
    /[()[\]<>\\^`{|}*~'"\s]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`,
  );
  return safe.length <= LONGEST_URL ? safe : null;
}
