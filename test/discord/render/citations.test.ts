import { type APIContainerComponent, ComponentType } from 'discord-api-types/v10';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cite } from '../../../src/core/article/citation.ts';
import { unescapeText } from '../../../src/discord/markdown/escape.ts';
import { renderCitations } from '../../../src/discord/render/cite-view.ts';
import type { Quote } from '../../../src/render/outline/outline.ts';
import { CROSSING } from '../../support/crossing-talks.ts';
import { readMarkdown } from '../../support/discord-markdown.ts';
import { articleOf } from '../../support/library.ts';
import { excerptOfText, hostileText, orNull } from '../../support/outlines.ts';
import { slicesOf } from '../../support/quoted-slices.ts';

const textsOf = ({ components }: APIContainerComponent): string[] =>
  components.flatMap((one) => (one.type === ComponentType.TextDisplay ? [one.content] : []));
const linksOf = ({ components }: APIContainerComponent): string[] =>
  components.flatMap((one) =>
    one.type === ComponentType.ActionRow ? one.components.map((button) => ('url' in button ? button.url : '')) : [],
  );
/** What stands in the code blocks of a text. */
const blocksOf = (text: string): string[] => [...text.matchAll(/```\n([\s\S]*?)\n```/g)].map(([, block]) => block!);

const quoteOf = (words: string, article = CROSSING, paragraph = 3): Quote => {
  const start = article.body.indexOf(words);
  const span = { start, end: start + words.length };
  return {
    label: null,
    excerpt: { article, span, text: words, paragraph, emphasis: [] },
    citation: cite(1, article, paragraph),
    longest: 100,
  };
};

describe('renderCitations', () => {
  it('gives a sentence as text, in Markdown, and as a link that marks it on the outlet’s page', () => {
    const rendered = renderCitations([quoteOf('Snow fell in the hills above Tarsk, @everyone said.')]);
    const link =
      'https://herald.example/talks-end?a=1#:~:text=Snow%20fell%20in%20the%20hills%20above%20Tarsk%2C%20%40everyone%20said';
    expect(blocksOf(textsOf(rendered).join('\n'))).toEqual([
      '“Snow fell in the hills above Tarsk, @everyone said.” — Tarsk Herald, “Talks on Karan end”, 8 November 2025, ¶3 https://herald.example/talks-end?a=1',
      `> Snow fell in the hills above Tarsk, \\@everyone said.\n>\n> — Tarsk Herald, [Talks on Karan end](${link}), 8 November 2025, ¶3`,
      link,
    ]);
    expect(linksOf(rendered)).toEqual([link]);
  });

  it.each([
    ['no address', null],
    ['an address that is none of the web', 'javascript:alert(1)'],
    ['no real address', 'herald'],
  ])('gives no link to an article with %s', (_, url) => {
    const rendered = renderCitations([quoteOf('Snow fell', articleOf(CROSSING.body, { url }))]);
    expect(blocksOf(textsOf(rendered).join('\n'))).toHaveLength(2);
    expect(textsOf(rendered).join()).not.toMatch(/https?:|javascript|\(herald/);
    expect(linksOf(rendered)).toEqual([]);
  });

  it.each([
    ['https://a.example/x#part', 'https://a.example/x#part:~:text=Snow%20fell'],
    ['https://a.example/x#part:~:text=old', 'https://a.example/x#part:~:text=Snow%20fell'],
    ['https://a.example/(x)', 'https://a.example/%28x%29#:~:text=Snow%20fell'],
  ])('keeps what an address has behind it: %s', (url, expected) =>
    expect(linksOf(renderCitations([quoteOf('Snow fell', articleOf(CROSSING.body, { url }))]))).toEqual([expected]),
  );

  it('cuts no sentence: those without room are left out, and of one that is too long alone its words', () => {
    const long = `It ${'was very '.repeat(150)}late.`;
    const article = articleOf(`${long}\n\n${long.replace('It', 'She')}\n\n${'They '.repeat(1000)}left.`);
    const one = quoteOf(long, article);
    const two = [one, quoteOf(long.replace('It', 'She'), article)];
    expect(textsOf(renderCitations(two))).toHaveLength(3);
    expect(textsOf(renderCitations(two))[1]).toContain(`“${long}”`);
    const [, alone] = textsOf(renderCitations([quoteOf(`${'They '.repeat(1000)}left.`, article)]));
    expect(blocksOf(alone!)[0]).toBe('An Outlet, “A title”, 8 November 2025, ¶3');
  });

  it('gives the very words, whatever they are, within Discord’s limits', () => {
    const quotes = fc
      .record({
        excerpt: excerptOfText(
          fc.oneof({ weight: 5, arbitrary: hostileText() }, { weight: 1, arbitrary: hostileText(1500) }),
        ),
        title: orNull(hostileText().map((title) => `a${title}`)),
        url: fc.constantFrom(null, 'https://a.example/b_c?d=(e)#f', 'ftp://a.example'),
      })
      .map(({ excerpt, title, url }): Quote => {
        const article = { ...excerpt.article, title, url };
        return { label: null, excerpt: { ...excerpt, article }, citation: cite(1, article, 1), longest: 100 };
      });
    fc.assert(
      fc.property(fc.array(quotes, { minLength: 1, maxLength: 4 }), (some) => {
        const rendered = renderCitations(some);
        const [, ...texts] = textsOf(rendered);
        expect(texts.join('').length).toBeLessThanOrEqual(3900);
        for (const [at, text] of texts.filter((one) => / as text\n/.test(one)).entries()) {
          const shown = text.includes('\n```\n')
            ? blocksOf(text)[0]!
            : unescapeText(text.slice(text.indexOf('\n') + 1));
          const own = some[at]!.excerpt.text.trim();
          expect(shown.includes(own) || !shown.includes(' — ')).toBe(true);
        }
        for (const [at, text] of texts.filter((one) => / in Markdown\n/.test(one)).entries()) {
          if (some.some(({ excerpt }) => excerpt.text.includes('```'))) break;
          const [quoted = ''] = blocksOf(text)[0]!.split(/(?:^|\n)>\n> — /);
          for (const slice of slicesOf(quoted.startsWith('>') ? quoted : ''))
            expect(some[at]!.excerpt.text).toContain(slice);
        }
        for (const text of texts) {
          expect([...readMarkdown(text).kinds].filter((kind) => !['subtext', 'codeBlock'].includes(kind))).toEqual([]);
        }
      }),
      { numRuns: 300 },
    );
  });
});
