import { describe, expect, it } from 'vitest';
import { decodeText } from '../../../src/corpus/fetch/decode-text.ts';

const bytes = (latin1: string): Uint8Array => Buffer.from(latin1, 'latin1');

describe('decodeText', () => {
  it.each([
    ['the header’s encoding', bytes('\x93Caf\xe9\x94 \x80'), 'text/html; charset=windows-1252', '“Café” €'],
    ['ISO-8859-1 as browsers do', bytes('\x93Caf\xe9\x94'), 'text/html;charset="ISO-8859-1"', '“Café”'],
    ['the page’s own', bytes('<meta charset=windows-1251>\xcc\xe8\xf0'), null, '<meta charset=windows-1251>Мир'],
    [
      'the header’s against the page’s own',
      bytes('<meta charset=utf-8>\xcc\xe8\xf0'),
      'text/html; charset=windows-1251',
      '<meta charset=utf-8>Мир',
    ],
    [
      'XML’s own',
      bytes('<?xml version="1.0" encoding="windows-1251"?>\xcc\xe8\xf0'),
      'text/xml',
      '<?xml version="1.0" encoding="windows-1251"?>Мир',
    ],
    ['a byte order mark against all', bytes('\xff\xfeA\0'), 'text/html; charset=utf-8', 'A'],
    ['UTF-8 where nothing is declared', Buffer.from('“Café”'), null, '“Café”'],
    ['windows-1252 where nothing is declared and it is no UTF-8', bytes('\x93Caf\xe9\x94'), 'text/html', '“Café”'],
    ['an encoding that nobody knows as none', bytes('Caf\xe9'), 'text/html; charset=x-klingon', 'Café'],
    ['what cannot be decoded as a mark of it', bytes('Caf\xe9'), 'text/html; charset=utf-8', 'Caf\uFFFD'],
    ['Shift_JIS', bytes('\x93\xfa\x96{'), 'text/html; charset=shift_jis', '日本'],
  ])('takes %s', (_, encoded, contentType, text) => {
    expect(decodeText(encoded, contentType)).toBe(text);
  });
});
