import { check } from 'recheck';
import type { CodeRegex } from './find-regexes.ts';
import { BOUNDS, type SlowRegex } from './kept-regexes.ts';

/** Whether a regular expression's time grows with the text alone, by recheck; else how slow the worst text is that it found. */
export async function analyseRegex(
  { file, pattern, flags }: CodeRegex,
  patience: number,
): Promise<{ readonly verdict: 'linear' | SlowRegex['verdict']; readonly milliseconds?: number }> {
  const found = await check(pattern, flags, { timeout: patience });
  if (found.status === 'safe') return { verdict: 'linear' };
  if (found.status === 'unknown') return { verdict: 'unsettled' };
  const { type } = found.complexity;
  const [, most] = BOUNDS.find(([path]) => file.startsWith(path))!;
  if (type === 'exponential') return { verdict: type };
  const { pumps, suffix } = found.attack;
  // As many turns of what is slow as there is room for.
  const turn = pumps.map(({ prefix, pump }) => prefix.length + pump.length).reduce((sum, length) => sum + length, 0);
  const times = Math.floor((most - suffix.length) / Math.max(1, turn));
  const text = `${pumps.map(({ prefix, pump }) => prefix + pump.repeat(Math.max(1, times))).join('')}${suffix}`;
  const regex = new RegExp(pattern, flags.replace(/[gy]/g, ''));
  const began = performance.now();
  regex.test(text.slice(0, most));
  return { verdict: 'polynomial', milliseconds: Math.round(performance.now() - began) };
}
