import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { analyseRegex } from '../lab/measure/regexes/analyse-regex.ts';
import { findRegexes, hashOf } from '../lab/measure/regexes/find-regexes.ts';
import { BOUNDS, type KeptRegexes, LIST } from '../lab/measure/regexes/kept-regexes.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const { linear, slow } = JSON.parse(readFileSync(`${root}${LIST}`, 'utf8')) as KeptRegexes;
const all = findRegexes(root);

/** What the longest text of a place may take; measured by `npm run regexes` on a machine that may have had more to do. */
const MOST_MS = 4_000;
/** For one that is new since the list was made. */
const PATIENCE_MS = 5_000;

describe('the regular expressions of the code', () => {
  it('are found where they stand', () => {
    expect(all.length).toBeGreaterThan(1_000);
    expect(all.map(({ pattern }) => pattern)).toContain(String.raw`^[“"]`);
  });

  it('take time in proportion to the text, or are known to be slow: `npm run regexes` lists a new one', async () => {
    const known = new Set([...linear, ...slow.map(({ hash }) => hash)]);
    const wrong: string[] = [];
    for (const regex of all) {
      if (known.has(hashOf(regex))) continue;
      const { verdict } = await analyseRegex(regex, PATIENCE_MS);
      if (verdict !== 'linear') wrong.push(`${regex.file}: /${regex.pattern}/${regex.flags} is ${verdict}`);
    }
    expect(wrong).toEqual([]);
  });

  it('that are slow are given short texts only, on which they take little, and none takes ever so long', () => {
    const kept = new Set(all.map(hashOf));
    expect(slow.filter(({ hash }) => !kept.has(hash)).map(({ file, pattern }) => [file, pattern])).toEqual([]);
    expect(slow.filter(({ file }) => !BOUNDS.some(([path]) => file.startsWith(path)))).toEqual([]);
    const worst = slow.filter(({ verdict, milliseconds = 0 }) => verdict === 'exponential' || milliseconds > MOST_MS);
    expect(worst).toEqual([]);
  });

  it('would be told of', async () => {
    const file = 'src/discord/a.ts';
    expect(await analyseRegex({ file, pattern: '^(?:a|aa)+$', flags: '' }, PATIENCE_MS)).toEqual({
      verdict: 'exponential',
    });
    expect(await analyseRegex({ file, pattern: String.raw`\s+$`, flags: '' }, PATIENCE_MS)).toMatchObject({
      verdict: 'polynomial',
    });
    expect(await analyseRegex({ file, pattern: '^[a-z]+$', flags: '' }, PATIENCE_MS)).toEqual({ verdict: 'linear' });
  });
});
