import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { prepareSides } from '../../src/core/answers/sides/sides.ts';
import type { Suggested } from '../../src/core/answers/suggest/suggestions.ts';
import { openShelf } from '../../src/corpus/shelf.ts';
import { makeCorpus } from './corpus-on-disk.ts';
import { percentilesOf } from './measure.ts';

const KINDS = ['topic', 'speaker', 'name', 'outlet', 'date'] as const satisfies readonly Suggested[];

/** Each is the quickest of so many, since a machine with more to do interrupts some of them. */
const TIMES = 3;

function timeOf(work: () => void): number {
  const began = performance.now();
  work();
  return performance.now() - began;
}

/** How long suggestions take of a made-up corpus of so many passages, letter by letter, with slips, and where nothing fits. */
export async function measureSuggestions(count: number): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'parley-bench-'));
  try {
    const corpus = join(folder, 'corpus');
    makeCorpus(count, corpus);
    const shelf = await openShelf(corpus);
    const { library } = shelf;
    // As the shelf makes it ready before.
    await prepareSides(library, async () => {});
    const parts: number[] = [];
    for (let goesOn = true; goesOn; ) {
      parts.push(
        timeOf(() => {
          goesOn = library.prepareSuggestions();
        }),
      );
    }
    const times: number[] = [];
    let slowest = { ms: 0, what: '' };
    for (const what of KINDS) {
      const values = library.suggest(what, '', 25);
      const typed = values.flatMap((value) => Array.from(value, (_, at) => value.slice(0, at)));
      const slipped = typed.filter((text) => text.length > 4).map((text) => `${text.slice(0, 2)}${text.slice(3)}`);
      for (const text of [...typed, ...slipped, 'xylophone orchestra', '2031']) {
        const took = Math.min(...Array.from({ length: TIMES }, () => timeOf(() => library.suggest(what, text, 25))));
        times.push(took);
        if (took > slowest.ms) slowest = { ms: took, what: `of a ${what}` };
      }
    }
    await shelf.close();
    const { p50, p99 } = percentilesOf(times);
    const ms = (time: number): string => time.toFixed(1);
    return `suggestions: p50 ${ms(p50)} ms, p99 ${ms(p99)} ms, longest ${ms(slowest.ms)} ms (${slowest.what}) of ${times.length}; made ready in ${parts.length} parts, the longest ${ms(Math.max(...parts))} ms`;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
