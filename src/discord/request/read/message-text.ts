import { oneLine } from '../../markdown/escape.ts';

/** `<@1>`, `<#1>`, `<@&1>`, `<:name:1>`, `<t:1:R>`, `@everyone`. */
const CODES = /<(?:@[!&]?|#|a?:\w+:|t:|id:)[^<>\s]*>|@(?:everyone|here)\b/g;

/** Formatting: `**bold**`, `__underlined__`, `~~struck~~`, `||hidden||`, code, quotes and headings. */
const FORMATTING = /\*+|__|~~|\|\||`+|^\s*(?:(?:>{1,3}|#{1,3}|-#)\s+)+/gm;

/**
 * The words of a message, on one line: mentions, emoji codes and formatting are no words of a question; a command that Discord made a link
 * of is `/name` again. `content` is as Discord gives it.
 */
export const messageText = (content: string): string =>
  oneLine(
    content
      .replace(/<\/([\w-]+)[^<>]*:\d+>/g, '/$1')
      .replace(CODES, ' ')
      .replace(FORMATTING, ''),
  );
