import { stripVTControlCharacters } from 'node:util';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { excerptOf } from '../../../src/core/article/excerpt.ts';
import { outlineOf } from '../../../src/render/outline/outline-of.ts';
import { renderForTerminal } from '../../../src/render/terminal/render.ts';
import { analyzedOf } from '../../support/analyzed.ts';
import { articleOf, libraryOf } from '../../support/library.ts';
import { timelineOf } from '../../support/timeline-answer.ts';

const coverage = { articles: 1, latest: null };

function render(body: string, colour = false, width = 40, all = false): string {
  const analyzed = analyzedOf(
    body,
    {},
    { title: 'T', outlet: 'O', published: '2025-11-08', url: 'https://example.com/a' },
  );
  const excerpt = excerptOf(analyzed, { start: 0, end: body.length }, [{ start: 0, end: 5 }]);
  return renderForTerminal(
    outlineOf({
      type: 'excerpts',
      excerpts: [{ excerpt, also: [], statements: [] }],
      confidence: 1,
      unknown: [],
      coverage,
    }),
    { width, colour, all },
  );
}

const quotedLines = (rendered: string): string[] =>
  rendered
    .split('\n')
    .filter((line) => line.startsWith('  │ '))
    .map((line) => line.slice(4));

describe('renderForTerminal', () => {
  it('quotes, says where, and closes with the source and its link', () => {
    expect(render('Talks began in Doha on a warm and cloudless day.')).toMatchInlineSnapshot(`
      "The articles say

        │ Talks began in Doha on a warm and
        │ cloudless day.
          [1] ¶1

      [1] O · T · 8 November 2025 ·
      https://example.com/a"
    `);
  });

  it('makes emphasis bold where colours are wanted, and only there', () => {
    expect(render('Talks began.', true)).toContain('\u001b[1mTalks\u001b[22m began.');
    expect(render('Talks began.', false)).not.toContain('\u001b');
  });

  it('shows control characters of an article as � instead of obeying them', () => {
    const rendered = render('Talks \u001b[2J\u001b]0;gone\u0007 began \u202eback');
    expect(stripVTControlCharacters(rendered)).toBe(rendered);
    expect(rendered).toContain('�[2J');
  });

  it('shows a very long sentence around each date that it holds, and marks what it leaves out', async () => {
    const days = Array.from({ length: 60 }, (_, at) => `on ${(at % 28) + 1} May ${1950 + at} in the hall of Ashton`);
    const body = `They met ${days.join(', ')}.`;
    const timeline = await timelineOf(libraryOf([articleOf(body)]));
    const rows = renderForTerminal(outlineOf(timeline), { width: 80, colour: false, all: true })
      .split('\n\n')
      .slice(1, -1);
    expect(rows).toHaveLength(60);
    for (const [at, row] of rows.entries()) {
      const quoted = quotedLines(row).join(' ');
      expect(quoted.length).toBeLessThan(1100);
      expect(quoted).toContain(days[at]);
      expect(quoted).toMatch(/^(?:\[…\] |They met)/);
      expect(quoted).toMatch(/(?: \[…\]|Ashton\.)$/);
      for (const kept of quoted.split(/ ?\[…\] ?/)) expect(body).toContain(kept);
    }
  });

  it('shows a long sentence in short, and whole for who wants all', () => {
    const body = `They met ${'in the old town hall of Ashton and '.repeat(25)}left.`;
    const short = render(body, false, 2000);
    expect(short).not.toContain(body);
    expect(short).toMatch(/ \[…\]\n[\s\S]*--all shows every sentence whole$/);
    expect(render(body, false, 2000, true)).toContain(body);
  });

  it('tells a timeline in a line each event, the latest of many, with how many are left', async () => {
    const days = Array.from({ length: 25 }, (_, at) => `The envoys met in Oslo on ${at + 1} March 2024.`).join('\n');
    const outline = outlineOf(await timelineOf(libraryOf([articleOf(days)])));
    const lines = renderForTerminal(outline, { width: 80, colour: false }).split('\n');
    expect(lines.filter((line) => line.includes('“'))).toHaveLength(20);
    expect(lines.slice(2, 3)).toEqual(['6 Mar 2024 · “The envoys met in Oslo on 6 March 2024.” [1]']);
    expect(lines.slice(-3)).toEqual([
      '',
      '[1] An Outlet · A title · 8 November 2025',
      '--all shows 5 more and every sentence whole',
    ]);
  });

  it('cites each article once, however often its number stands there', () => {
    const one = analyzedOf('Talks began. Talks ended.', {});
    const quote = (start: number, end: number) => ({
      excerpt: excerptOf(one, { start, end }),
      also: [],
      statements: [],
    });
    const outline = outlineOf({
      type: 'excerpts',
      excerpts: [quote(0, 12), quote(13, 25)],
      confidence: 1,
      unknown: [],
      coverage,
    });
    expect(renderForTerminal(outline, { width: 80, colour: false, all: true })).toMatchInlineSnapshot(`
      "The articles say

        │ Talks began.
          [1] ¶1

      See also
        │ Talks ended.
          [1] ¶1

      [1] An Outlet · A title · 8 November 2025"
    `);
    expect(renderForTerminal(outline, { width: 80, colour: false })).toMatchInlineSnapshot(`
      "The articles say

        │ Talks began.
          [1] ¶1

      [1] An Outlet · A title · 8 November 2025
      --all shows 1 more"
    `);
  });

  it('keeps what is bold in a sentence that it shortens', () => {
    const rendered = render(`Talks ${'and more talks '.repeat(400)}`, true, 40);
    expect(rendered).toContain('\u001b[1mTalks\u001b[22m and');
    expect(rendered).toContain('[…]');
  });

  it('keeps every word of the article, at any width', () => {
    const words = fc.array(fc.stringMatching(/^[\p{L}“”.,!]{1,12}$/u), { minLength: 6, maxLength: 60 });
    fc.assert(
      fc.property(words, fc.integer({ min: 20, max: 120 }), (given, width) => {
        expect(quotedLines(render(given.join(' '), false, width, true)).join(' ')).toBe(given.join(' '));
      }),
    );
  });
});
