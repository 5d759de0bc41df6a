import fc from 'fast-check';

/** Cases a parser, of which slow ones try a part. `FUZZ_CASES=100000 npx vitest run test/fuzz` looks longer. */
export const CASES = Number(process.env['FUZZ_CASES'] ?? 10_000);

/** A case that takes longer hangs, as far as a member is concerned; a busy machine's pauses are shorter. */
export const HANGS_MS = 5_000;

/** Text of any characters, with those that parsers trip over more often than chance has them. */
export const anyText = fc.string({ unit: 'binary', maxLength: 200 });

/** Pieces of a language put together at random, with other text between them: nearly right, which goes deeper into a parser than noise. */
export const nearly = (...pieces: readonly string[]): fc.Arbitrary<string> =>
  fc
    .array(fc.oneof({ weight: 4, arbitrary: fc.constantFrom(...pieces) }, { weight: 1, arbitrary: anyText }), {
      maxLength: 25,
    })
    .map((some) => some.join(''));

const YAML = [
  '- ',
  '\n',
  '  ',
  ': ',
  '{ ',
  ' }',
  '[',
  ']',
  ', ',
  '"',
  "'",
  '|\n  ',
  '>\n  ',
  '&a ',
  '*a',
  '<<: *a\n',
  '!!js/function ',
  '!!binary ',
  '!!set ',
  '? ',
  '# ',
  '---\n',
  '...\n',
  '%YAML 1.1\n',
  '__proto__',
  'constructor',
  'null',
  '~',
  '1e999',
  '2025-11-08',
  '\t',
  '\u202e',
  '\0',
];

/** YAML with these keys and values among others. */
export const nearlyYaml = (...words: readonly string[]): fc.Arbitrary<string> => nearly(...YAML, ...words, ...words);

/** Bytes of a text, some of them changed or cut off. */
export const damaged = (text: fc.Arbitrary<string>): fc.Arbitrary<Uint8Array> =>
  fc
    .tuple(text, fc.option(fc.tuple(fc.nat(), fc.nat(255)), { freq: 4 }), fc.option(fc.nat(), { freq: 4 }))
    .map(([whole, change, end]) => {
      const bytes = Buffer.from(whole);
      if (change && bytes.length > 0) bytes[change[0] % bytes.length] = change[1];
      return end === null || bytes.length === 0 ? bytes : bytes.subarray(0, end % bytes.length);
    });

/** JSON of objects with these keys, and of anything. */
export const nearlyJson = (...keys: readonly string[]): fc.Arbitrary<string> =>
  fc
    .dictionary(fc.constantFrom(...keys, '__proto__'), fc.oneof(fc.jsonValue(), anyText, fc.constant('2025-11-08')), {
      maxKeys: keys.length,
    })
    .map((value) => JSON.stringify(value));
