import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Excerpt } from '../../../src/core/article/excerpt.ts';
import { renderQuote } from '../../../src/discord/render/quote.ts';
import { ELISION } from '../../../src/render/outline/elide.ts';
import { readMarkdown } from '../../support/discord-markdown.ts';
import { expectLinearTime } from '../../support/linear-time.ts';
import { excerptOfText, hostileText, wholeExcerpt } from '../../support/outlines.ts';
import { slicesOf } from '../../support/quoted-slices.ts';

describe('renderQuote', () => {
  it('quotes word for word, what matters in bold', () => {
    const excerpt = wholeExcerpt('He said Pakistan “reserves the right to respond” if attacked.', [
      '“reserves the right to respond”',
    ]);
    expect(renderQuote(excerpt, 500)).toBe('> He said Pakistan **“reserves the right to respond”** if attacked.');
  });

  it.each([
    ['within a word', 'unconditionally', ['condition'], '> un**condition**ally'],
    ['without white space at its ends', 'a b c', [' b '], '> a **b** c'],
    ['as one where two touch', 'one two', ['one', ' two'], '> **one two**'],
    ['around marks', 'a *b* c', ['*b*'], '> a **\\*b\\*** c'],
    ['beside a backslash', 'a \\b\\ c', ['\\b\\'], '> a **\\\\b\\\\** c'],
    ['line by line', 'one\ntwo', ['one\ntwo'], '> **one**\n> **two**'],
  ])('emphasises %s', (_, body, emphasized, rendered) => {
    expect(renderQuote(wholeExcerpt(body, emphasized), 500)).toBe(rendered);
    const shown = readMarkdown(rendered);
    expect([...shown.kinds].toSorted()).toEqual(['quote', 'strong']);
    expect(shown.bold).toBe(emphasized.join('').replace('\n', '').trim());
  });

  it('renders every line as a quote', () => {
    expect(renderQuote(wholeExcerpt('# one\r\n\r\n- two\n> three'), 500)).toBe('> \\# one\n> \\- two\n> \\> three');
  });

  it('leaves words out only where it must, at the borders of words, and marks the place', () => {
    const body = `${'before '.repeat(50)}the very point ${'after '.repeat(50)}`.trim();
    const rendered = renderQuote(wholeExcerpt(body, ['the very point']), 160);
    expect(rendered).toMatchInlineSnapshot(
      `"> […] before before before before before before before before before **the very point** after after after after after after after after after after after […]"`,
    );
  });

  it('keeps several emphasised stretches that lie far apart', () => {
    const filler = 'and further words of no weight '.repeat(20);
    const body = `He would not agree ${filler}unless they left ${filler}`.trim();
    const rendered = renderQuote(wholeExcerpt(body, ['would not agree', 'unless they left']), 300);
    expect(rendered).toContain('**would not agree**');
    expect(rendered).toContain('**unless they left**');
    expect(rendered.length).toBeLessThanOrEqual(300);
  });

  it('tells its own mark of elision from an article’s', () => {
    expect(renderQuote(wholeExcerpt('“We […] agreed.”'), 500)).toBe('> “We \\[…\\] agreed.”');
  });

  const longest: [string, string, number][] = [
    ['a sentence of 8 MB', 'peace talks ', 700_000],
    ['a word of 8 MB', 'x', 8_000_000],
    ['8 MB of marks', '*', 8_000_000],
    ['8 MB of emoji', '😀', 2_000_000],
    ['8 MB without spaces between words', '和平会谈', 2_000_000],
  ];
  it.each(longest)('renders %s, in time in proportion to the length', (_, part, most) => {
    const render = (excerpt: Excerpt): string => renderQuote(excerpt, 3000);
    expectLinearTime(most, (times) => wholeExcerpt(part.repeat(times)), render);
  });

  it.each(longest)('cuts %s to the room there is, with exact slices', (_, part, most) => {
    const body = part.repeat(most);
    const rendered = renderQuote(wholeExcerpt(body), 3000);
    expect(rendered.length).toBeLessThanOrEqual(3000);
    expect(rendered.length).toBeGreaterThan(1000);
    expect(rendered).toContain(ELISION);
    for (const slice of slicesOf(rendered)) expect(body).toContain(slice);
    expect(rendered).not.toMatch(/\p{Cs}/u);
  });

  it('renders nothing but exact slices, all of them where there is room, within the room', () => {
    const room = fc.integer({ min: 150, max: 4000 });
    fc.assert(
      fc.property(excerptOfText(fc.oneof(hostileText(), hostileText(1000))), room, (excerpt, most) => {
        const rendered = renderQuote(excerpt, most);
        expect(rendered.length).toBeLessThanOrEqual(most);
        const slices = slicesOf(rendered);
        let at = 0;
        for (const slice of slices) {
          const found = excerpt.text.indexOf(slice, at);
          expect(found, JSON.stringify(slice)).toBeGreaterThanOrEqual(0);
          at = found + slice.length;
        }
        if (!elides(rendered)) expect(slices.join('').replace(/\s/g, '')).toBe(excerpt.text.replace(/[\s\u0085]/g, ''));
      }),
      { numRuns: 500 },
    );
  });

  it('uses no markup but the quote and its bold', () => {
    fc.assert(
      fc.property(excerptOfText(hostileText()), (excerpt) => {
        const { kinds } = readMarkdown(renderQuote(excerpt, 2000));
        expect([...kinds].filter((kind) => kind !== 'quote' && kind !== 'strong')).toEqual([]);
      }),
      { numRuns: 500 },
    );
  });
});

/** Whether Parley's own mark stands in a rendered quote. */
const elides = (rendered: string): boolean => rendered.replace(/\\[\s\S]/g, '').includes(ELISION);
