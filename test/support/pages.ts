import { readFileSync } from 'node:fs';
import { onTestFinished } from 'vitest';
import { openWeb, type Web, type WebSettings } from '../../src/corpus/fetch/web.ts';

/** A page that was made for the tests. */
export const fixturePage = (name: string): Buffer =>
  readFileSync(new URL(`../fixtures/pages/${name}.html`, import.meta.url));

/** What a made page tells of its article; what is left out the page does not tell. */
export interface PageWords {
  readonly title?: string;
  readonly outlet?: string;
  readonly published?: string;
  readonly url?: string;
  readonly language?: string;
  /** More for the head. */
  readonly head?: string;
  readonly paragraphs?: readonly string[];
}

/** Paragraphs of some seventy words on a topic, with a number of its own in each, so that those on another are no copies. */
export function paragraphsOn(topic: string): readonly string[] {
  const number = [...topic].reduce((sum, letter) => sum + letter.charCodeAt(0), 0);
  return [
    `Envoys of Arvenia and Norland met in Tarsk on Monday to talk about the ${topic}, ${number} officers of the Coast Union said in the hotel.`,
    `Lena Brandt, Arvenia’s foreign minister, said that the ${topic} would be settled in ${number} days, before the first snow falls, or not at all.`,
    `“Nobody has slept because of the ${topic},” said General Omar Sayed of Norland, who had come by the night ferry with ${number} aides.`,
  ];
}

/** A page of an article by Karan Wire whose every fact is sure, but for what `words` change. */
export function articlePage(words: PageWords = {}): string {
  const { title, outlet, published, url, language, head, paragraphs } = {
    title: 'Envoys meet in Tarsk',
    outlet: 'Karan Wire',
    published: '2025-10-20',
    language: 'en',
    paragraphs: paragraphsOn('crossing'),
    ...words,
  };
  const meta = (name: string, content: string | undefined): string =>
    content === undefined ? '' : `<meta property="${name}" content="${content}">`;
  return `<!doctype html><html${language === '' ? '' : ` lang="${language}"`}><head>
${title === '' ? '' : meta('og:title', title)}${outlet === '' ? '' : meta('og:site_name', outlet)}
${published === '' ? '' : meta('article:published_time', published)}
${url === undefined ? '' : `<link rel="canonical" href="${url}">`}${head ?? ''}</head>
<body><nav><a href="/">Home</a></nav><article><h1>${title}</h1>
${paragraphs.map((paragraph) => `<p>${paragraph}</p>`).join('\n')}
</article></body></html>`;
}

/** A way to the web that is closed when the test ends. */
export function webOf(settings: Partial<WebSettings> = {}): Web {
  const web = openWeb({ userAgent: 'Parley/test (+https://parley.example)', ...settings });
  onTestFinished(() => web.close());
  return web;
}
