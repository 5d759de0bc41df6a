import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { MarkdownNode } from '../../src/page/markdown/node.ts';
import { parseMarkdown } from '../../src/page/markdown/parse-markdown.ts';

/** Writes nodes in a short form: `strong(a)`, texts as they are. */
function sketch(nodes: readonly MarkdownNode[]): string {
  return nodes
    .map((node) => {
      switch (node.type) {
        case 'text':
          return node.content;
        case 'list':
          return `${node.ordered ? `ol${node.start}` : 'ul'}(${node.items.map(sketch).join('|')})`;
        case 'link':
          return `link(${sketch(node.content)}→${node.url})`;
        case 'heading':
          return `h${node.level}(${sketch(node.content)})`;
        case 'codeBlock':
          return `pre:${node.language ?? ''}(${node.content})`;
        case 'timestamp':
          return `time(${node.seconds}:${node.style})`;
        case 'mention':
          return 'id' in node ? `${node.kind}(${node.id})` : node.kind;
        case 'commandMention':
        case 'emoji':
          return `${node.type}(${node.name})`;
        case 'inlineCode':
          return `code(${node.content})`;
        default:
          return `${node.type}(${sketch(node.content)})`;
      }
    })
    .join('');
}

const read = (source: string) => sketch(parseMarkdown(source));

describe('parseMarkdown', () => {
  it.each([
    ['**bold** and *it* and _it_', 'strong(bold) and em(it) and em(it)'],
    ['***both***', 'em(strong(both))'],
    ['__under__ ~~struck~~ ||hidden||', 'underline(under) strike(struck) spoiler(hidden)'],
    ['`a *b* c` ``x ` y``', 'code(a *b* c) code(x ` y)'],
    ['```js\nlet *a*;\n```', 'pre:js(let *a*;)'],
    ['```one line```', 'pre:(one line)'],
    ['# One\n## Two\n### Three', 'h1(One)h2(Two)h3(Three)'],
    ['text\n# Title', 'text\nh1(Title)'],
    ['-# small *print*\nnext', 'subtext(small em(print))next'],
    ['> a\n> b\nafter', 'quote(a\nb)after'],
    ['>>> a\n\nb', 'quote(a\n\nb)'],
    ['> # Title\n> text', 'quote(h1(Title)text)'],
    ['- a\n- b', 'ul(a|b)'],
    ['* a\n  * b\n* c', 'ul(a\nul(b)|c)'],
    ['3. a\n4. b', 'ol3(a|b)'],
    ['- a\nend', 'ul(a)end'],
    ['[words](https://a.example/x_(y))', 'link(words→https://a.example/x_(y))'],
    ['[**w**](<https://a.example>)', 'link(strong(w)→https://a.example/)'],
    ['see https://a.example/x, then', 'see link(https://a.example/x→https://a.example/x), then'],
    ['(https://a.example/x)', '(link(https://a.example/x→https://a.example/x))'],
    ['<https://a.example>', 'link(https://a.example→https://a.example/)'],
    ['<t:1762473600:R> <t:0>', 'time(1762473600:R) time(0:f)'],
    ['<@12> <@!12> <#34> <@&56>', 'user(12) user(12) channel(34) role(56)'],
    ['@everyone @here', 'everyone here'],
    ['</corpus add:12> <:wave:34>', 'commandMention(corpus add) emoji(wave)'],
    ['¯\\_(ツ)_/¯', '¯\\_(ツ)_/¯'],
  ])('reads %j as Discord does', (source, expected) => {
    expect(read(source)).toBe(expected);
  });

  it.each([
    '2 * 3 * 4',
    'snake_case_name',
    '#title',
    '#### four',
    '-#small',
    '>quoted',
    '-one',
    'not # a title',
    '**open',
    '||',
    '[words](javascript:alert(1))',
    '[words](data:text/html,x)',
    '[words](ftp://a.example)',
    'line one\nline two\n\n\nline five',
    '<t:99999999999999999>',
    '<script>alert(1)</script>',
  ])('leaves %j as it is', (source) => {
    expect(parseMarkdown(source)).toSatisfy((nodes: MarkdownNode[]) =>
      nodes.every(({ type }) => type === 'text' || type === 'link'),
    );
    expect(read(source).replaceAll(/link\((.*?)→.*?\)/g, '$1')).toBe(source);
  });

  it('shows a mark that is escaped', () => {
    expect(read('\\# \\*a\\* \\> \\- \\[b\\](https://c.example) \\`d\\` \\_ \\~ \\| \\\\')).toMatch(
      /^# \*a\* > - \[b\]\(/,
    );
  });

  it('never throws and keeps every letter and digit, whatever the text', () => {
    const marks = fc.constantFrom(
      ...'*_~|`>#-[]()<>@:\\\n 1a.',
      'https://a.b',
      '\n> ',
      '\n- ',
      '\n# ',
      '```',
      '||',
      'é',
      '؟',
    );
    fc.assert(
      fc.property(fc.array(marks, { maxLength: 60 }), (parts) => {
        const source = parts.join('').replaceAll(/<t:\d+/g, '');
        const letters = (text: string) => text.replaceAll(/[^é؟]/g, '');
        expect(letters(read(source))).toBe(letters(source));
      }),
      { numRuns: 2000 },
    );
  });

  it.each(['*', '_a', '[', '> ', '- ', '||', '`', '[a](', 'https://', '**a ', '<t:1', '[\\', '- a\n', '> > '])(
    'takes no time that grows faster than the square of the length, up to the 4,000 characters of a message: %j',
    (part) => {
      const processorTime = (length: number): number => {
        const source = part.repeat(length / part.length);
        const start = process.cpuUsage();
        parseMarkdown(source);
        const { user, system } = process.cpuUsage(start);
        return (user + system) / 1000;
      };
      processorTime(1_000);
      const once = Math.min(processorTime(1_000), processorTime(1_000));
      // On four times the text the square is sixteen times as much, the cube sixty-four times.
      expect(Math.min(processorTime(4_000), processorTime(4_000))).toBeLessThan(32 * once + 50);
    },
  );
});
