/**
 * What web sites put under an article and readers do not take for it: disclaimers, legal notices, calls to follow or
 * subscribe, the name of a lost picture. Each pattern speaks of the site, its readers or its rights.
 */
const NOTICES: readonly RegExp[] = [
  /\b(?:opinions?|views?|comments?)\b.{0,60}\b(?:do(?:es)? not|are not|don’t|are solely|are those of)\b.{0,40}\b(?:belong|represent|reflect|necessarily|of the|their|author)/i,
  /\b(?:author|writer|user|reader)s?\b.{0,20}\b(?:is|are)\b.{0,20}\bresponsible for\b.{0,20}\b(?:opinion|view|comment|content)/i,
  /\blegal action will be taken\b.{0,60}\b(?:comment|opinion|expression)/i,
  /\b(?:all rights reserved|©\s*\d{4}|copyright \d{4})\b/i,
  /^(?:subscribe|sign up|follow us|join us|share this|read more|also read|click here|download (?:the|our) app)\b/i,
];

/** A line that is nothing but a file's name or its ending, left where a picture stood. */
const LOST_PICTURE = /^[^\s]{0,120}\.(?:png|jpe?g|gif|webp|svg)\)?$/i;

/** The notices stand within the last lines; further up such words are the article's own. */
const FOOTER_LINES = 12;

/**
 * Index of the first line of the web site's footer in an article's lines; `lines.length` when it has none.
 * A footer begins at a lost picture or a notice and holds nothing but those and notices to the end of the article.
 */
export function siteFooterStart(lines: readonly string[]): number {
  let start = lines.length;
  for (let i = lines.length - 1; i > 0 && i >= lines.length - FOOTER_LINES; i--) {
    const line = lines[i]!;
    if (!LOST_PICTURE.test(line) && !NOTICES.some((notice) => notice.test(line))) break;
    start = i;
  }
  return start;
}
