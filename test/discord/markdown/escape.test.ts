import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { escapeText, isolate, oneLine, unescapeText } from '../../../src/discord/markdown/escape.ts';
import { asRead, readMarkdown } from '../../support/discord-markdown.ts';
import { hostileText } from '../../support/outlines.ts';

describe('escapeText', () => {
  it.each([
    ['bold', 'a **b** c'],
    ['italics', 'a *b* _c_'],
    ['underline', 'a __b__'],
    ['strike', 'a ~~b~~'],
    ['spoiler', 'a ||b||'],
    ['code', 'a `b` ```c```'],
    ['heading', '# a'],
    ['small heading', '  ### a'],
    ['small print', '-# a'],
    ['quote', '> a'],
    ['long quote', '>>> a'],
    ['bulleted list', '- a'],
    ['other bulleted list', '* a'],
    ['numbered list', '7. a'],
    ['masked link', 'a [b](https://c.example)'],
    ['address', 'see https://a.example/b_c_d for more'],
    ['address between angles', 'see <https://a.example>'],
    ['member', 'a <@123> b'],
    ['role', 'a <@&123> b'],
    ['channel', 'a <#123> b'],
    ['everyone', 'a @everyone @here b'],
    ['timestamp', 'a <t:1:R> b'],
    ['custom emoji', 'a <:b:1> <a:b:1>'],
    ['emoji name', 'a :smile: b'],
    ['command', 'a </ask:1> b'],
    ['shrug', '¯\\_(ツ)_/¯'],
    ['backslashes', 'a \\* b \\\\ c \\n'],
    ['a second line', 'a\n# b\n- c\n2. d\n> e'],
  ])('shows as it is: %s', (_, text) => {
    const shown = readMarkdown(escapeText(text));
    expect(shown.text).toBe(asRead(text));
    expect([...shown.kinds]).toEqual([]);
    expect(unescapeText(escapeText(text))).toBe(text);
  });

  it.each([
    'Istanbul: The latest round of peace talks, held on November 6 and 7, ended in failure.',
    'He said, “Kabul insists on giving verbal assurances.” It “reserves the right” – if (and only if) attacked!',
  ])('leaves plain prose as it is: %s', (text) => expect(escapeText(text)).toBe(text));

  it('lets no text end a link that stands before it', () => {
    fc.assert(
      fc.property(
        fc.array(fc.oneof(hostileText(), fc.constantFrom(']', '(', ')', '](')), { maxLength: 4 }),
        (parts) => {
          const shown = readMarkdown(`[open](https://a.example) · ${escapeText(parts.join(''))}`);
          expect([...shown.kinds]).toEqual(['maskedLink']);
        },
      ),
      { numRuns: 1000, examples: [[['](', ')']]] },
    );
  });

  it('shows any text as it is, with no markup in use, and can be undone', () => {
    fc.assert(
      fc.property(hostileText(), (text) => {
        const rendered = escapeText(text);
        const shown = readMarkdown(rendered);
        expect(unescapeText(rendered)).toBe(text);
        expect(shown.text).toBe(asRead(text));
        expect([...shown.kinds]).toEqual([]);
      }),
      { numRuns: 1000 },
    );
  });
});

describe('oneLine', () => {
  it.each([
    ['line ends and tabs', 'a\r\n\tb\u2028c', 'a b c'],
    ['controls that reorder', 'a \u202eb\u202c \u2066c\u2069', 'a b c'],
    ['characters without width', '\ufeffa\u200bb', 'a b'],
    ['half a character', 'a\ud83d b', 'a b'],
  ])('takes out %s', (_, text, line) => expect(oneLine(text)).toBe(line));

  it('keeps joiners, which emoji and Persian words need', () => {
    expect(oneLine('👨‍👩‍👧 می‌خواهم')).toBe('👨‍👩‍👧 می‌خواهم');
  });
});

describe('isolate', () => {
  it('keeps right-to-left text from moving what follows it', () => expect(isolate('سلام')).toBe('\u2068سلام\u2069'));
  it('leaves other text as it is', () => expect(isolate('Kabul 平和')).toBe('Kabul 平和'));
});
