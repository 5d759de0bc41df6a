import { isAnalyzed } from '../core/analyze.ts';
import { dateBounds } from '../core/dates/edtf-date.ts';
import type { Fault } from './fault.ts';
import type { FiledArticle } from './record.ts';

const TAG =
  /<\/?(?:p|br|b|i|em|strong|u|a|div|span|h[1-6]|ul|ol|li|img|table|t[dhr]|script|style|blockquote|figure)\b[^<>]*>|&(?:nbsp|amp|quot|lt|gt|[lr][sd]quo|#\d{2,5});/i;
const CONTROL = /(?![\t\n\r])\p{Cc}/u;

/**
 * A warning for what an operator hardly meant: an article that is not analysed for its language, one dated after `today`
 * (`2025-11-23`), and text with tags or control characters, which would be quoted with them.
 */
export function warnOfOddArticles(articles: readonly FiledArticle[], today: string): Fault[] {
  return articles.flatMap(({ file, article }) => {
    const { body, language, published } = article;
    const warn = (reason: string): Fault => ({ file, line: null, reason });
    const tag = TAG.exec(body)?.[0];
    return [
      ...(isAnalyzed(article)
        ? []
        : [warn(`its language is “${language}”, so it is listed and not analysed: English is “en”`)]),
      ...(published !== null && (dateBounds(published)?.first ?? '') > today
        ? [warn(`was published on ${published}, which is still to come`)]
        : []),
      ...(tag === undefined
        ? []
        : [warn(`has “${tag}” in its text, which is quoted as it stands: save the text alone`)]),
      ...(CONTROL.test(body) ? [warn('has control characters in its text: save the text alone')] : []),
    ];
  });
}
