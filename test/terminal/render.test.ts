import { stripVTControlCharacters } from 'node:util';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { excerptOf } from '../../src/core/excerpt.ts';
import { outlineOf } from '../../src/reply/outline-of.ts';
import { renderForTerminal } from '../../src/terminal/render.ts';
import { analyzedOf } from '../support/analyzed.ts';

const coverage = { articles: 1, latest: null };

function render(body: string, colour = false, width = 40): string {
  const analyzed = analyzedOf(
    body,
    {},
    { title: 'T', outlet: 'O', published: '2025-11-08', url: 'https://example.com/a' },
  );
  const excerpt = excerptOf(analyzed, { start: 0, end: body.length }, [{ start: 0, end: 5 }]);
  return renderForTerminal(
    outlineOf({ type: 'excerpts', excerpts: [{ excerpt, also: [], statements: [] }], confidence: 1, coverage }),
    { width, colour },
  );
}

describe('renderForTerminal', () => {
  it('quotes, cites with the link, and closes with the coverage', () => {
    expect(render('Talks began in Doha on a warm and cloudless day.')).toMatchInlineSnapshot(`
      "The articles say

        │ Talks began in Doha on a warm and
        │ cloudless day.
        [1] O · T · 8 November 2025 ·
        paragraph 1
        https://example.com/a

      1 article read"
    `);
  });

  it('makes emphasis bold where colours are wanted, and only there', () => {
    expect(render('Talks began.', true)).toContain('\u001b[1mTalks\u001b[22m began.');
    expect(render('Talks began.', false)).not.toContain('\u001b');
  });

  it('shows control characters of an article as � instead of obeying them', () => {
    const drawn = render('Talks \u001b[2J\u001b]0;gone\u0007 began \u202eback');
    expect(stripVTControlCharacters(drawn)).toBe(drawn);
    expect(drawn).toContain('�[2J');
  });

  it('keeps every word of the article, at any width', () => {
    const words = fc.array(fc.stringMatching(/^[\p{L}“”.,!]{1,12}$/u), { minLength: 6, maxLength: 60 });
    fc.assert(
      fc.property(words, fc.integer({ min: 20, max: 120 }), (given, width) => {
        const drawn = render(given.join(' '), false, width)
          .split('\n')
          .filter((line) => line.startsWith('  │ '));
        expect(drawn.map((line) => line.slice(4)).join(' ')).toBe(given.join(' '));
      }),
    );
  });
});
