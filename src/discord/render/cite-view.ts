import {
  type APIContainerComponent,
  type APITextDisplayComponent,
  ButtonStyle,
  ComponentType,
} from 'discord-api-types/v10';
import { articleName, citationMark, outletWords, publishedWords } from '../../render/outline/citation-line.ts';
import type { Quote } from '../../render/outline/outline.ts';
import { escapeText, oneLine } from '../markdown/escape.ts';
import { MESSAGE_TEXT } from './pages.ts';
import { renderQuote } from './quote.ts';
import { addressOfWords, webAddress } from './web-address.ts';

/** So many sentences of a page are cited at once. */
const MOST_CITED = 3;

/** Discord's limit for a link button's address. */
const LONGEST_LINK = 512;

/** Left for headings and marks. */
const MARGIN = 200;

/**
 * Sentences as they are cited elsewhere, to be copied: as plain text, in Markdown, and as a link that has a browser mark the words on the
 * outlet's page. None is cut: those for which there is no room are left out, and of one that alone is too long the words.
 */
export function renderCitations(quotes: readonly Quote[]): APIContainerComponent {
  const cited: string[][] = [];
  const links: { readonly label: string; readonly url: string }[] = [];
  let room = MESSAGE_TEXT - MARGIN;
  for (const quote of quotes.slice(0, MOST_CITED)) {
    const whole = renderCitation(quote, true);
    const texts = lengthOf(whole) <= room || cited.length > 0 ? whole : renderCitation(quote, false);
    if (lengthOf(texts) > room) break;
    cited.push(texts);
    room -= lengthOf(texts);
    const url = linkOf(quote);
    const label = `Open ${citationMark(quote.citation)}`;
    if (url !== null && url.length <= LONGEST_LINK && !links.some((link) => link.url === url))
      links.push({ label, url });
  }
  const buttons = links.map((link) => ({ type: ComponentType.Button, style: ButtonStyle.Link, ...link }) as const);
  return {
    type: ComponentType.Container,
    components: [
      ...['### To copy', ...cited.flat()].map(
        (content): APITextDisplayComponent => ({ type: ComponentType.TextDisplay, content }),
      ),
      ...(buttons.length > 0 ? [{ type: ComponentType.ActionRow, components: buttons } as const] : []),
    ],
  };
}

const lengthOf = (texts: readonly string[]): number => texts.reduce((sum, { length }) => sum + length, 0);

/** A text for each form. */
function renderCitation(quote: Quote, withWords: boolean): string[] {
  const link = linkOf(quote);
  const parts = [
    ['as text', plain(quote, withWords)],
    ['in Markdown', markdown(quote, withWords)],
    ...(link === null ? [] : [['as a link to these words', link]]),
  ];
  const mark = escapeText(citationMark(quote.citation));
  return parts.map(([form, text]) => `-# ${mark} ${form}\n${toCopy(text!)}`);
}

const linkOf = ({ excerpt: { article, span } }: Quote): string | null => addressOfWords(article, span);

/** In a code block, which is copied as it stands; a text with its marks in it could end it early. */
const toCopy = (text: string): string => (text.includes('```') ? escapeText(text) : `\`\`\`\n${text}\n\`\`\``);

function plain({ excerpt, citation }: Quote, withWords: boolean): string {
  const name = citation.named === 'title' ? `“${oneLine(citation.name)}”` : oneLine(articleName(citation));
  const url = webAddress(citation.url ?? '');
  const source = sourceOf(citation, name);
  return [...(withWords ? [`${between(excerpt.text.trim())} —`] : []), source, ...(url === null ? [] : [url])].join(
    ' ',
  );
}

/** Words between quotation marks, unless they hold some themselves: those are the article's. */
const between = (words: string): string => (/["“”„«»]/.test(words) ? words : `“${words}”`);

function markdown(quote: Quote, withWords: boolean): string {
  const { excerpt, citation } = quote;
  const name = escapeText(oneLine(articleName(citation)));
  const link = linkOf(quote);
  const source = sourceOf(citation, link === null ? name : `[${name}](${link})`, escapeText);
  return withWords
    ? `${renderQuote({ ...excerpt, emphasis: [] }, Number.POSITIVE_INFINITY)}\n>\n> — ${source}`
    : source;
}

/** Outlet, name, date and paragraph of an article. */
function sourceOf({ paragraph, ...citation }: Quote['citation'], name: string, write = (text: string) => text): string {
  const facts = [oneLine(outletWords(citation)), publishedWords(citation.published)].map(write);
  return [facts[0], name, facts[1], ...(paragraph === null ? [] : [`¶${paragraph}`])].join(', ');
}
